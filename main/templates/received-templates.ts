import { randomUUID } from "node:crypto";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { languageSchema, type Language } from "../../core/language.ts";
import type { TemplateFile } from "../../core/pack-file.ts";
import { templateSchema } from "../../core/template.ts";
import type { LanguageFiles } from "./language-files.ts";
import { languageTag, templateId, type TemplateFolders } from "./template-folders.ts";
import { asNamed } from "./template-mistake.ts";
import { parseYaml, YamlMistake, type YamlFile } from "./yaml-file.ts";

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

/** Checks the files that came with a pack. Throws YamlMistake where one is not what it should be. */
export async function checkReceivedFiles(files: readonly TemplateFile[], languages: LanguageFiles): Promise<void> {
  for (const { path, bytes } of files) {
    const language = await checkReceived(path, bytes);
    if (language) await languages.complete(language);
  }
}

/** Keeps those of the files in a folder that are in none yet, and answers what removes them again. */
export async function keepReceivedFiles(
  files: readonly TemplateFile[],
  folders: TemplateFolders,
  folder: string,
): Promise<() => Promise<void>> {
  const kept: string[] = [];
  for (const { path, bytes } of files) {
    if (folders.find(path) !== undefined) continue;
    const target = join(folder, path);
    const beside = `${target}.${randomUUID()}.part`;
    await mkdir(dirname(target), { recursive: true });
    await writeFile(beside, bytes);
    await rename(beside, target);
    kept.push(target);
  }
  return async () => {
    for (const path of kept) await rm(path, { force: true });
  };
}
