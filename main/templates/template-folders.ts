import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Reason } from "../../core/reason.ts";
import { YamlMistake } from "./yaml-file.ts";

/** The names that a template, a profile and a language can have: an id, an id, a tag. */
export const templateId = /^[a-z][a-z0-9-]*$/;
/** See {@link templateId}. */
export const profileId = /^[a-z]{2}-[A-Z]{2}$/;
/** See {@link templateId}. */
export const languageTag = /^[a-z]{2}(-[A-Z]{2})?$/;

/** The folders that templates lie in, as one: of two files of one name, that of the folder named first stands for both. */
export interface TemplateFolders {
  /** The path of what lies under a name in the first folder that has it; undefined where none has. */
  find(name: string): string | undefined;
  /** The names of what lies in the folders of that name, each once: in alphabetical order those of the first, then the others of the next. */
  names(folder: string): Promise<string[]>;
  /** What lies under a name that no one can ask for: the mistake that says so. */
  misnamed(name: string, reason: Reason): YamlMistake;
}

/** See {@link TemplateFolders}. A folder that is not there is empty. */
export function createTemplateFolders(folders: readonly string[]): TemplateFolders {
  const find = (name: string): string | undefined => folders.map((folder) => join(folder, name)).find(existsSync);
  return {
    find,
    async names(folder) {
      const paths = folders.map((one) => join(one, folder)).filter(existsSync);
      return [...new Set((await Promise.all(paths.map(async (path) => (await readdir(path)).sort()))).flat())];
    },
    misnamed: (name, reason) => new YamlMistake(find(name) ?? name, null, reason),
  };
}
