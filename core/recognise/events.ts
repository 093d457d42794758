import { anyCue, onceFor } from "./cues.ts";
import type { DateMention } from "./dates.ts";
import type { Lexicon } from "./lexicon.ts";

/** The longest phrase of a chronology, in UTF-16 units. */
const longestPhrase = 180;

/** How far round a date its event is looked for, in UTF-16 units. */
const reach = 500;

interface Patterns {
  event: RegExp;
  relative: RegExp;
  complement: RegExp;
  closing: RegExp;
  joint: RegExp;
  article: RegExp;
  predicate: RegExp;
  nextClause: RegExp;
}

const patternsOf = onceFor((lexicon: Lexicon): Patterns => {
  const b = "[\\s\\u00a0]+";
  const open = "(?<![\\p{L}\\p{N}])";
  const close = "(?![\\p{L}\\p{N}])";
  return {
    event: new RegExp(`${open}(?:(?:${lexicon.ordinals.join("|")})${b})?${anyCue(lexicon.events)}${close}`, "giu"),
    relative: new RegExp(`,[\\s\\u00a0]*${anyCue(lexicon.relatives)}${close}`, "iu"),
    complement: new RegExp(`^[\\s\\u00a0]+${anyCue(lexicon.complements)}(?:${b}|(?<=['’]))`, "iu"),
    closing: new RegExp(
      `(?:^|[\\s\\u00a0,(–—-]+)(?:${anyCue([...lexicon.complements, ...lexicon.beforeYear, ...lexicon.beforeRange, ...lexicon.openings])}[\\s\\u00a0,(]*)*$`,
      "iu",
    ),
    joint: new RegExp(`^[\\s\\u00a0)]*,?[\\s\\u00a0]*(?:${anyCue(lexicon.joints)}${b})?`, "iu"),
    article: new RegExp(`${open}${anyCue([...lexicon.nounArticles, ...lexicon.articles])}(?:${b}|(?<=['’]))$`, "iu"),
    predicate: new RegExp(lexicon.pastVerbs, "iu"),
    nextClause: new RegExp(`${b}${anyCue([...lexicon.joints, ...lexicon.clauseWords])}${close}.*$`, "isu"),
  };
});

/**
 * What happened on a date, in words of its sentence and in their order: the nearest noun of an event with what belongs to it, else
 * the clause. `previous` is the date before it in the sentence: in "the visits of A (May) and B (June)" each gets its own part.
 */
export function eventOf(
  sentence: string,
  date: DateMention,
  previous: DateMention | undefined,
  lexicon: Lexicon,
): string {
  const patterns = patternsOf(lexicon);
  const from = Math.max(0, date.start - reach);
  const lead = sentence.slice(from, date.start);
  const rest = sentence.slice(date.end, date.end + reach);
  const clauseStart = clauseStartOf(lead, patterns.relative);
  const nouns = [...lead.matchAll(patterns.event)];
  const noun = nouns.at(-1);
  if (!noun || noun.index < clauseStart) return clauseAround(lead, rest, patterns);
  const relative = patterns.relative.exec(lead.slice(clauseStart));
  const earlier = relative ? nouns.findLast((match) => match.index < clauseStart + relative.index) : undefined;
  const start = (earlier ?? noun).index;
  const between = previous && previous.start >= from + start ? previous : null;
  const own = between ? `${noun[0]} ${lead.slice(between.end - from).replace(patterns.joint, "")}` : lead.slice(start);
  const words = own.replace(/[\s\u00a0(]+$/u, "").replace(patterns.closing, "");
  // A clause keeps the article of its subject; a noun with what belongs to it stands without, as a line of a table does.
  const isClause = !between && patterns.predicate.test(words.split(patterns.relative)[0] ?? "");
  const article = isClause ? (patterns.article.exec(lead.slice(0, start))?.[0] ?? "") : "";
  return shortened(article + words + complementOf(rest, patterns));
}

/** Where the clause begins in which a text ends: after a stop, a semicolon or a comma, but never inside a relative clause. */
function clauseStartOf(lead: string, relative: RegExp): number {
  const stop = Math.max(lead.lastIndexOf(";"), lead.lastIndexOf(":"), -1) + 1;
  const clause = lead.slice(stop);
  return relative.test(clause)
    ? stop
    : stop +
        Math.max(
          ...[...clause.matchAll(/(?<!\)),[\s\u00a0]/g)]
            .filter((match) => clause.length - match.index > 25)
            .map((match) => match.index + 1),
          0,
        );
}

/** What follows a date and belongs to the event before it: "en janvier 2025 de l’accord", "in May in Paris". */
function complementOf(rest: string, patterns: Patterns): string {
  const after = rest.replace(/^\)/, "");
  if (!patterns.complement.test(after)) return "";
  const words = /^(?:[^.,;:()!?«»“”"]|(?<=\d)[.,](?=\d))*/u.exec(after)?.[0] ?? "";
  return words.replace(patterns.nextClause, "").trimEnd();
}

/** The clause of a date that follows no noun of an event: what stands before it, and after it where that is little. */
function clauseAround(lead: string, rest: string, patterns: Patterns): string {
  const before = (/[^;:()«»“”"]*$/u.exec(lead)?.[0] ?? "").trimStart().replace(patterns.closing, "");
  // "2019 : accord de pêche": a date that opens its sentence heads what follows its colon.
  const after = /^[^;:()«»“”"]*/u.exec(lead.trim() === "" ? rest.replace(/^[\s\u00a0\u202f]*:/u, "") : rest)?.[0] ?? "";
  const tail = after.replace(/^[\s\u00a0,)–—-]+/u, "").replace(/[\s\u00a0]*[.!?]+$/u, "");
  const complete = before.length > 100 || (before.length >= 25 && /^[\s\u00a0]*,/.test(after));
  return shortened(complete ? before : [before, tail].filter((words) => words !== "").join(" "));
}

/** At most as long as a line of a chronology, broken between words. */
function shortened(phrase: string): string {
  const words = phrase.replace(/^[\s\u00a0,–—-]+/u, "").trim();
  if (words.length <= longestPhrase) return words;
  const cut = words.slice(0, longestPhrase);
  return cut.slice(0, Math.max(cut.lastIndexOf(" "), 1)).replace(/[\s,;:]+$/, "");
}
