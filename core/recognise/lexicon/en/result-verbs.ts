import type { Verb } from "../../verbs.ts";
import { all, allOn, irregular, one, onOne, pastOf, regular } from "./conjugation.ts";

const reach = regular("reach");
const make = irregular("make makes made made making");
const set = irregular("set sets set set setting");
const give = irregular("give gives gave given giving");
const breakForms = irregular("break breaks broke broken breaking");
const strike = irregular("strike strikes struck struck striking");
const open = regular("open");
const win = irregular("win wins won won winning");
const cut = irregular("cut cuts cut cut cutting");
const begin = irregular("begin begins began begun beginning");

// As in French, many verbs tell a result only of certain nouns: "restore ties", not "restore a painting".
const pacts =
  "agreement agreements deal deals accord accords compromise consensus understanding truce ceasefire treaty treaties pact memorandum memorandums memoranda mou mous contract convention partnership settlement";
const rulings =
  "resolution bill law plan budget programme charter constitution reform mandate proposal motion request bid candidacy application appeal offer draft text pact deal decision vote election elections";
const sums =
  "million millions billion billions euros dollars loan loans grant grants aid credit credits funding funds package tonnes";
const curbs =
  "sanctions embargo ban restrictions tariffs tariff duties duty quota quotas curbs visa visas veto moratorium curfew blockade exemption exemptions";
const ties =
  "ties relations talks negotiations dialogue flights embassy embassies consulate border borders airspace contacts links";
const envoys = "ambassador ambassadors diplomat diplomats envoy envoys consul attache";
const unions = "alliance coalition union bloc treaty pact organisation organization zone court";
const founded =
  "committee commission group mechanism fund embassy embassies consulate centre center office council secretariat body";
const visits = "visit visits tour trip mission stay";
const terms = "date deadline rate rates ceiling tax price prices quota quotas target interest";

/** English: verbs of results of visits, meetings and cooperation. */
export const resultVerbs: Verb[] = [
  ...all("sign", "sign initial initial(l) ratify cosign ink"),
  ...all("agree", "agree conclude finalise finalize seal"),
  onOne("agree", regular("issue"), "joint"),
  ...allOn("agree", "conclude finalise finalize wrap(p)", `${pacts} talks negotiations`),
  ...allOn("deliver", "secure", "relief funding loan loans grant grants million billion investment"),
  one("agree", reach, "agreement"),
  one("agree", reach, "deal"),
  one("agree", reach, "accord"),
  one("agree", strike, "deal"),
  one("agree", strike, "agreement"),
  one("agree", strike, "accord"),
  one("agree", reach, "compromise"),
  one("agree", reach, "understanding"),
  one("agree", regular("clinch")),
  one("agree", irregular("come comes came come coming"), "to an agreement"),
  // Who renews a will or agrees that something matters has decided nothing.
  ...allOn("affirm", "renew ratify confirm declare", "willingness readiness desire determination commitment"),
  ...["that it was", "that it is", "that there was", "that there is", "on the importance", "on the need"].map((words) =>
    one("affirm", regular("agree"), words),
  ),
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
    "deliver donate grant provide award allocate disburse purchase transfer contribute invest release supply fund construct distribute earmark repatriate lend mobilise mobilize deploy cede dispatch ship(p) free evacuate finance sell return hand offer",
  ),
  one("deliver", regular("hand"), "over"),
  onOne("deliver", irregular("take takes took taken taking"), "delivery"),
  // Who is received by another has only met them.
  ...allOn(
    "deliver",
    "receive",
    `${sums} assistance support donation donations equipment vaccines doses training vehicles scholarship scholarships fellowships machines medicines exemption loans`,
  ),
  // What is founded for good counts as much before it is done.
  ...allOn("deliver", "establish create form", founded),
  ...[open, set].map((forms) => onOne("deliver", forms, founded)),
  onOne("deliver", pastOf(regular("raise")), sums),
  onOne("agree", regular("accept"), "invitation offer proposal request"),
  onOne("sign", regular("exchange"), `${pacts} instruments notes`),
  one("deliver", irregular("send sends sent sent sending")),
  one("deliver", give),
  one("deliver", irregular("lend lends lent lent lending")),
  one("deliver", irregular("sell sells sold sold selling")),
  one("deliver", irregular("put puts put put putting"), "up"),
  one("deliver", regular("exchange"), "prisoners"),
  one("deliver", irregular("write writes wrote written writing"), "off"),
  one("decide", regular("add"), "list"),
  one("decide", regular("close")),
  // Behind closed doors nothing is closed.
  onOne("say", new Map([["closed", "past"]]), "doors"),
  one("decide", regular("vote"), "to"),
  // Whoever sets others a task has decided something.
  ...allOn(
    "decide",
    "instruct direct task mandate",
    "ministers ministries officials experts teams technical committee authorities agencies",
  ),
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
  ...[strike, irregular("hammer hammers hammered hammered hammering")].map((forms) => onOne("agree", forms, pacts)),
  ...allOn("agree", "reach secure broker clinch", pacts),
  ...all(
    "decide",
    "expel(l) cancel(l) defer(r) overturn veto blacklist nationalise nationalize legalise legalize pardon extradite shelve dissolve",
  ),
  ...allOn("decide", "recall summon expel(l)", envoys),
  ...allOn("decide", "restore resume sever normalise normalize", ties),
  onOne("decide", pastOf(cut), ties),
  ...allOn("decide", "reject back clear", `${rulings} ${sums} release sale`),
  one("decide", irregular("throw throws threw thrown throwing"), "out"),
  one("decide", regular("turn"), "down"),
  one("decide", irregular("put puts put put putting"), "off"),
  one("decide", regular("call"), "off"),
  one("decide", regular("pull"), "out"),
  one("decide", regular("pull"), "back"),
  one("decide", regular("rule"), "in favour"),
  one("decide", regular("rule"), "in favor"),
  one("decide", regular("rule"), "against"),
  ...["ease", "tighten", "relax", "lower", "raise", "slash", "double"].map((base) =>
    onOne("decide", pastOf(regular(base)), `${curbs} ${terms}`),
  ),
  ...["cut", "set"].map((base) =>
    onOne("decide", pastOf(irregular(`${base} ${base}s ${base} ${base} ${base}ting`)), `${curbs} ${terms}`),
  ),
  ...allOn("decide", "join", unions),
  onOne("decide", irregular("leave leaves left left leaving"), unions),
  onOne("decide", irregular("quit quits quit quit quitting"), unions),
  onOne("deliver", win, "contract contracts concession licence release pledge pledges backing loan"),
  onOne("deliver", irregular("pay pays paid paid paying"), sums),
  ...["increase", "double", "triple"].map((base) => onOne("deliver", pastOf(regular(base)), sums)),
  ...["groundwork", "foundations", "foundation", "basis"].map((noun) =>
    one("agree", irregular("lay lays laid laid laying"), noun),
  ),
  one("launch", irregular("get gets got gotten getting"), "under way"),
  one("launch", irregular("get gets got gotten getting"), "underway"),
  onOne("deliver", irregular("forgive forgives forgave forgiven forgiving"), "debt debts half loan loans"),
  one("fail", breakForms, "off"),
  onOne("decide", regular("add"), "list blacklist register"),
  // Nor has who began, made or ended a visit brought anything about.
  ...[begin, irregular("undertake undertakes undertook undertaken undertaking")].map((forms) =>
    onOne("meet", forms, `${visits} meeting meetings session consultations`),
  ),
  ...allOn("meet", "start conclude finish finalise finalize complete wrap(p) end", visits),
  // Who began a career has launched nothing.
  onOne("say", begin, "career studies life speech"),
  ...allOn("say", "start open", "career studies life speech investigation inquiry probe"),
];
