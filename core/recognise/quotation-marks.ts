/** A piece of text between quotation marks: offsets of its first and after its last character inside the marks. */
export interface Quoted {
  start: number;
  end: number;
  /** No closing mark stands in the text: the quotation goes on after it. */
  isOpen: boolean;
}

/** No text quotes within quotations deeper than this: marks left open before are no quotation's. */
const deepestQuotation = 8;

const closings: ReadonlyMap<string, string> = new Map([
  ["«", "»"],
  ["»", "«"],
  ["“", "”"],
  ["„", "“”"],
  ["‹", "›"],
  ["‘", "’"],
  ['"', '"'],
  ["”", "”"],
]);

interface Mark {
  sign: string;
  at: number;
  role: "opens" | "closes" | "either";
}

/**
 * The outermost pieces between quotation marks, in order. A mark that opens while another is open begins a quotation inside it where
 * both are closed, otherwise a new one: the first ends there. A mark that is never closed holds the rest of the text where it begins
 * the text or follows a colon, and nothing elsewhere.
 */
export function quotedPieces(text: string): Quoted[] {
  const marks = marksOf(text);
  const pieces: Quoted[] = [];
  const open: Mark[] = [];
  const close = (mark: Mark, at: number): void => {
    const opening = open[0];
    if (opening) pieces.push({ start: opening.at + 1, end: at, isOpen: false });
    open.length = 0;
    if (mark.role === "opens") open.push(mark);
  };
  for (const [index, mark] of marks.entries()) {
    const inner = open.at(-1);
    const closes = inner !== undefined && (closings.get(inner.sign) ?? "").includes(mark.sign) && mark.role !== "opens";
    if (closes) {
      if (open.length === 1) close(mark, mark.at);
      else open.pop();
    } else if (inner && mark.role === "closes") {
      const matching = open.findLastIndex((entry) => (closings.get(entry.sign) ?? "").includes(mark.sign));
      if (matching === 0) close(mark, mark.at);
      else if (matching > 0) open.length = matching;
    } else if (mark.role !== "closes") {
      if (!inner) open.push({ ...mark, role: "opens" });
      else if (open.length < deepestQuotation && (inner.sign !== mark.sign || closesTwice(marks, index)))
        open.push(mark);
      else if (inner.sign === mark.sign && open.length === 1) close(mark, mark.at);
    }
  }
  const [left] = open;
  if (left && (left.at <= 3 || /:[\s\u00a0\u202f]*$/u.test(text.slice(Math.max(0, left.at - 4), left.at))))
    pieces.push({ start: left.at + 1, end: text.length, isOpen: true });
  return pieces.map((piece) => trimmed(text, piece));
}

/** Whether the next two marks after an opening one close: it stands inside another quotation. */
function closesTwice(marks: readonly Mark[], index: number): boolean {
  const sign = marks[index]?.sign ?? "";
  const next = marks.slice(index + 1, index + 3);
  return (
    next.length === 2 && next.every((mark) => (closings.get(sign) ?? "").includes(mark.sign) && mark.role !== "opens")
  );
}

function marksOf(text: string): Mark[] {
  return [...text.matchAll(/[«»“”„"‹›‘’]|(?<![\p{L}\p{N}])'(?=\p{Lu})|''|``/gu)].flatMap((match): Mark[] => {
    const at = match.index;
    const sign = match[0] === "''" || match[0] === "``" ? '"' : match[0];
    const before = text.slice(at - 1, at);
    const after = text.slice(at + match[0].length, at + match[0].length + 1);
    if (sign === "'") return [];
    if (sign === "‘" || sign === "’") return singleMark(sign, at, before, after);
    // »German« quotations open with the sign that closes « French ones ».
    const isReversed = /[\s(]|^$/u.test(before) && /\p{L}/u.test(after);
    if (sign === "»" || sign === "›") return [{ sign, at, role: sign === "»" && isReversed ? "either" : "closes" }];
    if (sign === "«" && /[\p{L}.,!?]/u.test(before) && !/\p{L}/u.test(after)) return [{ sign, at, role: "either" }];
    if (sign === "«" || sign === "„" || sign === "‹") return [{ sign, at, role: "opens" }];
    if (sign === "“")
      return [
        { sign, at, role: /[\p{L}\p{N}.,!?…]/u.test(before) && !/[\p{L}\p{N}]/u.test(after) ? "either" : "opens" },
      ];
    const opens = before === "" || /[\s\u00a0\u202f(\[«“'’—–:-]/u.test(before);
    const closes = after === "" || /[\s\u00a0\u202f.,;:!?)\]»”…—–-]/u.test(after);
    if (sign === "”") return [{ sign, at, role: opens && !closes ? "either" : "closes" }];
    // A number before it: inches ("6\"").
    if (
      /\p{N}/u.test(before) &&
      !opens &&
      /^[\s\u00a0]\p{Ll}/u.test(text.slice(at + 1, at + 3)) &&
      !/"/.test(text.slice(0, at))
    )
      return [];
    return [{ sign, at, role: opens === closes ? "either" : opens ? "opens" : "closes" }];
  });
}

/** ‘ and ’ as quotation marks: the one before a word, the other after punctuation or before it; never an apostrophe. */
function singleMark(sign: string, at: number, before: string, after: string): Mark[] {
  if (sign === "‘") return before === "" || /[\s(\[“—–]/u.test(before) ? [{ sign, at, role: "opens" }] : [];
  const closes = /[.,!?…]/u.test(before) || /[.,;:!?)\]”»]/u.test(after) || (after === "" && before !== "");
  return closes ? [{ sign, at, role: "closes" }] : [];
}

function trimmed(text: string, piece: Quoted): Quoted {
  let { start, end } = piece;
  while (start < end && /[\s\u00a0\u202f'`]/u.test(text.charAt(start))) start += 1;
  while (end > start && /[\s\u00a0\u202f]/u.test(text.charAt(end - 1))) end -= 1;
  return { ...piece, start, end };
}
