import { differing, nearest, neighbours, noteOf, textAt, type Checking, type Result } from "./checking.ts";
import { areChargesAlike, areOfficesAlike, areRanksAlike, type Office } from "./offices.ts";
import { bodiesOf, countryWordsOf, limitsOf } from "./office-words.ts";
import { isQuoted, type NameRun, type Passage } from "./passage.ts";
import { placeOf } from "./places.ts";
import type { Bearer, SourceSentence } from "./source-index.ts";
import { isDerived, shareRoot, spellingKey } from "./spelling.ts";
import { isPerson } from "./speech.ts";
import type { Word } from "./terms.ts";

/** Terms that protocol keeps apart, folded: whoever writes one for another changes what the articles say. French, then English. */
const kinds: readonly (readonly { id: string; pattern: RegExp }[])[] = [
  [
    { id: "state", pattern: /\b(?:visites? d'etat|state visits?)\b/g },
    { id: "official", pattern: /\b(?:visites? officielles?|official visits?)\b/g },
    { id: "working", pattern: /\b(?:visites? de travail|working visits?)\b/g },
    { id: "private", pattern: /\b(?:visites? privees?|private visits?)\b/g },
    { id: "courtesy", pattern: /\b(?:visites? de courtoisie|courtesy (?:visits?|calls?))\b/g },
  ],
  [
    {
      id: "memorandum",
      pattern: /\b(?:memorandums?|memoranda|protocoles? d'(?:accord|entente)|memorandums? d'entente|mous?)\b/g,
    },
    { id: "treaty", pattern: /\b(?:traites?|treat(?:y|ies))\b/g },
    {
      id: "intent",
      pattern: /\b(?:declarations? d'intention|lettres? d'intention|letters? of intent|declarations? of intent)\b/g,
    },
    { id: "contract", pattern: /\b(?:contrats?|contracts?)\b/g },
    { id: "agreement", pattern: /\b(?:accords?(?!-)|agreements?|conventions?|pacts?|pactes?)\b/g },
  ],
  [
    { id: "loan", pattern: /\b(?:prets?|loans?)\b/g },
    { id: "grant", pattern: /\b(?:dons?|grants?|donations?|subventions?)\b/g },
  ],
];

/** Looks for the offices of a sentence, and for terms of protocol. */
export function checkTitles(checking: Checking): Result[] {
  const { passage } = checking;
  const borne = passage.names.filter((run) => run.office !== null && isPerson(run) && !isQuoted(passage, run.start));
  const named = borne.flatMap((run) => (run.office ? (checkBorne(checking, run, run.office) ?? []) : []));
  const bare = passage.offices
    .filter((office) => !isQuoted(passage, office.start) && !borne.some((run) => run.office === office))
    .flatMap((office) => checkBare(checking, office) ?? []);
  return [...named, ...bare, ...checkKinds(checking)].sort((a, b) => a.start - b.start);
}

function wordsOf(sentence: SourceSentence, office: Office): string {
  return textAt(sentence.passage, office.start, office.end);
}

/** The office of a person: that which an article gives the same person. */
function checkBorne(checking: Checking, run: NameRun, office: Office): Result | null {
  const { passage, index } = checking;
  const place = { kind: "title" as const, start: office.start, end: office.end };
  const bearers = bearersOf(checking, run);
  if (bearers.length === 0) return null;
  const placed = bearers.flatMap((bearer) => {
    const sentence = index.sentences[bearer.sentence];
    if (!bearer.run.office || !sentence) return [];
    const stacked = officesBefore(sentence.passage, bearer.run.office);
    return [bearer.run.office, ...stacked].map((borne) => ({ sentence, office: borne, run: bearer.run }));
  });
  const same = placed.filter((entry) => areOfficesAlike(office, entry.office));
  if (same.length > 0)
    return (
      otherLimit(passage, office, same) ??
      otherCountry(checking, run, office, same) ??
      otherBody(passage, office, same) ?? {
        ...place,
        verdict: "supported",
        at: same.map(({ sentence }) => sentence.at),
        note: null,
      }
    );
  const [first] = placed;
  // Beside the name in its sentence, or in the next one: "Mme X … La ministre des Finances …".
  const beside = bearers
    .flatMap(({ sentence }) => index.sentences[sentence] ?? [])
    .flatMap((sentence) =>
      neighbours(index, sentence, 1).filter((other) => other.block === sentence.block || first === undefined),
    );
  const free = beside.find(({ passage: other }) =>
    other.offices.some(
      (entry) =>
        areOfficesAlike(office, entry) &&
        (first === undefined || entry.portfolios.length > 0) &&
        !other.names.some((name) => name.office === entry && !isSamePerson(name, run)),
    ),
  );
  if (free) return { ...place, verdict: "supported", at: [free.at], note: null };
  const words = textAt(passage, office.start, office.end);
  if (first)
    return {
      ...place,
      verdict: "near",
      at: [first.sentence.at],
      note: differing("other-title", words, wordsOf(first.sentence, first.office)),
    };
  const anywhere = index.sentences.flatMap(({ passage: other }) =>
    other.offices.flatMap((entry) => (areOfficesAlike(office, entry) ? [{ other, entry }] : [])),
  );
  // Where each of them has a bearer of another name, it is not this person's.
  const isOthers = anywhere.every(
    ({ other, entry }) =>
      entry.rank === office.rank &&
      other.names.some((name) => name.office === entry && isPerson(name) && !isSamePerson(name, run)),
  );
  if (anywhere.length > 0 && !isOthers) return null;
  if (
    leading.has(office.rank) &&
    bearers.some(({ sentence, run: other }) => isToldToLead(index.sentences[sentence], other))
  )
    return null;
  return {
    ...place,
    verdict: "near",
    at: bearers.map(({ sentence }) => sentence).slice(0, 3),
    note: noteOf("title-not-given"),
  };
}

/** Ranks of whoever leads something: who is told to lead it may be called so; an office needs more. */
const leading: ReadonlySet<string> = new Set(["leader", "oppositionLeader"]);
const ledBy =
  /(?<!\p{L})(?:condui\p{L}+|dirig\p{L}+|menee?s?|presid\p{L}+|emmen\p{L}+|pilot\p{L}+|led|headed|chaired|run) (?:par|by) (?:m\. |mme |mr |mrs |ms |dr )?$/u;

function isToldToLead(sentence: SourceSentence | undefined, { start }: NameRun): boolean {
  if (!sentence) return false;
  const { text } = sentence.passage.folded;
  return ledBy.test(text.slice(Math.max(0, start - 40), start));
}

/** The office that stands right before another one of the same person: "the United Nations envoy, Ambassador X". */
function officesBefore({ folded: { text }, offices }: Passage, office: Office): Office[] {
  const before = offices.findLast(({ end }) => end <= office.start);
  if (!before || before.plural) return [];
  return /^,? ?(?:l'|le |la |the |m\. |mme )?(?:ancienn?e? |former |ex-)?$/u.test(text.slice(before.end, office.start))
    ? [before]
    : [];
}

/** An office as an article gives it to someone. */
interface Borne {
  sentence: SourceSentence;
  office: Office;
  run: NameRun;
}

/** An office that the articles give someone as a former one or a deputy's, and the sentence does not, or the other way round. */
function otherLimit(passage: Passage, office: Office, [first, ...others]: readonly Borne[]): Result | null {
  if (!first) return null;
  const { limits, start, end } = limitsOf(passage, office);
  const told = limitsOf(first.sentence.passage, first.office);
  const isOther = (theirs: Borne): boolean => limitsOf(theirs.sentence.passage, theirs.office).limits !== limits;
  if (![first, ...others].every(isOther)) return null;
  const note = differing(
    "other-title",
    textAt(passage, start, end),
    textAt(first.sentence.passage, told.start, told.end),
  );
  return { kind: "title", start, end, verdict: "near", at: [first.sentence.at], note };
}

/** An office of another country than the articles give someone's; nothing where they do not say of which it is. */
function otherCountry(
  { passage, index }: Checking,
  run: NameRun,
  office: Office,
  same: readonly Borne[],
): Result | null {
  const isKnown = ({ word }: Word): boolean =>
    placeOf(word) !== null || index.byWord.has(word) || [...index.byWord.keys()].some((key) => isDerived(word, key));
  const isPersons = ({ word }: Word): boolean => placeOf(word) === null && index.people.has(spellingKey(word));
  const ours = countryWordsOf(passage, office, run).filter((word) => isKnown(word) && !isPersons(word));
  const told = same.flatMap((theirs) => {
    const words = countryWordsOf(theirs.sentence.passage, theirs.office, theirs.run);
    return words.length === 0 ? [] : [{ ...theirs, words }];
  });
  const [first] = told;
  const areSame = ({ word }: Word, other: Word): boolean => {
    const [one, two] = [placeOf(word), placeOf(other.word)];
    return shareRoot(word, other.word) || (one !== null && one === two);
  };
  if (
    !first ||
    ours.length === 0 ||
    told.some(({ words }) => words.some((word) => ours.some((own) => areSame(own, word))))
  )
    return null;
  const reachOf = ({ start, end }: Office, countries: readonly Word[]): [number, number] => [
    Math.min(start, ...countries.map((word) => word.start)),
    Math.max(end, ...countries.map((word) => word.end)),
  ];
  const [start, end] = reachOf(office, ours);
  const [from, to] = reachOf(first.office, first.words);
  const note = differing("other-title", textAt(passage, start, end), textAt(first.sentence.passage, from, to));
  return { kind: "title", start, end, verdict: "near", at: [first.sentence.at], note };
}

/** An office of another institution than the articles give someone's; nothing where either does not say of which it is. */
function otherBody(passage: Passage, office: Office, same: readonly Borne[]): Result | null {
  const ours = bodiesOf(passage, office);
  if (ours.bodies.size === 0) return null;
  const told = same.map(({ sentence, office: theirs }) => ({ sentence, of: bodiesOf(sentence.passage, theirs) }));
  const first = told.find(({ of }) => of.bodies.size > 0);
  if (!first || told.some(({ of }) => [...of.bodies].some((body) => ours.bodies.has(body)))) return null;
  const { start, end } = ours;
  const theirs = textAt(first.sentence.passage, first.of.start, first.of.end);
  const note = differing("other-title", textAt(passage, start, end), theirs);
  return { kind: "title", start, end, verdict: "near", at: [first.sentence.at], note };
}

function bearersOf({ index }: Checking, run: NameRun): Bearer[] {
  const bearers = index.people.get(spellingKey(run.words.at(-1) ?? "")) ?? [];
  return bearers.filter(
    ({ words }) =>
      run.words.length < 2 ||
      words.size < 2 ||
      run.words.filter((word) => words.has(word)).length > 1 ||
      ![...words].some((word) => word.length > 2 && !run.words.includes(word)),
  );
}

function isSamePerson(one: NameRun, other: NameRun): boolean {
  return spellingKey(one.words.at(-1) ?? "") === spellingKey(other.words.at(-1) ?? "");
}

/** An office without a name: some article names it, too. Only one with a charge says enough to be missed. */
function checkBare(checking: Checking, office: Office): Result | null {
  const { passage, index } = checking;
  if (office.portfolios.length === 0) return checkBareRank(checking, office);
  const place = { kind: "title" as const, start: office.start, end: office.end };
  const words = textAt(passage, office.start, office.end);
  const same = index.sentences.filter(({ passage: other }) =>
    other.offices.some((entry) => areOfficesAlike(office, entry) && entry.portfolios.length > 0),
  );
  const top = nearest(checking, 0.5);
  const theirs = top?.sentence.passage.offices.filter(({ portfolios }) => portfolios.length > 0) ?? [];
  if (same.length === 0) {
    const loose = index.sentences.some(({ passage: other }) =>
      other.offices.some(
        (entry) =>
          areRanksAlike(office.rank, entry.rank) &&
          areChargesAlike(office.portfolios, entry.portfolios, false) &&
          entry.portfolios.length > 0,
      ),
    );
    if (loose) return null;
    const [other] = theirs;
    if (top && other)
      return {
        ...place,
        verdict: "near",
        at: [top.sentence.at],
        note: differing("other-title", words, wordsOf(top.sentence, other)),
      };
    return { ...place, verdict: "not-found", at: [], note: null };
  }
  // Named elsewhere, while the nearest sentence gives what it says to another office, and nothing else in it is of ours.
  if (
    top &&
    top.coverage >= 0.6 &&
    theirs.length === 1 &&
    !neighbours(index, top.sentence, 1).some((sentence) => same.includes(sentence))
  ) {
    const [other] = theirs;
    const ours = passage.offices.filter(({ portfolios }) => portfolios.length > 0);
    if (other && ours.length === 1)
      return {
        ...place,
        verdict: "near",
        at: [top.sentence.at],
        note: differing("other-title", words, wordsOf(top.sentence, other)),
      };
  }
  return { ...place, verdict: "supported", at: same.map(({ at }) => at), note: null };
}

/** Ranks that say enough without a charge to be missed where no article names one like it. */
const telling: ReadonlySet<string> = new Set([
  "primeMinister",
  "deputyPrimeMinister",
  "vicePresident",
  "king",
  "chancellor",
  "ambassador",
  "governor",
  "mayor",
]);

/** A rank alone, such as "the prime ministers": the nearest sentence names another one, and no article this. */
function checkBareRank(checking: Checking, office: Office): Result | null {
  const { passage, index } = checking;
  if (!telling.has(office.rank)) return null;
  if (index.sentences.some(({ passage: other }) => other.offices.some(({ rank }) => areRanksAlike(office.rank, rank))))
    return null;
  const top = nearest(checking, 0.5);
  const [other] = top?.sentence.passage.offices ?? [];
  if (!top || !other) return null;
  const words = textAt(passage, office.start, office.end);
  const note = differing("other-title", words, wordsOf(top.sentence, other));
  return { kind: "title", start: office.start, end: office.end, verdict: "near", at: [top.sentence.at], note };
}

/** What stands right before a term that a text only denies, or measures something by: "plus qu'une simple visite d'État", "not a treaty". */
const denying = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[
    "(?:plus|davantage|mieux|moins|autre chose) (?:que |qu')(?:(?:une?|des?|simple|seule|banale|classique|habituelle) |d'(?:une? )?)*",
    // "plus" and "point" deny only with their "ne": "accordera plus de prêts" and "mis au point un mémorandum" do not.
    `(?:${[
      "(?:pas|(?<!que )jamais|guere|non|sans|ni|plutot que|au lieu de) ",
      "(?:plutot qu|au lieu d|loin d|rien d)'",
      "n(?:e |')(?:[\\p{L}'-]+ ){1,3}(?:plus (?!d'un)|point )",
    ].join("|")})(?:(?:une?|des?|la|les?|simple|etre) |d'(?:une? )?)*`,
    "(?:more|less|other|rather) than (?:(?:an?|just|the|merely|simply|mere|simple|another) )*",
    "(?:not|never|no|nor|without|instead of|far from|stop(?:s|ped)? short of) (?:(?:an?|just|the|merely|simply|yet|being|full|formal|mere|simple|another) )*",
  ].join("|")})$`,
  "u",
);

/** Where a text states a term, given by a global pattern, and not only denies it or compares something with it; null where it does neither. */
function statedIn(text: string, pattern: RegExp): RegExpExecArray | null {
  if (text.search(pattern) === -1) return null;
  for (const match of text.matchAll(pattern))
    if (!denying.test(text.slice(Math.max(0, match.index - 60), match.index))) return match;
  return null;
}

/** "visite d'État" for "visite officielle", "treaty" for "memorandum". */
function checkKinds(checking: Checking): Result[] {
  const { passage, index } = checking;
  return kinds.flatMap((group, rank) =>
    group.flatMap(({ id, pattern }): Result[] => {
      const match = statedIn(passage.folded.text, pattern);
      if (!match) return [];
      const place = { kind: "title" as const, start: match.index, end: match.index + match[0].length };
      const has = (sentence: SourceSentence): boolean => statedIn(sentence.passage.folded.text, pattern) !== null;
      const at = index.sentences.filter(has);
      const visits = rank === 0;
      const others = group.filter((entry) => entry.id !== id);
      if (at.length > 0) {
        if (!visits) return otherKind(checking, group, id, place, has);
        const [theirs] = others.flatMap((entry) =>
          index.sentences.flatMap(({ passage: other }) => {
            const stated = statedIn(other.folded.text, entry.pattern);
            return stated ? [textAt(other, stated.index, stated.index + stated[0].length)] : [];
          }),
        );
        const note = theirs === undefined ? null : noteOf("other-term", theirs);
        return [{ ...place, verdict: "supported", at: at.map(({ at: number }) => number), note }];
      }
      return otherKind(checking, group, id, place, has);
    }),
  );
}

function otherKind(
  checking: Checking,
  group: readonly { id: string; pattern: RegExp }[],
  id: string,
  place: { kind: "title"; start: number; end: number },
  has: (sentence: SourceSentence) => boolean,
): Result[] {
  const { passage, index } = checking;
  const top = nearest(checking, 0.45);
  if (!top) return [];
  const around = neighbours(index, top.sentence, 1);
  // A general word may stand for a special one ("accord" for a memorandum), not the other way round.
  if (around.some(has) || id === "agreement") return [];
  const found = group.find(
    (entry) =>
      entry.id !== id &&
      statedIn(top.sentence.passage.folded.text, entry.pattern) !== null &&
      statedIn(passage.folded.text, entry.pattern) === null,
  );
  const theirs = found && statedIn(top.sentence.passage.folded.text, found.pattern);
  if (!theirs) return [];
  const words = textAt(passage, place.start, place.end);
  return [
    {
      ...place,
      verdict: "near",
      at: [top.sentence.at],
      note: differing("other-term", words, textAt(top.sentence.passage, theirs.index, theirs.index + theirs[0].length)),
    },
  ];
}
