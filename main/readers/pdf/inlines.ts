import { plain, type Inline } from "../../../core/blocks.ts";
import type { Run } from "./document.ts";
import { orderedRuns, writtenIn } from "./lines.ts";
import type { Line } from "./paragraphs.ts";

/** How signs are set: what is more than the running text's own look, and where they lead, null where nowhere. */
interface Look {
  strong: boolean;
  emphasis: boolean;
  href: string | null;
}

/** How the running text itself is set, which emphasises nothing. */
export type OwnLook = Pick<Look, "strong" | "emphasis">;

/** A sign as it is written (a UTF-16 unit), blanks aside, with its look. */
interface SetSign {
  sign: string;
  look: Look;
}

const unmarked: Look = { strong: false, emphasis: false, href: null };

/** Signs that a line may end with and the text put together from lines does not have. */
const hyphens = /[-\u00ad\u2010]/;

/** The look of most of a document's words. */
export function ownLookOf(lines: readonly Line[]): OwnLook {
  const signs = { all: 0, bold: 0, italic: 0 };
  for (const run of lines.flatMap(({ row }) => row.runs)) {
    signs.all += run.text.length;
    if (run.bold) signs.bold += run.text.length;
    if (run.italic) signs.italic += run.text.length;
  }
  return { strong: signs.bold > signs.all / 2, emphasis: signs.italic > signs.all / 2 };
}

/**
 * The text of lines, put together from them, with what of it is bold, italic or leads to the web. Its signs are found again among
 * those of the lines from the end on; where the two part, what stands before is unmarked.
 */
export function inlinesOf(text: string, lines: readonly Line[], own: OwnLook): Inline[] {
  const marked = lines.some(({ row }) => row.runs.some((run) => isMarked(run, own)));
  return marked ? grouped(text, looksOf(text, lines, own)) : plain(text);
}

function isMarked({ bold, italic, links }: Run, own: OwnLook): boolean {
  return (bold && !own.strong) || (italic && !own.emphasis) || links.length > 0;
}

function signsOf(lines: readonly Line[], own: OwnLook): SetSign[] {
  return lines.flatMap(({ row }) =>
    orderedRuns(row.runs).flatMap((run) =>
      writtenIn(run, row).flatMap((written, at): SetSign[] => {
        const link = run.links.find(({ start, end }) => at >= start && at < end);
        const look = {
          strong: run.bold && !own.strong,
          emphasis: run.italic && !own.emphasis,
          href: link?.href ?? null,
        };
        return written.split("").flatMap((sign) => (/\S/.test(sign) ? [{ sign, look }] : []));
      }),
    ),
  );
}

/** The look of each sign of a text, in UTF-16 units; that of a blank is its neighbours', where they have the same. */
function looksOf(text: string, lines: readonly Line[], own: OwnLook): Look[] {
  const signs = signsOf(lines, own);
  const looks = Array.from<Look>({ length: text.length }).fill(unmarked);
  let left = signs.length;
  let behind = unmarked;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const sign = text.charAt(at);
    if (/\s/.test(sign)) {
      looks[at] = behind;
      continue;
    }
    const isSame = (): boolean => signs[left - 1]?.sign === sign;
    while (left > 0 && !isSame() && hyphens.test(signs[left - 1]?.sign ?? "")) left -= 1;
    const found = isSame() ? signs[left - 1] : undefined;
    if (!found) break;
    left -= 1;
    looks[at] = found.look;
    behind = found.look;
  }
  return looks.map((look, at) => (/\s/.test(text.charAt(at)) ? common(looks[at - 1], look) : look));
}

function common(before: Look | undefined, after: Look): Look {
  if (!before) return unmarked;
  return {
    strong: before.strong && after.strong,
    emphasis: before.emphasis && after.emphasis,
    href: before.href === after.href ? after.href : null,
  };
}

/** A text in runs of one look each: links hold what is bold in them, and that what is italic. */
function grouped(text: string, looks: readonly Look[]): Inline[] {
  const runs = (from: number, to: number, same: (one: Look, other: Look) => boolean): [number, number, Look][] => {
    const found: [number, number, Look][] = [];
    for (let at = from; at < to; at += 1) {
      const look = looks[at] ?? unmarked;
      const last = found.at(-1);
      if (last && same(last[2], look)) last[1] = at + 1;
      else found.push([at, at + 1, look]);
    }
    return found;
  };
  const emphasised = (from: number, to: number): Inline[] =>
    runs(from, to, (one, other) => one.emphasis === other.emphasis).map(([start, end, { emphasis }]) =>
      emphasis
        ? { kind: "emphasis", children: plain(text.slice(start, end)) }
        : { kind: "text", text: text.slice(start, end) },
    );
  const strong = (from: number, to: number): Inline[] =>
    runs(from, to, (one, other) => one.strong === other.strong).flatMap(([start, end, look]): Inline[] =>
      look.strong ? [{ kind: "strong", children: emphasised(start, end) }] : emphasised(start, end),
    );
  return runs(0, text.length, (one, other) => one.href === other.href).flatMap(([start, end, { href }]): Inline[] =>
    href === null ? strong(start, end) : [{ kind: "link", href, children: strong(start, end) }],
  );
}
