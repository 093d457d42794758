import { termsBetween, type Span } from "../alignment.ts";
import { mentionsIn, type Mention } from "../names/mentions.ts";
import { once } from "../once.ts";
import type { Passage } from "../passage.ts";

/** What a clause tells as done, and who does it: its subject, or whom "par" or "by" names. Offsets into the folded text. */
export interface Act extends Span {
  /** One, or several that "et" or "and" joins. */
  actors: readonly Mention[];
  /** The terms of the clause without its actors. */
  terms: ReadonlySet<string>;
}

/** Behind what a clause begins, where its verb stands right behind its subject. */
const opening =
  /(?:[;:] | - |,(?: et| and| mais| but)? |(?<![\p{L}-])(?:et|and|mais|but|while|tandis que|alors que|whereas|que|that|whether|si|if|as|when|where|ou|lorsque|quand|after|apres que|because|parce que|since|puisque|dont|c'est|it is|it was) |(?<![\p{L}-])(?:tandis |alors |parce |lors|puis)?qu')$/u;
/** Phrases with their commas before a subject that opens its sentence. */
const opensSentence = /^(?:[^,;:."]{2,90}, )*(?:[-•*] )?$/u;
const opensWithStress = /(?:c'est|it is|it was) $/u;
const isRelative = /^,? (?:qui|who|which|that) /u;
const byAgent = /(?<![\p{L}-])(?:par|by) $/u;
/** "by fisheries federation head X": English puts what an office is of before it. */
const byOffice = /(?<![\p{L}-])by (?:(?!the |an? )[\p{L}-]+ ){0,3}$/u;
/** What tells from whom a sentence has what it says is no part of the act. */
const source = /,? ?(?<![\p{L}-])(?:selon|d'apres|according to) /u;
/** What a passive opens with whose subject stands before a comma: "…, was initialled by". */
const opensWithBeing =
  /^(?:was|were|is|are|has been|have been|had been|will be|a ete|ont ete|avait ete|est|sont|etait|etaient|sera|seront|serait) /u;
/** "que préside X", "où l'a reçu X": French puts the subject behind the verb of such a clause. */
const behindVerb = /(?<![\p{L}-])(?:que|dont|ou) (?:l'a )?(?<verb>[\p{L}-]{4,}) $/u;
/** What joins actors: "et", "and par", "and for Chile by". */
const joint =
  /^(?: \([^)]{2,30}\))?(?:,| et| and|, et|, and|,? ainsi que|,? as well as)(?: (?:pour|for) [\p{L}-]+)?(?: (?:par|by))? $/u;
/** What may part a subject from its verb. */
const pronouns = /^(?:(?:ne|se|y|lui|leur|also|aussi|egalement|then|ensuite|now) |n'|s')*/u;
/** Words that are no verb behind a subject. */
const noVerb = new Set(
  (
    "de du des d of et and ou or in at on with from for to as by par pour avec dans en sur sous chez vers entre between qui que who which whose dont the le la les l un une an its their his her son sa ses leur leurs " +
    "ni nor but mais comme than depuis since until jusqu avant before apres after during pendant lors au aux contre against hier aujourd yesterday today plus moins more less not pas sans without that when where while"
  ).split(" "),
);
/** Verbs that only say: who says something is looked at apart. */
const onlySays =
  /^(?:a |ont |avait |has |have |had )?(?:egalement |aussi |also )?(?:dit|disait|said|says?|told|tells?|declar\p{L}*|affirm\p{L}*|ajout\p{L}*|added|adds|expliqu\p{L}*|explain\p{L}*|estim\p{L}*|precis\p{L}*|indiqu\p{L}*|soulign\p{L}*|stress\p{L}*|warn\p{L}*|noted|notes|rappel\p{L}*|note|juge\p{L}*|describ\p{L}*|qualifi\p{L}*|call(?:s|ed)|parle|replied|repond\p{L}*|argu\p{L}*|believ\p{L}*)(?!\p{L})/u;

/** The acts of a passage whose actors it names, in order. */
export const actsIn = once((passage: Passage): readonly Act[] => readActs(passage));

/** Where a clause with its actors stands. */
interface Clause {
  actors: Mention[];
  from: number;
  /** Where it certainly ends; null where the next clause or the sentence ends it. */
  to: number | null;
}

function readActs(passage: Passage): Act[] {
  const { text } = passage.folded;
  const mentions = mentionsIn(passage);
  const clauses: Clause[] = [];
  const taken = new Set<Mention>();
  for (const mention of mentions) {
    if (taken.has(mention)) continue;
    const actors = joinedWith(mention, mentions, text);
    const clause = asAgent(passage, actors) ?? asSubject(passage, actors, clauses.length === 0);
    if (clause) clauses.push({ ...clause, actors });
    for (const actor of actors) taken.add(actor);
    const last = actors.at(-1) ?? mention;
    const relative = isRelative.exec(text.slice(last.end));
    if (
      relative &&
      verbAt(passage, last.end + relative[0].length) !== null &&
      !opensWithStress.test(text.slice(0, mention.start))
    ) {
      const from = last.end;
      clauses.push({ actors, from, to: stopAfter(text, from + relative[0].length) });
    }
  }
  return clauses
    .toSorted((a, b) => a.from - b.from)
    .map(({ actors, from, to }, rank, all) => {
      const next = all.slice(rank + 1).find((other) => other.from > from && other.actors !== actors);
      const end = Math.min(to ?? text.length, next ? next.from : text.length);
      const last = actors.at(-1)?.end ?? end;
      const told = source.exec(text.slice(last, end));
      const close = Math.max(told ? last + told.index : end, last);
      const terms = termsBetween(passage, from, close);
      for (const actor of actors) for (const term of termsBetween(passage, actor.start, actor.end)) terms.delete(term);
      return { actors, start: from, end: close, terms };
    });
}

function joinedWith(first: Mention, mentions: readonly Mention[], text: string): Mention[] {
  const joined = [first];
  for (const next of mentions.slice(mentions.indexOf(first) + 1)) {
    const last = joined.at(-1) ?? first;
    if (next.start < last.end || !joint.test(text.slice(last.end, next.start))) break;
    joined.push(next);
  }
  // A comma joins only what "et" or "and" closes.
  while (joined.length > 1) {
    const [before, last] = joined.slice(-2);
    if (!before || !last || /(?:et|and|que|as)(?: |$)/.test(text.slice(before.end, last.start))) break;
    joined.pop();
  }
  return joined;
}

function asAgent(passage: Passage, actors: readonly Mention[]): Omit<Clause, "actors"> | null {
  const { text } = passage.folded;
  const [first] = actors;
  const last = actors.at(-1);
  if (!first || !last) return null;
  const lead = text.slice(0, first.start);
  const isBehind = behindVerb.exec(lead)?.groups?.["verb"];
  const isAgent = byAgent.test(lead) || (first.office !== null && byOffice.test(lead));
  if (!isAgent && (isBehind === undefined || noVerb.has(isBehind))) return null;
  const piece = lead.slice(lastOf(lead, /[,;:(] ?|\. /gu));
  const isSplit =
    !isAgent || opensWithBeing.test(piece) || termsBetween(passage, lead.length - piece.length, lead.length).size === 0;
  return {
    from: isSplit ? lastOf(lead, /[;:(] ?|\. /gu) : lead.length - piece.length,
    to: stopAfter(text, last.end, /[,;:()"]|\. | (?:puis|then|et|and|avant|before|mais|but) /u),
  };
}

/** Where the last of some signs ends in a text; 0 where it has none. */
function lastOf(text: string, signs: RegExp): number {
  const last = [...text.matchAll(signs)].at(-1);
  return last ? last.index + last[0].length : 0;
}

function asSubject(passage: Passage, actors: readonly Mention[], isFirst: boolean): Omit<Clause, "actors"> | null {
  const { text } = passage.folded;
  const [first] = actors;
  const last = actors.at(-1);
  if (!first || !last) return null;
  const lead = text.slice(0, first.start);
  const isStressed = opensWithStress.test(lead) && isRelative.test(text.slice(last.end));
  const after = isStressed ? last.end + (isRelative.exec(text.slice(last.end))?.[0].length ?? 0) : last.end + 1;
  const opens = (isFirst && opensSentence.test(lead)) || lead.endsWith(" - ");
  const verb = verbAt(passage, after) ?? (opens ? verbBehindApposition(passage, last) : null);
  if (verb === null || onlySays.test(text.slice(verb))) return null;
  if (isFirst && opensSentence.test(lead)) return { from: 0, to: null };
  const cut = opening.exec(lead);
  return cut ? { from: cut.index, to: null } : null;
}

/** Where the verb is that begins at a place of a text; null where none does. */
function verbAt(passage: Passage, at: number): number | null {
  const { folded, text: raw } = passage;
  const start = at + (pronouns.exec(folded.text.slice(at))?.[0].length ?? 0);
  const word = /^[\p{L}-]+/u.exec(folded.text.slice(start))?.[0];
  if (word === undefined || noVerb.has(word) || !/^[ ']$/.test(folded.text.charAt(at - 1))) return null;
  const sign = raw.charAt(folded.at[start] ?? 0);
  return /^\p{Ll}/u.test(sign) && sign !== "à" ? start : null;
}

function verbBehindApposition(passage: Passage, { start, end: from }: Span): number | null {
  const { text } = passage.folded;
  const rest = text.slice(from);
  const isClosed = text.slice(start, from).includes(",") && rest.startsWith(", ");
  const closing = isClosed ? verbAt(passage, from + 2) : null;
  if (closing !== null) return closing;
  const bracket = /^ \([^)]{2,40}\) /.exec(rest)?.[0].length;
  if (bracket !== undefined) {
    const verb = verbAt(passage, from + bracket);
    if (verb !== null) return verb;
  }
  if (!/^(?: \([^)]{2,40}\))?, /.test(rest)) return null;
  const clause = /^(?:[^;:. ]| (?!- ))*/.exec(rest)?.[0] ?? "";
  for (const comma of [...clause.matchAll(/, /g)].slice(1)) {
    const verb = verbAt(passage, from + comma.index + 2);
    if (verb !== null) return verb;
  }
  return null;
}

function stopAfter(text: string, from: number, signs = /[,;:()"]|\. /u): number {
  const stop = signs.exec(text.slice(from))?.index;
  return stop === undefined ? text.length : from + stop;
}
