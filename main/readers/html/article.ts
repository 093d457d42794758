import type { Purpose } from "./purposes.ts";
import { isOutside, isWithin, purposeAround, sectionsAround, type Section } from "./sections.ts";
import type { PageLine } from "./to-blocks.ts";
import { plainWords } from "../plain-words.ts";

/** What is known of a page before the lines of its article are chosen. */
export interface Clues {
  /** The lines that Readability keeps; none where it was not asked. */
  readable: ReadonlySet<number>;
  /** The line of the title, null where no line shows it. */
  title: number | null;
  /** The article's text as the page's data give it, null where they do not. */
  stated: string | null;
}

/** The lines that hold a page's article, and what the part of the page is for in which a line stands (null: for the article). */
export interface ArticleLines {
  chosen: ReadonlySet<number>;
  purposeOf: (entry: PageLine) => Purpose | null;
}

/** Less text than this is no article: the page is then taken whole, but for its menus. In UTF-16 units. */
const fewestCharacters = 250;

/** A part that holds more of the article than this, or more of the page's running text, is for the article, whatever it is called. */
const largestShare = { ofArticle: 0.35, ofPage: 0.8 };

/** Where Readability holds less than this of the page's main text, it has gone astray. */
const smallestShare = 0.3;

/** A longer caption is a text of its own, in UTF-16 units. */
const longestCaption = 400;

/** The page's data are compared with its lines up to this length, in UTF-16 units. */
const longestStated = 200_000;

/**
 * The lines of a page's article: those that Readability keeps, with the running text that it dropped beside them and under the
 * title, without what stands above the title and without rows of cards that lead to other articles. Where Readability has gone
 * elsewhere than most of the page's running text, the lines of that text instead.
 */
export function articleLines(lines: readonly PageLine[], clues: Clues): ArticleLines {
  const page = weigh(lines.filter((entry) => isRunningText(entry) && !isOutside(entry.section)));
  const links = weigh(lines.filter((entry) => entry.linked > 0.7));
  const purposes = (found: Weights): ArticleLines["purposeOf"] => {
    const around = purposeAround(
      (section, purpose) =>
        sizeIn(found, section) < found.all * largestShare.ofArticle &&
        (purpose === "comments" || sizeIn(page, section) < page.all * largestShare.ofPage) &&
        (purpose !== "related" || sizeIn(links, section) > 0),
    );
    return ({ section, text }) => {
      const purpose = around(section);
      return purpose === "caption" && text.length > longestCaption ? null : purpose;
    };
  };
  const begun = begin(lines, clues.readable, purposes);
  const widened = widen(lines, begun, purposes(weighLines(lines, begun)), clues);
  const chosen = withoutCards(lines, withoutOver(lines, widened, clues.title));
  return { chosen, purposeOf: purposes(weighLines(lines, chosen)) };
}

/** Running text: a line of some length that ends as sentences end and is not mostly links. */
export function isRunningText({ text, linked }: PageLine): boolean {
  const shortest = /[\u3040-\u9fff\uac00-\ud7af]/.test(text) ? 25 : 60;
  return linked < 0.35 && text.length >= shortest && /[.!?…:。！？।؟][)\]»”"’']{0,2}\s*$/.test(text.slice(-8));
}

/** How much text each section holds, in UTF-16 units. */
interface Weights {
  of: ReadonlyMap<Section, number>;
  all: number;
}

function weigh(lines: readonly PageLine[]): Weights {
  const of = new Map<Section, number>();
  for (const { section, text } of lines) {
    for (const around of sectionsAround(section)) of.set(around, (of.get(around) ?? 0) + text.length);
  }
  return { of, all: sizeOf(lines) };
}

function weighLines(lines: readonly PageLine[], chosen: ReadonlySet<number>): Weights {
  return weigh(lines.filter((entry) => chosen.has(entry.line)));
}

function sizeIn(weights: Weights, section: Section): number {
  return weights.of.get(section) ?? 0;
}

function sizeOf(lines: readonly PageLine[]): number {
  return lines.reduce((sum, entry) => sum + entry.text.length, 0);
}

/** The innermost section that holds most of a text; null where there is no text. */
function rootOf(weights: Weights): Section | null {
  let root: Section | null = null;
  for (const [section, size] of weights.of) {
    if (size >= weights.all * 0.8 && (root === null || isWithin(section, root))) root = section;
  }
  return root;
}

/** The lines to begin with: Readability's, or those of the page's main text where it holds little of it. */
function begin(
  lines: readonly PageLine[],
  readable: ReadonlySet<number>,
  purposes: (found: Weights) => ArticleLines["purposeOf"],
): ReadonlySet<number> {
  const found = weighLines(lines, readable);
  const purposeOf = purposes(found);
  const open = lines.filter((entry) => purposeOf(entry) === null);
  const running = open.filter(isRunningText);
  const main = weigh(running);
  const root = rootOf(main);
  if (root !== null && main.all > found.all) {
    const held = sizeOf(running.filter((entry) => readable.has(entry.line) && isWithin(entry.section, root)));
    if (held < sizeIn(main, root) * smallestShare)
      return numbersOf(open.filter((entry) => isWithin(entry.section, root)));
  }
  return found.all < fewestCharacters && sizeOf(open) > found.all ? numbersOf(open) : readable;
}

function numbersOf(lines: readonly PageLine[]): Set<number> {
  return new Set(lines.map((entry) => entry.line));
}

/** The lines with the running text of the same part of the page, with the lead under the title, and with what the page's data repeat. */
function widen(
  lines: readonly PageLine[],
  begun: ReadonlySet<number>,
  purposeOf: ArticleLines["purposeOf"],
  { title, stated }: Clues,
): Set<number> {
  const root = rootOf(weighLines(lines, begun));
  const first = lines.find((entry) => begun.has(entry.line))?.line ?? 0;
  const known = stated === null ? "" : plainWords(stated.slice(0, longestStated));
  const isUnderTitle = ({ line }: PageLine, within: number): boolean =>
    title !== null && line > title && line <= title + within && line < first;
  const isLead = (entry: PageLine): boolean =>
    entry.text.length > 40 &&
    entry.linked < 0.35 &&
    isUnderTitle(entry, 4) &&
    (entry.section.isLead || entry.section.within?.isLead === true);
  const isDropped = (entry: PageLine): boolean =>
    isRunningText(entry) &&
    purposeOf(entry) === null &&
    (isUnderTitle(entry, 12) || (root !== null && isWithin(entry.section, root)));
  const isStated = ({ text, words }: PageLine): boolean => known !== "" && text.length > 25 && known.includes(words);
  return numbersOf(
    lines.filter((entry) => begun.has(entry.line) || isLead(entry) || isDropped(entry) || isStated(entry)),
  );
}

/** The lines without those over the title, unless much of the text stands there. */
function withoutOver(
  lines: readonly PageLine[],
  chosen: ReadonlySet<number>,
  title: number | null,
): ReadonlySet<number> {
  const kept = lines.filter((entry) => chosen.has(entry.line));
  const under = kept.filter((entry) => entry.line >= (title ?? 0));
  return sizeOf(under) > sizeOf(kept) * 0.7 ? numbersOf(under) : chosen;
}

/** A member of a row of sections that are built alike. */
interface Card {
  size: number;
  leadsElsewhere: boolean;
}

/** The lines without rows of three and more sections that are built alike, each with a link of its own: cards of other articles. */
function withoutCards(lines: readonly PageLine[], chosen: ReadonlySet<number>): ReadonlySet<number> {
  const rows = new Map<Section, Map<string, Map<Section, Card>>>();
  const kept = lines.filter((entry) => chosen.has(entry.line));
  for (const entry of kept) {
    for (const section of sectionsAround(entry.section)) {
      if (section.within === null) break;
      const alike = valueAt(rows, section.within, () => new Map<string, Map<Section, Card>>());
      const row = valueAt(alike, section.build, () => new Map<Section, Card>());
      const card = valueAt(row, section, () => ({ size: 0, leadsElsewhere: false }));
      card.size += entry.text.length;
      card.leadsElsewhere ||= entry.linked > 0.8;
    }
  }
  const most = sizeOf(kept) * largestShare.ofArticle;
  const cards = new Set(
    [...rows.values()]
      .flatMap((alike) => [...alike.values()])
      .filter((row) => isRowOfCards([...row.values()], most))
      .flatMap((row) => [...row.keys()]),
  );
  return numbersOf(kept.filter((entry) => ![...sectionsAround(entry.section)].some((section) => cards.has(section))));
}

function isRowOfCards(row: readonly Card[], most: number): boolean {
  const leading = row.filter((card) => card.leadsElsewhere).length;
  return row.length >= 3 && leading >= row.length * 0.8 && row.reduce((sum, card) => sum + card.size, 0) <= most;
}

function valueAt<Key, Value>(map: Map<Key, Value>, key: Key, create: () => Value): Value {
  const value = map.get(key) ?? create();
  map.set(key, value);
  return value;
}
