import { otherNamesOf } from "./bodies.ts";
import { mentionsIn, type Mention } from "./mentions.ts";
import { once } from "../once.ts";
import { canBeOne } from "../speech/speech.ts";
import type { SourceIndex } from "../source-index.ts";
import { isAnother } from "../speech/speaker-identity.ts";
import { shareRoot, spellingKey } from "./spelling.ts";

/**
 * Whether two mentions, the first one of the checked text, are certainly of two: two people whom the articles name, an office that
 * someone else holds, two countries, two bodies. Where it cannot be told, they may be one.
 */
export function areTwoMentions(index: SourceIndex, ours: Mention, theirs: Mention): boolean {
  return areTwo(index, asKnown(index, ours), asKnown(index, theirs));
}

/** Whether two mentions are of two countries, of those with which the articles name them. */
export function areOfTwoCountries(index: SourceIndex, ours: Mention, theirs: Mention): boolean {
  return areApart(countriesOf(index, ours), countriesOf(index, theirs));
}

function areTwo(index: SourceIndex, ours: Mention, theirs: Mention): boolean {
  const countries = [countriesOf(index, ours), countriesOf(index, theirs)] as const;
  const areOfTwo = areApart(...countries);
  if (ours.run && theirs.run) {
    const isKnown = index.people.has(spellingKey(ours.run.words.at(-1) ?? ""));
    return isKnown && !canBeOne(ours.run, theirs.run);
  }
  if (isHuman(ours) && isHuman(theirs)) {
    const [one, other] = ours.run ? [ours, theirs] : [theirs, ours];
    if (one.office?.plural !== other.office?.plural && one.run === null) return false;
    if (areOfTwo && other.office?.plural !== true) return true;
    if (other.office === null) return false;
    const bare = { words: [], office: other.office };
    return one.run
      ? !other.office.plural && isAnother(index, one.run, bare)
      : !canBeOne({ words: [], office: one.office }, bare);
  }
  if (isHuman(ours) || isHuman(theirs)) return areOfTwo && ours.isCountry;
  if (areOfTwo) return true;
  if (countries.every(({ size }) => size > 0))
    return ours.names.size > 0 && theirs.names.size > 0 && areApartInName(index, ours, theirs);
  if (ours.isCountry || theirs.isCountry)
    return (
      isNoStates(ours.isCountry ? theirs : ours, ours.isCountry ? ours : theirs) || standTogether(index, ours, theirs)
    );
  return areApartInName(index, ours, theirs);
}

/** What belongs to no State: a body of several, which Brussels may stand for, or a foundation. */
function isNoStates(body: Mention, { countries }: Mention): boolean {
  if (countries.has("@belgique") || countries.has("@europe")) return false;
  return [...body.names].some((name) => ofSeveral.test(name) || otherNamesOf(name).names.length > 0);
}

const ofSeveral =
  /^(?:fondation|foundation|organisation mondiale|world health|nations unies|united nations|union |european |commission )/;

/** A mention as the articles know it: a single name that is nobody's last one is that of a thing. */
function asKnown(index: SourceIndex, mention: Mention): Mention {
  const { run, names } = mention;
  const isSomeone =
    run === null || names.size === 0 || run.titled || index.people.has(spellingKey(run.words.at(-1) ?? ""));
  return isSomeone ? mention : { ...mention, run: null };
}

/** Whether a mention is of someone: by name or by office. */
export function isSomeone(index: SourceIndex, mention: Mention): boolean {
  return isHuman(asKnown(index, mention));
}

function isHuman({ run, office }: Mention): boolean {
  return run !== null || office !== null;
}

function areApart(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return some.size > 0 && others.size > 0 && ![...some].some((country) => others.has(country));
}

/** The countries of a mention; of a person those with which the articles name that one. */
function countriesOf(index: SourceIndex, { run, countries }: Mention): ReadonlySet<string> {
  if (countries.size > 0 || run === null) return countries;
  const bearers = index.people.get(spellingKey(run.words.at(-1) ?? "")) ?? [];
  return new Set(
    bearers.flatMap(({ sentence, run: borne }) => {
      const passage = index.sentences[sentence]?.passage;
      const mention = passage && mentionsIn(passage).find((one) => one.run === borne);
      return [...(mention?.countries ?? [])];
    }),
  );
}

function keysOf({ names }: Mention): string[] {
  return [...names].map((name) => otherNamesOf(name).names[0] ?? name);
}

function areApartInName(index: SourceIndex, ours: Mention, theirs: Mention): boolean {
  const [some, others] = [keysOf(ours), keysOf(theirs)];
  if (some.length === 0 || others.length === 0) return false;
  if (some.some((key) => others.some((other) => key === other || shareRoot(key, other)))) return false;
  return standTogether(index, ours, theirs);
}

/** Whether the articles name two of them side by side, so that neither is another name of the other. */
function standTogether(index: SourceIndex, one: Mention, other: Mention): boolean {
  const others = firstRanksOf(index, other);
  return [...firstRanksOf(index, one)].some(([sentence, rank]) => (others.get(sentence) ?? rank) !== rank);
}

/** Of each sentence, by its number, the rank of the first mention there that is of something. */
type FirstRanks = Map<number, number>;

/** Where the articles name each thing by its keys, and each country itself. */
const namedIn = once(({ sentences }: SourceIndex) => {
  const things = new Map<string, FirstRanks>();
  const countries = new Map<string, FirstRanks>();
  for (const { at, passage } of sentences)
    for (const [rank, mention] of mentionsIn(passage).entries()) {
      for (const key of keysOf(mention)) holdFirst(things, key, at, rank);
      if (mention.isCountry) for (const country of mention.countries) holdFirst(countries, country, at, rank);
    }
  return { things, countries };
});

function holdFirst(ranks: Map<string, FirstRanks>, key: string, sentence: number, rank: number): void {
  const known = ranks.get(key) ?? new Map<number, number>();
  if (!known.has(sentence)) known.set(sentence, rank);
  ranks.set(key, known);
}

function firstRanksOf(index: SourceIndex, mention: Mention): FirstRanks {
  const { things, countries } = namedIn(index);
  const first: FirstRanks = new Map();
  const found = mention.isCountry
    ? [...mention.countries].map((country) => countries.get(country))
    : keysOf(mention).map((key) => things.get(key));
  for (const ranks of found)
    for (const [sentence, rank] of ranks ?? []) first.set(sentence, Math.min(rank, first.get(sentence) ?? rank));
  return first;
}
