/** Parts of words that keep their hyphen at the end of a line, and those that keep the hyphen before them. */
const before = new Set(
  "ex vice non mi demi semi quasi self well peut celui celle ceux celles moi toi lui elle nous vous eux grand vis au là ci par".split(
    " ",
  ),
);
const after = new Set("il ils elle elles on je tu nous vous là ci même mêmes être".split(" "));

/** Scripts that part no words. */
const eastAsianEnd = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]$/;
const eastAsianStart = /^[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/;

/** How much of a text's end decides how it goes on, in UTF-16 units. */
const longestEnd = 200;

/** The words of a text in lower case, compounds whole, as they stand within its lines. */
export function vocabularyOf(lines: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const [index, line] of lines.entries()) {
    const found = line.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? [];
    const broken = /-$/.test(lines[index - 1] ?? "") ? 1 : 0;
    for (const word of found.slice(broken, /-$/.test(line) ? -1 : undefined)) words.add(word);
  }
  return words;
}

/**
 * A paragraph's text so far and its next line as one. A word that was broken between them is put together; a hyphen that is the word's own stays:
 * where the text has the word so elsewhere, before a capital or a figure, and in the commonest compounds. Some tools set the hyphen
 * apart from the word.
 */
export function joinLines(text: string, next: string, vocabulary: ReadonlySet<string>): string {
  const end = text.slice(-longestEnd);
  return text.slice(0, -longestEnd) + joinEnd(end, next, vocabulary);
}

function joinEnd(line: string, next: string, vocabulary: ReadonlySet<string>): string {
  if (/\u00ad$/.test(line)) return line.slice(0, -1) + next;
  const loose = /(\p{L}+) [-\u2010]$/u.exec(line)?.[1]?.toLowerCase();
  const first = /^\p{Ll}+/u.exec(next)?.[0];
  if (loose !== undefined && first !== undefined && (vocabulary.has(loose + first) || !vocabulary.has(loose))) {
    return joinEnd(line.replace(/ (?=[-\u2010]$)/, ""), next, vocabulary);
  }
  const head = /[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*(?=[-\u2010]$)/u.exec(line)?.[0];
  const tail = /^\p{L}+(?:-\p{L}+)*/u.exec(next)?.[0];
  if (head !== undefined && /^[\p{L}\p{N}]/u.test(next)) {
    return `${line.slice(0, -1)}${tail === undefined || keepsHyphen(head, tail, vocabulary) ? "-" : ""}${next}`;
  }
  if (eastAsianEnd.test(line) && eastAsianStart.test(next)) return line + next;
  return /https?:\/\/\S+[/_=?&]$/.test(line) && /^[\w%./-]+/.test(next) ? line + next : `${line} ${next}`;
}

function keepsHyphen(head: string, tail: string, vocabulary: ReadonlySet<string>): boolean {
  const [first, rest] = [head.toLowerCase().replace(/^.*[’']/, ""), tail.toLowerCase()];
  if (vocabulary.has(`${first}-${rest}`)) return true;
  if (vocabulary.has(first + rest)) return false;
  const capital = /^\p{Lu}/u.test(tail) && !/\p{Lu}{2}/u.test(head);
  return capital || /\d$/.test(head) || before.has(first) || after.has(rest) || /-(?:t|là|à)$/.test(first);
}
