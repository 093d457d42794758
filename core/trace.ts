import { languageShown } from "./check/stop-words.ts";
import { valueOf, wordsOf, type Entry, type Event, type Figure, type Row, type Sentence, type Trace } from "./pack.ts";

/** Words that were bared last: a pack is composed and checked again and again with the same sources. */
const bared = new Map<string, string>();

/** How many are remembered before all are forgotten. */
const mostBared = 10_000;

/** Words as they are compared: kinds of space and apostrophe, case and what closes or opens them do not count. */
function bareWords(text: string): string {
  let bare = bared.get(text);
  if (bare === undefined) {
    if (bared.size >= mostBared) bared.clear();
    bare = baredWords(text);
    bared.set(text, bare);
  }
  return bare;
}

function baredWords(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\s+/gu, " ")
    .replace(/ (?=[;:!?»])|(?<=«) /gu, "")
    .replace(/[’‘]/g, "'")
    .replace(/^[\s«»“”"]+|[\s;,.:«»“”"]+$/g, "")
    .toLowerCase();
}

/** Whether a sentence says all that its source says, and nothing else: the lead, then the rest. */
function isSameSentence({ lead, text }: Pick<Sentence, "lead" | "text">, words: string): boolean {
  const source = bareWords(words);
  const opening = bareWords(lead);
  if (!source.startsWith(opening)) return false;
  const rest = source.slice(opening.length);
  return (opening === "" ? rest : rest.replace(/^[\s:.–-]+/u, "")) === bareWords(text);
}

/** Whether a phrase stands in the words of a source, from the beginning of a word to the end of one. */
export function holdsPhrase(words: string, phrase: string): boolean {
  const sought = bareWords(phrase);
  const source = bareWords(words);
  const isLetter = (character: string | undefined): boolean =>
    character !== undefined && /[\p{L}\p{N}]/u.test(character);
  for (let at = source.indexOf(sought); sought !== "" && at !== -1; at = source.indexOf(sought, at + 1)) {
    if (!isLetter(source[at - 1]) && !isLetter(source[at + sought.length])) return true;
  }
  return false;
}

/**
 * See {@link Trace}. Quoted is only the whole sentence, or a figure's or event's phrase with the very value that was drawn;
 * a piece of a sentence may say the contrary of the whole, so it is reworded. Translated is what is certainly in another language
 * than the words it was drawn from.
 */
export function traceOf(entry: Entry): Trace {
  if (entry.source === null) return "own";
  const { words, drawn } = entry.source;
  const phrases = (entry: Figure | Event | Row): string[] => {
    if ("cells" in entry) return Object.values(entry.cells).filter((cell) => cell.trim() !== "");
    return ["of" in entry ? entry.of : entry.event];
  };
  const same =
    "text" in entry
      ? isSameSentence(entry, words)
      : phrases(entry).every((phrase) => holdsPhrase(words, phrase)) && wordsOf(entry) !== "";
  if (same && ("cells" in entry || valueOf(entry) === drawn)) return "quoted";
  const ours = languageShown(wordsOf(entry));
  const theirs = languageShown(words);
  return ours !== null && theirs !== null && ours !== theirs ? "translated" : "reworded";
}
