import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { CallOutput } from "../core/contract.ts";
import { AppError } from "../core/errors.ts";
import { languageSchema, laterLabels, type Language } from "../core/language.ts";
import type { TemplateFile } from "../core/pack-file.ts";
import { applyProfile, profileSchema, type Profile } from "../core/profile.ts";
import type { Reason } from "../core/reason.ts";
import { styleSchema, type Style } from "../core/style.ts";
import { labelsOfSection, markingsSchema, templateSchema, type Template } from "../core/template.ts";
import { nameOf, parseYaml, yamlReader, YamlMistake, type YamlFile } from "./yaml-file.ts";

/**
 * Templates, languages and house style as they are on disk at the moment of asking: the program's own, and those of the person's
 * folder, which is laid out alike (<id>/template.yaml, languages/<tag>.yaml) and goes first where both have one of the same name.
 */
export interface Templates {
  /** All that can be used, by id and tag, and why the rest cannot. */
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

const templateId = /^[a-z][a-z0-9-]*$/;
const profileId = /^[a-z]{2}-[A-Z]{2}$/;
const languageTag = /^[a-z]{2}(-[A-Z]{2})?$/;

type Problem = CallOutput<"templates.list">["problems"][number];

/** A value that must be the name of what holds it. */
function asNamed(key: "id" | "tag", name: string): Reason {
  const [holder, place] = key === "id" ? ["folder", "dossier"] : ["file", "fichier"];
  return {
    en: `${key}: "${name}" is expected, as in the ${holder}'s name`,
    fr: `${key} : « ${name} » est attendu, comme dans le nom du ${place}`,
  };
}

function asAppError(thrown: unknown): unknown {
  if (!(thrown instanceof YamlMistake)) return thrown;
  const { file, line, reason, message } = thrown;
  return new AppError(
    "template-invalid",
    `${message}; correct it and try again.`,
    { file, reasonEn: reason.en, reasonFr: reason.fr, ...(line === null ? {} : { line }) },
    thrown,
  );
}

async function namesIn(folder: string): Promise<string[]> {
  return existsSync(folder) ? (await readdir(folder)).sort() : [];
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
async function checkLabels(template: YamlFile<Template>, languages: Language[]): Promise<void> {
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

/**
 * Checks a file that came with a pack: it is a template or a language, and is called what it says it is. Answers the language, null
 * for a template. Throws YamlMistake.
 */
async function checkReceived(path: string, bytes: Uint8Array): Promise<YamlFile<Language> | null> {
  const text = new TextDecoder().decode(bytes);
  const [, id] = /^([^/]+)\/template\.yaml$/.exec(path) ?? [];
  const [, tag] = /^languages\/([^/]+)\.yaml$/.exec(path) ?? [];
  if (id !== undefined && templateId.test(id)) {
    const read = await parseYaml(text, path, templateSchema);
    if (read.value.id !== id) throw new YamlMistake(path, await read.lineOf(["id"]), asNamed("id", id));
    return null;
  }
  if (tag !== undefined && languageTag.test(tag)) {
    const read = await parseYaml(text, path, languageSchema);
    if (read.value.tag !== tag) throw new YamlMistake(path, await read.lineOf(["tag"]), asNamed("tag", tag));
    return read;
  }
  const reason = { en: "a template or a language is expected here", fr: "un modèle ou une langue est attendu ici" };
  throw new YamlMistake(path, null, reason);
}

/** See {@link Templates}. Nothing is read before it is asked for. */
export function createTemplates(places: TemplatePlaces): Templates {
  const received = places.received ?? places.own;
  const folders = [...new Set([places.own, received, places.builtIn])];
  const readTemplateFile = yamlReader(templateSchema);
  const readLanguageFile = yamlReader(languageSchema);
  const readProfileFile = yamlReader(profileSchema);
  const readMarkingsFile = yamlReader(markingsSchema);
  const readStyleFile = yamlReader(styleSchema);

  /** The file of a language of the program's own. */
  function shippedFile(tag: string): string {
    return join(places.builtIn, "languages", `${tag}.yaml`);
  }

  /**
   * A language with the labels that every one must have: those of the program's own French, which all that it prints is made with. A
   * person's file that is older than some of them takes those of the program's own file of its language, or the English ones.
   */
  async function completed(read: YamlFile<Language>): Promise<Language> {
    const { value: language } = read;
    const norm = shippedFile("fr");
    if (read.file === norm) return language;
    const { labels } = (await readLanguageFile(norm)).value;
    const lacking = Object.keys(labels).filter((key) => !Object.hasOwn(language.labels, key));
    if (lacking.length === 0) return language;
    const shipped = shippedFile(language.tag);
    const missing = lacking.filter((key) => read.file === shipped || !laterLabels.has(key));
    if (missing.length === 0) {
      const { value: other } = await readLanguageFile(existsSync(shipped) ? shipped : shippedFile("en"));
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

  async function readLanguage(tag: string): Promise<Language> {
    if (languageTag.test(tag)) {
      for (const folder of folders) {
        const path = join(folder, "languages", `${tag}.yaml`);
        if (!existsSync(path)) continue;
        const read = await readLanguageFile(path);
        if (read.value.tag !== tag) throw new YamlMistake(path, await read.lineOf(["tag"]), asNamed("tag", tag));
        return await completed(read);
      }
    }
    throw new AppError("language-missing", `There is no language "${tag}" among the templates.`, { language: tag });
  }

  /** A typography profile. Throws YamlMistake, also where there is none of that name. */
  async function readProfile(id: string): Promise<Profile> {
    const path = join("profiles", `${id}.yaml`);
    const known = profileId.test(id) ? folders.map((folder) => join(folder, path)).find(existsSync) : undefined;
    if (known === undefined) {
      throw misnamed(path, {
        en: `there is no typography profile "${id}"; choose one of those in profiles/`,
        fr: `il n’y a pas de profil typographique «\u00a0${id}\u00a0»\u00a0; prenez-en un de profiles/`,
      });
    }
    return (await readProfileFile(known)).value;
  }

  /** Checks that the profiles a template begins with are there and of the language they are named for. Throws YamlMistake. */
  async function checkProfiles(template: YamlFile<Template>): Promise<void> {
    const known = await profileIds();
    for (const [tag, id] of Object.entries(template.value.profiles ?? {})) {
      if (known.includes(id) && id.startsWith(`${tag.slice(0, 2)}-`)) continue;
      throw new YamlMistake(template.file, await template.lineOf(["profiles", tag]), {
        en: `profiles.${tag}: "${id}" is no profile of this language; choose one of ${known.join(", ")}`,
        fr: `profiles.${tag}\u00a0: «\u00a0${id}\u00a0» n’est pas un profil de cette langue\u00a0; prenez-en un parmi ${known.join(", ")}`,
      });
    }
  }

  /** The ids of all profiles. */
  async function profileIds(): Promise<string[]> {
    const names = (await Promise.all(folders.map((folder) => namesIn(join(folder, "profiles"))))).flat();
    return [
      ...new Set(names.filter((name) => name.endsWith(".yaml")).map((name) => name.slice(0, -".yaml".length))),
    ].sort();
  }

  /** What lies under a name that no one can ask for: the mistake that says so. */
  function misnamed(path: string, reason: Reason): YamlMistake {
    return new YamlMistake(folders.map((folder) => join(folder, path)).find(existsSync) ?? path, null, reason);
  }

  async function readLanguages(problems: Problem[]): Promise<Language[]> {
    const names = (await Promise.all(folders.map((folder) => namesIn(join(folder, "languages"))))).flat();
    const languages: Language[] = [];
    for (const name of new Set(names.filter((entry) => entry.endsWith(".yaml")))) {
      const tag = name.slice(0, -".yaml".length);
      await collect(problems, async () => {
        if (!languageTag.test(tag)) {
          throw misnamed(join("languages", name), {
            en: "the name of a language's file is its tag, such as fr.yaml or fr-CA.yaml",
            fr: "le fichier d’une langue porte le nom de celle-ci, comme fr.yaml ou fr-CA.yaml",
          });
        }
        languages.push(await readLanguage(tag));
      });
    }
    return languages;
  }

  /** The template of a file; `id` is what the name of its folder says it must be, null for one that may say its own. */
  async function readTemplate(path: string, id: string | null): Promise<YamlFile<Template>> {
    const own = await readTemplateFile(path);
    const { markings } = (await readMarkingsFile(join(places.builtIn, "markings.yaml"))).value;
    const others = markings.filter((marking) => !own.value.markings.some(({ id }) => id === marking.id));
    const read = { ...own, value: { ...own.value, markings: [...own.value.markings, ...others] } };
    if (id !== null && read.value.id !== id) {
      throw new YamlMistake(path, await read.lineOf(["id"]), asNamed("id", id));
    }
    return read;
  }

  async function findTemplate(id: string): Promise<YamlFile<Template>> {
    if (places.file !== undefined) {
      const read = await readTemplate(places.file, null);
      if (read.value.id === id) return read;
    }
    if (templateId.test(id)) {
      for (const folder of folders) {
        const path = join(folder, id, "template.yaml");
        if (existsSync(path)) return readTemplate(path, id);
      }
    }
    const known = (await templateIds()).join(", ");
    throw new AppError("template-missing", `There is no template "${id}"; choose one of: ${known}.`, {
      template: id,
      known,
    });
  }

  async function templateIds(): Promise<string[]> {
    const found = new Set<string>();
    for (const folder of folders) {
      for (const name of await namesIn(folder)) if (existsSync(join(folder, name, "template.yaml"))) found.add(name);
    }
    return [...found].sort();
  }

  return {
    async list() {
      const problems: Problem[] = [];
      const languages = await readLanguages(problems);
      const templates: Template[] = [];
      const keep = async (read: Promise<YamlFile<Template>>): Promise<void> => {
        const template = await read;
        await checkLabels(template, languages);
        await checkProfiles(template);
        templates.push(template.value);
      };
      const { file } = places;
      if (file !== undefined) await collect(problems, () => keep(readTemplate(file, null)));
      for (const id of await templateIds()) {
        if (templates.some((template) => template.id === id)) continue;
        await collect(problems, async () => {
          if (!templateId.test(id)) {
            throw misnamed(join(id, "template.yaml"), {
              en: "the name of a template's folder is its id: lower-case letters, digits and hyphens",
              fr: "le dossier d’un modèle porte l’id de celui-ci : minuscules sans accent, chiffres et traits d’union",
            });
          }
          await keep(findTemplate(id));
        });
      }
      return {
        templates: templates.map((template) => ({ template })),
        languages: languages.map(({ tag, name, labels }) => ({ tag, name, labels })),
        profiles: await profileIds(),
        problems,
      };
    },
    async language(tag) {
      try {
        return await readLanguage(tag);
      } catch (thrown) {
        throw asAppError(thrown);
      }
    },
    async find(id, tag, profile) {
      try {
        const [template, language] = await Promise.all([findTemplate(id), readLanguage(tag)]);
        await checkLabels(template, [language]);
        const { labels = {} } = template.value;
        const own = { ...language, labels: { ...language.labels, ...labels[language.tag] } };
        const chosen = profile ?? template.value.profiles?.[tag];
        // A pack's profile may be that of the language it had before.
        const house = chosen === undefined ? undefined : await readProfile(chosen);
        const set = house?.language === tag.slice(0, 2) ? applyProfile(own, house) : own;
        return { template: template.value, language: set };
      } catch (thrown) {
        throw asAppError(thrown);
      }
    },
    async ownFiles(id, tag) {
      const files: TemplateFile[] = [];
      const wanted = [
        ...(templateId.test(id) ? [`${id}/template.yaml`] : []),
        ...(languageTag.test(tag) ? [`languages/${tag}.yaml`] : []),
      ];
      for (const path of wanted) {
        const own = join(places.own, path);
        if (existsSync(own)) files.push({ path, bytes: new Uint8Array(await readFile(own)) });
      }
      const { file } = places;
      if (file !== undefined && (await readTemplate(file, null)).value.id === id) {
        files.unshift({ path: `${id}/template.yaml`, bytes: new Uint8Array(await readFile(file)) });
      }
      return files.filter(({ path }, at) => files.findIndex((other) => other.path === path) === at);
    },
    async keep(files) {
      try {
        for (const { path, bytes } of files) {
          const language = await checkReceived(path, bytes);
          if (language) await completed(language);
        }
      } catch (thrown) {
        throw asAppError(thrown);
      }
      const kept: string[] = [];
      for (const { path, bytes } of files) {
        if (folders.some((folder) => existsSync(join(folder, path)))) continue;
        const target = join(received, path);
        const beside = `${target}.${randomUUID()}.part`;
        await mkdir(dirname(target), { recursive: true });
        await writeFile(beside, bytes);
        await rename(beside, target);
        kept.push(target);
      }
      return async () => {
        for (const path of kept) await rm(path, { force: true });
      };
    },
    async style() {
      try {
        return (await readStyleFile(join(places.builtIn, "style.yaml"))).value;
      } catch (thrown) {
        throw asAppError(thrown);
      }
    },
  };
}

/** Runs one reading of many; a mistake in its file is noted and the rest go on. */
async function collect(problems: Problem[], read: () => Promise<void>): Promise<void> {
  try {
    await read();
  } catch (thrown) {
    if (!(thrown instanceof YamlMistake)) throw thrown;
    problems.push({ file: thrown.file, line: thrown.line, reason: thrown.reason });
  }
}

/** The id that a template file says, once the file is sound. Throws template-invalid with file, line and what was expected. */
export async function idOfTemplateFile(path: string): Promise<string> {
  try {
    return (await yamlReader(templateSchema)(path)).value.id;
  } catch (thrown) {
    throw asAppError(thrown);
  }
}
