/** So much of a title stands where there is one line for it, in characters. */
const most = 60;

/** A title where there is one line for it: cut at a word, with "…", where it is longer. */
export function shortTitle(title: string): string {
  if (title.length <= most) return title;
  const cut = title.slice(0, most);
  const end = cut.search(/\s\S*$/);
  return `${cut.slice(0, end > most / 2 ? end : most).trimEnd()}…`;
}
