import { useMemo } from "react";
import type { CallOutput } from "../core/contract.ts";
import type { File } from "../core/file.ts";
import { useWorkplace } from "./workplace.tsx";

/** A file that was put into the person's folder for such. */
export type KeptFile = CallOutput<"files.keep">;

/** Keeps finished files where the person wants them, and tells where that is. */
export interface Keeping {
  /** Fails as files.keep does. */
  keep: (file: File) => Promise<KeptFile>;
  /** Names exported files that were kept in one go, with the way to them and to their folder; `also` is a further sentence. */
  tell: (files: readonly KeptFile[], also?: string) => void;
  /**
   * Keeps one file that is no export and tells of it, or tells why it could not be kept. It is not offered to be opened: what others
   * made must not run.
   */
  hand: (file: File, also?: string) => Promise<void>;
}

/** Files in one line: of those that are called as the one before, the extension says enough. */
export function shortNames(names: readonly string[]): string {
  const parts = names.map((name) => /^(?<stem>.+?)(?<extension>\.[^.]+)?$/s.exec(name)?.groups ?? {});
  return names
    .map((name, at) => {
      const { stem, extension = "" } = parts[at] ?? {};
      return stem !== undefined && extension !== "" && stem === parts[at - 1]?.["stem"] ? extension : name;
    })
    .join(", ");
}

/** The name of a folder by its path: where all of it stands is shown by the folder itself. */
export function folderName(path: string): string {
  return path.split(/[\\/]/u).findLast((part) => part !== "") ?? path;
}

/** See {@link Keeping}. */
export function useKeeping(): Keeping {
  const { client, strings, say, fail } = useWorkplace();
  return useMemo(() => {
    const keep: Keeping["keep"] = (file) => client("files.keep", file);
    const name = (files: readonly KeptFile[], also: string | undefined, opens: boolean): void => {
      const [first] = files;
      if (!first) return;
      const names = shortNames(files.map(({ name }) => name));
      const words = strings.files.kept(files.length, folderName(first.folder), names);
      const kinds = files.map(({ name }) => /\.[^.]+$/.exec(name)?.[0] ?? name);
      say(
        also === undefined ? words : `${words} ${also}`,
        ...(opens ? files : []).map(({ path }, at) => ({
          label: files.length === 1 ? strings.files.open : strings.files.openKind(kinds[at] ?? ""),
          stays: true,
          run: () => void client("files.open", { path }).catch(fail),
        })),
        {
          label: strings.files.show,
          stays: true,
          run: () => void client("files.show", { path: first.path }).catch(fail),
        },
      );
    };
    return {
      keep,
      tell: (files, also) => name(files, also, true),
      async hand(file, also) {
        try {
          name([await keep(file)], also, false);
        } catch (thrown) {
          fail(thrown);
        }
      },
    };
  }, [client, fail, say, strings]);
}
