import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { CallOutput } from "../../core/contract.ts";
import type { Language } from "../../core/language.ts";
import type { TemplateFile } from "../../core/pack-file.ts";
import { applyProfile } from "../../core/profile.ts";
import { styleSchema, type Style } from "../../core/style.ts";
import { templateSchema, type Template } from "../../core/template.ts";
import { createLanguageFiles } from "./language-files.ts";
import { createProfileFiles } from "./profile-files.ts";
import { checkReceivedFiles, keepReceivedFiles } from "./received-templates.ts";
import { checkLabels, createTemplateFiles } from "./template-files.ts";
import { createTemplateFolders, languageTag, templateId } from "./template-folders.ts";
import { asAppError, collect, type Problem } from "./template-mistake.ts";
import { yamlReader, type YamlFile } from "./yaml-file.ts";

/**
 * Templates, languages and house style as they are on disk at the moment of asking: the program's own, and those of the person's
 * folder, which is laid out alike (<id>/template.yaml, languages/<tag>.yaml) and goes first where both have one of the same name.
 */
export interface Templates {
  /** All that can be used, templates by rank and then id, and why the rest cannot. */
  list(): Promise<CallOutput<"templates.list">>;
  /**
   * A template and a language that fit each other. Throws template-missing, language-missing; template-invalid with file, line and
   * what was expected, also where the language lacks a label that the template asks for.
   */
  find(id: string, tag: string, profile?: string): Promise<{ template: Template; language: Language }>;
  /** A language as its file has it. Throws language-missing, template-invalid. */
  language(tag: string): Promise<Language>;
  /** The house style. Throws template-invalid. */
  style(): Promise<Style>;
  /** The files of a template and a language that are not the program's own, to hand over with a pack. */
  ownFiles(id: string, tag: string): Promise<TemplateFile[]>;
  /**
   * Keeps the files of another person's template that are not here yet, among the person's own; what is here already stays as it is.
   * Answers what removes them again. Throws template-invalid, with nothing kept, where one is not what it should be.
   */
  keep(files: readonly TemplateFile[]): Promise<() => Promise<void>>;
}

/**
 * The folders to look in: the program's own, the person's. `file`: one more template, wherever it lies, known by the id it says.
 * `received`: where those that came with a pack are kept, the person's own folder unless another is given.
 */
export interface TemplatePlaces {
  builtIn: string;
  own: string;
  received?: string | undefined;
  file?: string | undefined;
}

/** Reads, with the mistakes of files as AppErrors. */
async function reading<Result>(read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (thrown) {
    throw asAppError(thrown);
  }
}

/** See {@link Templates}. Nothing is read before it is asked for. */
export function createTemplates(places: TemplatePlaces): Templates {
  const { builtIn, own, received = own, file } = places;
  const folders = createTemplateFolders([...new Set([own, received, builtIn])]);
  const templates = createTemplateFiles(folders, builtIn, file);
  const languages = createLanguageFiles(folders, builtIn);
  const profiles = createProfileFiles(folders);
  const readStyle = yamlReader(styleSchema);

  async function listTemplates(known: Language[], problems: Problem[]): Promise<Template[]> {
    const found: Template[] = [];
    const keep = async (read: Promise<YamlFile<Template>>): Promise<void> => {
      const template = await read;
      await checkLabels(template, known);
      await profiles.check(template);
      found.push(template.value);
    };
    if (file !== undefined) await collect(problems, () => keep(templates.read(file, null)));
    for (const id of await templates.ids()) {
      if (found.some((template) => template.id === id)) continue;
      await collect(problems, async () => {
        if (!templateId.test(id)) {
          throw folders.misnamed(join(id, "template.yaml"), {
            en: "the name of a template's folder is its id: lower-case letters, digits and hyphens",
            fr: "le dossier d’un modèle porte l’id de celui-ci : minuscules sans accent, chiffres et traits d’union",
          });
        }
        await keep(templates.find(id));
      });
    }
    return found.sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0));
  }

  return {
    async list() {
      const problems: Problem[] = [];
      const known = await languages.readAll(problems);
      const found = await listTemplates(known, problems);
      return {
        templates: found.map((template) => ({ template })),
        languages: known.map(({ tag, name, labels }) => ({ tag, name, labels })),
        profiles: await profiles.ids(),
        problems,
      };
    },
    language: (tag) => reading(() => languages.read(tag)),
    find: (id, tag, profile) =>
      reading(async () => {
        const [template, language] = await Promise.all([templates.find(id), languages.read(tag)]);
        await checkLabels(template, [language]);
        const { labels = {} } = template.value;
        const labelled = { ...language, labels: { ...language.labels, ...labels[language.tag] } };
        const chosen = profile ?? template.value.profiles?.[tag];
        // A pack's profile may be that of the language it had before.
        const house = chosen === undefined ? undefined : await profiles.read(chosen);
        const set = house?.language === tag.slice(0, 2) ? applyProfile(labelled, house) : labelled;
        return { template: template.value, language: set };
      }),
    async ownFiles(id, tag) {
      const files: TemplateFile[] = [];
      const wanted = [
        ...(templateId.test(id) ? [`${id}/template.yaml`] : []),
        ...(languageTag.test(tag) ? [`languages/${tag}.yaml`] : []),
      ];
      for (const path of wanted) {
        const place = join(own, path);
        if (existsSync(place)) files.push({ path, bytes: new Uint8Array(await readFile(place)) });
      }
      if (file !== undefined && (await templates.read(file, null)).value.id === id) {
        files.unshift({ path: `${id}/template.yaml`, bytes: new Uint8Array(await readFile(file)) });
      }
      return files.filter(({ path }, at) => files.findIndex((other) => other.path === path) === at);
    },
    async keep(files) {
      await reading(() => checkReceivedFiles(files, languages));
      return keepReceivedFiles(files, folders, received);
    },
    style: () => reading(async () => (await readStyle(join(builtIn, "style.yaml"))).value),
  };
}

/** The id that a template file says, once the file is sound. Throws template-invalid with file, line and what was expected. */
export function idOfTemplateFile(path: string): Promise<string> {
  return reading(async () => (await yamlReader(templateSchema)(path)).value.id);
}
