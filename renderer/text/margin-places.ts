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

/** Where the sentences of a paragraph begin, from its top. */
type Beginnings = readonly Pick<SentencePlace, "id" | "middle">[];

/** What a paragraph was read as, and for what it holds. */
interface Read {
  of: unknown;
  width: number;
  height: number;
  isLaidOut: boolean;
  beginnings: Beginnings;
}

/** Whether a paragraph is laid out: those of a long text are only where they are near the window. */
function isLaidOut(paragraph: HTMLElement): boolean {
  return paragraph.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }) !== false;
}

/** To find the lines of a paragraph that is not laid out would lay it out, and it is out of sight: its first line stands for all. */
function beginningsOf(paragraph: HTMLElement, isSeen: boolean): Beginnings {
  const blank = paragraph.dataset["sentence"];
  if (blank !== undefined) return [{ id: blank, middle: blankMiddle }];
  const { top } = paragraph.getBoundingClientRect();
  const beginnings = new Map<string, number>();
  for (const sentence of paragraph.querySelectorAll<HTMLElement>("[data-sentence]")) {
    const id = sentence.dataset["sentence"];
    if (id === undefined || beginnings.has(id)) continue;
    const line = isSeen ? sentence.getClientRects()[0] : null;
    if (line !== undefined) beginnings.set(id, line === null ? blankMiddle : line.top + line.height / 2 - top);
  }
  return [...beginnings].map(([id, middle]) => ({ id, middle }));
}

/**
 * Where every sentence of a text stands, read from the page. What a paragraph was read as is kept as long as it has the same words and
 * size: to find the lines of a long text takes longer than to show a key.
 */
export class MarginPlaces {
  #read = new WeakMap<HTMLElement, Read>();

  /** `of` are the paragraphs of the text as objects, each the same as long as nothing in it changes, in order. */
  find(text: HTMLElement, of: readonly unknown[]): SentencePlace[] {
    const paragraphs = [...text.children].filter((child) => child instanceof HTMLElement);
    const width = text.clientWidth;
    return paragraphs.flatMap((paragraph, at) => {
      const start = paragraph.offsetTop;
      const height = paragraph.offsetHeight;
      const frame = { start, end: start + height };
      const before = this.#read.get(paragraph);
      const isSeen = isLaidOut(paragraph);
      const isSame =
        before?.of === of[at] && before?.width === width && before.height === height && before.isLaidOut === isSeen;
      const beginnings = isSame ? before.beginnings : beginningsOf(paragraph, isSeen);
      if (!isSame) this.#read.set(paragraph, { of: of[at], width, height, isLaidOut: isSeen, beginnings });
      return beginnings.map(({ id, middle }, order) => ({
        id,
        opens: order === 0,
        middle: Math.round(start + middle),
        ...frame,
      }));
    });
  }
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
