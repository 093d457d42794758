import { actsIn, type Act } from "./acts.ts";
import { alignmentsOf, shareOf } from "../alignment.ts";
import { differing, textAt, type Checking, type Result } from "../checking.ts";
import { mentionsIn, type Mention } from "../names/mentions.ts";
import { areTwoMentions, isSomeone } from "../names/mention-identity.ts";
import type { Passage } from "../passage.ts";
import type { SourceIndex, SourceSentence } from "../source-index.ts";

/** So much of what is done, by weight, an article's sentence must tell for its actor to be held against ours. */
const sameAct = 0.6;
/** So much nearer than the next clause of that sentence the one must be that tells it. */
const clearly = 0.2;
/** Fewer words that the articles have do not tell an act. */
const fewestWords = 2;

/** Looks who does in the articles what a sentence has someone do: another one whom a sentence names as doing it is shown. */
export function checkActors(checking: Checking): Result[] {
  return withoutRepeated(actsIn(checking.passage)).flatMap((act) => checkAct(checking, act) ?? []);
}

function checkAct(checking: Checking, act: Act): Result | null {
  const { passage, index } = checking;
  const known = new Set([...act.terms].filter((term) => index.byTerm.has(term)));
  const [only] = known;
  const isUnique = only !== undefined && known.size === 1 && index.byTerm.get(only)?.length === 1;
  if (known.size < fewestWords && !isUnique) return null;
  const told = alignmentsOf({ ...passage, terms: known }, index)
    .map(({ sentence }) => ({ sentence, share: shareOf(known, sentence.passage.terms, index) }))
    .filter(({ sentence, share }) => share >= sameAct && !sentence.aside)
    .toSorted((a, b) => b.share - a.share);
  const [best] = told;
  if (!best) return null;
  const rivals = told.filter(({ share }) => share >= best.share - clearly);
  let found: { actor: Mention; sentence: SourceSentence; theirs: Mention; told: Passage } | null = null;
  for (const { sentence } of rivals) {
    const other = otherActor(checking, act, known, sentence);
    // Where one of the sentences leaves open who does it, or has ours do it, nothing is certain.
    if (other === null) return null;
    found ??= { ...other, sentence };
  }
  if (!found) return null;
  const { actor, sentence, theirs, told: source } = found;
  // A bare name is shown a bare name, which can be put in its place.
  const isBare = actor.run !== null && actor.office === null && theirs.run !== null;
  const { start, end } = isBare && actor.run ? actor.run : actor;
  const shown = isBare && theirs.run ? theirs.run : theirs;
  const note = differing("other-person", textAt(passage, start, end), textAt(source, shown.start, shown.end));
  return { kind: "name", start, end, verdict: "near", at: [sentence.at], note };
}

/** Acts of the same actors as one: "Iceland, which withdrew, has set itself a quota". */
function withoutRepeated<Told extends Act>(acts: readonly Told[]): Told[] {
  const joined: Told[] = [];
  for (const act of acts) {
    const same = joined.findIndex(({ actors }) => actors[0] === act.actors[0]);
    const first = joined[same];
    if (first)
      joined[same] = {
        ...first,
        ...{ start: Math.min(first.start, act.start), end: Math.max(first.end, act.end) },
        terms: new Set([...first.terms, ...act.terms]),
      };
    else joined.push(act);
  }
  return joined;
}

/** What opens a sentence that goes on about the one before. */
const leaning =
  /^(?:it|this|they|he|she|il|elle|ils|elles|celui-ci|celle-ci|ce dernier|cette derniere|leur|son|sa|ses|its|their|his|her)(?!\p{L})/u;

const byPronoun = /^(?:he|she|il|elle) /u;

/** Whom a pronoun that opens a sentence means: who does what the one before it tells, where that names nobody else. */
function actorBefore(
  index: SourceIndex,
  { at, block, article }: SourceSentence,
): { actors: readonly Mention[]; passage: Passage } | null {
  const before = index.sentences[at - 1];
  if (before?.block !== block || before.article !== article) return null;
  const [first] = actsIn(before.passage);
  const people = mentionsIn(before.passage).filter((one) => isSomeone(index, one));
  return first && people.length === 1 && first.actors[0] === people[0]
    ? { actors: first.actors, passage: before.passage }
    : null;
}

/** The acts of a sentence, and those of the next one where that goes on about the same. */
function actsTold(index: SourceIndex, sentence: SourceSentence): (Act & { passage: Passage })[] {
  const next = index.sentences[sentence.at + 1];
  const own = actsIn(sentence.passage).map((act) => ({ ...act, passage: sentence.passage }));
  const meant = own.length === 0 && byPronoun.test(sentence.passage.folded.text) ? actorBefore(index, sentence) : null;
  if (meant)
    return [
      {
        ...{ actors: meant.actors, start: 0, end: sentence.passage.folded.text.length },
        ...{ terms: sentence.passage.terms, passage: meant.passage },
      },
    ];
  if (
    own.length > 0 ||
    next?.block !== sentence.block ||
    next.article !== sentence.article ||
    !leaning.test(next.passage.folded.text)
  )
    return own;
  return actsIn(next.passage).map((act) => ({
    ...act,
    terms: new Set([...act.terms, ...sentence.passage.terms]),
    passage: next.passage,
  }));
}

/** From one who does something, with a title or what it is of, to another who does it, too: "by A, head of the port, and B". */
const joined = /^(?:[^.;:]*,)? (?:and|et) (?:the |le |la |l')?$/u;

/** A pronoun behind the actor for whom something is done to. */
const toSomeone = /^,? (?:l'(?:a|avait|ont|aura)|lui|leur|les (?:a|ont)) /u;

/** Who certainly does it in a sentence of an article, where none of those is one of ours; null where it cannot be told. */
function otherActor(
  { index }: Checking,
  act: Act,
  known: ReadonlySet<string>,
  sentence: SourceSentence,
): { actor: Mention; theirs: Mention; told: Passage } | null {
  const acts = withoutRepeated(actsTold(index, sentence))
    .map((theirs) => ({ theirs, share: shareOf(known, theirs.terms, index) }))
    .toSorted((a, b) => b.share - a.share);
  const [best, second] = acts;
  if (!best || best.share < sameAct || (second && second.share > best.share - clearly)) return null;
  const rivals = best.theirs.actors;
  // "Le président l'a élevée": ours may be whom it is done to.
  const last = rivals.at(-1)?.end ?? 0;
  if (toSomeone.test(best.theirs.passage.folded.text.slice(last))) return null;
  const actor = act.actors.find((ours) => rivals.every((theirs) => areTwoMentions(index, ours, theirs)));
  if (!actor) return null;
  const { passage: told, start, end } = best.theirs;
  const beside = mentionsIn(told).filter(
    (other) =>
      !rivals.includes(other) &&
      ((other.start >= start && other.end <= end) ||
        (other.start > last && joined.test(told.folded.text.slice(last, other.start)))),
  );
  const before = told === sentence.passage ? [] : mentionsIn(sentence.passage);
  const isNamedThere = [...beside, ...before].some(
    (other) => isSomeone(index, actor) === isSomeone(index, other) && !areTwoMentions(index, actor, other),
  );
  const [theirs] = rivals.filter((rival) => act.actors.every((ours) => areTwoMentions(index, ours, rival)));
  const shown = theirs ?? rivals[0];
  return isNamedThere || !shown ? null : { actor, theirs: shown, told };
}
