import { existsSync } from "node:fs";
import { join } from "node:path";
import { AppError } from "../../core/errors.ts";
import { languageSchema, laterLabels, type Language } from "../../core/language.ts";
import { languageTag, type TemplateFolders } from "./template-folders.ts";
import { asNamed, collect, type Problem } from "./template-mistake.ts";
import { yamlReader, YamlMistake, type YamlFile } from "./yaml-file.ts";

/** The files of languages, `languages/<tag>.yaml`. */
export interface LanguageFiles {
  /** The language of a tag. Throws language-missing, YamlMistake. */
  read(tag: string): Promise<Language>;
  /** All that can be used; why the rest cannot is added to `problems`. */
  readAll(problems: Problem[]): Promise<Language[]>;
  /**
   * A language with the labels that every one must have: those of the program's own French, which all that it prints is made with. A
   * person's file that is older than some of them takes those of the program's own file of its language, or the English ones. Throws
   * YamlMistake where others are missing.
   */
  complete(read: YamlFile<Language>): Promise<Language>;
}

/** See {@link LanguageFiles}. `builtIn`: the program's own folder of templates. */
export function createLanguageFiles(folders: TemplateFolders, builtIn: string): LanguageFiles {
  const readFile = yamlReader(languageSchema);

  function shippedFile(tag: string): string {
    return join(builtIn, "languages", `${tag}.yaml`);
  }

  async function complete(read: YamlFile<Language>): Promise<Language> {
    const { value: language } = read;
    const norm = shippedFile("fr");
    if (read.file === norm) return language;
    const { labels } = (await readFile(norm)).value;
    const lacking = Object.keys(labels).filter((key) => !Object.hasOwn(language.labels, key));
    if (lacking.length === 0) return language;
    const shipped = shippedFile(language.tag);
    const missing = lacking.filter((key) => read.file === shipped || !laterLabels.has(key));
    if (missing.length === 0) {
      const { value: other } = await readFile(existsSync(shipped) ? shipped : shippedFile("en"));
      return { ...language, labels: { ...other.labels, ...language.labels } };
    }
    const named = missing.slice(0, 3).map((key) => `"${key}"`);
    const more = missing.length - named.length;
    const reason = {
      en: `labels: ${named.join(", ")}${more > 0 ? ` and ${more} more` : ""} missing; add them as in ${norm}`,
      fr: `labels : il manque ${named.join(", ")}${more > 0 ? ` et ${more} de plus` : ""} ; ajoutez-les comme dans ${norm}`,
    };
    throw new YamlMistake(read.file, await read.lineOf(["labels"]), reason);
  }

  async function read(tag: string): Promise<Language> {
    const path = languageTag.test(tag) ? folders.find(join("languages", `${tag}.yaml`)) : undefined;
    if (path === undefined)
      throw new AppError("language-missing", `There is no language "${tag}" among the templates.`, { language: tag });
    const found = await readFile(path);
    if (found.value.tag !== tag) throw new YamlMistake(path, await found.lineOf(["tag"]), asNamed("tag", tag));
    return complete(found);
  }

  return {
    read,
    complete,
    async readAll(problems) {
      const languages: Language[] = [];
      for (const name of await folders.names("languages")) {
        if (!name.endsWith(".yaml")) continue;
        const tag = name.slice(0, -".yaml".length);
        await collect(problems, async () => {
          if (!languageTag.test(tag)) {
            throw folders.misnamed(join("languages", name), {
              en: "the name of a language's file is its tag, such as fr.yaml or fr-CA.yaml",
              fr: "le fichier d’une langue porte le nom de celle-ci, comme fr.yaml ou fr-CA.yaml",
            });
          }
          languages.push(await read(tag));
        });
      }
      return languages;
    },
  };
}
