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
  const latter = [...lexicon.pronouns].flatMap(([word, gender]) =>
    gender?.startsWith("latter") === true ? [word] : [],
  );
  const article = `(?:${anyCue(lexicon.articles)}(?:${blank}|(?<=['’])))?`;
  return {
    saying: new RegExp(`${open}${sayingSource(lexicon)}${close}`, "giu"),
    accordingTo: new RegExp(`${open}${anyCue(lexicon.accordingTo)}${blank}?`, "giu"),
    latter: new RegExp(`^[\\s\\u00a0]*${anyCue(latter)}${close}`, "iu"),
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
    indefinite: new RegExp(
      `^${anyCue(lexicon.indefinites)}${blank}(?!${anyCue(lexicon.ofWords)}(?:${blank}|(?<=['’])))`,
      "iu",
    ),
    indefiniteBefore: new RegExp(`${open}${anyCue(lexicon.indefinites)}${blank}(?:\\p{L}+${blank}){0,2}$`, "iu"),
    /** A clause of its own behind a quotation, which tells what another one says. */
    contrast: new RegExp(`^[»”"'’,;.\\s\\u00a0\\u202f]*${anyCue(lexicon.contrasts)}(?:${close}|(?<=['’]))`, "iu"),
    /** The last clause before a quotation, where it tells what another one says. */
    contrastClause: new RegExp(
      `(?:^|[,»”"])[’,\\s\\u00a0\\u202f]*${anyCue(lexicon.contrasts)}(?:${close}|(?<=['’]))[^,;:]*$`,
      "iu",
    ),
    /** A quotation that the words right behind it tell the speaker of: a verb of saying before its subject, "selon". */
    toldAfter: new RegExp(
      `^[»”"'’,.!?…\\s\\u00a0\\u202f]*(?:${sayingSource(lexicon)}|${anyCue(lexicon.accordingTo)})(?:${close}|(?<=['’\\s\\u00a0]))`,
      "iu",
    ),
    /** What stands between two commas behind a subject. */
    apposition: /(?<=[\p{L}\p{M}]),[^,:;]{2,160},[\s\u00a0]*$/u,
    adverb: new RegExp(`^[,\\s\\u00a0]*${anyCue(lexicon.beforeSaying)}(?=${blank})`, "iu"),
    /** "a confié à l'AFP un diplomate": to whom or where it was said, before an article of who said it. */
    addressee: new RegExp(
      `^${blank}${anyCue(lexicon.beforeAddressees)}(?:${blank}|(?<=['’]))(?:[\\p{L}\\p{M}]+(?:${blank}|['’])){1,3}?(?=${anyCue([...lexicon.indefinites, ...lexicon.articles])}(?:${blank}|(?<=['’])))`,
      "iu",
    ),
    documentOf: new RegExp(
      `${open}${anyCue(lexicon.documents)}(?:${blank}\\p{Ll}+)?${blank}${anyCue(lexicon.ofWords)}(?:${blank}|(?<=['’]))(?:${article}${anyCue(lexicon.offices)}${blank}|${anyCue(lexicon.honorifics)}[\\s\\u00a0]*)?$`,
      "iu",
    ),
    opensWithOffice: new RegExp(`^(?:\\p{L}+${blank})?${anyCue(lexicon.offices)}${close}`, "iu"),
    opensWithSpeaker: new RegExp(
      `^[\\s\\u00a0]*(?:\\p{L}{1,3}(?:${blank}|['’]))?${anyCue([...lexicon.speakingBodies, ...lexicon.offices])}${close}`,
      "iu",
    ),
    opensWithBody: new RegExp(
      `^[\\s\\u00a0]*(?:\\p{L}{1,3}(?:${blank}|['’]))?${anyCue([...lexicon.speakingBodies, ...lexicon.documents])}${close}`,
      "iu",
    ),
    /** Between two people who speak together: "et", the article, the office and the title of the second. */
    joined: new RegExp(
      `^[\\s\\u00a0]+${anyCue(lexicon.joints)}${blank}${article}(?:[\\p{L}\\p{M}’'.-]+[\\s\\u00a0]+){0,5}$`,
      "iu",
    ),
    /** "Le Quai d'Orsay « condamne … »", "les deux pays « réaffirment … »": a body, or several parties, right before what is quoted. */
    leadingBody: new RegExp(
      `(?:^|,[\\s\\u00a0]*)(?:${anyCue(lexicon.articles)}(?:${blank}|(?<=['’])))?(?:(?<party>${anyCue(lexicon.parties)})|(?<body>${anyCue(lexicon.speakingBodies)}))(?<rest>(?:${blank}[\\p{L}\\p{M}’'-]+){0,6})[\\s\\u00a0\\u202f«“"]*$`,
      "iu",
    ),
    /** What stands inside a relative clause: "Jean Exemple, qui a reçu". */
    insideRelative: new RegExp(`,[\\s\\u00a0]*${anyCue(lexicon.relatives)}${close}[^,;:]*$`, "iu"),
    /** "Jean Exemple, qui dirige le port, craint": the clause between two commas that tells who someone is. */
    apposedRelative: new RegExp(`^,[\\s\\u00a0]*${anyCue(lexicon.subjectRelatives)}${close}[^,;:]{2,120},`, "iu"),
    /** "« … », she sighed": a pronoun and a verb, whichever, right behind a quotation. */
    pronounBehind: new RegExp(
      `^[,\\s\\u00a0\\u202f]*[»”"][,\\s\\u00a0]*(${anyCue(lexicon.pronouns.keys())})${blank}${lexicon.narrated}(?![\\p{L}])`,
      "iu",
    ),
    relativeClause: new RegExp(`,[\\s\\u00a0]*${anyCue(lexicon.relatives)}${close}`, "iu"),
    /** Behind a quotation and its comma a verb, alone or with its auxiliary: no word that opens another clause or joins a thing. */
    anyVerb: new RegExp(
      `^[»”"’\\s\\u00a0\\u202f]*,?[\\s\\u00a0]*(?!${anyCue([...lexicon.joints, ...lexicon.contrasts, ...lexicon.relatives, ...lexicon.companyWords, ...lexicon.officeLinks, ...lexicon.forWords, ...lexicon.phraseEnds.filter((word) => !lexicon.auxiliaries.has(word) && word !== "s'est")])}(?:${close}|(?<=['’])))(?:${anyCue(lexicon.sayingAuxiliaries)}${blank}|s['’](?:est${blank})?|se${blank})?\\p{Ll}{3,}${blank}`,
      "u",
    ),
    /** The article, the office and the title of whom they stand before. */
    titleOnly: new RegExp(
      `^${article}(?:(?:${anyCue([...lexicon.offices, ...lexicon.honorifics, ...lexicon.officeLinks, ...lexicon.portfolio])}|\\p{Lu}[\\p{L}’'-]*|${lexicon.adjective})[\\s\\u00a0]+|(?<=['’])){0,8}$`,
      "iu",
    ),
    /** A joint and a verb of saying with nothing but small words between. */
    joinedSaying: new RegExp(
      `^${anyCue(lexicon.joints)}${blank}(?:\\p{L}{1,2}${blank})?${sayingSource(lexicon)}${close}`,
      "iu",
    ),
    /** A comma and a pronoun that makes whom it follows the subject of a verb: "… Jean Exemple, qui". */
    whoBefore: new RegExp(
      `,[\\s\\u00a0]*${anyCue(lexicon.subjectRelatives)}(?:${blank}(?:\\p{L}{1,3}(?:${blank}|['’]))?)?$`,
      "iu",
    ),
    /** A sentence that says of the quotation before it what that was. */
    pointsBack: new RegExp(`^[\\s\\u00a0]*${anyCue(lexicon.pointingBack)}(?:${close}|(?<=['’]))`, "iu"),
    /** The dash before a signature. */
    signature: /^[\s\u00a0]*[–—-][\s\u00a0]*/u,
    opinion: new RegExp(`^[\\s\\u00a0]*${anyCue(lexicon.forWords)}${blank}`, "iu"),
    /** Words of a deed behind which a quotation is no longer its doer's: a relative clause, the name of a thing. */
    aside: new RegExp(
      `${open}${anyCue([...lexicon.relatives.filter((word) => !lexicon.clauseOpeners.includes(word)), ...lexicon.titling])}${close}`,
      "iu",
    ),
    /** A sentence that goes on about the one before by a pronoun. */
    leaning: new RegExp(`^[\\s\\u00a0]*${anyCue(lexicon.pronouns.keys())}${close}`, "iu"),
    /** What stands between the article that opens a sentence and an auxiliary or a verb of saying. */
    openingBody: new RegExp(
      `^(?:${anyCue(lexicon.articles)}(?:${blank}|(?<=['’])))?([\\p{L}\\p{M}’'-]+(?:[\\s\\u00a0]+[\\p{L}\\p{M}’'-]+){0,7}?)${blank}(?:${anyCue([...lexicon.auxiliaries.keys()])}|${sayingSource(lexicon)})${close}`,
      "iu",
    ),
    speakingDocument: new RegExp(`^${anyCue(lexicon.documents)}${close}`, "iu"),
    complementBefore: new RegExp(
      `${open}${anyCue([...lexicon.officeLinks, ...lexicon.agents, ...lexicon.companyWords].filter((word) => !lexicon.joints.includes(word)))}(?:${blank}|(?<=['’]))(?:${article}${anyCue(lexicon.offices)}${blank}|${anyCue(lexicon.nounMarkers)}${blank}|${anyCue(lexicon.honorifics)}[\\s\\u00a0]*)?$`,
      "iu",
    ),
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
    feminineBody: new RegExp(`^${anyCue(lexicon.feminineBodies ?? [])}${close}`, "iu"),
    /** "« Un pont pour tous », lui a répondu": what may part a quotation from a verb before its subject. */
    inverted: new RegExp(
      `(?:^|,|[»”"])[\\s\\u00a0·]*(?:${anyCue(lexicon.objectPronouns)}(?:${blank}|(?<=['’])))?$`,
      "iu",
    ),
    /** "Le film «": an article and a noun that name what stands between marks. */
    nameOf: new RegExp(
      `^[\\s\\u00a0]*${anyCue([...lexicon.articles, ...lexicon.indefinites])}(?:${blank}|(?<=['’]))\\p{L}\\p{Ll}+(?:${blank}\\p{Ll}+)?[\\s\\u00a0\\u202f«“"]*$`,
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
      `(?:^|[,:;—–«»“”"][\\s\\u00a0]*|${open}${anyCue(lexicon.clauseOpeners)}(?:${blank}|(?<=['’])))(?:${anyCue(lexicon.joints)}${blank})?${article}(\\p{L}[\\p{L}\\p{M}’'-]*(?:${blank}(?!${anyCue(lexicon.clauseOpeners)}(?:${close}|(?<=['’])))[\\p{L}\\p{M}][\\p{L}\\p{M}’'-]*){0,8})[\\s\\u00a0]*$`,
      "iu",
    ),
  };
});

/** Whether what stands before a name leaves it the subject of its sentence: an article and an office, after a clause or none. */
export function isSubject(before: string, lexicon: Lexicon): boolean {
  const clause = tailAfter(before, ",:;").replace(patternsOf(lexicon).office, "");
  return (clause.match(/[\p{L}\p{M}]+/gu)?.length ?? 0) <= 3;
}

/** Whether words after a subject let it speak: a verb of its own, none of being and no passive; where the quotation itself tells what it does, others say so. */
export function acts(after: string, { auxiliaries, beingWords }: Lexicon): boolean {
  const [first, second] = wordsOf(after);
  return first !== undefined && auxiliaries.get(first.text) !== "be" && second?.text !== (beingWords.at(-1) ?? "");
}

/** Nothing but an apposition between two commas parts a subject from its verb; who is named in a relative clause is no subject of it. */
export function isSameClause(between: string, before: string, lexicon: Lexicon): boolean {
  if (between.includes(",") && patternsOf(lexicon).insideRelative.test(before)) return false;
  const opened = /,[^,;:.]{0,30}$/u.test(before) ? 1 : 0;
  const commas = between.split(",").length - 1 + (between.includes(",") ? opened : 0);
  return /^[^;:.!?·]{0,120}$/u.test(between) && (commas === 0 ? between.length < 60 : commas === 2);
}

/** Between a verb and the name after it stand the office and the title of who is named, no other clause. */
export function isBeside(between: string, lexicon: Lexicon): boolean {
  return /^(?:[^;:!?·]|\.(?=\S|\s\p{Lu}))*$/u.test(between) && !patternsOf(lexicon).relativeClause.test(between);
}

/**
 * Whether a name belongs to the word before or behind it, and not to its clause ("le porte-parole de X", "X's office", "a répondu à X").
 * What a document of someone says, that one says. Words before `from` do not count.
 */
export function isComplement(text: string, at: number, end: number, lexicon: Lexicon, from = 0): boolean {
  const { complementBefore, documentOf } = patternsOf(lexicon);
  const before = text.slice(from, at);
  return /^['’]s(?!\p{L})/u.test(text.slice(end)) || (complementBefore.test(before) && !documentOf.test(before));
}
