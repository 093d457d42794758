import { z } from "zod";
import { mostOwnWords, ownWordsSchema } from "../../core/own-words.ts";
import { noSettings, settingsSchema, type Settings } from "../../core/settings.ts";
import { AppError } from "../../core/errors.ts";
import { openLibraryFile, type LibraryFile } from "./library-file.ts";
import { StoredAnnotations } from "./stored-annotations.ts";
import { StoredArticles } from "./stored-articles.ts";
import { dropUnused, StoredBin } from "./stored-bin.ts";
import { StoredPacks } from "./stored-packs.ts";
import { StoredVersions } from "./stored-versions.ts";

/** What a person chose and the words written down as right stand in one row; each is read by itself. */
export const keptSchemas = {
  settings: settingsSchema.strip(),
  words: z.object({ ownWords: ownWordsSchema.default([]) }),
};

/** How long a library that was looked through and found sound counts as such, in days, if it was closed properly each time. */
const soundFor = 7;

/**
 * The library: articles with their original bytes, packs, settings. Every change is one transaction, on disk when the function
 * returns. What is read is checked by the core's schemas. Faults of disk and file come as AppErrors.
 */
export class Store {
  /** Where a damaged library was put when this one was begun, null if none was. */
  readonly setAside: string | null;
  readonly articles: StoredArticles;
  readonly annotations: StoredAnnotations;
  readonly bin: StoredBin;
  readonly packs: StoredPacks;
  readonly versions: StoredVersions;
  readonly #file: LibraryFile;
  readonly #wasCutOff: boolean;

  /** Over an open file; see {@link openStore}. `setAside`: where a damaged one was put before this one was begun. */
  constructor(file: LibraryFile, setAside: string | null) {
    this.#file = file;
    this.#wasCutOff = file.wasCutOff;
    this.setAside = setAside;
    this.articles = new StoredArticles(file);
    this.annotations = new StoredAnnotations(file);
    this.bin = new StoredBin(file);
    this.packs = new StoredPacks(file);
    this.versions = new StoredVersions(file);
    if (setAside !== null) this.#set("rescue", setAside);
    dropUnused(file);
  }

  #setting(name: string): unknown {
    const [row] = this.#file.all("SELECT value FROM settings WHERE name = ?", name);
    const value = z.object({ value: z.string() }).safeParse(row).data?.value;
    try {
      return value === undefined ? undefined : (JSON.parse(value) as unknown);
    } catch {
      return undefined;
    }
  }

  #set(name: string, value: unknown): void {
    this.#file.transact(() =>
      this.#file.run(
        "INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        name,
        JSON.stringify(value),
      ),
    );
  }

  /** What a person chose for the screens; the defaults where nothing was chosen, or what was kept is damaged. */
  getSettings(): Settings {
    return keptSchemas.settings.safeParse(this.#setting("screens")).data ?? noSettings;
  }

  /**
   * Keeps what `change` makes of the settings as they are in the library now, whichever process wrote them last. The person's own
   * words, which each window may add to, stay.
   */
  changeSettings(change: (settings: Settings) => Settings): void {
    this.#file.transact(() => this.#set("screens", { ...change(this.getSettings()), ownWords: this.ownWords() }));
  }

  /** The words that the person wrote down as right, in the order of writing. */
  ownWords(): string[] {
    return keptSchemas.words.safeParse(this.#setting("screens")).data?.ownWords ?? [];
  }

  /** Writes a word down as right; answers all there are now. Throws own-words-full. */
  learn(word: string): string[] {
    return this.changeOwnWords((words) => {
      const others = words.filter((own) => own !== word);
      if (others.length < mostOwnWords) return [...others, word];
      throw new AppError(
        "own-words-full",
        `the list of own words holds ${mostOwnWords} already; take out some that are no longer needed`,
        { most: mostOwnWords },
      );
    });
  }

  /** Takes a word out of those written down as right; answers the others. */
  unlearn(word: string): string[] {
    return this.changeOwnWords((words) => words.filter((own) => own !== word));
  }

  /** Puts what `change` makes of the words written down as right in their place, and answers it. */
  changeOwnWords(change: (words: string[]) => string[]): string[] {
    return this.#file.transact(() => {
      const ownWords = change(this.ownWords());
      this.#set("screens", { ...this.getSettings(), ownWords });
      return ownWords;
    });
  }

  /** The damaged library of which not all is taken over yet, null if there is none. */
  pendingRescue(): string | null {
    return z.string().safeParse(this.#setting("rescue")).data ?? null;
  }

  endRescue(): void {
    this.#file.transact(() => this.#file.run("DELETE FROM settings WHERE name = 'rescue'"));
  }

  /**
   * Whether all of the file should be looked through beside the work: it was cut off when it was last used, or is used elsewhere at the
   * same time; or it was never looked through, or long ago.
   */
  wantsCheck(now: Date): boolean {
    const checked = z.iso.datetime().safeParse(this.#setting("checked")).data;
    const age = checked === undefined ? Infinity : now.getTime() - Date.parse(checked);
    return this.#wasCutOff || age > soundFor * 86_400_000;
  }

  /** Notes that the library was looked through and is sound. */
  markChecked(now: Date): void {
    this.#set("checked", now.toISOString());
  }

  /** The columns of the tables that hold documents, in their order. */
  documentColumns(): { articles: string[]; packs: string[] } {
    const columnsOf = (table: string): string[] => {
      const rows = this.#file.all("SELECT name FROM pragma_table_info(?) ORDER BY cid", table);
      return z
        .array(z.object({ name: z.string() }))
        .parse(rows)
        .map(({ name }) => name);
    };
    return { articles: columnsOf("articles"), packs: columnsOf("packs") };
  }

  /** Whether the sample was put in once; it never is again, even if it was deleted. */
  isSeeded(): boolean {
    return this.#setting("seeded") === true;
  }

  markSeeded(): void {
    this.#set("seeded", true);
  }

  /** Several changes as one: all of them are kept or none. */
  transact<Result>(change: () => Result): Result {
    return this.#file.transact(change);
  }

  /** Puts the sample in and marks that, as one change. */
  seed(putIn: () => void): void {
    this.transact(() => {
      putIn();
      this.markSeeded();
    });
  }

  close(): void {
    this.#file.close();
  }
}

/**
 * Opens the library at a path (":memory:" for one that lives as long as the process), making, updating or setting it aside as
 * needed; `now` dates the name of one set aside. Throws library-newer, library-busy, disk-read-only or disk-full.
 */
export function openStore(path: string, now: Date): Store {
  return openLibraryFile(path, now, (file, setAside) => new Store(file, setAside));
}
