import { shareOf, termsBetween, type Span } from "./alignment.ts";
import { neighbours, textAt, type Checking } from "./checking.ts";
import { hedgesIn } from "./hedges.ts";
import type { Passage } from "./passage.ts";
import type { SourceSentence } from "./source-index.ts";
import type { Word } from "./terms.ts";

/** How a text tells an act: as done, as still to come (or only allowed, asked for, refused), or neither ("the signing"). */
type State = "done" | "ahead" | "untold";

const adverbs =
  "(?: (?:be|been|being|have|has|had|etre|ete|avoir|not|pas|also|then|now|only|just|already|soon|first|next|yet|still|encore|aussi|ensuite|enfin|bien|deja|egalement|bientot|\\p{L}+ly|\\p{L}+ment))*";

/** Right before a verb, perhaps with adverbs between: what makes it an act that is yet to come. */
const aheadLead = new RegExp(
  `(?<!\\p{L})(?:will|shall|would|should|could|may|might|must|can|cannot|to|sera|seront|serait|seraient|soit|soient|devra|devront|devrait|devraient|doit|doivent|pourra|pourront|pourrait|pourraient|peut|peuvent|va|vont|aura|auront|aurait|auraient|veut|veulent|compte|comptent|souhaite|souhaitent|refuse|refusent|once|when|if|unless|until|une fois|(?<!viennent |vient )de|pour|a)${adverbs} $`,
  "u",
);
/** Who decides to do something, or goes on doing it, does not leave it open. */
const settled =
  /(?<!\p{L})(?:agreed|decided|managed|helped|used|began|continued|being|decide(?:nt)?|convenu|conviennent|accepte(?:nt)?|choisi|permis|reussi)(?: (?:to|de|d'))? $/u;
const deciding = /(?<!\p{L})(?:agreed|decided|ont decide|a decide|convenu)(?!\p{L})[^.;]*$/u;
/** Right before a noun of an act: what it waits for. */
const aheadOfNoun =
  /(?<!\p{L})(?:subject to|pending|awaits?|awaiting|needs?|requires?|sous reserve (?:de|d')|en attente (?:de|d')|dans l'attente (?:de|d')|soumise? a)(?: (?:the|an?|its|his|her|la|le|les|une?|son|sa|leur))? ?(?:l')?$/u;
const futureForm = /(?:er|ir|dr|vr|ur|rr)(?:a|ont)$/u;

const frenchParticiple =
  /(?:[éÉ]e?s?|(?:mis|pris|fait|dit|ouvert|offert|clu|reçu|rendu|vendu|tenu|venu|élu|truit|duit|scrit|pendu|tendu|perdu)e?s?)$/u;
const frenchPerfect = new RegExp(
  `(?<!\\p{L})(?:a|ont|avait|avaient|ayant|est|sont|etait|etaient|fut|furent|ete)${adverbs} (?:tous |toutes )?$`,
  "u",
);
const afterHaving = /(?<!\p{L})(?:pour|apres|d'|de) ?(?:avoir|etre|s'etre)(?: ete)? $/u;
const justDone = /(?<!\p{L})(?:vient|viennent) (?:de |d')$/u;
const englishPast =
  /(?:ed|sent|held|met|paid|sold|bought|built|made|gave|given|took|taken|won|lost|began|begun|left|led|cut|fell|fallen|rose|risen|grew|grown|chose|chosen|wrote|written|found|brought|withdrew|withdrawn|lent|spent|understood)$/u;
/** Right before a participle that only tells of what kind a thing is: "the proposed line". */
const adjectival = /(?:^|(?<!\p{L})(?:an?|the|its|his|her|their|of|newly|'s)) $/u;

/** What keeps a verb from being an act of its own: to say, to expect, to plan. */
const noActs: ReadonlySet<string> = new Set("=dire =declarer =attendre =prevoir =annoncer =declaration".split(" "));

function stateOf(passage: Passage, word: Word): State {
  const { text } = passage.folded;
  const lead = text.slice(Math.max(0, word.start - 60), word.start);
  if (settled.test(lead) || (/(?<!\p{L})(?:to|de|d') ?$/u.test(lead) && deciding.test(text.slice(0, word.start))))
    return "untold";
  const written = textAt(passage, word.start, word.end).normalize("NFC").toLowerCase();
  if (passage.language === "fr") {
    if (justDone.test(lead) || afterHaving.test(lead)) return "done";
    if (
      frenchParticiple.test(written) &&
      frenchPerfect.test(lead) &&
      !/(?<!\p{L})(?:pas|jamais)(?: (?:encore|toujours|ete))* $/u.test(lead)
    )
      return aheadLead.test(lead.replace(/(?<!\p{L})(?:a|ont) (?=[\p{L} ]*$)/u, "@ ")) ? "ahead" : "done";
    if (aheadLead.test(lead) || futureForm.test(word.word)) return "ahead";
  } else {
    if (aheadLead.test(lead) || /(?<!\p{L})(?:not|never|refused|declined|failed)(?: been| to)? $/u.test(lead))
      return "ahead";
    if (englishPast.test(word.word) && !adjectival.test(lead)) return "done";
  }
  return aheadOfNoun.test(lead) ? "ahead" : "untold";
}

const clauseEnd = /[.;:!?](?: |$)| (?:and|but|while|whereas|et|mais|tandis que|alors que) /gu;

/** The clause around a place: from one joining word to the next. */
function clauseOf({ folded: { text } }: Passage, { start, end }: Span): Span {
  const stops = [...text.matchAll(clauseEnd)].map((stop) => ({ start: stop.index, end: stop.index + stop[0].length }));
  const from = stops.findLast((stop) => stop.end <= start)?.end ?? 0;
  return { start: from, end: stops.find((stop) => stop.start >= end)?.start ?? text.length };
}

/** How near a sentence must come for its acts to be held against ours, and how much of our clause it must tell. */
const nearEnough = 0.3;
const toldFrom = 0.5;
/** So much less of our clause another sentence may tell and still be the one that tells our act. */
const asMuch = 0.15;

/** An act that a sentence tells as done: its place there, and the article's words that have it yet to come. */
export interface ActAhead extends Span {
  sentence: SourceSentence;
  theirs: Span;
}

/**
 * An act that a sentence tells as done ("was signed", "vient de verser") while the articles have the same act only before them ("is to
 * be signed", "subject to approval"); null where any near sentence tells it as done, or ours keeps its distance in that clause.
 */
export function actAhead({ passage, index, alignments }: Checking): ActAhead | null {
  const near = alignments.filter(({ coverage }) => coverage >= nearEnough).map(({ sentence }) => sentence);
  if (near.length === 0) return null;
  const around = new Set(near.flatMap((sentence) => neighbours(index, sentence, 1)));
  for (const word of passage.words) {
    if (word.term === null || noActs.has(word.term) || isQuoted(passage, word)) continue;
    if (stateOf(passage, word) !== "done") continue;
    const clause = clauseOf(passage, word);
    const hedges = hedgesIn(passage.folded.text.slice(clause.start, clause.end));
    if (hedges.has("hearsay") || hedges.has("possible")) continue;
    const about = termsBetween(passage, clause.start, clause.end);
    about.delete(word.term);
    if (about.size < 2) continue;
    const told = [...around].flatMap((sentence) =>
      sentence.passage.words
        .filter((other) => other.term === word.term && !isQuoted(sentence.passage, other))
        .map((other) => ({
          sentence,
          theirs: other,
          state: stateOf(sentence.passage, other),
          share: shareOf(about, sentence.passage.terms, index),
        })),
    );
    const best = told
      .filter(({ state, sentence, share }) => state === "ahead" && near.includes(sentence) && share >= toldFrom)
      .toSorted((a, b) => b.share - a.share)[0];
    if (!best || told.some(({ state, share }) => state === "done" && share >= best.share - asMuch)) continue;
    return { start: word.start, end: word.end, sentence: best.sentence, theirs: best.theirs };
  }
  return null;
}

function isQuoted({ folded, quotes }: Passage, { start }: Span): boolean {
  const at = folded.at[start] ?? 0;
  return quotes.some((quote) => quote.start <= at && at < quote.end);
}
