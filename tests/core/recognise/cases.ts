import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A sentence of a list of cases with the places marked in it: `{words=value}`. */
export interface Case {
  language: string;
  text: string;
  marks: { start: number; end: number; value: string }[];
}

/** The cases of a file in `tests/cases/recognise`: lines of "language | text"; lines that begin with # are notes. */
export function casesOf(file: string): Case[] {
  const path = join(import.meta.dirname, "..", "..", "cases", "recognise", file);
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.includes(" | ") && !line.startsWith("#"))
    .map((line) => {
      const cut = line.indexOf(" | ");
      let text = "";
      const marks: Case["marks"] = [];
      for (const part of line.slice(cut + 3).split(/(\{[^{}]*\})/)) {
        const mark = /^\{(.*)=([^=]*)\}$/su.exec(part);
        if (mark) marks.push({ start: text.length, end: text.length + (mark[1] ?? "").length, value: mark[2] ?? "" });
        text += mark?.[1] ?? part;
      }
      return { language: line.slice(0, cut), text, marks };
    });
}

/** How well what was found agrees with what is marked: the F1 of equal places with equal values, and what differs. */
export function agreement(
  cases: readonly Case[],
  read: (one: Case) => Case["marks"],
): { f1: number; marks: number; differences: string[] } {
  let [hits, found, marks] = [0, 0, 0];
  const differences: string[] = [];
  const key = (mark: Case["marks"][number]): string => `${mark.start}-${mark.end} ${mark.value}`;
  for (const one of cases) {
    const own = read(one).map(key);
    const wanted = one.marks.map(key);
    const missing = wanted.filter((entry) => !own.includes(entry));
    const extra = own.filter((entry) => !wanted.includes(entry));
    hits += wanted.length - missing.length;
    found += own.length;
    marks += wanted.length;
    if (missing.length + extra.length > 0)
      differences.push(`${one.language}: ${one.text}\n  missing ${missing.join("; ")}\n  extra ${extra.join("; ")}`);
  }
  return { f1: (2 * hits) / (found + marks), marks, differences };
}
