import { anyCue, onceFor } from "./cues.ts";
import type { DateMention } from "./dates.ts";
import type { Lexicon } from "./lexicon.ts";
import { sayingSource } from "./saying.ts";
import { tailAfter } from "./signs.ts";
import type { Auxiliary } from "./verbs.ts";

/** The longest phrase of a chronology, in UTF-16 units. */
const longestPhrase = 180;

/** How far round a date its event is looked for, in UTF-16 units. */
const reach = 500;

/** Auxiliaries behind which a word is a verb. */
const governing: readonly Auxiliary[] = ["future", "conditional", "possible", "expected", "to"];

/** Auxiliaries that make what they stand in a clause. */
const finite: readonly Auxiliary[] = ["have", "had", "be", "was", "future", "conditional", "possible", "expected"];

interface Patterns {
  event: RegExp;
  relative: RegExp;
  complement: RegExp;
  closing: RegExp;
  joint: RegExp;
  article: RegExp;
  predicate: RegExp;
  deadline: RegExp;
  partOfYear: RegExp;
  source: RegExp;
  aftermath: RegExp;
  saidBefore: RegExp;
  said: RegExp;
  nextClause: RegExp;
  verbBefore: RegExp;
  modifiers: RegExp;
}

const patternsOf = onceFor((lexicon: Lexicon): Patterns => {
  const b = "[\\s\\u00a0]+";
  const open = "(?<![\\p{L}\\p{N}])";
  const close = "(?![\\p{L}\\p{N}])";
  const auxiliary = (kinds: readonly Auxiliary[]): string =>
    anyCue([...lexicon.auxiliaries].flatMap(([word, kind]) => (kinds.includes(kind) ? [word] : [])));
  return {
    event: new RegExp(`${open}(?:(?:${lexicon.ordinals.join("|")})${b})?${anyCue(lexicon.events)}${close}`, "giu"),
    relative: new RegExp(`,[\\s\\u00a0]*${anyCue(lexicon.relatives)}${close}`, "iu"),
    complement: new RegExp(`^[\\s\\u00a0]+${anyCue(lexicon.complements)}(?:${b}|(?<=['’]))`, "iu"),
    closing: new RegExp(
      `(?:^|[\\s\\u00a0,(–—-]+)(?:${anyCue([...lexicon.complements, ...lexicon.beforeYear, ...lexicon.beforeRange, ...lexicon.openings])}[\\s\\u00a0,(]*)*$`,
      "iu",
    ),
    joint: new RegExp(`^[\\s\\u00a0)]*,?[\\s\\u00a0]*(?:${anyCue(lexicon.joints)}${b})?`, "iu"),
    /** With one word between it and the noun at most ("le prochain sommet"). */
    article: new RegExp(
      `${open}${anyCue([...lexicon.nounArticles, ...lexicon.articles])}(?:${b}|(?<=['’]))(?:\\p{Ll}+${b})?$`,
      "iu",
    ),
    predicate: new RegExp(
      [lexicon.pastVerbs, lexicon.future, `${open}${auxiliary(finite)}${close}`]
        .filter((source) => source !== "")
        .join("|"),
      "iu",
    ),
    deadline: new RegExp(
      lexicon.deadlines.length === 0 ? "(?!)" : `${open}${anyCue(lexicon.deadlines)}[\\s\\u00a0]*$`,
      "iu",
    ),
    partOfYear: new RegExp(
      lexicon.partsOfYear.length === 0
        ? "(?!)"
        : `${open}${anyCue([...lexicon.partsOfYear, ...lexicon.seasons])}(?:[\\s\\u00a0]+|(?<=['’-]))$`,
      "iu",
    ),
    source: new RegExp(`^[\\s\\u00a0]*${anyCue(lexicon.accordingTo)}(?:${b}|(?<=['’]))`, "iu"),
    aftermath: new RegExp(
      `${open}${anyCue(lexicon.aftermaths)}(?:${b}|(?<=['’]))(?:${anyCue([...lexicon.nounArticles, ...lexicon.articles])}(?:${b}|(?<=['’])))?(?<noun>\\p{L}[\\p{L}’'-]*(?:${b}\\p{L}[\\p{L}’'-]*){0,4})${b}${anyCue(lexicon.ofWords)}[\\s\\u00a0]*$`,
      "iu",
    ),
    saidBefore: new RegExp(
      `[,»”"][\\s\\u00a0]*(?:\\p{L}[\\p{L}’'-]*${b}){0,6}?${sayingSource(lexicon)}(?:${b}\\p{L}{1,4})?[\\s\\u00a0]*$`,
      "iu",
    ),
    said: new RegExp(`,[\\s\\u00a0]*(?:\\p{L}[\\p{L}’'-]*${b}){0,6}?${sayingSource(lexicon)}${close}.*$`, "isu"),
    nextClause: new RegExp(`${b}${anyCue([...lexicon.joints, ...lexicon.clauseWords])}${close}.*$`, "isu"),
    verbBefore: new RegExp(`${open}${auxiliary(governing)}${b}$`, "iu"),
    modifiers: lexicon.nounLast ? modifiersBefore(lexicon) : /(?!)/,
  };
});

/** Whether a date tells of more than when the rest of its sentence was said (", a annoncé vendredi la présidence"). */
export function datesAnEvent(sentence: string, date: DateMention, lexicon: Lexicon): boolean {
  const { predicate, saidBefore } = patternsOf(lexicon);
  const lead = sentence.slice(Math.max(0, date.start - reach), date.start);
  const said = saidBefore.exec(lead);
  return said === null || !predicate.test(lead.slice(0, said.index));
}

/**
 * What happened on a date, in words of its sentence and in their order: the nearest noun of an event with what belongs to it, else
 * the clause. `previous` is the date before it in the sentence: in "the visits of A (May) and B (June)" each gets its own part. A day by
 * which something is to be done is named in it ("ouverture d’un guichet avant le 31 décembre"): it does not happen on that day. So is a
 * part of a year or month ("ouverture d’un guichet à l’automne 2027"): the date alone says less.
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
  // "She will visit the port": no noun.
  const nouns = [...lead.matchAll(patterns.event)].filter(
    ({ index }) => !patterns.verbBefore.test(lead.slice(0, index)),
  );
  const noun = nouns.at(-1);
  const untilThen = patterns.deadline.exec(lead) ?? (date.date.length < 10 ? patterns.partOfYear.exec(lead) : null);
  if (untilThen) {
    const day = sentence.slice(date.start, date.end);
    // "À l’automne 2027, une commission se réunira": the phrase of time opens its clause.
    if (lead.slice(clauseStart, untilThen.index).replace(patterns.closing, "").trim() === "")
      return shortened(withoutSaying(`${lead.slice(clauseStart)}${day}${clauseBehind(rest)}`, patterns));
    // Behind "le ministre, Jean Exemple," a clause alone has no subject.
    const whole = lead.length - tailAfter(lead, ';:()«»“”"').length;
    const clause = lead.length - whole + day.length <= longestPhrase ? whole : clauseStart;
    const start = noun && noun.index >= clauseStart ? noun.index : clause;
    return shortened(`${openingOf(lead, start, patterns)}${lead.slice(start)}${day}`);
  }
  // "… la confiance après la crise d’avril 2025": the day of what came before.
  const before = patterns.aftermath.exec(lead)?.groups?.["noun"];
  if (before !== undefined) return before;
  if (!noun || noun.index < clauseStart) return clauseAround(lead, rest, patterns);
  const relative = patterns.relative.exec(lead.slice(clauseStart));
  const earlier = relative ? nouns.findLast((match) => match.index < clauseStart + relative.index) : undefined;
  const start = (earlier ?? noun).index;
  const between = previous && previous.start >= from + start ? previous : null;
  const own = between ? `${noun[0]} ${lead.slice(between.end - from).replace(patterns.joint, "")}` : lead.slice(start);
  const words = own.replace(/[\s\u00a0(]+$/u, "").replace(patterns.closing, "");
  const article = between ? "" : openingOf(lead, start, patterns);
  return shortened(withoutSaying(article + words + complementOf(rest, patterns), patterns));
}

/**
 * What belongs to a noun and stands before it. A clause keeps the article of its subject; a noun with what belongs to it stands without, as
 * a line of a table does.
 */
function openingOf(lead: string, start: number, { article, predicate, relative, modifiers }: Patterns): string {
  const isClause = predicate.test(lead.slice(start).split(relative)[0] ?? "");
  const before = lead.slice(0, start);
  const modified = modifiers.exec(before);
  const words = modified?.groups?.["of"] ?? modified?.groups?.["owned"] ?? "";
  return isClause ? ((modified ?? article.exec(before))?.[0] ?? "") : words;
}

/** "the eighth joint committee meeting", "President Sample’s historic visit": the words before a noun that tell which one it is. */
function modifiersBefore(lexicon: Lexicon): RegExp {
  const b = "[\\s\\u00a0]+";
  const small = anyCue([
    ...lexicon.complements,
    ...lexicon.joints,
    ...lexicon.relatives,
    ...lexicon.openings,
    ...lexicon.auxiliaries.keys(),
  ]);
  const word = `(?!(?:${small}|${lexicon.pastVerbs})(?!\\p{L}))[\\p{L}-]+${b}`;
  const article = `${anyCue([...lexicon.nounArticles, ...lexicon.articles])}${b}`;
  const owner = `(?:\\p{Lu}[\\p{L}.-]*${b}){0,3}\\p{Lu}[\\p{L}-]*['’]s?${b}`;
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${article}(?<of>(?:${word}){1,4})|(?<owned>${owner}(?:${word}){0,2}))$`,
    "u",
  );
}

/**
 * A clause without who said so behind its comma (", a annoncé vendredi la présidence"). What stands before the comma must be a clause
 * of its own: in "the minister, on a visit, said" it is none.
 */
function withoutSaying(words: string, { said, predicate }: Patterns): string {
  const match = said.exec(words);
  return match && predicate.test(words.slice(0, match.index)) ? words.slice(0, match.index) : words;
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
  const complement = words.replace(patterns.nextClause, "");
  // "… au Brelande portera": what the event does is no more of its name.
  const verb = patterns.predicate.exec(complement)?.index ?? complement.length;
  return complement.slice(0, verb).trimEnd();
}

/** The clause of a date that follows no noun of an event: what stands before it, and after it where that is little. */
function clauseAround(lead: string, rest: string, patterns: Patterns): string {
  // What brackets hold parts no clause ("Le Fonds (FME) a annoncé").
  const open = lead.replace(/[\s\u00a0]*\([^()]{0,80}\)/gu, "");
  const before = tailAfter(open, ';:()«»“”"').trimStart().replace(patterns.closing, "");
  // "2019 : accord de pêche": a date that opens its sentence heads what follows its colon.
  const after = clauseBehind(lead.trim() === "" ? rest.replace(/^[\s\u00a0\u202f]*:/u, "") : rest);
  const tail = after.replace(/^(?:['’]s(?!\p{L}))?[\s\u00a0,)–—-]+/u, "");
  // "Selon le communiqué publié mercredi, …": what happened is behind its source.
  if (patterns.source.test(before) && !before.includes(",") && /^[\s\u00a0]*,/.test(after)) return shortened(tail);
  const complete = before.length > 100 || (before.length >= 25 && /^[\s\u00a0]*,/.test(after));
  return shortened(
    withoutSaying(complete ? before : [before, tail].filter((words) => words !== "").join(" "), patterns),
  );
}

/** What follows a date in its clause, without the stop. */
function clauseBehind(rest: string): string {
  return (/^[^;:()«»“”"]*/u.exec(rest)?.[0] ?? "").replace(/[\s\u00a0]*[.!?]+$/u, "");
}

/** A preposition at the end of a phrase whose date stands apart from it: "la première visite depuis". */
const dangling =
  /(?<=[\s\u00a0]\S.*)[\s\u00a0,]+(?:depuis|since|until|jusqu[’']en|jusqu[’']à|from|before|avant|après|after|dès)$/iu;

/** Where a phrase that is too long may end: before a comma, a dash or a joint, and not too early. */
const breakable = /^(.{60,})(?:[,;][\s\u00a0]|[\s\u00a0][–—-][\s\u00a0])/su;

/** At most as long as a line of a chronology, broken where its clause parts, else between words. */
function shortened(phrase: string): string {
  const words = phrase.replace(/^[\s\u00a0,–—-]+/u, "").trim();
  if (words.length <= longestPhrase) return words.replace(dangling, "");
  const cut = words.slice(0, longestPhrase);
  const part = breakable.exec(cut)?.[1] ?? cut.slice(0, Math.max(cut.lastIndexOf(" "), 1));
  return part.replace(/[\s,;:]+$/, "").replace(dangling, "");
}
