import { otherNamesOf } from "./bodies.ts";
import { mentionsIn, type Mention } from "./mentions.ts";
import { canBeOne } from "./speech.ts";
import type { SourceIndex } from "./source-index.ts";
import { isAnother } from "./speaker-identity.ts";
import { shareRoot, spellingKey } from "./spelling.ts";

/**
 * Whether two mentions, the first one of the checked text, are certainly of two: two people whom the articles name, an office that
 * someone else holds, two countries, two bodies. Where it cannot be told, they may be one.
 */
export function areTwoMentions(index: SourceIndex, ours: Mention, theirs: Mention): boolean {
  return areTwo(index, asKnown(index, ours), asKnown(index, theirs));
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
  const isSame = (known: Mention, asked: Mention): boolean =>
    asked.isCountry
      ? known.isCountry && [...known.countries].some((country) => asked.countries.has(country))
      : keysOf(known).some((key) => keysOf(asked).includes(key));
  return index.sentences.some(({ passage }) => {
    const named = mentionsIn(passage);
    const first = named.findIndex((mention) => isSame(mention, one));
    const second = named.findIndex((mention) => isSame(mention, other));
    return first !== -1 && second !== -1 && first !== second;
  });
}
