/** Where something begins: on which page, from 1, and how far below its upper edge, in points. */
interface Beginning {
  page: number;
  top: number;
}

/** Where something stands on a page, in points from the page's upper edge. */
export interface PagePlace extends Beginning {
  bottom: number;
}

/** White between what stands on a page and what follows it, in points. */
const white = 3;

/** What stands last on its page ends somewhere below; of it only the first line is marked, in points. */
const line = 14;

/** Where each entry stands on the page where it begins: down to where the next entry or section begins there. */
export function placesOf(
  entries: readonly (Beginning & { entry: string })[],
  sections: readonly Beginning[],
): Map<string, PagePlace> {
  const begun = [...entries, ...sections];
  return new Map(
    entries.map(({ entry, page, top }) => {
      const below = begun.filter((other) => other.page === page && other.top > top).map((other) => other.top);
      const bottom = below.length === 0 ? top + line : Math.max(top + line, Math.min(...below) - white);
      return [entry, { page, top, bottom }];
    }),
  );
}
