import type { CallOutput } from "../../core/contract.ts";
import { AppError } from "../../core/errors.ts";
import type { Reason } from "../../core/reason.ts";
import { YamlMistake } from "./yaml-file.ts";

/** Why a file of templates cannot be used. */
export type Problem = CallOutput<"templates.list">["problems"][number];

/** What is said of a value that must be the name of what holds it. */
export function asNamed(key: "id" | "tag", name: string): Reason {
  const [holder, place] = key === "id" ? ["folder", "dossier"] : ["file", "fichier"];
  return {
    en: `${key}: "${name}" is expected, as in the ${holder}'s name`,
    fr: `${key} : « ${name} » est attendu, comme dans le nom du ${place}`,
  };
}

/** A mistake in a file as the AppError template-invalid; anything else as it is. */
export function asAppError(thrown: unknown): unknown {
  if (!(thrown instanceof YamlMistake)) return thrown;
  const { file, line, reason, message } = thrown;
  return new AppError(
    "template-invalid",
    `${message}; correct it and try again.`,
    { file, reasonEn: reason.en, reasonFr: reason.fr, ...(line === null ? {} : { line }) },
    thrown,
  );
}

/** Runs one reading of many; a mistake in its file is noted and the rest go on. */
export async function collect(problems: Problem[], read: () => Promise<void>): Promise<void> {
  try {
    await read();
  } catch (thrown) {
    if (!(thrown instanceof YamlMistake)) throw thrown;
    problems.push({ file: thrown.file, line: thrown.line, reason: thrown.reason });
  }
}
