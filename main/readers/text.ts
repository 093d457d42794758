import type { ReadArticle, Stated } from "../../core/article.ts";
import type { SourceFile } from "../../core/file.ts";
import { decodeText } from "./decoding.ts";
import { withoutText } from "./failure.ts";
import { imprintOf, linesOfImprint, statedBy, type Found } from "./imprint.ts";
import { originOf, type Read, readOne } from "./reader.ts";
import { recogniseLanguage, withLanguages } from "./recognise-language.ts";
import { furnitureOf, runningText, titleOf } from "./running-text.ts";
import { isHardWrapped, linesOf, textToBlocks, type TextLine } from "./text-to-blocks.ts";

/** Plain text, saved or pasted: the debris at its head and tail is cut and listed, title and imprint are found by line. */
export const text: Read = readOne(readText);

function readText(file: SourceFile): ReadArticle {
  const { text: content, encoding } = decodeText(file);
  const lines = linesOf(content);
  const written = lines.filter((entry) => entry.text !== "");
  const running = runningText(written, isHardWrapped(lines));
  const removed = furnitureOf(written, running);
  const cut = new Set(removed.map((entry) => entry.line));
  const kept = written.filter((entry) => !cut.has(entry.line));
  if (kept.length === 0) throw withoutText(file);

  const language = recogniseLanguage(kept.map((entry) => entry.text).join("\n"));
  const head = kept.filter((entry) => entry.line < running.first);
  const tail = kept.filter((entry) => entry.line > running.last);
  const title = titleOf(kept, running, language);
  const opening = kept.find((entry) => entry.line === running.first);
  const imprint = imprintOf({ head, under: head, tail, opening }, language);
  const stated = new Set([title?.line, ...linesOfImprint(imprint)]);
  const bodyLines = lines.map((entry) =>
    cut.has(entry.line) || stated.has(entry.line) ? { ...entry, text: "" } : entry,
  );
  const body = textToBlocks(bodyLines);
  return {
    origin: originOf(file, "text/plain", encoding),
    title: stateOf(title, lines),
    byline: stateOf(imprint.byline, lines),
    outlet: stateOf(imprint.outlet, lines),
    published: stateOf(imprint.published, lines),
    address: { value: null, line: null, by: "source" },
    language: { value: language, line: null, by: "recognised" },
    body: language === null ? body : withLanguages(body, language),
    pictures: [],
    removed,
  };
}

function stateOf(found: Found | null, lines: readonly TextLine[]): Stated {
  return found ? statedBy(found, lines[found.line - 1]) : { value: null, line: null, by: "source" };
}
