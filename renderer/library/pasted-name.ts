/** More characters of a text's first line than this are no name any more. */
const longest = 60;

/** The beginning of a text's first line that has any words, cut between words; no slash parts it into folders. */
function firstWords(text: string): string {
  const line =
    /\S.*/u
      .exec(text)?.[0]
      .replace(/[\s/\\]+/gu, " ")
      .trim() ?? "";
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest + 1);
  return cut.slice(0, cut.includes(" ") ? cut.lastIndexOf(" ") : longest);
}

/**
 * The name under which pasted words are kept and printed: the one given, else their own first ones, since a name in the language of
 * the screen would stand in briefings of others. It is one that is read as text, even where it looks like that of a file or a site
 * ("lemonde.fr").
 */
export function pastedName(given: string, text: string): string {
  const name = given.trim() === "" ? firstWords(text) : given.trim();
  return /\.[a-z][a-z0-9]{1,9}$/i.test(name) && !name.toLowerCase().endsWith(".txt") ? `${name}.txt` : name;
}
