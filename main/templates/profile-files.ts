import { join } from "node:path";
import { profileSchema, type Profile } from "../../core/profile.ts";
import type { Template } from "../../core/template.ts";
import { profileId, type TemplateFolders } from "./template-folders.ts";
import { yamlReader, YamlMistake, type YamlFile } from "./yaml-file.ts";

/** The files of typography profiles, `profiles/<id>.yaml`. */
export interface ProfileFiles {
  /** Throws YamlMistake, also where there is none of that name. */
  read(id: string): Promise<Profile>;
  /** The ids of all, in order. */
  ids(): Promise<string[]>;
  /** Checks that the profiles a template begins with are there and of the language they are named for. Throws YamlMistake. */
  check(template: YamlFile<Template>): Promise<void>;
}

/** See {@link ProfileFiles}. */
export function createProfileFiles(folders: TemplateFolders): ProfileFiles {
  const readFile = yamlReader(profileSchema);

  async function ids(): Promise<string[]> {
    const names = await folders.names("profiles");
    return names
      .filter((name) => name.endsWith(".yaml"))
      .map((name) => name.slice(0, -".yaml".length))
      .sort();
  }

  return {
    ids,
    async read(id) {
      const name = join("profiles", `${id}.yaml`);
      const path = profileId.test(id) ? folders.find(name) : undefined;
      if (path === undefined) {
        throw folders.misnamed(name, {
          en: `there is no typography profile "${id}"; choose one of those in profiles/`,
          fr: `il n’y a pas de profil typographique «\u00a0${id}\u00a0»\u00a0; prenez-en un de profiles/`,
        });
      }
      return (await readFile(path)).value;
    },
    async check(template) {
      const known = await ids();
      for (const [tag, id] of Object.entries(template.value.profiles ?? {})) {
        if (known.includes(id) && id.startsWith(`${tag.slice(0, 2)}-`)) continue;
        throw new YamlMistake(template.file, await template.lineOf(["profiles", tag]), {
          en: `profiles.${tag}: "${id}" is no profile of this language; choose one of ${known.join(", ")}`,
          fr: `profiles.${tag}\u00a0: «\u00a0${id}\u00a0» n’est pas un profil de cette langue\u00a0; prenez-en un parmi ${known.join(", ")}`,
        });
      }
    },
  };
}
