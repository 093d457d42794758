import type { Stated } from "../../core/article.ts";
import { isNewsAgency } from "../../core/recognise/agencies.ts";
import { datesIn } from "../../core/recognise/dates.ts";
import { lexiconOf, type Lexicon } from "../../core/recognise/lexicon.ts";
import { agencyLineOf, datelineOf, dayLineOf, type DayLine } from "./dateline.ts";
import { namedDayOf } from "./named-day.ts";
import type { TextLine } from "./text-to-blocks.ts";

/** A value that a line of the text states. `within`: the words of a line of the running text that state it, which stays in the text. */
export interface Found {
  value: string;
  line: number;
  within?: string;
}

/** What a text says of itself before or after its running text. Null where it does not say. */
export interface Imprint {
  byline: Found | null;
  outlet: Found | null;
  published: Found | null;
}

const bylineOpening =
  /^(?:par|by|written by|words by|auteure?|author|autor|autora|von|por|di|автор|بقلم)(?:\s*:\s*|\s+)(?=\S)/iu;
const bylineEnd = /\s*(?:[|•·,;(–—]|\s-\s|\b(?:publi|posted|updated|mis à jour|le \d|on \d)).*$/iu;
const outletOpening = /^(?:source|média|outlet|quelle|fuente|fonte|источник|المصدر)\s*:\s*(?=\S)/iu;
const publishedOpening =
  /(?:^|[\s|•·,–—(])(?:publiée? le|publié en ligne le|mis en ligne le|parue? le|postée? le|date de publication|published on|published|posted on|posted|publication date|publicado el|publicado em|publicado|veröffentlicht am|erschienen am|pubblicato il|опубликовано|نشر في)\s*:?\s*/iu;
const outletWord =
  /\b(?:journal|radio|tv|télévision|television|agence|agency|presse?|news|times|post|herald|tribune|gazette|chronicle|magazine|revue|review|hebdo|quotidien|info|infos|media|médias?|le|la|les|the)\b/iu;
const particles = new Set([
  "de",
  "du",
  "des",
  "la",
  "le",
  "van",
  "von",
  "der",
  "den",
  "di",
  "da",
  "do",
  "dos",
  "das",
  "el",
  "al",
  "ben",
  "bin",
  "et",
  "and",
  "avec",
]);

/** How far behind "published on" a date ends at most, in UTF-16 units. */
const longestDate = 80;

/** The longest line that may be an imprint, in UTF-16 units. */
const longestImprint = 160;

/** The author named by a line such as "Par Jean Exemple" or "By Jane Example | 3 July 2025"; null if it names none. */
export function bylineOf(text: string): string | null {
  if (text.length > longestImprint || !bylineOpening.test(text)) return null;
  const name = text.replace(bylineOpening, "").replace(bylineEnd, "").trim();
  return isNameLike(name) || isNameWithoutCase(name) ? name : null;
}

/** The day on which a line says that the text was published, as a partial ISO date; null where no line says so. */
export function publishedOf(text: string, language: string | null): string | null {
  if (text.length > longestImprint || !/\p{Nd}/u.test(text)) return null;
  const opening = publishedOpening.exec(text);
  if (!opening) return null;
  const rest = text.slice(opening.index + opening[0].length);
  for (const lexicon of lexiconsOf(language)) {
    const date = datesIn(rest.slice(0, longestDate), lexicon, null).find((found) => found.start < 20);
    if (date?.date.length === 10) return date.date;
  }
  return namedDayOf(rest);
}

/**
 * The lines that may say who wrote a text, where it appeared and when: before its running text, after it, and the first of it. `under`:
 * those of its head under the title, where a bare date is the text's own.
 */
export interface Edges {
  head: readonly TextLine[];
  under: readonly TextLine[];
  tail: readonly TextLine[];
  opening: TextLine | undefined;
}

/** What the lines round the running text, and a dateline that opens it, state of author, outlet and day of publication. */
export function imprintOf({ head, under, tail, opening }: Edges, language: string | null): Imprint {
  const edges = [...head, ...tail];
  const lexicons = lexiconsOf(language);
  const dateline = opening && datelineOf(opening.text, lexicons);
  const opened = (value: string | null | undefined): Found | null =>
    opening && dateline && value ? { value, line: opening.line, within: dateline.words } : null;
  const days = new Map<string, DayLine | null>();
  const dayOf = (text: string): DayLine | null => {
    const day = days.get(text);
    if (day !== undefined) return day;
    const found = dayLineOf(text, lexicons);
    days.set(text, found);
    return found;
  };
  const dayLine = (text: string): string | null => dayOf(text)?.published ?? null;
  const published =
    firstFound(edges, (text) => publishedOf(text, language)) ??
    opened(dateline?.published) ??
    firstFound(under, dayLine) ??
    // Under a text only what has the form of a letter's end says when it was written.
    firstFound(tail, (text) => (/^\p{Lu}[^,]*,\s/u.test(text) ? dayLine(text) : null));
  const named = firstFound(edges, bylineOf);
  const sourced = firstFound(edges, (text) =>
    text.length <= 80 && outletOpening.test(text) ? text.replace(outletOpening, "").trim() : null,
  );
  const signed = signatureOf(
    tail.filter((entry) => ![published, named, sourced].some((found) => found?.line === entry.line)),
  );
  const beside = named && restOf(named, edges, language);
  return {
    published: published ?? beside?.published ?? null,
    byline: named ?? signed.byline,
    outlet:
      sourced ??
      signed.outlet ??
      beside?.outlet ??
      betweenThem(under, named, published) ??
      firstFound(under, agencyLineOf) ??
      opened(dateline?.outlet) ??
      firstFound(under, (text) => dayOf(text)?.outlet ?? null),
  };
}

/** Whether a line says who wrote a text, which agency or when, and nothing else. */
export function isImprint(text: string, language: string | null): boolean {
  return (
    bylineOf(text) !== null ||
    agencyLineOf(text) !== null ||
    publishedOf(text, language) !== null ||
    dayLineOf(text, lexiconsOf(language)) !== null
  );
}

/** The lines that state something of a text and are no part of it. */
export function linesOfImprint({ byline, outlet, published }: Imprint): number[] {
  return [byline, outlet, published].flatMap((found) => (found && found.within === undefined ? [found.line] : []));
}

/** What a byline says besides its author, between commas or rules: "By Jane Example, The Sample Times, 10 November 2025". */
function restOf(
  named: Found,
  lines: readonly TextLine[],
  language: string | null,
): Pick<Imprint, "outlet" | "published"> {
  const text = lines.find((entry) => entry.line === named.line)?.text ?? "";
  const rest = text.slice(text.indexOf(named.value) + named.value.length);
  const pieces = rest.split(/\s*[|•·,;(]\s*|\s+[–—-]\s+/).filter((piece) => piece !== "");
  const outlet = pieces.find((piece) => isOutletLike(piece) && !/\d/.test(piece));
  const date = lexiconsOf(language)
    .flatMap((lexicon) => datesIn(rest, lexicon, null))
    .find((found) => found.date.length === 10)?.date;
  return {
    outlet: outlet === undefined ? null : { value: outlet, line: named.line },
    published: date === undefined ? null : { value: date, line: named.line },
  };
}

/** The one line between an author's and that of the day, where it may be an outlet's name: a subheading stands behind both or before. */
function betweenThem(under: readonly TextLine[], named: Found | null, published: Found | null): Found | null {
  const [author, day] = [named, published].map((found) => under.findIndex(({ line }) => line === found?.line));
  if (author === undefined || day === undefined || author === -1 || day === -1 || Math.abs(author - day) !== 2)
    return null;
  const between = under[(author + day) / 2];
  return between && isOutletLike(between.text) ? { value: between.text, line: between.line } : null;
}

/** The lexicon of a language; where it is not known, each that there is. */
function lexiconsOf(language: string | null): Lexicon[] {
  const own = lexiconOf(language);
  return own ? [own] : ["en", "fr"].flatMap((tag) => lexiconOf(tag) ?? []);
}

/** A value as an article states it: with its line, and the words of that where they say it otherwise ("Par Jean Exemple"). */
export function statedBy(found: Found, line: { text: string } | undefined): Stated {
  const words = found.within ?? line?.text ?? found.value;
  return { value: found.value, line: found.line, ...(words === found.value ? {} : { words }), by: "source" };
}

function firstFound(lines: readonly TextLine[], read: (text: string) => string | null): Found | null {
  for (const { line, text } of lines) {
    const value = read(text);
    if (value !== null && value !== "") return { value, line };
  }
  return null;
}

/**
 * Two bare lines under a text: who signed it, and where it appeared. One line alone, or a second one that is no outlet's, may be
 * anything ("Bilan Final"), unless its surname stands in capitals. More lines than two say nothing certain.
 */
function signatureOf(tail: readonly TextLine[]): Pick<Imprint, "byline" | "outlet"> {
  const [first, second, third] = tail;
  const unsigned = { byline: null, outlet: null };
  if (!first || third || !isNameLike(first.text) || outletWord.test(first.text)) return unsigned;
  const outlet = second && isOutletLike(second.text) ? { value: second.text, line: second.line } : null;
  if (outlet === null && !hasCapitalSurname(first.text)) return unsigned;
  return { byline: { value: first.text, line: first.line }, outlet };
}

/** "Oura KANTÉ": first names as names are written, then the surname in capitals, as nothing else is written. */
function hasCapitalSurname(text: string): boolean {
  return /^(?:\p{Lu}[\p{L}’'.-]*\p{Ll}\.?[\s\u00a0]+)+(?:\p{Ll}{1,3}[\s\u00a0]+)*(?:\p{Lu}[\p{Lu}’'-]+[\s\u00a0]*)+$/u.test(
    text,
  );
}

/** Two to five words, each with a capital (particles aside): "Oura KANTÉ", "Ana de la Muestra". */
function isNameLike(text: string): boolean {
  const words = text.split(/[\s\u00a0]+/);
  if (text.length > 60 || words.length < 2 || words.length > 7 || /\d/.test(text)) return false;
  const capitals = words.filter((word) => /^\p{Lu}[\p{L}.'’-]*$/u.test(word)).length;
  return (
    capitals >= 2 && capitals <= 5 && words.every((word) => particles.has(word) || /^\p{Lu}[\p{L}.'’-]*$/u.test(word))
  );
}

/** What parts a sender's name from the outlet that is written behind it. */
const beforeOutlet = /\s*[,|(]\s*|\s+[-–—]\s+/u;

/** The author and outlet that a sender's name tells ("Jane Sample, The Sample Gazette"); null where it does not tell both. */
export function authorAndOutlet(name: string): { author: string; outlet: string } | null {
  const parts = name.replace(/\)\s*$/u, "").split(beforeOutlet);
  const [author = "", outlet = ""] = parts;
  const isOutlet = isOutletLike(outlet) && (outletWord.test(outlet) || isNewsAgency(outlet));
  return parts.length === 2 && isNameLike(author) && !outletWord.test(author) && isOutlet ? { author, outlet } : null;
}

/** Two to five words of a script that has no capitals. */
function isNameWithoutCase(text: string): boolean {
  return text.length <= 60 && /^[\p{Lo}\p{M}]+(?:\s+[\p{Lo}\p{M}]+){1,4}$/u.test(text);
}

/** A short line without a sentence's punctuation whose first word has a capital. */
function isOutletLike(text: string): boolean {
  return text.length <= 50 && text.split(" ").length <= 6 && /^\p{Lu}/u.test(text) && !/[.!?:;,»]$|\d{2}/u.test(text);
}
