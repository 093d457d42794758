import { readFile } from "node:fs/promises";
import { isMap, isNode, isPair, LineCounter, parseDocument, type Document } from "yaml";
import type { z } from "zod";

/** A mistake in a YAML file: the file, the line (from 1; null where the file as a whole is meant) and what was expected. */
export class YamlMistake extends Error {
  readonly file: string;
  readonly line: number | null;
  readonly reason: string;

  constructor(file: string, line: number | null, reason: string) {
    super(`${file}${line === null ? "" : `, line ${line}`}: ${reason}`);
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
  lineOf(path: readonly PropertyKey[]): number | null;
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number | null {
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

/** A path as one reads it: sections[2].shape. */
function nameOf(path: readonly PropertyKey[]): string {
  return path
    .map((key, at) => (typeof key === "number" ? `[${key}]` : `${at === 0 ? "" : "."}${String(key)}`))
    .join("");
}

/** A YAML text checked by a schema. `file` is how it is named in a mistake. Throws YamlMistake. */
export function parseYaml<Value>(text: string, file: string, schema: z.ZodType<Value>): YamlFile<Value> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number | null): number | null => (offset === null ? null : lines.linePos(offset).line);
  const [broken] = document.errors;
  if (broken) throw new YamlMistake(file, lineAt(broken.pos[0]), broken.message);
  const lineOf = (path: readonly PropertyKey[]): number | null => lineAt(offsetOf(document, path));
  let raw: unknown;
  try {
    raw = document.toJS();
  } catch (thrown) {
    throw new YamlMistake(file, null, thrown instanceof Error ? thrown.message : String(thrown));
  }
  const checked = schema.safeParse(raw);
  if (checked.success) return { file, value: checked.data, lineOf };
  const [issue] = checked.error.issues;
  if (!issue) throw new YamlMistake(file, null, "the file is not what was expected");
  const at = issue.code === "unrecognized_keys" ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
  throw new YamlMistake(file, lineOf(at), `${nameOf(issue.path) || "the file"}: ${issue.message}`);
}

/** Reads and checks a YAML file. Throws YamlMistake; a file that cannot be read is a mistake without a line. */
export async function readYaml<Value>(path: string, schema: z.ZodType<Value>): Promise<YamlFile<Value>> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (thrown) {
    throw new YamlMistake(
      path,
      null,
      `the file cannot be read (${thrown instanceof Error ? thrown.message : String(thrown)})`,
    );
  }
  return parseYaml(text, path, schema);
}
