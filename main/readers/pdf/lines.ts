import type { Run } from "./document.ts";

/** Runs on one baseline, from left to right. */
export interface Row {
  y: number;
  size: number;
  runs: Run[];
}

/** A wider gap than this parts words; in ems. Letters of one word are set closer even where they are spaced out. */
const wordGap = 0.12;

/** A raised or lowered figure belongs to the word before it up to this gap, in ems. */
const shiftedGap = 0.3;

/** A wider gap than this parts the cells of a table; justified lines have narrower ones. In ems. */
const cellGap = 1.9;

/** Letters that fonts give for one sign or for a shape of it: ligatures, the forms of Arabic letters. */
const forms = /[\ufb00-\ufb4f\ufb50-\ufdff\ufe70-\ufeff]+/g;

/** The runs by their baselines, from the top of the page to its foot. Raised and lowered signs stand with the words they belong to. */
export function rowsOf(runs: readonly Run[]): Row[] {
  const rows: Row[] = [];
  for (const run of runs.toSorted((one, other) => one.y - other.y)) {
    const row = rows.at(-1);
    if (row && run.y - row.y <= 0.25 * Math.min(row.size, run.size)) {
      row.runs.push(run);
      if (run.size > row.size) Object.assign(row, { size: run.size, y: run.y });
    } else rows.push({ y: run.y, size: run.size, runs: [run] });
  }
  for (const [index, row] of rows.entries()) {
    for (const neighbour of [rows[index + 1], rows[index - 1]]) {
      if (neighbour) moveShifted(row, neighbour);
    }
  }
  const kept = rows.filter((row) => row.runs.length > 0);
  for (const row of kept) row.runs.sort((one, other) => one.x - other.x);
  return kept;
}

/** Moves the small runs of a row that stand against words of the row beneath or above it into that row. */
function moveShifted(row: Row, base: Row): void {
  const shifted = row.runs.filter(
    (run) =>
      run.size <= 0.85 * base.size &&
      run.y > base.y - 0.65 * base.size &&
      run.y < base.y + 0.35 * base.size &&
      base.runs.some((word) => word.size > run.size && touches(word, run)),
  );
  if (shifted.length === 0) return;
  base.runs.push(...shifted);
  row.runs = row.runs.filter((run) => !shifted.includes(run));
}

function touches(word: Run, run: Run): boolean {
  const reach = 0.35 * word.size;
  return run.x < word.x + word.width + reach && run.x + run.width > word.x - reach;
}

/** The runs of a row in the order in which they are read. */
export function orderedRuns(runs: readonly Run[]): Run[] {
  return isRightToLeft(runs) ? rightToLeft(runs) : rightToLeftWithin(runs);
}

/** The signs of a run of a row, one after the other, each as it is written; "" where nothing is. */
export function writtenIn(run: Run, { size, y }: Row): string[] {
  return Array.from(shifted(run, size, y), (sign) => tidied(sign, false));
}

/** The words of a row in the order in which they are read, with raised and lowered figures as such ("m²", "CO₂"). */
export function wordsOf({ runs, size, y }: Row): string {
  const fromRight = isRightToLeft(runs);
  const ordered = orderedRuns(runs);
  const gaps = ordered.map((run, index) => gapBetween(ordered[index - 1], run));
  const spaced = !fromRight && isSpacedOut(runs);
  const letters = spaced && runs.every((run) => run.text.length === 1);
  const widest = letters ? 1.6 * middle(gaps.slice(1)) : 0;
  const words = ordered
    .map((run, index) => {
      const set = shifted(run, size, y);
      const text = tidied(set, spaced);
      const least = set === run.text ? wordGap * size : shiftedGap * size;
      const apart = (gaps[index] ?? 0) > Math.max(widest, least) && !/^\p{M}/u.test(text);
      return index > 0 && apart ? ` ${text}` : text;
    })
    .join("")
    .replace(/ +/g, " ")
    .trim();
  return fromRight ? withBracketsTurned(words) : words;
}

/** Brackets of a line read from the right are set mirrored; where they were taken as they look, they close before they open. */
function withBracketsTurned(words: string): string {
  const [first = ""] = /[()[\]]/.exec(words) ?? [];
  if (first !== ")" && first !== "]") return words;
  const turned: Readonly<Record<string, string>> = { "(": ")", ")": "(", "[": "]", "]": "[" };
  return words.replace(/[()[\]]/g, (sign) => turned[sign] ?? sign);
}

/**
 * The runs of a row as they stand in the cells of a table, were it one: parted by blanks of at least `gap` ems. Blanks that are all as
 * wide are a justified line's.
 */
export function cellsOf({ runs, size }: Row, gap = cellGap): Run[][] {
  const blanks = runs.map((run, index) => gapBetween(runs[index - 1], run)).filter((blank) => blank > wordGap * size);
  const [narrowest, widest] = [Math.min(...blanks), Math.max(...blanks)];
  const justified = blanks.length > 2 && widest < 1.6 * narrowest && narrowest < cellGap * size;
  const least = justified ? Infinity : gap * size;
  const cells: Run[][] = [];
  let end = -Infinity;
  for (const run of runs) {
    if (run.x - end > least) cells.push([run]);
    else cells.at(-1)?.push(run);
    end = Math.max(end, run.x + run.width);
  }
  return cells;
}

function gapBetween(before: Run | undefined, run: Run): number {
  if (!before) return 0;
  const [left, right] = before.x <= run.x ? [before, run] : [run, before];
  return right.x - (left.x + left.width);
}

/** Signs as they are written: no ligatures, letter forms, breaks that did not come to be, or marks of a font's own. */
function tidied(text: string, spaced: boolean): string {
  const written = text
    .replace(forms, (match) => match.normalize("NFKC"))
    .replace(/[\u0000-\u001f\u007f\u200b\u2060\ufeff]/g, "")
    .replace(/\u00ad(?=.)/g, "")
    .replace(/[\uf0a7\uf0a8\uf0b7\uf0d8\uf0fc\uf076]/g, "•");
  return spaced || /^(?:\p{L} ){3,}\p{L}$/u.test(written)
    ? written.replace(/(?<=\p{L}) (?=\p{L}(?: |$))/gu, "")
    : written;
}

/** Whether most of the words are single letters: set with blanks between them, as headings are. */
function isSpacedOut(runs: readonly Run[]): boolean {
  const words = runs.flatMap((run) => run.text.split(" "));
  return words.length >= 5 && words.filter((word) => /^\p{L}$/u.test(word)).length > words.length * 0.7;
}

function shifted(run: Run, size: number, y: number): string {
  if (run.size > 0.85 * size || !/^[\d,]+$/.test(run.text)) return run.text;
  if (run.y < y - 0.12 * size) return raised(run.text);
  return run.y > y + 0.08 * size ? run.text.replace(/\d/g, (digit) => "₀₁₂₃₄₅₆₇₈₉".charAt(Number(digit))) : run.text;
}

/** A text with its figures raised: "12" as "¹²". */
export function raised(text: string): string {
  return text.replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(Number(digit)));
}

/** Whether a row of runs is read from the right. */
export function isRightToLeft(runs: readonly Run[]): boolean {
  const count = (pattern: RegExp): number => runs.reduce((sum, run) => sum + (run.text.match(pattern)?.length ?? 0), 0);
  const right = count(/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g);
  return right > 0 && right >= count(/[A-Za-z\u00c0-\u024f\u0370-\u052f]/g);
}

/** From the right; what is read from the left in between (figures, foreign words) in its own order. */
function rightToLeft(runs: readonly Run[]): Run[] {
  const ordered: Run[] = [];
  let foreign: Run[] = [];
  for (const run of runs.toReversed()) {
    if (/[A-Za-z\u00c0-\u024f0-9]/.test(run.text) && !run.rightToLeft) foreign.unshift(run);
    else {
      ordered.push(...foreign, run);
      foreign = [];
    }
  }
  return [...ordered, ...foreign];
}

/** From the left; runs in between that are read from the right in their own order. */
function rightToLeftWithin(runs: readonly Run[]): Run[] {
  if (!runs.some((run) => run.rightToLeft)) return [...runs];
  const ordered: Run[] = [];
  let own: Run[] = [];
  for (const run of runs) {
    if (run.rightToLeft) own.unshift(run);
    else {
      ordered.push(...own, run);
      own = [];
    }
  }
  return [...ordered, ...own];
}

/** The middle one of some figures; 0 of none. */
export function middle(figures: readonly number[]): number {
  return figures.toSorted((one, other) => one - other)[Math.floor(figures.length / 2)] ?? 0;
}
