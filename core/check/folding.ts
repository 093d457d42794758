/** A text as it is compared, and of each of its UTF-16 units the offset in the text that it was made of; one entry more, for the end. */
export interface Folded {
  text: string;
  at: number[];
}

const signs: Readonly<Record<string, string>> = {
  œ: "oe",
  Œ: "oe",
  æ: "ae",
  Æ: "ae",
  ß: "ss",
  ø: "o",
  Ø: "o",
  ł: "l",
  Ł: "l",
  đ: "d",
  Đ: "d",
  ı: "i",
  "’": "'",
  "‘": "'",
  ʼ: "'",
  "`": "'",
  "´": "'",
  "«": '"',
  "»": '"',
  "“": '"',
  "”": '"',
  "„": '"',
  "″": '"',
  "‐": "-",
  "‑": "-",
  "‒": "-",
  "–": "-",
  "—": "-",
  "−": "-",
  "…": "...",
  "٪": "%",
  "\u00ad": "",
  "\u200b": "",
  "\u200e": "",
  "\u200f": "",
  "\ufeff": "",
};

const known = new Map<string, string>();

function foldSign(sign: string): string {
  const before = known.get(sign);
  if (before !== undefined) return before;
  const folded =
    signs[sign] ??
    (/\s/u.test(sign)
      ? " "
      : sign
          .normalize("NFKD")
          .replace(/\p{M}/gu, "")
          .toLowerCase()
          .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)));
  known.set(sign, folded);
  return folded;
}

/**
 * A text without what does not count when words are compared: case, accents, ligatures, raised letters, kinds of space, apostrophe,
 * quotation mark, hyphen and dash; several spaces are one.
 */
export function fold(text: string): Folded {
  let folded = "";
  const at: number[] = [];
  let offset = 0;
  // To look at the end of what is built up has the engine copy it whole, at each sign.
  let last = "";
  for (const sign of text) {
    const plain = foldSign(sign);
    if (plain !== " " || last !== " ") {
      folded += plain;
      last = plain.at(-1) ?? last;
      for (let unit = 0; unit < plain.length; unit += 1) at.push(offset);
    }
    offset += sign.length;
  }
  at.push(offset);
  return { text: folded, at };
}

/** The folded words alone, without their places: see {@link fold}. */
export function foldText(text: string): string {
  return fold(text).text;
}

/** The place in a folded text of an offset into the text that it was made of. */
export function foldedAt({ at }: Folded, offset: number): number {
  let low = 0;
  let high = at.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
