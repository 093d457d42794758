import { lexiconOf } from "../../recognise/lexicon.ts";
import { tellsSame, type Alignment } from "../alignment.ts";
import { type Checking, differing, noteOf, type Result, textAt } from "../checking.ts";
import { foldedAt, foldText } from "../folding.ts";
import { closest } from "./near-quotation.ts";
import { isVoiceOf } from "./other-voice.ts";
import type { Passage } from "../passage.ts";
import type { SourceIndex, SourceText } from "../source-index.ts";
import { nameOf } from "./speaker-identity.ts";
import { canBeOne, isAside, plainWords, saying, type Speaker, speakerOfQuote, type Speech } from "./speech.ts";
import { spellingKey } from "../names/spelling.ts";
import { tellLanguage } from "../stop-words.ts";

/** Fewer words between marks are a term, not speech. */
const fewestSpoken = 3;

/** What a person left out of a quotation: "[…]", "(...)", "[nous]". */
const elision = /\s*[[(]\s*(?:\.{3}|…)\s*[\])]\s*|\s*\[[^\]]{0,40}\]\s*|\s*(?:\.{3}|…)\s*/u;

/** Looks for each quotation of a sentence, word for word, and for who speaks it. */
export function checkQuotations(checking: Checking): Result[] {
  return checking.passage.quotes.flatMap((quote) => checkQuotation(checking, quote) ?? []);
}

/** Where words stand: article, sentences, and the speech they are part of. */
interface Place {
  text: SourceText;
  at: number[];
  speech: Speech | null;
}

function checkQuotation(checking: Checking, quote: { start: number; end: number }): Result | null {
  const { passage, index } = checking;
  const ours = passage.text.slice(quote.start, quote.end);
  const pieces = ours
    .split(elision)
    .map(plainWords)
    .filter((words) => words !== "");
  if (pieces.length === 0) return null;
  const place = {
    kind: "quotation" as const,
    start: foldedAt(passage.folded, quote.start),
    end: foldedAt(passage.folded, quote.end),
  };
  const found = index.texts.flatMap((text) => placesIn(text, pieces));
  const length = pieces.join(" ").split(" ").length;
  if (found.length === 0) return notWordForWord(checking, place, ours, pieces.join(" "), length);
  const at = found.flatMap((entry) => entry.at);
  if (length >= fewestSpoken) {
    const fault = faultOfSpeaker(checking, place, found);
    if (fault) return fault;
  }
  const elided = pieces.length > 1 || elision.test(ours.replace(/^(?:\s*(?:\.{3}|…)\s*)|(?:\s*(?:\.{3}|…)\s*)$/gu, ""));
  const speaker = length >= fewestSpoken ? speakerOf(checking, place) : { words: ["-"], office: null };
  const note = elided ? noteOf("elided") : speaker === null ? noteOf("speaker-not-given") : null;
  return { ...place, verdict: "supported", at, note };
}

/** The places in one article where a quotation stands: a heading may have it again. */
function placesIn(text: SourceText, pieces: readonly string[]): Place[] {
  const found: Place[] = [];
  let from = 0;
  for (let place = placeFrom(text, pieces, from); place; place = placeFrom(text, pieces, from)) {
    found.push(place);
    from = place.end;
  }
  return found;
}

/** The first place behind another of all pieces of a quotation, one after the other and not far apart; null where they do not stand there. */
function placeFrom(text: SourceText, pieces: readonly string[], begin: number): (Place & { end: number }) | null {
  const furthest = 1500;
  let from = begin;
  let first = -1;
  const at: number[] = [];
  for (const piece of pieces) {
    const start = text.words.indexOf(` ${piece} `, from);
    if (start === -1 || (first !== -1 && start - from > furthest)) return null;
    if (first === -1) first = start;
    at.push(...sentencesAt(text, start, start + piece.length));
    from = start + piece.length;
  }
  const whole = pieces[0] ?? "";
  const speech =
    text.speech.find(
      ({ words, sentences }) => at.some((number) => sentences.includes(number)) && ` ${words} `.includes(` ${whole} `),
    ) ?? null;
  return { text, at: [...new Set(at)], speech, end: from };
}

function sentencesAt(text: SourceText, start: number, end: number): number[] {
  return text.starts.flatMap(({ from, sentence }, rank) => {
    const next = text.starts[rank + 1]?.from ?? Infinity;
    return from <= end && next > start + 1 ? [sentence] : [];
  });
}

function speakerOf({ passage, index }: Checking, place: { start: number; end: number }): Speaker | null {
  const places = passage.quotes.map(({ start, end }) => ({
    start: foldedAt(passage.folded, start),
    end: foldedAt(passage.folded, end),
  }));
  const named = speakerOfQuote(passage, place, places, []);
  if (named) return named;
  // A name of a known person in the sentence, though no verb says that it speaks.
  const beside = passage.names.filter(
    (run) =>
      index.people.has(spellingKey(run.words.at(-1) ?? "")) &&
      !isAside(passage, run) &&
      !places.some((other) => other.start <= run.start && run.end <= other.end),
  );
  const [only] = beside;
  return only && beside.length === 1 ? { words: only.words, office: only.office } : null;
}

/** A speaker as the articles write one, first in the sentences of the speech. */
function describe(speaker: Speaker, index: SourceIndex, { sentences, office }: Speech): string {
  if (office !== "") return office;
  const last = speaker.words.at(-1);
  for (const number of sentences) {
    const passage = index.sentences[number]?.passage;
    const run = passage?.names.find(({ words }) => words.at(-1) === last);
    if (passage && run) return textAt(passage, run.start, run.end);
  }
  return nameOf(index, speaker);
}

/** The words stand in the articles, but another speaks them there, or nobody. */
function faultOfSpeaker(
  checking: Checking,
  place: { kind: "quotation"; start: number; end: number },
  found: readonly Place[],
): Result | null {
  const { passage, index } = checking;
  const speaker = speakerOf(checking, place);
  if (!speaker) return null;
  const at = found.flatMap((entry) => entry.at);
  const judged = found.map((entry) => judge(entry, speaker, index));
  if (judged.includes("same")) return null;
  const other = found[judged.indexOf("other")];
  if (isVoiceOf(checking, speaker, at)) return null;
  if (other?.speech?.speaker) {
    const theirs = describe(other.speech.speaker, index, other.speech);
    const ours = speaker.words.length > 0 ? nameIn(passage, speaker) : "";
    // Whoever is written alike is one, whatever else either sentence says of him.
    if (foldText(ours) === foldText(theirs)) return null;
    return { ...place, verdict: "near", at, note: differing("other-speaker", ours, theirs) };
  }
  if (judged.includes("nobody")) return { ...place, verdict: "near", at, note: noteOf("no-speaker-named") };
  if (judged.includes("prose") && speaker.words.length > 0 && index.people.has(spellingKey(speaker.words.at(-1) ?? "")))
    return { ...place, verdict: "near", at, note: noteOf("not-speech") };
  return null;
}

function nameIn(passage: Passage, speaker: Speaker): string {
  const run = passage.names.find(({ words }) => words.at(-1) === speaker.words.at(-1));
  return run ? textAt(passage, run.start, run.end) : "";
}

/** What a place says of a speaker: the same, another, nobody at all, or that the words are the article's own. */
function judge(
  { text, speech, at }: Place,
  speaker: Speaker,
  index: SourceIndex,
): "same" | "other" | "nobody" | "prose" {
  if (speaker.words.some((word) => text.imprint.has(word))) return "same";
  if (!speech) return "prose";
  if (speech.speaker) {
    if (speech.speaker.words.length === 0 && speaker.words.length > 0) {
      // Their speaker is an office: whoever bears it in the articles.
      const office = speech.speaker.office;
      const bearers = index.people.get(spellingKey(speaker.words.at(-1) ?? "")) ?? [];
      if (bearers.length === 0) return "other";
      return bearers.some(
        ({ run }) => run.office && office && canBeOne({ words: [], office: run.office }, { words: [], office }),
      ) || bearers.every(({ run }) => run.office === null)
        ? "same"
        : "other";
    }
    if (speaker.words.length === 0 && speech.speaker.words.length > 0) {
      const bearers = index.people.get(spellingKey(speech.speaker.words.at(-1) ?? "")) ?? [];
      const offices = [speech.speaker.office, ...bearers.map(({ run }) => run.office)].flatMap(
        (office) => office ?? [],
      );
      if (offices.length === 0) return "same";
      return offices.some((office) => canBeOne({ words: [], office }, speaker)) ? "same" : "other";
    }
    return canBeOne(speaker, speech.speaker) ? "same" : "other";
  }
  // No words say who speaks: it may be told by the sentences before, if they name this person and no other.
  const before = index.sentences
    .slice(Math.max(0, (at[0] ?? 0) - 2), (at[0] ?? 0) + 1)
    .filter(({ article }) => index.texts[article] === text);
  const verbs =
    /(?:declar|affirm|dit|said|say|told|ajout|add|souligne|stress|expliqu|explain|annonc|announc|prononc|discours|speech|address|allocution|conference)/;
  const tells = before.some(
    ({ passage }) =>
      verbs.test(passage.folded.text) && passage.names.some(({ words }) => words.at(-1) === speaker.words.at(-1)),
  );
  // "The magistrate said": whoever is meant, nobody can tell that it is another.
  const isToldOfSomeone = at.some((number) => saidByDefinite.test(index.sentences[number]?.passage.folded.text ?? ""));
  return tells || isToldOfSomeone ? "same" : "nobody";
}

/** A verb of saying beside someone whom an article before the noun takes for known. */
const saidByDefinite = new RegExp(
  `" ?,? ?(?:(?:the|le|la|l') ?[\\p{L}'-]+ ${saying.source}|${saying.source} (?:the|le|la|l') ?\\p{L})`,
  "u",
);

/** Of what was said at least so many words stand in the article in their order: a pair of them ("un partenaire") does in any. */
const fewestCommon = 3;

/** The words do not stand so in any article: nearly so, in another language, or not at all. */
function notWordForWord(
  checking: Checking,
  place: { kind: "quotation"; start: number; end: number },
  ours: string,
  words: string,
  length: number,
): Result | null {
  const { passage, index } = checking;
  const close = closest(checking, words);
  const isNear =
    close &&
    (length >= fewestSpoken
      ? close.share >= 0.5 && close.common >= Math.min(fewestCommon, length - 1)
      : close.share >= 0.6);
  if (isNear) {
    const note = differing("other-words", ours, withSignsOf(ours, close.text));
    return { ...place, verdict: "near", at: close.at, note };
  }
  const language = tellLanguage(foldText(ours).split(/[^\p{L}]+/u), passage.language);
  const foreign = index.texts.filter(
    (text) => text.language !== null && text.language !== language && lexiconOf(language) !== null,
  );
  const same = index.texts.length - foreign.length;
  if (foreign.length > 0) {
    const speech = checking.alignments
      .filter(
        ({ coverage, sentence }) => coverage >= 0.2 && foreign.some((text) => index.texts[sentence.article] === text),
      )
      .find(
        ({ sentence }) =>
          length < fewestSpoken ||
          sentence.passage.quotes.length > 0 ||
          index.texts[sentence.article]?.speech.some(({ sentences }) => sentences.includes(sentence.at)),
      );
    if (speech) return translated(checking, place, speech, foreign);
  }
  // One or two words between marks are irony or a name as often as a term.
  if (length < 3 && same > 0 && words.split(" ").every((word) => index.byWord.has(word))) return null;
  if (length < 2) return null;
  return { ...place, verdict: "not-found", at: [], note: null };
}

/**
 * Words that an article quotes in another language: noted as a translation, whose wording nothing here can hold against it. Who speaks can
 * be told all the same: someone whom no article in that language has say anything is shown.
 */
function translated(
  checking: Checking,
  place: { kind: "quotation"; start: number; end: number },
  { sentence, coverage }: Alignment,
  foreign: readonly SourceText[],
): Result {
  const { index } = checking;
  const speaker = speakerOf(checking, place);
  const isBy = (text: SourceText, speech: Speech): boolean =>
    speaker === null ||
    speech.speaker === null ||
    judge({ text, speech, at: speech.sentences }, speaker, index) === "same";
  const quoted = sentence.passage.quotes.map(({ start, end }) => plainWords(sentence.passage.text.slice(start, end)));
  const there = foreign
    .filter((text) => index.texts[sentence.article] === text)
    .flatMap((text) => text.speech.map((speech) => ({ text, speech })))
    .filter(({ speech }) => quoted.includes(speech.words));
  const [first] = there;
  const isOthers = first && coverage >= tellsSame && !there.some(({ text, speech }) => isBy(text, speech));
  if (isOthers && speaker && first.speech.speaker) {
    const ours = speaker.words.length > 0 ? nameIn(checking.passage, speaker) : "";
    const note = differing("other-speaker", ours, describe(first.speech.speaker, index, first.speech));
    return { ...place, verdict: "near", at: [sentence.at], note };
  }
  const isSpoken = foreign.some((text) => text.speech.some((speech) => isBy(text, speech)));
  return { ...place, verdict: isSpoken ? "supported" : "near", at: [sentence.at], note: noteOf("translation") };
}

/** An article's words with the sign that ours end on: a comma before the closing mark belongs to our sentence. */
function withSignsOf(ours: string, theirs: string): string {
  const sign = /[\s\u00a0\u202f]*[.,;:!?…]+$/u.exec(ours)?.[0] ?? "";
  return /[.,;:!?…]$/u.test(theirs) ? theirs : `${theirs}${sign}`;
}
