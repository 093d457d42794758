import { foldText } from "../folding.ts";

/** A paragraph with the folded words of the people whom its sentences name, in order. */
export interface Told {
  text: string;
  people: readonly (readonly string[])[];
}

/** Whose answer a paragraph of a printed talk is, by the folded words of the name, and where the answer begins in it. */
export interface Answer {
  words: string[];
  from: number;
}

/** What opens a paragraph of a printed talk: a name, its letters, or the sign for an answer; with the blank behind the colon. */
const label = /^\s*(?<who>\p{Lu}[\p{L}.’' -]{0,40}?)(?:\s?:|\s?[.,]?\s[–—])\s+/u;
const question = /^(?:q|question)$/;
const answer = /^(?:a|r|answer|reponse)$/;

/** From so many labelled paragraphs or questions on a text is a talk. */
const fewestLabelled = 2;
const fewestQuestions = 3;

/** Who is asked, among those whom the opening names: whom it talks with, or who talks. */
const talkedWith =
  /(?:entretien|interview|conversation|talk|questions?|rencontre)[^.]{0,20} (?:avec|with|a|to) (?:[\p{L}.'-]+ ){0,6}?$/u;
const talks =
  /^[^.?!]{0,120}?(?:\. (?:she|he|elle|il)(?= )[^.?!]{0,40}?)?(?:spoke|speaks|(?<!(?:after|before|of|during|the|for|in) )talks|talked|answers|answered|received|repond|s'est confie|a accorde|(?:nous )?(?:recoit|a recu))(?!\p{L})/u;

/**
 * Of each paragraph of a printed talk whose answer it is: those that a name or its letters open ("T. M. : …"), "A: …", or, where nothing
 * opens any, every second one from the first question on. Null for a question, for what stands around the talk, and for every paragraph
 * of a text that is none.
 */
export function answersIn(paragraphs: readonly Told[]): (Answer | null)[] {
  const labels = paragraphs.map(({ text }) => {
    const match = label.exec(text);
    return match ? { who: foldText(match.groups?.["who"] ?? "").trim(), from: match[0].length } : null;
  });
  const people = paragraphs.flatMap((paragraph) => paragraph.people);
  const opening = labels.findIndex(
    (found) => found !== null && (question.test(found.who) || isRepeated(found.who, labels, people)),
  );
  if (opening === -1) return alternating(paragraphs);
  const asked = personAsked(paragraphs.slice(0, opening));
  const labelled = labels.map((found): Answer | null => {
    if (!found || question.test(found.who)) return null;
    const words = answer.test(found.who) ? asked : bearerOf(found.who, people);
    return words ? { words: [...words], from: found.from } : null;
  });
  if (labelled.filter((found) => found !== null).length < fewestLabelled) return paragraphs.map(() => null);
  // What no one's label opens goes on with the answer before it, until a question.
  return labelled.reduce<(Answer | null)[]>((told, found, rank) => {
    const before = told.at(-1) ?? null;
    // Of what stands right before an answer, though, nobody can tell that it is none of the questions.
    const isOpen =
      labels[rank] === null &&
      before !== null &&
      (labelled[rank + 1] ?? null) === null &&
      labels.slice(rank + 1).some((next) => next !== null);
    return [...told, isOpen ? { words: before.words, from: 0 } : found];
  }, []);
}

/** Whether a label opens several paragraphs, be it by the name and by its letters, so that it is who asks or answers and no heading. */
function isRepeated(
  who: string,
  labels: readonly ({ who: string } | null)[],
  people: readonly (readonly string[])[],
): boolean {
  const bearer = bearerOf(who, people);
  const isSame = (other: string): boolean =>
    other === who || (bearer !== undefined && bearerOf(other, people)?.join(" ") === bearer.join(" "));
  return labels.filter((found) => found !== null && isSame(found.who)).length > 1;
}

/** The answers of a talk that no labels open: questions and answers take turns. */
function alternating(paragraphs: readonly Told[]): (Answer | null)[] {
  const isQuestion = ({ text }: Told): boolean => /\?\s*[»”"]?\s*$/u.test(text) && text.length < longestQuestion;
  const first = paragraphs.findIndex(isQuestion);
  const asked = first > 0 ? personAsked(paragraphs.slice(0, first)) : undefined;
  const turns = paragraphs.slice(first);
  const questions = turns.filter((_, rank) => rank % 2 === 0);
  const answers = turns.filter((_, rank) => rank % 2 === 1);
  const asking = questions.filter(isQuestion).length;
  if (!asked || asking < fewestQuestions || asking * 2 < questions.length || answers.some(isQuestion))
    return paragraphs.map(() => null);
  return paragraphs.map((_, rank) =>
    rank > first && (rank - first) % 2 === 1 ? { words: [...asked], from: 0 } : null,
  );
}

/** A longer paragraph is no question. */
const longestQuestion = 300;

/** Who answers in a talk, as the paragraphs before it tell: the only one whom they name, or whom they say to talk. */
function personAsked(before: readonly Told[]): readonly string[] | undefined {
  const people = before.flatMap((paragraph) => paragraph.people.filter((words) => words.length > 1));
  const names = new Map(people.map((words) => [words.join(" "), words]));
  if (names.size === 1) return people[0];
  const text = foldText(before.map((paragraph) => paragraph.text).join(" "));
  return [...names.values()].find((words) => {
    const last = words.at(-1) ?? "";
    const at = text.indexOf(words[0] ?? "");
    const end = text.indexOf(last, at) + last.length;
    return at !== -1 && (talkedWith.test(text.slice(0, at)) || talks.test(text.slice(end)));
  });
}

/** The person whose name, whose last name or whose first letters a label is; undefined where it is nobody's. */
function bearerOf(who: string, people: readonly (readonly string[])[]): readonly string[] | undefined {
  const parts = who.split(/[^\p{L}]+/u).filter((part) => part !== "");
  const last = parts.at(-1);
  const isLetters = parts.every((part) => part.length === 1) || (parts.length === 1 && (last?.length ?? 0) <= 3);
  const letters = parts.join("");
  return people.find((words) => {
    if (words.length < 2) return false;
    if (words.at(-1) === last) return true;
    return (
      isLetters &&
      words
        .map((word) => word.charAt(0))
        .join("")
        .startsWith(letters) &&
      letters.length > 1
    );
  });
}
