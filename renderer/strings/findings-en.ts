import type { FindingKind, NoteCode, Verdict } from "../../core/check/finding.ts";
import { countedEn as counted } from "./number-words.ts";

const verdicts: Record<Verdict, string> = {
  supported: "Supported",
  near: "Near match",
  "not-found": "Not found",
  disagree: "Articles disagree",
};

const kinds: Record<FindingKind, string> = {
  quotation: "quotation",
  figure: "figure",
  date: "date",
  name: "name",
  title: "title",
  acronym: "acronym",
  attribution: "attribution",
};

/** What each note says; `theirs` are the article's words, "" where there are none. */
const notes: Record<NoteCode, (theirs: string) => string> = {
  "other-spelling": (theirs) =>
    theirs === "" ? "The articles spell it otherwise." : `The article writes “${theirs}”.`,
  "other-words": () => "The quotation is not word for word what the article quotes.",
  translation: () => "A translation: the article quotes it in another language. It is not word for word.",
  elided: () => "Words are left out, and marked.",
  "not-speech": () => "The article has these words, but not as a quotation: nobody says them there.",
  "no-speaker-named": () => "The article names no speaker for it.",
  "other-speaker": (theirs) =>
    theirs === "" ? "In the article someone else says it." : `In the article ${theirs} says it.`,
  "speaker-not-given": () => "It is not said who speaks.",
  "unit-missing": (theirs) => `The article gives the number with a unit: ${theirs}.`,
  "other-unit": (theirs) => `The unit differs: the article has ${theirs}.`,
  "other-value": (theirs) => `The number differs: the article has ${theirs}.`,
  "other-thing": (theirs) => `The number stands in the articles for something else; here the article has ${theirs}.`,
  swapped: (theirs) => `The article has these two figures the other way round: “${theirs}”.`,
  opposite: (theirs) => `The article says the contrary: “${theirs}”.`,
  rounded: (theirs) => `Rounded: the article has ${theirs}.`,
  derived: (theirs) => `It follows from the articles${theirs === "" ? "" : `: ${theirs}`}.`,
  "year-missing": (theirs) => `The year is missing: the article has ${theirs}.`,
  "year-added": (theirs) => `The article gives no year: ${theirs}.`,
  "other-date": (theirs) => `The date differs: the article has ${theirs}.`,
  "other-event": (theirs) => `The article gives this date for something else${theirs === "" ? "" : `: “${theirs}”`}.`,
  "more-precise": (theirs) => `More precise than the article, which has ${theirs}.`,
  "other-person": (theirs) => `The article names ${theirs}.`,
  "other-title": (theirs) => `The title differs: the article has “${theirs}”.`,
  "title-not-given": () => "The articles do not give this person this title.",
  "other-term": (theirs) => `The article says “${theirs}”: protocol makes a difference.`,
  "not-expanded": (theirs) =>
    theirs === "" ? "The acronym is never written out." : `Write it out at first: ${theirs}.`,
  "two-spellings": (theirs) => `One name in two spellings; also written ${theirs}.`,
  "conditional-dropped": (theirs) => `The article does not assert it: “${theirs}”. Your sentence does.`,
  "attribution-dropped": (theirs) => `The article has it from someone: “${theirs}”. Your sentence asserts it.`,
  negation: (theirs) => `One of the two says no: “${theirs}”.`,
  "articles-disagree": (theirs) =>
    `The picked articles do not give the same value${theirs === "" ? "" : `: ${theirs}`}. Choose one, or cite them all.`,
  "other-article": () =>
    "Found, but in another article than the one your sentence cites: its note would name one that does not say so.",
};

/** The words of the check of a pack. */
export const findingsEn = {
  title: "Findings",
  queue: { text: "Findings, in text order", verdict: "Findings, by kind" },
  order: "Order of the findings",
  orders: { text: "In text order", verdict: "By kind of finding" },
  cover: "Cover",
  verdicts,
  kinds,
  notes,
  noNote: {
    supported: () => "Found in a picked article.",
    near: () => "The articles have something close to it.",
    "not-found": (n: number) =>
      n === 0 ? "No article is picked." : `Nothing like it in ${n === 1 ? "the article" : `the ${n} articles`}.`,
    disagree: () => "The picked articles give different values.",
  } satisfies Record<Verdict, (articles: number) => string>,
  ours: "Briefing",
  theirs: "Source",
  only: "Only source:",
  sources: "Sources:",
  article: "article",
  alsoCite: (article: number) => `Cite article ${article} too`,
  citeInstead: (article: number) => `Cite article ${article} alone`,
  elsewhere: "Elsewhere",
  take: (words: string) => `Use ${words.length > 40 ? "the article’s words" : words}`,
  fix: "Fix",
  vouch: "I vouch for it…",
  vouchDone: "I vouch for it",
  vouchKept: "Your reason is kept with the pack.",
  reason: "Reason",
  reasonHelp: "Why it may stand though no picked article supports it. It lapses when the sentence changes.",
  reasonGiven: (reason: string) => `vouched for: ${reason}`,
  withdraw: "Withdraw",
  choose: "Choose…",
  keyTake: "use",
  keyCite: "cite too",
  keyFix: "fix",
  keyVouch: "vouch",
  open: (n: number) => `${n} open`,
  stillOpen: (n: number) =>
    `${counted(n, "finding is", "findings are")} open: words that the articles do not support as they stand, or disagree on.`,
  vouched: (n: number) => `${n} vouched for`,
  none: "Nothing is open.",
  noArticles: "No article is picked, so there is nothing to check against.",
  first: "Checking against the picked articles…",
  again: "Check again",
  running: "Checking…",
  stopped: "The check was stopped.",
  outdated: "The check was stopped: the findings are those of the one before.",
  checked: (n: number) => `${counted(n, "item", "items")} checked,`,
  supported: (n: number, alone: number) => `${n} supported, ${alone} by one source alone.`,
  meaning: "“Supported” means found in a picked article, not true.",
  limits: "What the check does not see",
  limitList: {
    tone: "Irony, tone, and most of what is left out.",
    bare: "Whether a sentence without figure, date, name, title or quotation is right.",
    roles: "Who did what to whom, where all the names and figures are the article’s own.",
    outside: "Anything outside the picked articles.",
  },
  mark: (verdict: string, kind: FindingKind, words: string) => `${verdict}, ${kinds[kind]}: ${words}`,
  singleSource: "single source",
  worthKnowing: (n: number) => `Worth knowing (${n})`,
  unsourced: "0 sources",
  values: (kind: FindingKind, n: number) => `${n} ${kind === "date" ? "dates" : "values"}`,
  count: (n: number) => counted(n, "finding", "findings"),
  /** `chosen`: of so many of them a person has chosen a value. */
  disagreements: (n: number, chosen: number) =>
    `${counted(n, "disagreement", "disagreements")}${chosen === 0 ? "" : `, ${chosen === n ? (n === 1 ? "decided" : "all decided") : `${chosen} decided`}`}…`,
  disagreementsTitle: "Where the articles disagree",
  disagreementsHelp:
    "Tick one value, or several to write them side by side with their sources. The choice stays with the pack.",
  toChoose: "To be chosen",
  chosen: (n: number): string => (n === 1 ? "Chosen" : "Several values kept"),
  value: "Value",
  published: "Published",
  passage: "Passage",
  undated: "Date missing",
};
