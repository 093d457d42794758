import { load } from "js-yaml";
import { readFile } from "node:fs/promises";
import type * as Yaml from "yaml";
import type { Document } from "yaml";
import type { z } from "zod";
import type { Reason } from "../../core/reason.ts";
import { issueWords, syntaxReason } from "./yaml-reason.ts";

/** A mistake in a YAML file: the file, the line (from 1; null where the file as a whole is meant) and what was expected. */
export class YamlMistake extends Error {
  readonly file: string;
  readonly line: number | null;
  readonly reason: Reason;

  constructor(file: string, line: number | null, reason: Reason) {
    super(`${file}${line === null ? "" : `, line ${line}`}: ${reason.en}`);
    this.name = "YamlMistake";
    this.file = file;
    this.line = line;
    this.reason = reason;
  }
}

/** A read YAML file: its checked value, and the line on which the value of a path stands. */
export interface YamlFile<Value> {
  file: string;
  value: Value;
  lineOf(path: readonly PropertyKey[]): Promise<number | null>;
}

function offsetOf(
  { isMap, isNode, isPair }: typeof Yaml,
  document: Document,
  path: readonly PropertyKey[],
): number | null {
  const keys = path.map((key) => (typeof key === "symbol" ? String(key) : key));
  // A key that is not there has no line; that of the nearest part round it helps as much.
  for (let length = keys.length; length >= 0; length -= 1) {
    const parent = length === 0 ? null : document.getIn(keys.slice(0, length - 1), true);
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isPair(item) && String(item.key) === String(keys[length - 1]));
      if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0];
    }
    const node = document.getIn(keys.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return null;
}

/** A path in a file as one reads it: sections[2].shape. */
export function nameOf(path: readonly PropertyKey[]): string {
  return path
    .map((key, at) => (typeof key === "number" ? `[${key}]` : `${at === 0 ? "" : "."}${String(key)}`))
    .join("");
}

/** The value of a text that is sound YAML without references; undefined where it is not, or only the other reader can tell. */
function readQuickly(text: string): unknown {
  try {
    return load(text, { maxAliases: 0 });
  } catch {
    return undefined;
  }
}

/** A YAML text checked by a schema. `file` is how it is named in a mistake. Throws YamlMistake. */
export async function parseYaml<Value>(text: string, file: string, schema: z.ZodType<Value>): Promise<YamlFile<Value>> {
  const quick = schema.safeParse(readQuickly(text));
  if (!quick.success) return parseCarefully(text, file, schema);
  const lineOf = async (path: readonly PropertyKey[]): Promise<number | null> => (await linesOf(text)).lineOf(path);
  return { file, value: quick.data, lineOf };
}

/** A YAML text with the line on which each of its values stands. */
async function linesOf(text: string): Promise<{
  document: Document;
  lineAt: (offset: number | null) => number | null;
  lineOf: (path: readonly PropertyKey[]) => number | null;
}> {
  // What tells lines is loaded with the first mistake: at a start it would cost more than all else.
  const yaml = await import("yaml");
  const { LineCounter, parseDocument } = yaml;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number | null): number | null => (offset === null ? null : lines.linePos(offset).line);
  return { document, lineAt, lineOf: (path) => lineAt(offsetOf(yaml, document, path)) };
}

/** See {@link parseYaml}: finds the line of what is wrong. */
async function parseCarefully<Value>(text: string, file: string, schema: z.ZodType<Value>): Promise<YamlFile<Value>> {
  const { document, lineAt, lineOf } = await linesOf(text);
  const [broken] = document.errors;
  if (broken) throw new YamlMistake(file, lineAt(broken.pos[0]), syntaxReason(broken));
  let raw: unknown;
  try {
    raw = document.toJS();
  } catch (thrown) {
    const en = thrown instanceof Error ? thrown.message : String(thrown);
    throw new YamlMistake(file, null, { en, fr: "le fichier renvoie à lui-même (*) plus souvent qu’il n’est permis" });
  }
  const checked = schema.safeParse(raw, { error: issueWords("en") });
  if (checked.success) return { file, value: checked.data, lineOf: (path) => Promise.resolve(lineOf(path)) };
  const [issue] = checked.error.issues;
  if (!issue) throw checked.error;
  const french = schema.safeParse(raw, { error: issueWords("fr") }).error?.issues[0] ?? issue;
  const at = issue.code === "unrecognized_keys" ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
  const name = nameOf(issue.path);
  throw new YamlMistake(file, lineOf(at), {
    en: `${name || "the file"}: ${issue.message}`,
    fr: `${name || "le fichier"}\u00a0: ${french.message.replaceAll(" :", "\u00a0:")}`,
  });
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    const code = thrown instanceof Error && "code" in thrown ? ` (${String(thrown.code)})` : "";
    const reason = { en: `the file cannot be read (${why})`, fr: `le fichier ne peut pas être lu${code}` };
    throw new YamlMistake(path, null, reason);
  }
}

/**
 * A reader of the YAML files of one schema. A file is read from disk each time, so that what it says is what stands there now, and
 * parsed again only where its text is another one. Throws YamlMistake; a file that cannot be read is a mistake without a line.
 */
export function yamlReader<Value>(schema: z.ZodType<Value>): (path: string) => Promise<YamlFile<Value>> {
  const parsed = new Map<string, { text: string; read: YamlFile<Value> }>();
  return async (path) => {
    const text = await textOf(path);
    const known = parsed.get(path);
    if (known?.text === text) return known.read;
    const read = await parseYaml(text, path, schema);
    parsed.set(path, { text, read });
    return read;
  };
}
