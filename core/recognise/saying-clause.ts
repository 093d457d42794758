import { anyCue, onceFor } from "./cues.ts";
import type { Lexicon } from "./lexicon.ts";
import { sayingSource } from "./saying.ts";
import { tailAfter } from "./signs.ts";
import { wordsOf } from "./words.ts";

/** Patterns of one language for the parts of a clause that says who speaks: its verb, subject, pronoun, office or phrase. */
export const patternsOf = onceFor((lexicon: Lexicon) => {
  const open = "(?<![\\p{L}\\p{N}])";
  const close = "(?![\\p{L}\\p{N}])";
  const blank = "[\\s\\u00a0]+";
  const article = `(?:${anyCue(lexicon.articles)}(?:${blank}|(?<=['’])))?`;
  return {
    saying: new RegExp(`${open}${sayingSource(lexicon)}${close}`, "giu"),
    accordingTo: new RegExp(`${open}${anyCue(lexicon.accordingTo)}${blank}?`, "giu"),
    pronoun: new RegExp(`${open}(${anyCue([...lexicon.pronouns.keys()])})${close}`, "giu"),
    agent: new RegExp(
      `${open}${anyCue(lexicon.sayingParticiples)}(?:${blank}\\p{L}+){0,2}?${blank}${anyCue(lexicon.agents)}${blank}`,
      "giu",
    ),
    bodyNoun: new RegExp(
      `^[\\s\\u00a0]*(?:\\p{L}{1,6}(?:${blank}|['’]))?${anyCue(lexicon.bodyNouns)}${close}(?!${blank}\\p{Lu})(?!${blank}${anyCue(lexicon.ofWords)}${close})`,
      "u",
    ),
    unnamed: new RegExp(`${open}${anyCue(lexicon.unnamedSpeakers)}${close}`, "iu"),
    office: new RegExp(`${open}${anyCue(lexicon.offices)}${close}`, "giu"),
    notSubject: new RegExp(
      `${open}${anyCue([...lexicon.joints, ...lexicon.relatives, ...lexicon.pronouns.keys()])}${close}`,
      "iu",
    ),
    addressing: new RegExp(`^${anyCue(lexicon.addressing)}$`, "iu"),
    document: new RegExp(
      `^(?:\\p{L}{1,3}${blank})?${anyCue(lexicon.documents)}(?:${blank}\\p{Ll}+){0,2}?${blank}${anyCue(lexicon.ofWords)}(?:${blank}|(?<=['’]))`,
      "iu",
    ),
    definite: new RegExp(`^[\\s\\u00a0]*${anyCue(lexicon.articles)}(?:${blank}|(?<=['’]))`, "iu"),
    article: new RegExp(`${open}${anyCue(lexicon.articles)}[\\s\\u00a0]?$`, "iu"),
    definiteOffice: new RegExp(
      `${open}(?:${anyCue(lexicon.articles)}(?:${blank}|(?<=['’])))?(${anyCue([...lexicon.offices, ...lexicon.standingTitles.keys()])})${close}`,
      "giu",
    ),
    complement: new RegExp(`${blank}${anyCue(lexicon.ofWords)}(?:${blank}|(?<=['’])).*$`, "iu"),
    feminine: new RegExp(`${open}${anyCue(lexicon.feminine)}${close}`, "iu"),
    masculine: new RegExp(`${open}${anyCue(lexicon.masculine)}${close}`, "iu"),
    phrase: new RegExp(
      `^[,\\s\\u00a0]*${article}((?!${anyCue(lexicon.phraseEnds)}${close})\\p{L}[\\p{L}\\p{M}’'-]*(?:${blank}(?!${anyCue(lexicon.phraseEnds)}${close})[\\p{L}\\p{M}][\\p{L}\\p{M}’'-]*){0,6})`,
      "iu",
    ),
    namedDocument: new RegExp(
      `^[,\\s\\u00a0]*${anyCue(lexicon.articles)}(?:${blank}|(?<=['’]))(${anyCue(lexicon.documents)}(?:${blank}(?!${anyCue(lexicon.phraseEnds)}${close}|lu${close}|${anyCue(lexicon.ofWords)}${close})\\p{Ll}+)?)`,
      "iu",
    ),
    speakingBody: new RegExp(`^${anyCue(lexicon.speakingBodies)}${close}`, "iu"),
    severalOffices: new RegExp(
      `^(?:[\\p{L}’'-]+${blank}){0,3}${anyCue(lexicon.offices.filter((office) => office.endsWith("s")))}(?:${blank}[\\p{L}’'-]+){0,3}$`,
      "iu",
    ),
    demonstrative: new RegExp(
      `^[\\s\\u00a0]*${anyCue(lexicon.demonstratives)}${blank}(?!${anyCue(lexicon.unnamedSpeakers)}${close})`,
      "iu",
    ),
    impersonal: new RegExp(`${open}${anyCue(lexicon.impersonal)}${close}`, "giu"),
    subject: new RegExp(
      `(?:^|[,:;—–«»“”"][\\s\\u00a0]*|${open}${anyCue(lexicon.clauseOpeners)}(?:${blank}|(?<=['’])))${article}(\\p{L}[\\p{L}\\p{M}’'-]*(?:${blank}[\\p{L}\\p{M}][\\p{L}\\p{M}’'-]*){0,5})[\\s\\u00a0]*$`,
      "iu",
    ),
  };
});

/** Whether what stands before a name leaves it the subject of its sentence: an article and an office, after a clause or none. */
export function isSubject(before: string, lexicon: Lexicon): boolean {
  const clause = tailAfter(before, ",:;").replace(patternsOf(lexicon).office, "");
  return (clause.match(/[\p{L}\p{M}]+/gu)?.length ?? 0) <= 3;
}

/** Whether words after a subject let it speak: a verb of its own, none of being; where the quotation itself tells what it does, others say so. */
export function acts(after: string, lexicon: Lexicon): boolean {
  const [first] = wordsOf(after);
  return first !== undefined && lexicon.auxiliaries.get(first.text) !== "be";
}

/** Nothing but an apposition between two commas parts a subject from its verb. */
export function isSameClause(between: string, before: string): boolean {
  const opened = /,[^,;:.]{0,30}$/u.test(before) ? 1 : 0;
  const commas = between.split(",").length - 1 + (between.includes(",") ? opened : 0);
  return /^[^;:.!?·]{0,120}$/u.test(between) && (commas === 0 ? between.length < 60 : commas === 2);
}

/** Between a verb and the name after it stand the office and the title of who is named, no other clause. */
export function isBeside(between: string): boolean {
  return /^(?:[^;:!?·]|\.(?=\S|\s\p{Lu}))*$/u.test(between);
}
