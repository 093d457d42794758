/** Where a sentence stands in its text, in CSS pixels from the top of it. */
export interface SentencePlace {
  id: string;
  /** Whether it is the first of its paragraph. */
  opens: boolean;
  /** The middle of its first line. */
  middle: number;
  /** Where its paragraph begins and ends. */
  start: number;
  end: number;
}

/** The middle of the first line of an empty paragraph, from its top. */
const blankMiddle = 19;

/** Where every sentence of a text stands, read from the page. */
export function sentencePlaces(text: HTMLElement): SentencePlace[] {
  const places: SentencePlace[] = [];
  for (const paragraph of text.children) {
    if (!(paragraph instanceof HTMLElement)) continue;
    const start = paragraph.offsetTop;
    const frame = { start, end: start + paragraph.offsetHeight };
    const { top } = paragraph.getBoundingClientRect();
    const blank = paragraph.dataset["sentence"];
    if (blank !== undefined) places.push({ id: blank, opens: true, middle: start + blankMiddle, ...frame });
    const seen = new Set<string>();
    for (const sentence of paragraph.querySelectorAll<HTMLElement>("[data-sentence]")) {
      const id = sentence.dataset["sentence"];
      const line = sentence.getClientRects()[0];
      if (id === undefined || seen.has(id) || !line) continue;
      const middle = start + line.top + line.height / 2 - top;
      places.push({ id, opens: seen.size === 0, middle: Math.round(middle), ...frame });
      seen.add(id);
    }
  }
  return places;
}

/**
 * Where the marks of sentences stand, by the top of each in CSS pixels: at the line where its sentence begins, or on the next free one below
 * the mark before it. `height` is that of a mark; `tops` are in the order of the text.
 */
export function markTops(tops: readonly number[], height: number): number[] {
  let free = -Infinity;
  return tops.map((top) => {
    const place = Math.max(top, free);
    free = place + height;
    return place;
  });
}
