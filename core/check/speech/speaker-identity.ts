import { neighbours, textAt } from "../checking.ts";
import { officesBefore } from "../titles/office-words.ts";
import type { Office } from "../titles/offices.ts";
import { isQuoted } from "../passage.ts";
import type { Bearer, SourceIndex, SourceSentence } from "../source-index.ts";
import { canBeOne, isPerson, plainWords, type Speaker } from "./speech.ts";
import { spellingKey } from "../names/spelling.ts";

/** Whether one speaker cannot be the holder of the office that is all that is told of the other. */
export function isAnother(index: SourceIndex, one: Speaker, office: Speaker): boolean {
  if (one.words.length === 0) return one.office !== null && office.office !== null && !canBeOne(one, office);
  const bearers = index.people.get(spellingKey(one.words.at(-1) ?? "")) ?? [];
  const offices = [one.office, ...bearers.flatMap((bearer) => officesBorne(index, bearer))].filter(
    (borne) => borne !== null,
  );
  // The articles name people both with and without their office: one that is told nowhere may be any.
  return (
    offices.length > 0 &&
    offices.every((borne) => !canBeOne({ words: [], office: borne }, { words: [], office: office.office }))
  );
}

/** The offices that a sentence gives a person of whom it tells: that beside the name, and one stacked on it. */
function officesBorne(index: SourceIndex, { run: { office }, sentence }: Bearer): Office[] {
  const passage = index.sentences[sentence]?.passage;
  return office === null || passage === undefined ? [] : [office, ...officesBefore(passage, office)];
}

/** Whether two speakers are certainly two, by what the articles tell of them. */
export function areTwo(index: SourceIndex, ours: Speaker, theirs: Speaker): boolean {
  if (ours.words.length > 0 && theirs.words.length > 0) return !canBeOne(ours, theirs);
  return ours.words.length > 0 ? isAnother(index, ours, theirs) : isAnother(index, theirs, ours);
}

/** The name of a speaker as the articles write it, first in a sentence of theirs; "" where they name none. */
export function nameOf(index: SourceIndex, { words }: Speaker, near: SourceSentence | null = null): string {
  const last = words.at(-1);
  const here = near?.passage.names.find((run) => run.words.at(-1) === last);
  if (near && here) return textAt(near.passage, here.start, here.end);
  const bearers = index.people.get(spellingKey(last ?? "")) ?? [];
  const bearer =
    bearers.find(({ run }) => run.words.join(" ") === words.join(" ")) ??
    bearers.find(({ run }) => run.words.at(-1) === last);
  const passage = bearer && index.sentences[bearer.sentence]?.passage;
  return passage ? textAt(passage, bearer.run.start, bearer.run.end) : "";
}

/** Whose answer in a printed talk a sentence is part of, or who speaks the words between marks in it; null where that is nobody. */
export function speakerWithin(index: SourceIndex, { article, at, passage }: SourceSentence): Speaker | null {
  const speech = index.texts[article]?.speech.filter(({ sentences }) => sentences.includes(at)) ?? [];
  const answer = speech.find((one) => one.answer);
  if (answer) return answer.speaker;
  const quoted = passage.quotes.map(({ start, end }) => plainWords(passage.text.slice(start, end)));
  const [first, ...others] = speech.filter(({ words }) => quoted.some((own) => own !== "" && words.startsWith(own)));
  return others.length === 0 ? (first?.speaker ?? null) : null;
}

/** Words by which a sentence has someone speak whom the ones before it name. */
const byPronoun =
  /(?<!\p{L})(?:(?:selon|d'apres) (?:lui|elle)|according to (?:him|her)|\p{L}+-t-(?:il|elle)|(?:^|, )(?:he|she) (?:also )?(?:said|added|told|warned|noted))(?!\p{L})/u;

/** How far before a pronoun the one whom it means may be named, in sentences. */
const pronounReach = 3;

/** Whom a sentence has speak by a pronoun ("selon lui", "he said"): the last one whom those before it name, and alone; null where none. */
export function speakerByPronoun(
  index: SourceIndex,
  sentence: SourceSentence,
): { speaker: Speaker; words: string } | null {
  if (!byPronoun.test(sentence.passage.folded.text)) return null;
  const earlier = neighbours(index, sentence, pronounReach).filter(({ at, aside }) => at < sentence.at && !aside);
  for (const { passage } of earlier.toReversed()) {
    const people = passage.names.filter(
      (run) =>
        isPerson(run) && (run.words.length > 1 || run.titled || run.office !== null) && !isQuoted(passage, run.start),
    );
    const [only] = people;
    if (people.length > 1) return null;
    if (only)
      return { speaker: only, words: passage.text.slice(passage.folded.at[only.start], passage.folded.at[only.end]) };
  }
  return null;
}
