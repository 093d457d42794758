import { leaksIn, printedAnyway, type Reader } from "../core/audience.ts";
import type { ComposeInput } from "../core/compose.ts";
import type { ExportOptions } from "../core/export-options.ts";
import { AppError } from "../core/errors.ts";
import type { DocumentTree } from "../core/tree.ts";

/** Throws audience-leak where a document, made of what is given, holds words that were not for its reader. */
export function checkLeaks(
  tree: DocumentTree,
  { pack, articles, language, second }: Pick<ComposeInput, "pack" | "articles" | "language" | "second">,
  reader: Reader,
): void {
  const anyway = printedAnyway([language, ...(second ? [second] : [])], pack, articles, reader);
  const [leak] = leaksIn(tree, pack, reader, anyway);
  if (leak === undefined) return;
  const words = leak.slice(0, 80);
  throw new AppError(
    "audience-leak",
    `The file would hold words of an entry that is not for this reader: "${words}". Mark that entry for them, or take the words out of the title, the cover and the other entries, and export again.`,
    { words },
  );
}

/** Throws export-refused where something is asked of a file for a reader outside that may hold what they were not to read. */
export function checkOutside({ originals, changesFrom, clean }: ExportOptions): void {
  // Originals hold all that an article says, whatever of it the pack lets out; what was taken out may be what they were not to read.
  if (originals === true)
    throw new AppError(
      "export-refused",
      "The original articles may not go along to a reader outside. Leave them out or export for the office, and export again.",
      { reason: "originals-reader" },
    );
  if (changesFrom !== undefined)
    throw new AppError(
      "export-refused",
      "Changes may not be shown to a reader outside: they hold what was taken out. Leave them out or export for the office, and export again.",
      { reason: "changes-reader" },
    );
  // A picture may tell where a source lives.
  if (clean === false)
    throw new AppError(
      "export-refused",
      "A reader outside may only have a clean copy: pictures may tell where and by whom they were taken. Ask for one, or export for the office.",
      { reason: "traces-reader" },
    );
}
