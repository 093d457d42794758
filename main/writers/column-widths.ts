import { type Block, type Cell, type Column, textOfBlocks, textOfInlines } from "../../core/blocks.ts";
import type { Style } from "../../core/style.ts";
import type { FontFamily } from "../../core/tree.ts";
import { TextWidth } from "./text-width.ts";

type Table = Extract<Block, { kind: "table" }>;

/** The width of a record's keys, in points, where the table does not give it. */
const keyWidth = 120;

/** Added to the width of a column's longest word, in points: faces are measured without kerning. */
const tolerance = 1;

/** A figure, with its sign, its unit of one sign and its note; and what stands for a figure that is not known. */
const figure = /^[-−–+±~≈]?\s*[$€£¥]?\s*\d[\d\s.,'’:/]*\s*[%‰$€£¥°]?\s*[*†]?$/u;
const noFigure = /^[-–—.…]*$/u;

/** White between the columns of a table, in points; narrower where there are many. */
export function gutterOf(count: number): number {
  return count > 6 ? 4 : 12;
}

/** How many columns a table has: as many as its longest row. */
export function columnCount(table: Table): number {
  return Math.max(0, table.head?.length ?? 0, ...table.rows.map((row) => row.length));
}

/** Words that a line may end after; no-break spaces hold theirs together. */
function wordsOf(text: string): string[] {
  return text.split(/[ \t\n]+/);
}

/** Letters of scripts of which the house's sans has none: how wide they are it cannot tell. */
const otherLetter = /(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{L}/u;
/** Those of them that are not as wide as high. */
const unmeasured =
  /(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\p{L}/u;

/** Where Chinese or Japanese meets Latin letters or figures, Word leaves a quarter of the size. */
const meeting =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])(?=[\p{Script=Latin}\d])|(?<=[\p{Script=Latin}\d])(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu;

/** What a column asks for, in points: its longest word, and its longest cell on one line. */
interface Demand {
  word: number;
  whole: number;
}

/** Widths that together are `width`: each its word and then, of what is left, in proportion to what it lacks of its whole. */
function share(demands: readonly Demand[], width: number): number[] {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const spare = width - sum(demands.map(({ word }) => word));
  if (spare < 0) return shareEvenly(demands, width);
  const lacks = demands.map(({ word, whole }) => whole - word);
  const lacking = sum(lacks);
  // Where every cell can stand on one line, what is left over goes to the columns by their size.
  if (lacking <= spare) {
    const wholes = sum(demands.map(({ whole }) => whole));
    return demands.map(({ whole }) => (whole / wholes) * width);
  }
  return demands.map(({ word }, index) => word + ((lacks[index] ?? 0) / lacking) * spare);
}

/** Where not even the longest words find room: columns that ask for less than an even share have that, the others share the rest. */
function shareEvenly(demands: readonly Demand[], width: number): number[] {
  const widths = demands.map(() => 0);
  let left = width;
  [...demands.keys()]
    .sort((one, other) => (demands[one]?.word ?? 0) - (demands[other]?.word ?? 0))
    .forEach((column, index) => {
      const given = Math.min(demands[column]?.word ?? 0, left / (demands.length - index));
      widths[column] = given;
      left -= given;
    });
  return widths;
}

/** A given column becomes no wider than this share of its own width, whatever words stand in it. */
const mostWidened = 1.6;

/**
 * Columns of a given width in which no word is wider than its place: "23 juin 2025" is one. Where that is more than `width` has, those
 * that hold their words give way.
 */
function widened(columns: readonly Column[], demands: readonly Demand[], width: number): Column[] {
  const needed = (given: number, index: number): number => Math.min(demands[index]?.word ?? 0, given * mostWidened);
  const wider = columns.map((column, index) =>
    typeof column.width === "number"
      ? { ...column, width: Math.max(column.width, needed(column.width, index)) }
      : column,
  );
  const places = columnWidths(wider, width);
  const asked = places.map((place, index): Demand => {
    const given = columns[index]?.width;
    const word = needed(typeof given === "number" ? given : place, index);
    return { word, whole: Math.max(place, word) };
  });
  if (asked.every(({ whole }, index) => whole === places[index])) return wider;
  const shared = share(asked, width);
  return columns.map((column, index) => ({ ...column, width: shared[index] ?? 0 }));
}

/** Words do not fill their lines: so much more than its share of a text has each line of several. */
const raggedness = 1.1;

/**
 * Columns that hold their words, in as few lines as can be: what some have beyond their longest cell goes to those whose cells take the
 * most lines, as long as it spares a line. Firm ones give nothing.
 */
function eased(columns: readonly Column[], demands: readonly Demand[], width: number): Column[] {
  const widths = columnWidths(columns, width);
  const wholes = widths.map((place, index) => demands[index]?.whole ?? place);
  const spares = widths.map((place, index) =>
    columns[index]?.firm === true ? 0 : Math.max(0, place - (wholes[index] ?? 0)),
  );
  const spare = spares.reduce((sum, one) => sum + one, 0);
  let left = spare;
  for (;;) {
    const [tallest] = widths
      .map((place, index) => {
        const whole = wholes[index] ?? 0;
        const lines = Math.ceil(whole / place);
        return { index, lines, lacks: (lines === 2 ? whole : (whole / (lines - 1)) * raggedness) - place };
      })
      .filter(({ lines }) => lines > 1)
      .sort((one, other) => other.lines - one.lines || one.lacks - other.lacks);
    if (!tallest || tallest.lacks > left) break;
    widths[tallest.index] = (widths[tallest.index] ?? 0) + tallest.lacks;
    left -= tallest.lacks;
  }
  if (left === spare) return [...columns];
  const taken = (spare - left) / spare;
  return columns.map((column, index) => ({
    ...column,
    width: (widths[index] ?? 0) - (spares[index] ?? 0) * taken,
  }));
}

/**
 * The columns of a table: its own where it has them, widened for words that they do not hold, and for whole cells where others have room
 * to spare; a record's keys and values; else, for the
 * table of an article, as much of `width` (points) as their words need, a column of figures at the end of its place. `margin`: how much
 * wider than in `sans` words may turn out.
 */
export function columnsOf(
  table: Table,
  width: number,
  styles: Style["styles"],
  sans: FontFamily,
  margin = 1,
): Column[] {
  const count = columnCount(table);
  if (table.look === "record" && table.columns?.length !== count) {
    const values: Column[] = Array.from({ length: count }, () => ({ width: { share: 1 }, align: "start" }));
    return count > 1 ? [{ width: keyWidth, align: "start" }, ...values.slice(1)] : values;
  }
  const regular = new TextWidth(sans.regular);
  const bold = new TextWidth(sans.bold);
  const gutter = gutterOf(count);
  const text = (cell: Cell | undefined) => textOfInlines(cell?.children ?? []).trim();
  const columns = Array.from({ length: count }, (_, index) => {
    const given = table.columns?.length === count ? table.columns[index] : undefined;
    const cells = table.rows.map((row) => row[index]);
    const head = text(table.head?.[index]);
    const demandOf = (words: string, face: TextWidth, size: number): Demand => ({
      word:
        Math.max(0, ...wordsOf(words).map((word) => (given && otherLetter.test(word) ? 0 : face.of(word, size)))) *
        margin,
      whole: (face.of(words, size) + ((words.match(meeting)?.length ?? 0) * size) / 4) * margin,
    });
    const asked = [
      demandOf(head, bold, styles["table-head"].size),
      ...cells.map((cell) => demandOf(text(cell), cell?.head ? bold : regular, styles["table-text"].size)),
    ];
    const white = tolerance + (index === count - 1 ? 0 : gutter);
    const texts = cells.map(text);
    const figures = texts.some((words) => figure.test(words));
    return {
      demand: {
        word: Math.max(...asked.map(({ word }) => word)) + white,
        whole: Math.max(...asked.map(({ whole }) => whole)) + white,
      },
      end: figures && texts.every((words) => figure.test(words) || noFigure.test(words)),
    };
  });
  const demands = columns.map(({ demand }) => demand);
  if (table.columns?.length === count) {
    const own = widened(table.columns, demands, width);
    const isMeasured = table.look !== "record" && !unmeasured.test(textOfBlocks([table]));
    return isMeasured ? eased(own, demands, width) : own;
  }
  const widths = share(demands, width);
  return columns.map(({ end }, index) => ({ width: widths[index] ?? 0, align: end ? "end" : "start" }));
}

/** The columns' widths in points; together they are `width`. Fixed columns that leave nothing to share are narrowed. */
export function columnWidths(columns: readonly Column[], width: number): number[] {
  const fixed = columns.reduce((sum, column) => sum + (typeof column.width === "number" ? column.width : 0), 0);
  const shares = columns.reduce((sum, column) => sum + (typeof column.width === "number" ? 0 : column.width.share), 0);
  const left = shares === 0 ? 0 : Math.max(width - fixed, width * 0.2);
  const scale = fixed === 0 ? 1 : (width - left) / fixed;
  return columns.map((column) =>
    typeof column.width === "number" ? column.width * scale : (column.width.share / shares) * left,
  );
}
