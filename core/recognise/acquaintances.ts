import { withOwnOffices } from "./counterparts.ts";
import { onceFor } from "./cues.ts";
import type { Lexicon } from "./lexicon.ts";
import type { NameMention } from "./names.ts";
import { patternsOf } from "./saying-clause.ts";
import { digit, kindAt, letter, numeric } from "./signs.ts";
import { complementOf, mayHold } from "./tenure.ts";

/** A person whom an article has named so far. */
export interface Person {
  name: string;
  /** The words of the name that may stand for it alone, folded. */
  surname: string;
  /** Nouns of the offices that it was named with. */
  offices: Set<string>;
  /** These offices in full, each with what else the text said beside it. */
  roles: Map<string, string>;
  gender: "m" | "f" | null;
}

/** Someone named in a stretch of text: a person known to the article and where. */
export interface Found {
  person: Person;
  at: number;
  end: number;
}

/** The people whom an article names, as its reader comes to know them. */
export class Acquaintances {
  private readonly lexicon: Lexicon;
  private readonly people: Person[] = [];
  private readonly bySurname = new Map<string, Person[]>();
  /** The offices that anyone was named with. */
  private readonly offices = new Set<string>();
  /** What titles that were read tell of who bears them: an article says the same ones again and again. */
  private readonly genders = new Map<string, "f" | "m" | "unknown">();

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  /** Remembers who is named, by name alone: offices count only from where they are told. */
  meet(names: readonly NameMention[]): void {
    for (const mention of names) this.personOf(mention);
  }

  /**
   * The people named in a stretch of text in order, by full name or by what the article has called them before; new ones are
   * remembered. `names` are those that the stretch gives; `offset` is added to the places.
   */
  recognise(stretch: string, names: readonly NameMention[], offset: number): Found[] {
    const found = names.map((mention): Found => {
      const person = this.personOf(mention);
      this.introduce(person, mention, stretch);
      return { person, at: mention.start + offset, end: mention.end + offset };
    });
    // "Jean Exemple, son homologue malien": the office that the other one has.
    for (const own of withOwnOffices(stretch, names, this.lexicon))
      if (own.role !== null && !names.includes(own)) this.introduce(this.personOf(own), own, stretch);
    for (const match of this.bySurname.size > 0 ? stretch.matchAll(/\p{Lu}[\p{L}\p{M}’'-]+/gu) : []) {
      if (match.index > 0 && isOfWord(stretch, match.index - 1)) continue;
      const at = match.index + offset;
      const person = this.bySurname.get(folded(match[0].replace(/['’]s$/, "")))?.at(-1);
      if (!person || found.some((entry) => at >= entry.at && at < entry.end)) continue;
      // "the Obama administration": not the man.
      if (patternsOf(this.lexicon).article.test(stretch.slice(Math.max(0, match.index - 6), match.index))) continue;
      found.push({ person, at, end: at + match[0].length });
    }
    const offices = this.mayTellOffice(stretch) ? stretch.matchAll(patternsOf(this.lexicon).definiteOffice) : [];
    for (const match of offices) {
      const at = match.index + offset;
      const end = at + match[0].length;
      if (found.some((entry) => at < entry.end && end >= entry.at - 3)) continue;
      // "a spokesman": nobody who was named.
      if (patternsOf(this.lexicon).indefiniteBefore.test(stretch.slice(Math.max(0, match.index - 40), match.index)))
        continue;
      const office = match[1]?.toLowerCase() ?? "";
      const offices = this.lexicon.standingTitles.get(office) ?? [office];
      if (!this.holderOf(offices)) continue;
      const told = match.index + match[0].toLowerCase().lastIndexOf(office);
      const holder = this.holderOf(offices, complementOf(stretch, told, match.index + match[0].length, this.lexicon));
      if (holder) found.push({ person: holder, at, end });
    }
    return found.sort((a, b) => a.at - b.at);
  }

  /** The people who were named with an office, and with nothing beside it that its complement gainsays. */
  holdersOf(office: string, complement: readonly string[] = []): Person[] {
    return this.people.filter(
      (person) => person.offices.has(office) && mayHold(person.roles.values(), complement, this.lexicon),
    );
  }

  /** The person who was named with one of several offices, where only one was. */
  holderOf(offices: readonly string[], complement: readonly string[] = []): Person | undefined {
    const [only, ...others] = this.people.filter(
      (person) =>
        offices.some((office) => person.offices.has(office)) &&
        mayHold(person.roles.values(), complement, this.lexicon),
    );
    return others.length === 0 ? only : undefined;
  }

  /** Whether a text may tell an office that someone known holds. */
  private mayTellOffice(stretch: string): boolean {
    const lower = stretch.toLowerCase();
    for (const office of this.offices) if (lower.includes(office)) return true;
    for (const [title, offices] of this.lexicon.standingTitles)
      if (lower.includes(title) && offices.some((office) => this.offices.has(office))) return true;
    return false;
  }

  private personOf(mention: NameMention): Person {
    const words = folded(mention.name).split(/[\s\u00a0]+/);
    const surname = words.at(-1) ?? "";
    const namesakes = this.bySurname.get(surname) ?? [];
    const known =
      namesakes.find((person) => agrees(folded(person.name).split(/[\s\u00a0]+/), words)) ??
      this.longerOrShorter(words);
    if (known) {
      known.name = fullerName(known.name, mention.name);
      return known;
    }
    const person: Person = { name: mention.name, surname, offices: new Set(), roles: new Map(), gender: null };
    this.people.push(person);
    this.bySurname.set(surname, [...namesakes, person]);
    return person;
  }

  /** "Jean Exemple" for "Jean Exemple Mokanda": someone whose name begins with all of this one, or the other way round. */
  private longerOrShorter(words: readonly string[]): Person | undefined {
    if (words.length < 2) return undefined;
    return this.people.find(({ name }) => {
      const known = folded(name).split(/[\s\u00a0]+/);
      const common = Math.min(known.length, words.length);
      return common > 1 && known.slice(0, common).every((word, at) => word === words[at]);
    });
  }

  /** Takes the office and the gender that a mention tells of a person. */
  private introduce(person: Person, mention: NameMention, stretch: string): void {
    const patterns = patternsOf(this.lexicon);
    const told = [...(mention.role ?? "").matchAll(patterns.office)].map(([office]) => office.toLowerCase());
    const nouns = told.flatMap((office) => nounOf(office, this.lexicon) ?? []);
    for (const office of [...told, ...nouns, ...fullOfficesIn(mention.role ?? "", this.lexicon)]) {
      person.offices.add(office);
      this.offices.add(office);
    }
    // "le chef de la diplomatie": what the office is of tells nothing of its holder.
    const office = (mention.role ?? "").replace(patterns.complement, "");
    const before = stretch.slice(0, mention.start);
    const at = mention.role === null ? -1 : before.lastIndexOf(mention.role);
    if (mention.role !== null && !person.roles.has(mention.role)) {
      const beside = at === -1 ? [] : complementOf(stretch, at, at + mention.role.length, this.lexicon);
      person.roles.set(mention.role, [...beside, mention.role].join(" "));
    }
    const article = at === -1 ? before.slice(-14) : before.slice(Math.max(0, at - 6), at);
    const title = `${article}${at === -1 ? " " : ""}${office}`;
    const gender = this.genders.get(title) ?? genderOf(title, this.lexicon);
    this.genders.set(title, gender);
    if (gender === "f") person.gender = "f";
    else if (gender === "m") person.gender ??= "m";
  }
}

const portfolioOf = onceFor(({ portfolio }: Lexicon) => new Set(portfolio));

/** "trade minister": whom "the minister" may mean. A prime minister is not told so. */
function nounOf(office: string, lexicon: Lexicon): string | null {
  const words = office.split(" ");
  const noun = words.at(-1) ?? "";
  const portfolio = portfolioOf(lexicon);
  return lexicon.nounLast && words.length > 1 && words.slice(0, -1).every((word) => portfolio.has(word)) ? noun : null;
}

/** Offices of several words that a standing title means, each with its words. */
const fullOfficesOf = onceFor(({ standingTitles }: Lexicon) =>
  [...new Set([...standingTitles.values()].flat())]
    .map((office) => ({ office, words: office.split(" ") }))
    .filter(({ words }) => words.length > 2),
);

/** "ministre de l’Europe et des Affaires étrangères": the offices that a role holds with other words between theirs. */
function fullOfficesIn(role: string, lexicon: Lexicon): string[] {
  const lower = new Set(role.toLowerCase().split(/[\s\u00a0,]+/));
  return fullOfficesOf(lexicon).flatMap(({ office, words }) =>
    words.every((word) => lower.has(word)) ? [office] : [],
  );
}

/** Of two spellings of a name the longer one; of the same letters the one that has their accents. */
export function fullerName(one: string, other: string): string {
  const accents = (name: string): number => name.normalize("NFD").match(/\p{M}/gu)?.length ?? 0;
  if (folded(one) === folded(other)) return accents(other) > accents(one) ? other : one;
  return other.length > one.length ? other : one;
}

/** What a title tells of who bears it. */
function genderOf(title: string, lexicon: Lexicon): "f" | "m" | "unknown" {
  const { feminine, masculine } = patternsOf(lexicon);
  return feminine.test(title) ? "f" : masculine.test(title) ? "m" : "unknown";
}

/** Two names of one surname are one person's unless both have a first name and these differ. */
function agrees(a: readonly string[], b: readonly string[]): boolean {
  return (
    a.length === 1 ||
    b.length === 1 ||
    a[0] === b[0] ||
    (a[0]?.charAt(0) === b[0]?.charAt(0) && (a[0]?.length === 1 || b[0]?.length === 1))
  );
}

/** Whether the sign at a place is of a word or a number. */
function isOfWord(text: string, at: number): boolean {
  return [letter, digit, numeric].includes(kindAt(text, at));
}

function folded(word: string): string {
  const plain = /^[\x20-\x7e]*$/.test(word) ? word : word.normalize("NFD").replace(/\p{M}/gu, "");
  return plain.toLowerCase().replace(/\./g, "");
}
