import type { Reader } from "../../core/audience.ts";
import type { CallInput } from "../../core/contract.ts";
import type { ExportOptions } from "../../core/export-options.ts";
import type { Pack } from "../../core/pack.ts";

/** What a person asks for in the sheet of exports. `since`: the version from which on changes are marked. */
export interface AskedOptions extends Pick<
  ExportOptions,
  "clean" | "archive" | "originals" | "password" | "forbidden" | "comments"
> {
  since?: string | undefined;
}

/** Whether a clean copy is made: unless a person wants none, and always for a reader outside. */
export function isCleanCopy({ clean }: AskedOptions, reader: Reader | undefined): boolean {
  return clean !== false || reader !== undefined;
}

/**
 * What of it a format has, as far as it can stand together: an archive bears no password and forbids nothing, and originals, comments,
 * changes and traces do not go to a reader outside. `versionOf` answers the pack as a version holds it.
 */
export async function optionsFor(
  format: CallInput<"packs.export">["format"],
  asked: AskedOptions,
  reader: Reader | undefined,
  versionOf: (version: string) => Promise<Pack>,
): Promise<ExportOptions> {
  const { archive, originals, password, forbidden = [], comments, since } = asked;
  const isInside = reader === undefined;
  const ofAll = isCleanCopy(asked, reader) ? {} : { clean: false };
  switch (format) {
    case "pdf":
      return {
        ...ofAll,
        ...(archive === true ? { archive } : {}),
        ...(originals === true && isInside ? { originals } : {}),
        ...(password !== undefined && password !== "" && archive !== true ? { password } : {}),
        ...(forbidden.length > 0 && archive !== true ? { forbidden } : {}),
      };
    case "docx":
      return {
        ...ofAll,
        ...(comments === true && isInside ? { comments } : {}),
        ...(since !== undefined && isInside ? { changesFrom: await versionOf(since) } : {}),
      };
    case "html":
    case "markdown":
      return ofAll;
  }
}
