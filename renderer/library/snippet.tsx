import type { ReactNode } from "react";

/** A search result's words with its hits, which stand between U+0002 and U+0003, in bold. */
export function Snippet({ text }: { text: string }): ReactNode {
  return text.split("\u0002").flatMap((piece, index) => {
    if (index === 0) return [piece];
    const end = piece.indexOf("\u0003");
    return end === -1 ? [piece] : [<b key={index}>{piece.slice(0, end)}</b>, piece.slice(end + 1)];
  });
}
