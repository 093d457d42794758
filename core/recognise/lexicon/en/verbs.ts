import type { VerbWords } from "../../lexicon.ts";
import type { Auxiliary, Form, Meaning, Verb } from "../../verbs.ts";

/** A regular verb: "sign", "pledge", "ratify"; one that doubles its last letter is given with it ("ship(p)"). */
function regular(given: string): ReadonlyMap<string, Form> {
  const base = given.replace(/\(.\)$/, "");
  const doubled = given.replace(/[()]/g, "");
  const stem = /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ie` : base;
  return new Map<string, Form>([
    [base, "base"],
    [/(?:s|sh|ch|x)$/.test(base) ? `${base}es` : `${stem}s`, "present"],
    [stem.endsWith("e") ? `${stem}d` : `${doubled}ed`, "past"],
    [base.endsWith("e") && !base.endsWith("ee") ? `${base.slice(0, -1)}ing` : `${doubled}ing`, "gerund"],
  ]);
}

/** Any other verb: base, present, past, participle and gerund. */
function irregular(given: string): ReadonlyMap<string, Form> {
  const [base = "", present = "", past = "", participle = "", gerund = ""] = given.split(" ");
  return new Map<string, Form>([
    [base, "base"],
    [present, "present"],
    [gerund, "gerund"],
    [participle, "participle"],
    [past, "past"],
  ]);
}

function all(meaning: Meaning, bases: string): Verb[] {
  return bases.split(" ").map((base) => ({ meaning, forms: regular(base), particle: [] }));
}

function one(meaning: Meaning, forms: Verb["forms"], particle = ""): Verb {
  return { meaning, forms, particle: particle === "" ? [] : particle.split(" ") };
}

const reach = regular("reach");
const make = irregular("make makes made made making");
const hold = irregular("hold holds held held holding");
const set = irregular("set sets set set setting");
const give = irregular("give gives gave given giving");
const build = irregular("build builds built built building");
const look = regular("look");
const breakForms = irregular("break breaks broke broken breaking");
const strike = irregular("strike strikes struck struck striking");
const open = regular("open");

/** English: verbs of visits and agreements, and what stands before them. */
export const verbs: VerbWords = {
  verbs: [
    ...all("sign", "sign initial initial(l) ratify cosign"),
    ...all("agree", "agree conclude finalise finalize seal"),
    one("agree", reach, "agreement"),
    one("agree", reach, "deal"),
    one("agree", reach, "accord"),
    one("agree", strike, "deal"),
    one("agree", strike, "agreement"),
    one("agree", strike, "accord"),
    one("agree", reach, "compromise"),
    one("agree", reach, "understanding"),
    one("agree", regular("clinch")),
    one("agree", regular("wrap(p)"), "up"),
    one("agree", irregular("come comes came come coming"), "to an agreement"),
    ...all("commit", "commit(t) pledge promise vow undertake"),
    one("commit", irregular("undertake undertakes undertook undertaken undertaking")),
    one("commit", make, "commitments"),
    one("commit", make, "commitment"),
    ...all("announce", "announce unveil"),
    ...all(
      "decide",
      "decide adopt approve appoint suspend lift authorise authorize endorse extend renew freeze impose cancel modify name scrap(p) ban(n) abolish repeal waive reopen ratchet outlaw dismiss expel elect declare reinstate revoke exempt pass adjourn postpone halt",
    ),
    ...all(
      "deliver",
      "deliver donate grant provide award allocate disburse purchase transfer contribute invest release supply fund receive construct distribute earmark repatriate lend mobilise mobilize deploy cede dispatch ship(p) free evacuate finance sell return hand offer",
    ),
    one("deliver", regular("hand"), "over"),
    one("deliver", irregular("send sends sent sent sending")),
    one("deliver", give),
    one("deliver", irregular("lend lends lent lent lending")),
    one("deliver", irregular("sell sells sold sold selling")),
    one("deliver", irregular("put puts put put putting"), "up"),
    one("deliver", regular("exchange"), "prisoners"),
    one("deliver", irregular("write writes wrote written writing"), "off"),
    one("decide", regular("add"), "list"),
    one("decide", regular("close")),
    one("decide", regular("vote"), "to"),
    one("deliver", irregular("buy buys bought bought buying")),
    ...all("launch", "launch inaugurate establish create start"),
    one("launch", open),
    one("launch", set, "up"),
    one("launch", breakForms, "ground"),
    one("launch", regular("complete")),
    one("launch", irregular("begin begins began begun beginning")),
    ...all("fail", "fail collapse stall founder"),
    one("fail", breakForms, "down"),
    one("fail", breakForms, "up"),
    one("fail", regular("end"), "without"),
    one("fail", regular("walk"), "away"),
    one("launch", regular("mark"), "launch"),
    one("launch", regular("mark"), "start"),
    one("launch", regular("mark"), "beginning"),
    one("launch", regular("mark"), "conclusion"),
    one("decide", irregular("withdraw withdraws withdrew withdrawn withdrawing")),
    ...all(
      "discuss",
      "discuss address explore review examine negotiate exchange cover debate raise showcase feature highlight grapple",
    ),
    one("discuss", hold, "talks"),
    one("discuss", hold, "discussions"),
    ...all(
      "meet",
      "invite summon visit attend travel(l) host participate join tour address welcome call focus gather convene",
    ),
    one("meet", irregular("fly flies flew flown flying")),
    one("meet", regular("head"), "to"),
    one("meet", irregular("meet meets met met meeting")),
    one("meet", hold),
    one("meet", irregular("lead leads led led leading")),
    ...all(
      "strengthen",
      "strengthen deepen enhance promote foster boost bolster advance expand accelerate improve support help develop facilitate encourage increase counter combat tackle protect ensure secure reinforce broaden continue assist identify share enable contribute maximise maximize build reaffirm resolve end reduce remove prevent conduct learn coordinate raise push resume restore isolate empower harness cement consolidate diversify benefit prepare settle align harmonise harmonize train equip attract restore manage limit modernise modernize reform speed ease simplify cut tighten prop(p) safeguard preserve digitise digitize screen finalise finalize test unlock streamline stabilise stabilize curb halve stop avert avoid",
    ),
    one("strengthen", build),
    one("strengthen", irregular("fight fights fought fought fighting")),
    one("strengthen", irregular("find finds found found finding")),
    one("strengthen", regular("step"), "up"),
    one("strengthen", irregular("overcome overcomes overcame overcome overcoming")),
    ...all("aim", "aim intend hope plan(n) wish want propose expect request demand consider"),
    one("aim", regular("try"), "to"),
    one("aim", regular("attempt"), "to"),
    one("aim", look, "forward"),
    one("aim", look, "to"),
    one("aim", irregular("seek seeks sought sought seeking")),
    ...all(
      "affirm",
      "reaffirm welcome note express acknowledge recall underline underscore urge reiterate commend thank stress emphasise emphasize condemn recognise recognize",
    ),
    ...all("say", "describe explain warn add argue"),
    one("say", irregular("say says said said saying")),
  ],
  auxiliaries: new Map<string, Auxiliary>([
    ...words("has have having", "have"),
    ...words("had", "had"),
    ...words("is are am", "be"),
    ...words("was were", "was"),
    ...words("be been being", "passes"),
    ...words("will shall", "future"),
    ...words("would", "conditional"),
    ...words("should must", "expected"),
    ...words("could can may might", "possible"),
    ...words("to", "to"),
    ...words("not never t", "not"),
    ...words("also now jointly today yesterday further both then already soon all and better", "passes"),
  ]),
  governors: new Map<string, Auxiliary>([
    ...words(
      "order view aim aims aimed aiming seek seeks seeking intend intends hope hopes hoping looking designed",
      "purpose",
    ),
    ...words("expected set due scheduled likely planned plans", "expected"),
    ...words("going", "future"),
  ]),
  nounMarkers:
    "s the a an this that these those its his her their our of official state working first bilateral no any such new joint annual for".split(
      " ",
    ),
  participleFollowers: "by last in at under earlier during between".split(" "),
  reflexives: [],
  wishers: "hope plan intend seek aim want wish expect try".split(" "),
  promisers: "commit agree undertake sign conclude announce adopt".split(" "),
  subordinators: "which that who where when since after before while if whether because as".split(" "),
  headlineFuture: ["to"],
  forWords: ["for"],
  beforeAim: ["to", "that", "on"],
  foreseeing: [],
  scheduled: [],
  intending: [],
  mattering: [],
  infinitive: /(?!)/,
  participle: /(?:ed|en|ing)$/,
  adverb: /ly$/,
  future: "(?<!\\p{L})(?:will|shall|to be|is to|are to|next|coming|going to)(?!\\p{L})",
  futureForm: /^(?:will|shall)$/,
};

function words(list: string, auxiliary: Auxiliary): [string, Auxiliary][] {
  return list.split(" ").map((word) => [word, auxiliary]);
}
