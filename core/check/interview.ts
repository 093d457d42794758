import { foldText } from "./folding.ts";

/** A paragraph with the folded words of the people whom its sentences name, in order. */
export interface Told {
  text: string;
  people: readonly (readonly string[])[];
}

/** What opens a paragraph of a printed talk: a name, its letters, or the sign for an answer; with the blank behind the colon. */
const label = /^\s*(?<who>\p{Lu}[\p{L}.’' -]{0,40}?)\s?:\s+/u;
const question = /^(?:q|question)$/;
const answer = /^(?:a|r|answer|reponse)$/;

/** From so many labelled paragraphs on a text is a talk. */
const fewestLabelled = 2;

/**
 * Of each paragraph of a printed talk ("T. M. : …", "A: …") whose answer it is, by the words of the name, and where the answer begins;
 * null for a question, for what stands around the talk, and for every paragraph of a text that is none.
 */
export function answersIn(paragraphs: readonly Told[]): ({ words: string[]; from: number } | null)[] {
  const labels = paragraphs.map(({ text }) => {
    const match = label.exec(text);
    return match ? { who: foldText(match.groups?.["who"] ?? "").trim(), from: match[0].length } : null;
  });
  const people = paragraphs.flatMap((paragraph) => paragraph.people);
  const [interviewed] = people.filter((words) => words.length > 1);
  const answers = labels.map((found) => {
    if (!found || question.test(found.who)) return null;
    const words = answer.test(found.who) ? interviewed : bearerOf(found.who, people);
    return words ? { words: [...words], from: found.from } : null;
  });
  return answers.filter((found) => found !== null).length >= fewestLabelled ? answers : answers.map(() => null);
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
