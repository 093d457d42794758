import type { Span } from "../alignment.ts";
import { institutionsIn } from "./bodies.ts";
import type { Office } from "../titles/offices.ts";
import { once } from "../once.ts";
import type { NameRun } from "./names.ts";
import { isQuoted, type Passage } from "../passage.ts";
import { countryOfSeat, namesPeople, placeOf } from "./places.ts";
import { isPerson } from "../speech/speech.ts";
import { spellingKey } from "./spelling.ts";

/**
 * Who or what a sentence names as one: a person with the office beside the name, an office alone, a country or its government, a body.
 * Offsets into the folded text, from the article or title before it to its last word.
 */
export interface Mention extends Span {
  /** The name of a person, or what may be the last name of one; null otherwise. */
  run: NameRun | null;
  office: Office | null;
  /** The countries that it names or is of; a capital stands for its country. */
  countries: ReadonlySet<string>;
  /** The large words of a thing or body, as names are compared, and its acronym; none of whoever has several names. */
  names: ReadonlySet<string>;
  /** The country itself or its capital, and not something of it. */
  isCountry: boolean;
}

const article =
  "(?:(?:le|la|les|the|un|une|an?|son|sa|ses|leurs?|its|his|her|their|ces?|cette|m\\.|mme|mr|mrs|ms|dr) |l'|d')?";
/** What makes a name the complement of a noun before it, with that noun and its article: "la région des ", "the city of ". */
const chain =
  /(?<![\p{L}'-])(?:(?:le|la|les|the|un|une|an?) |l')(?:[\p{L}-]+ ){1,3}?(?:de la |de l'|du |des |de |d'|of the |of )$/u;
/** A noun between an article and a name that says what bears it: "le chantier galicien ", "the soya trader ". */
const noun = /(?<![\p{L}'-])(?:(?:le|la|les|the|un|une|an?) |l')(?:[\p{L}-]+ ){1,3}$/u;
const counted = "(?:(?:deux|trois|quatre|cinq|six|two|three|four|five|both) )?";
const lead = new RegExp(`(?<![\\p{L}'-])${article}${counted}$`, "u");
/** Nouns of what may act, before the name of a place or body: "la région des", "the city of". */
const actingNoun =
  /(?<!\p{L})(?:region|ville|canton|commune|province|departement|ministere|gouvernement|groupe|port|musee|universite|federation|association|syndicat|parti|mairie|chambre|banque|etat|republique|royaume|city|town|government|ministry|republic|kingdom|state|bank|university|federation|union|port|museum|county|municipality|parliament|parlement|cour|court|tribunal|autorites|authorities|agence|agency|office|conseil|council)(?!\p{L})/u;
/** No person has these before or in the name. */
const hasArticle = /(?<![\p{L}'-])(?:(?:le|la|les|the|un|une|an?) |l')$/u;
const ofBody =
  /(?<!\p{L})(?:fondation|foundation|association|institut|institute|fund|fonds|group|groupe|union|society|trust|ltd|inc|bank|banque|council|agency|agence|ministry|ministere|university|universite|party|parti|federation|league|ligue|office|review|museum|musee)(?!\p{L})/u;
/** What a State acts by, behind the word for its people; its government is the State itself. */
const ofNation =
  /^ (?:government|authorities|state|parliament|navy|army|air force|coastguard|police|ministry|delegation|embassy|presidency|side|team)(?![\p{L}-])/u;
const government = /(?<!\p{L})(?:government|authorities|state|side|gouvernement|autorites|etat)(?!\p{L})/u;
/** A noun of a people in small letters behind another noun: "la marine libyenne". */
const ofPeople = /(?<![\p{L}'-])(?:(?:le|la|les|un|une) |l')[\p{L}-]+ (?<people>[\p{L}-]+)(?![\p{L}'-])/gu;

/** Everyone and everything that a passage names outside of its quotations, in order. */
export const mentionsIn = once((passage: Passage): readonly Mention[] => readMentions(passage));

function readMentions(passage: Passage): Mention[] {
  const { folded, names, offices, acronyms } = passage;
  const { text } = folded;
  const none: ReadonlySet<string> = new Set();
  const found: Mention[] = [];
  const add = (mention: Mention): void => {
    if (isQuoted(passage, mention.start) || found.some(({ start, end }) => mention.start < end && start < mention.end))
      return;
    found.push(mention);
  };
  const withLead = (start: number): number =>
    start - (lead.exec(text.slice(Math.max(0, start - 14), start))?.[0].length ?? 0);
  for (const run of names.filter((one) => one.office !== null && isPerson(one))) {
    const { office } = run;
    if (!office) continue;
    const start = withLead(withCountry(text, Math.min(run.start, office.start)));
    const end = Math.max(run.end, office.end);
    add({ start, end, run, office, countries: countriesAt(passage, start, end), names: none, isCountry: false });
  }
  for (const office of offices) {
    const start = withLead(withCountry(text, office.start));
    const of = ofOffice.exec(text.slice(office.end))?.[0].length ?? 0;
    const end = office.end + of;
    add({ start, end, run: null, office, countries: countriesAt(passage, start, end), names: none, isCountry: false });
  }
  for (const { start, end, body } of institutionsIn(passage))
    add({
      ...{ start: withLead(start), end, run: null, office: null, countries: none, isCountry: false },
      names: new Set([...body.names, ...body.acronyms].slice(0, 1)),
    });
  for (const run of names.filter(
    ({ start, end }) => !acronyms.some((other) => start < other.end && other.start < end),
  )) {
    const before = text.slice(Math.max(0, run.start - 60), run.start);
    const countries = countriesAt(passage, run.start, run.end);
    const chained = chain.exec(before)?.[0].length ?? 0;
    const isDemonym = run.words.every(namesPeople);
    const isCountry =
      countries.size > 0 &&
      chained === 0 &&
      !isDemonym &&
      run.words.every((word) => placeOf(word) !== null || run.words.length > 1);
    const named = noun.exec(before)?.[0].length ?? 0;
    const isSomeone =
      countries.size === 0 &&
      chained === 0 &&
      isPerson(run) &&
      !ofBody.test(text.slice(run.start, run.end)) &&
      !hasArticle.test(before);
    // "The Senegalese government", "the Danish navy".
    const owned = isDemonym && hasArticle.test(before) ? ofNation.exec(text.slice(run.end)) : null;
    if (owned) {
      const isGovernment = government.test(owned[0]);
      const named = withLead(run.start);
      add({
        start: named,
        end: run.end + owned[0].length,
        run: null,
        office: null,
        countries,
        isCountry: isGovernment,
        names: none,
      });
      continue;
    }
    const start =
      chained > 0 || (!isCountry && !isSomeone && named > 0)
        ? run.start - Math.max(chained, named)
        : withLead(run.start);
    // "L'offre de X": something of a body, and not the body.
    const isOnlyOf = chained > 0 && !actingNoun.test(before.slice(-chained));
    add({
      ...{ start, end: run.end, run: isSomeone ? run : null, office: null, isCountry },
      countries: isOnlyOf ? none : countries,
      names: isOnlyOf || (isSomeone && run.words.length > 1) || isCountry ? none : new Set(run.words.map(spellingKey)),
    });
  }
  for (const { start, end, written } of acronyms) {
    // "L'Agence adriatique des réseaux (AAR)": two names of one.
    const meant = /\($/.test(text.slice(0, start)) ? found.find((other) => other.end === start - 2) : undefined;
    if (meant && meant.run === null && meant.office === null) {
      Object.assign(meant, { end: end + 1, names: new Set([...meant.names, written]) });
      continue;
    }
    add({
      ...{ start: withLead(start), end, run: null, office: null, countries: none, isCountry: false },
      names: new Set([written]),
    });
  }
  for (const match of text.matchAll(ofPeople)) {
    const place = placeOf(match.groups?.["people"] ?? "");
    if (place === null || !namesPeople(match.groups?.["people"] ?? "")) continue;
    const start = match.index;
    add({
      ...{ start, end: start + match[0].length, run: null, office: null, names: none },
      isCountry: government.test(match[0]),
      countries: new Set([countryOfSeat(place) ?? place]),
    });
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** What an office is of, behind it: "du gouvernement", "karvien", "of Karvia". */
const ofOffice =
  /^(?: [\p{L}-]+(?:ien|ienne|ais|aise|ois|oise|ain|aine|an|ese|ish|ine?)s?(?![\p{L}-]))?(?: (?:de la |de l'|du |des |de |d'|of the |of |for the |for )[\p{L}-]+(?: [\p{Lu}][\p{L}-]+)*)?/u;

/** Before an office whose it is: "Togolese ", "Chile's ", "the European Union's ". */
const ofPeopleBefore = /(?<![\p{L}-])([\p{L}-]+(?<!(?:^| )(?:the|le|la|les))) (?:(?!de |of |et |and )[\p{L}-]+ )?$/u;
const ofOwner = /(?<![\p{L}-])(?:[\p{L}-]+ )?[\p{L}-]+'s? (?:[\p{L}-]+ ){0,2}$/u;

function withCountry(text: string, start: number): number {
  const before = text.slice(Math.max(0, start - 40), start);
  const people = ofPeopleBefore.exec(before);
  if (people && namesPeople(people[1] ?? "")) return start - people[0].length;
  return start - (ofOwner.exec(before)?.[0].length ?? 0);
}

function countriesAt({ words }: Passage, from: number, to: number): ReadonlySet<string> {
  const named = words.flatMap(({ start, end, term }) =>
    start >= from && end <= to && term?.startsWith("@") === true ? [term] : [],
  );
  return new Set(named.map((place) => countryOfSeat(place) ?? place));
}
