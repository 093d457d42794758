import type { VerbWords } from "../../lexicon.ts";
import type { Auxiliary } from "../../verbs.ts";
import { all, irregular, one, regular } from "./conjugation.ts";
import { resultVerbs } from "./result-verbs.ts";

const hold = irregular("hold holds held held holding");
const build = irregular("build builds built built building");
const look = regular("look");

/** English: verbs of visits and agreements, and what stands before them. */
export const verbs: VerbWords = {
  verbs: [
    ...resultVerbs,
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
      "reaffirm note express acknowledge recall underline underscore urge reiterate stress emphasise emphasize condemn recognise recognize",
    ),
    ...all("praise", "welcome commend thank praise congratulate laud hail applaud"),
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
    ...["refuse", "decline", "deny", "fail"].flatMap((base) =>
      [...regular(base).keys()].map((form): [string, Auxiliary] => [form, "refusal"]),
    ),
    ...words("refusal failure", "refusal"),
  ]),
  nothing: /^no (?!fewer|less|later|more|sooner|longer|doubt)/,
  nounMarkers:
    "s the a an this that these those its his her their our of official state working first bilateral no any such new joint annual for".split(
      " ",
    ),
  participleFollowers: "by last in at under earlier during between".split(" "),
  reflexives: [],
  beingWords: "be is are was were been".split(" "),
  bodies:
    "capital consortium firm city council region province administration government cabinet tribunal regulator lender donor neighbour neighbor parliament congress senate lawmaker negotiator country".split(
      " ",
    ),
  beforeAgent: ["by"],
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
  narrated: "\\p{Ll}{2,}ed",
  deedNoun: /^(?!(?:inten|posi|rela|situa|condi)tions?|meeting|sentiment)\p{L}+(?:ing|[ts]ion|ment|al)s?$/u,
  participle: /(?:ed|en|ing)$/,
  adverb: /ly$/,
  future: "(?<!\\p{L})(?:will|shall|to be|is to|are to|next|coming|going to)(?!\\p{L})",
  futureForm: /^(?:will|shall)$/,
};

function words(list: string, auxiliary: Auxiliary): [string, Auxiliary][] {
  return list.split(" ").map((word) => [word, auxiliary]);
}
