import type { Acquaintances, Found, Person } from "./acquaintances.ts";
import { acronymsIn, bodiesIn } from "./bodies.ts";
import { isCountry } from "./countries.ts";
import type { Lexicon } from "./lexicon.ts";
import { acts, isComplement, isSubject, patternsOf } from "./saying-clause.ts";
import { complementOf, mayHold } from "./tenure.ts";

/** How a sentence names who speaks: by its own words at a place beside a quotation. */
export type Answer = { speaker: string; person: Person | null } | typeof someoneElse;

/** Someone speaks whom the text does not name there ("they said"): nobody who was named before is meant. */
export const someoneElse = { speaker: null, person: null };
/** How many sentences back a body is looked for that a noun stands for ("this agency"). */
const bodyReach = 3;

/** Of whom an article has spoken so far, and whom a pronoun, an office or another phrase may mean by that. */
export class Discourse {
  private readonly lexicon: Lexicon;
  private readonly known: Acquaintances;
  /** Whom the last sentences named, the latest first. */
  private recent: Person[][] = [];
  /** Who is the subject of the last sentence that named anyone. */
  private subject: Person | null = null;
  /** Who spoke last; null where that one is not named. */
  last: Answer | null = null;
  /** How many sentences ago the last quotation with a speaker stood. */
  since = 0;
  private readonly spoken = new Set<string>();
  /** The document that was quoted last. */
  private document: string | null = null;
  /** The last sentence that does not lean on the one before, where none of whom it names opens it, and whether it names anyone. */
  private impersonal: { outside: string; names: boolean } | null = null;
  /** The last sentences without their quotations, the latest first. */
  private earlier: string[] = [];

  constructor(lexicon: Lexicon, known: Acquaintances) {
    this.lexicon = lexicon;
    this.known = known;
  }

  /** Whom the last sentence that named anyone names. */
  get latest(): readonly Person[] {
    return this.recent[0] ?? [];
  }

  /** The subject of the last sentence that named anyone, where it named nobody else and no sentence since has another subject. */
  get standingSubject(): Answer | null {
    const [only, ...others] = this.latest;
    return only && others.length === 0 && only === this.subject ? answerOf(only) : null;
  }

  /** Whether all quotations so far are of one speaker. */
  get isSoleSpeaker(): boolean {
    return this.spoken.size === 1;
  }

  /** Remembers who spoke a quotation. */
  note(answer: Answer): void {
    this.last = answer.speaker === null ? null : answer;
    this.since = 0;
    if (answer.speaker !== null) this.spoken.add(answer.speaker);
  }

  /** Whether who spoke last may go on: no sentence since then has named others only. */
  isStill({ person }: Answer): boolean {
    return this.since <= 1 || person === null || this.latest.includes(person);
  }

  /** Remembers whom a sentence names, by its words without its quotations; `start` is its place. */
  follow(outside: string, start: number, named: readonly Found[]): void {
    // "He recalled that Jean Exemple had come": the sentence is still about whom its pronoun means.
    const pronoun = patternsOf(this.lexicon).leaning.exec(outside)?.[0];
    const meant = pronoun === undefined || named.length === 0 ? null : (this.byPronoun(pronoun)?.person ?? null);
    const people = [...new Set([...(meant ? [meant] : []), ...named.map(({ person }) => person)])];
    const [first] = named;
    const names = people.length > 0;
    const lead = first ? outside.slice(0, first.at - start) : "";
    const opens = first !== undefined && isSubject(lead, this.lexicon);
    // "Le ministre a reçu Jean Exemple": the verb of another stands before the name.
    if (opens && !patternsOf(this.lexicon).openingBody.test(lead)) this.impersonal = null;
    else if (!patternsOf(this.lexicon).leaning.test(outside)) this.impersonal = { outside, names };
    else if (names) this.impersonal = null;
    this.subject = meant ?? (opens ? first.person : names ? null : this.subject);
    this.earlier = [outside, ...this.earlier].slice(0, bodyReach);
    if (people.length > 0) this.recent = [people, ...this.recent].slice(0, 4);
  }

  /** "indique le communiqué conjoint": a document that speaks for itself, by the fullest name that it was given. */
  documentIn(words: string): Answer | null {
    const named = patternsOf(this.lexicon).namedDocument.exec(words)?.[1];
    if (named === undefined) return null;
    if (this.document?.startsWith(named) !== true) this.document = named;
    return { speaker: this.document, person: null };
  }

  /** The body or the country that is the subject of a sentence's opening words; a body by its acronym where the text gives one. */
  bodyOf(lead: string): string | null {
    const [body] = bodiesIn(lead, this.lexicon);
    if (body && isSubject(lead.slice(0, body.start), this.lexicon))
      return acts(lead.slice(body.end), this.lexicon) ? (body.acronym ?? body.name) : null;
    const [acronym] = acronymsIn(lead, this.lexicon);
    if (acronym && isSubject(lead.slice(0, acronym.start), this.lexicon))
      return acts(lead.slice(acronym.end), this.lexicon) ? acronym.acronym : null;
    const country =
      /(?:^|,[\s\u00a0])(?:\p{L}{1,3}(?:[\s\u00a0]|['’]))?(\p{Lu}[\p{L}\p{M}-]+(?:[\s\u00a0]\p{Lu}[\p{L}\p{M}-]+)?)/u.exec(
        lead,
      )?.[1];
    // What several parties do is not of their name ("les deux pays souhaitent").
    const { party, body: noun, rest = "" } = patternsOf(this.lexicon).leadingBody.exec(lead)?.groups ?? {};
    if (party !== undefined) return party;
    if (noun !== undefined) return noun + rest;
    return country !== undefined &&
      isCountry(country, this.lexicon.language) &&
      acts(lead.slice(lead.indexOf(country) + country.length), this.lexicon)
      ? country
      : null;
  }

  /** The body that "this agency" stands for: the one that spoke last, or was named last. */
  latestBody(): Answer | null {
    if (this.last?.person === null && this.since <= bodyReach) return this.last;
    for (const sentence of this.earlier) {
      const body = bodiesIn(sentence, this.lexicon).at(-1);
      if (body) return { speaker: body.acronym ?? body.name, person: null };
    }
    return null;
  }

  /** Undefined where no pronoun stands; null where it may mean one of several people. */
  byPronoun(words: string): Answer | null | undefined {
    const personal = words.replace(patternsOf(this.lexicon).impersonal, " ");
    const pronouns = [...personal.matchAll(patternsOf(this.lexicon).pronoun)];
    const pronoun = pronouns.at(-1)?.[1]?.toLowerCase();
    if (pronoun === undefined) return undefined;
    const gender = this.lexicon.pronouns.get(pronoun.replace(/’/g, "'")) ?? null;
    const unnamed = this.last?.person === null && this.since <= 1 ? this.last : null;
    const body = this.impersonal && actingBody(this.impersonal, this.lexicon);
    if (gender === null) return unnamed ?? (body && { speaker: body.name, person: null });
    if (gender === "many") return unnamed ?? someoneElse;
    const fits = (person: Person): boolean => person.gender === null || gender === "any" || person.gender === gender;
    if (gender === "latter m" || gender === "latter f" || gender === "latter") {
      const latest = this.recent[0]?.findLast(
        (person) => person.gender === null || !gender.endsWith(person.gender === "m" ? " f" : " m"),
      );
      return latest ? answerOf(latest) : null;
    }
    if (unnamed && mayBeMeant(unnamed.speaker ?? "", gender, this.lexicon)) return unnamed;
    const spoke = this.last?.person;
    if (spoke && fits(spoke) && this.since <= 1) return answerOf(spoke);
    if (body && (gender === "any" || body.gender === "any" || body.gender === gender))
      return { speaker: body.name, person: null };
    for (const people of this.recent) {
      const fitting = people.filter(fits);
      const [only] = fitting;
      if (only && fitting.length === 1) return answerOf(only);
      if (fitting.length > 1 && this.subject && fitting.includes(this.subject)) return answerOf(this.subject);
      if (fitting.length > 1) return spoke && fitting.includes(spoke) ? answerOf(spoke) : null;
    }
    return spoke && fits(spoke) && this.since <= 4 ? answerOf(spoke) : null;
  }

  /** An office stands for the one person who was named with it; another phrase, with a capital or of several people, for itself. */
  byPhrase(phrase: string | undefined, isRightAfter = false): Answer | undefined {
    const told = phrase?.replace(patternsOf(this.lexicon).document, "").trim() ?? "";
    const words = told.replace(patternsOf(this.lexicon).indefinite, "");
    if (words === "" || patternsOf(this.lexicon).unnamed.test(words)) return undefined;
    if (patternsOf(this.lexicon).notSubject.test(words)) return undefined;
    // "A tenté de rassurer le maire": what was done by saying it.
    if (this.lexicon.auxiliaries.get(words.split(/[\s\u00a0]+/)[0] ?? "") === "to") return undefined;
    if (words !== told || patternsOf(this.lexicon).speakingDocument.test(words))
      return { speaker: words, person: null };
    if (patternsOf(this.lexicon).speakingBody.test(words)) return { speaker: words, person: null };
    for (const [title, offices] of this.lexicon.standingTitles) {
      const at = standsIn(words.toLowerCase().replace(/’/g, "'"), title);
      if (at === -1) continue;
      const complement = complementOf(words, at, at + title.length, this.lexicon);
      const holder = this.known.holderOf([...offices, title], complement);
      if (holder) return answerOf(holder);
    }
    // "the biologist Mary Case": what someone does is no office, and yet tells that a name follows.
    const named =
      /^(?:\p{Ll}[\p{L}\p{M}-]*[\s\u00a0]+){1,3}(\p{Lu}[\p{L}\p{M}’'-]+(?:[\s\u00a0]+\p{Lu}[\p{L}\p{M}’'-]+)+)$/u.exec(
        words,
      )?.[1];
    const isHolder =
      named !== undefined && !isComplement(words, words.length - named.length, words.length, this.lexicon);
    if (named !== undefined && isHolder && !isCountry(named, this.lexicon.language))
      return { speaker: named, person: null };
    const [noun] = words.matchAll(patternsOf(this.lexicon).office);
    const office = noun?.[0].toLowerCase();
    const complement = noun ? complementOf(words, noun.index, noun.index + noun[0].length, this.lexicon) : [];
    if (office !== undefined) {
      const holders = this.known.holdersOf(office, complement);
      const [only] = holders;
      if (only && holders.length === 1) return answerOf(only);
      const recent = this.recent.flat().find((person) => holders.includes(person));
      if (recent) return answerOf(recent);
    }
    const spoke = this.last?.person;
    if (office !== undefined && spoke && this.spoken.size === 1 && spoke.offices.size === 0) return answerOf(spoke);
    // "… , a ajouté l'enseignant": right after someone's words a person told by what they do is the same one.
    if (
      isRightAfter &&
      spoke &&
      this.since <= 1 &&
      (office !== undefined || !/\p{Lu}|[^s]s(?:[\s\u00a0]|$)/u.test(words)) &&
      this.recent[0]?.includes(spoke) &&
      mayHold(spoke.roles.values(), complement, this.lexicon)
    )
      return answerOf(spoke);
    // "said the minister": of whom nobody knows who it is.
    if (office !== undefined && !/[\s\u00a0]/u.test(words)) return undefined;
    return office !== undefined || /\p{Lu}/u.test(words) || /[^s]s(?:[\s\u00a0]|$)/u.test(words)
      ? { speaker: words, person: null }
      : undefined;
  }
}

/** A body that is the subject of a sentence, by its article of a pronoun for it. */
interface ActingBody {
  name: string;
  /** "any": whoever holds the office, where its article tells no more; null: a thing. */
  gender: "m" | "f" | "any" | null;
}

/**
 * "La présidence a réagi": the body or the country with which a sentence opens and which acts in it; also who is told by office alone
 * ("Le ministre a reçu Jean Exemple"). Where the sentence names people, a pronoun behind it rather means one of these than a body.
 */
function actingBody({ outside, names }: { outside: string; names: boolean }, lexicon: Lexicon): ActingBody | null {
  const { openingBody, opensWithOffice, feminine, masculine } = patternsOf(lexicon);
  const [opening = "", phrase] = openingBody.exec(outside) ?? [];
  if (phrase === undefined) return null;
  const name = phrase.trim();
  const article = opening.slice(0, opening.indexOf(phrase));
  const isOffice = article !== "" && opensWithOffice.test(name);
  const known = isOffice || patternsOf(lexicon).speakingBody.test(name) || isCountry(name, lexicon.language);
  if ((names && !isOffice) || (!known && bodiesIn(name, lexicon)[0]?.start !== 0)) return null;
  return { name, gender: feminine.test(article) ? "f" : masculine.test(article) ? "m" : isOffice ? "any" : null };
}

/** Whether who is told without a name may be meant by "he" or "she": a person; a body only where things have a gender, and it is this one. */
function mayBeMeant(speaker: string, gender: "m" | "f" | "any", lexicon: Lexicon): boolean {
  const { speakingBody, speakingDocument, feminineBody } = patternsOf(lexicon);
  const isNoun = speakingBody.test(speaker) || speakingDocument.test(speaker);
  const isBody = isNoun || isCountry(speaker, lexicon.language) || bodiesIn(speaker, lexicon)[0]?.start === 0;
  if (!isBody && !/^\p{Lu}{2,}(?!\p{L})/u.test(speaker)) return true;
  if (lexicon.feminineBodies === null) return false;
  return gender === "any" || !isNoun || (gender === "f") === feminineBody.test(speaker);
}

/** Where a title stands in a phrase as words of its own, with no more than one word before it; -1 where it does not. */
function standsIn(phrase: string, title: string): number {
  const at = phrase.indexOf(title);
  const isWhole = at !== -1 && !/^\p{L}/u.test(phrase.slice(at + title.length)) && !/\p{L}$/u.test(phrase.slice(0, at));
  return isWhole &&
    phrase
      .slice(0, at)
      .trim()
      .split(/[\s\u00a0]+/).length <= 1
    ? at
    : -1;
}

/** Someone named as who speaks. */
export function answerOf(person: Person): Answer {
  return { speaker: person.name, person };
}
