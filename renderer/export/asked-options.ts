import type { Reader } from "../../core/audience.ts";
import type { CallInput, ExportOptions } from "../../core/contract.ts";
import type { Pack } from "../../core/pack.ts";

/** What a person asks for in the sheet of exports. `since`: the version from which on changes are marked. */
export interface AskedOptions extends Pick<ExportOptions, "archive" | "originals" | "password" | "comments"> {
  since?: string | undefined;
}

/**
 * What of it a format has, as far as it can stand together: an archive bears no password, and originals, comments and changes do not
 * go to a reader outside. `versionOf` answers the pack as a version holds it.
 */
export async function optionsFor(
  format: CallInput<"packs.export">["format"],
  { archive, originals, password, comments, since }: AskedOptions,
  reader: Reader | undefined,
  versionOf: (version: string) => Promise<Pack>,
): Promise<ExportOptions> {
  const isInside = reader === undefined;
  switch (format) {
    case "pdf":
      return {
        ...(archive === true ? { archive } : {}),
        ...(originals === true && isInside ? { originals } : {}),
        ...(password !== undefined && password !== "" && archive !== true ? { password } : {}),
      };
    case "docx":
      return {
        ...(comments === true && isInside ? { comments } : {}),
        ...(since !== undefined && isInside ? { changesFrom: await versionOf(since) } : {}),
      };
    case "html":
    case "markdown":
      return {};
  }
}
