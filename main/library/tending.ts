import { openSound } from "./library-file.ts";
import { StoredArticles } from "./stored-articles.ts";

/** How many articles are taken up in one change: another writer waits no longer than for these. */
const atOnce = 4;
/** How long one call goes on, in milliseconds, and how long it leaves the file to others between two changes. */
const [turn, pause] = [500, 5];

/**
 * Brings a library that may be in use up to date with what this Attaché indexes and compares otherwise than the one that made it, for
 * about half a second, and answers whether anything is left. What was done stays done.
 */
export async function tendLibrary(path: string): Promise<boolean> {
  const file = openSound(path);
  try {
    const articles = new StoredArticles(file);
    const end = performance.now() + turn;
    let left = articles.tend(atOnce);
    while (left && performance.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      left = articles.tend(atOnce);
    }
    return left;
  } finally {
    file.close();
  }
}
