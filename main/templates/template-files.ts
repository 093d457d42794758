import { join } from "node:path";
import { AppError } from "../../core/errors.ts";
import type { Language } from "../../core/language.ts";
import { labelsOfSection, markingsSchema, templateSchema, type Template } from "../../core/template.ts";
import { templateId, type TemplateFolders } from "./template-folders.ts";
import { asNamed } from "./template-mistake.ts";
import { nameOf, yamlReader, YamlMistake, type YamlFile } from "./yaml-file.ts";

/** The files of templates, `<id>/template.yaml`, each with the program's own markings besides those it has. */
export interface TemplateFiles {
  /** The template of a file; `id` is what the name of its folder says it must be, null for one that may say its own. Throws YamlMistake. */
  read(path: string, id: string | null): Promise<YamlFile<Template>>;
  /** The template of an id. Throws template-missing, YamlMistake. */
  find(id: string): Promise<YamlFile<Template>>;
  /** What the folders of all are called, in order; not each need be an id. */
  ids(): Promise<string[]>;
}

/** See {@link TemplateFiles}. `builtIn`: the program's own folder of templates; `file`: one more, known by the id it says. */
export function createTemplateFiles(folders: TemplateFolders, builtIn: string, file?: string): TemplateFiles {
  const readFile = yamlReader(templateSchema);
  const readMarkings = yamlReader(markingsSchema);

  async function read(path: string, id: string | null): Promise<YamlFile<Template>> {
    const own = await readFile(path);
    if (id !== null && own.value.id !== id) throw new YamlMistake(path, await own.lineOf(["id"]), asNamed("id", id));
    const { markings } = (await readMarkings(join(builtIn, "markings.yaml"))).value;
    const others = markings.filter((marking) => !own.value.markings.some(({ id }) => id === marking.id));
    return { ...own, value: { ...own.value, markings: [...own.value.markings, ...others] } };
  }

  async function ids(): Promise<string[]> {
    const names = await folders.names("");
    return names.filter((name) => folders.find(join(name, "template.yaml")) !== undefined).sort();
  }

  return {
    read,
    ids,
    async find(id) {
      if (file !== undefined) {
        const given = await read(file, null);
        if (given.value.id === id) return given;
      }
      const path = templateId.test(id) ? folders.find(join(id, "template.yaml")) : undefined;
      if (path !== undefined) return read(path, id);
      const known = (await ids()).join(", ");
      throw new AppError("template-missing", `There is no template "${id}"; choose one of: ${known}.`, {
        template: id,
        known,
      });
    },
  };
}

/** The keys of labels that a template asks for, each with its place in the template. */
function labelsOf(template: Template): { key: string; path: (string | number)[] }[] {
  const kind = { key: template.kind, path: ["kind"] };
  const ofSections = template.sections.flatMap((section, index) =>
    labelsOfSection(section).map(({ key, path }) => ({ key, path: ["sections", index, ...path] })),
  );
  return [kind, ...ofSections];
}

/** Checks that a template can be used in one of the languages at least. Throws YamlMistake. */
export async function checkLabels(template: YamlFile<Template>, languages: Language[]): Promise<void> {
  const { labels = {} } = template.value;
  const isKnown = (key: string, language: Language): boolean =>
    Object.hasOwn(language.labels, key) || Object.hasOwn(labels[language.tag] ?? {}, key);
  const asked = labelsOf(template.value);
  const language = languages.find(({ tag }) => tag === "en") ?? languages[0];
  if (!language || languages.some((known) => asked.every(({ key }) => isKnown(key, known)))) return;
  const missing = asked.find(({ key }) => !isKnown(key, language));
  if (!missing) return;
  const { key, path } = missing;
  const [place, file] = [nameOf(path), `languages/${language.tag}.yaml`];
  const reason = {
    en: `${place}: ${file} has no label "${key}"; add it there, or use one that it has`,
    fr: `${place} : ${file} n’a pas l’intitulé « ${key} » ; ajoutez-le là, ou prenez-en un qui y est`,
  };
  throw new YamlMistake(template.file, await template.lineOf(path), reason);
}
