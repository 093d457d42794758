import type { RemovalReason } from "../../../core/article.ts";
import { isFurniture, opensAftermath, type Position } from "../furniture.ts";
import type { ArticleLines } from "./article.ts";
import type { PageLine } from "./to-blocks.ts";
import { bylineOf, publishedOf } from "../imprint.ts";
import { plainWords } from "../plain-words.ts";

/** What a page states of itself, as far as lines may repeat it. */
export interface Statements {
  title: string | null;
  byline: string | null;
  outlet: string | null;
  language: string | null;
}

/** The longest line that is no more than links, a title, an author or a day, in UTF-16 units. */
const longest = { links: 200, mixedLinks: 80, title: 300, byline: 120, day: 80, heading: 60 };

/** How many lines at either end of an article may be what its page put there. */
const ends = { head: 5, tail: 8 };

/** Of the chosen lines, those that are not the article's, each with the reason; all else is. */
export function debrisIn(
  lines: readonly PageLine[],
  { chosen, purposeOf }: ArticleLines,
  statements: Statements,
): ReadonlyMap<number, RemovalReason> {
  const debris = new Map<number, RemovalReason>();
  let rank = 0;
  let isOver = false;
  for (const entry of lines) {
    const purpose = purposeOf(entry);
    if (purpose === "caption") debris.set(entry.line, "caption");
    if (!chosen.has(entry.line)) continue;
    rank += 1;
    const position = rank <= ends.head ? "head" : rank > chosen.size - ends.tail ? "tail" : "within";
    isOver ||= rank > chosen.size / 2 && entry.text.length < longest.heading && opensAftermath(entry.text);
    const reason =
      isOver || (purpose !== null && purpose !== "caption") ? "page-furniture" : reasonOf(entry, position, statements);
    if (reason !== null && !debris.has(entry.line)) debris.set(entry.line, reason);
  }
  return debris;
}

function reasonOf(entry: PageLine, position: Position, statements: Statements): RemovalReason | null {
  const { title, byline, outlet, language } = statements;
  const { text } = entry;
  if (isFurniture(text, position) || isMostlyLinks(entry)) return "page-furniture";
  if (text.length < longest.title && sameWords(entry, title)) return "title";
  if (text.length < longest.byline && (sameWords(entry, byline) || bylineOf(text) !== null)) return "byline";
  if (position !== "within" && text.length < longest.byline && sameWords(entry, outlet)) return "outlet";
  const saysDay = text.length < longest.day && (isDay(text) || publishedOf(text, language) !== null);
  return position !== "within" && saysDay ? "dateline" : null;
}

function isMostlyLinks({ text, linked }: PageLine): boolean {
  if (text.length < longest.mixedLinks) return linked > 0.5;
  return linked > (text.length < longest.links ? 0.7 : 0.85);
}

/** Whether a line says what another text says but for case, punctuation and signs; of very different lengths, it is not looked at. */
export function sameWords(entry: PageLine, other: string | null): boolean {
  const { length } = entry.text;
  if (other === null || length > other.length * 2 + 10 || other.length > length * 2 + 10) return false;
  return entry.words === plainWords(other);
}

const numericDay = String.raw`\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}`;
const namedDay = String.raw`\d{1,2}(?:\.|st|nd|rd|th|er|º)?,? (?:de )?\p{L}{3,10}\.?,? (?:de )?\d{4}|\p{L}{3,10}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}`;
const hour = String.raw`(?:[-–|·•@]|at|à|um|a las|às|alle|в)? ?\d{1,2}(?:[:.h]\d{2})?(?::\d{2})? ?(?:[ap]\.?m\.?|uhr|h)?`;
const dayAlone = new RegExp(String.raw`^(?:\p{L}{2,12}\.?,? )?(?:${numericDay}|${namedDay})(?:,? ?${hour})?$`, "iu");

/** Whether a line holds a day, perhaps with its weekday and hour, and nothing else. */
function isDay(text: string): boolean {
  return dayAlone.test(text.trim());
}
