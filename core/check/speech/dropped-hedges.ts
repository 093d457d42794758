import { shareOf, termsBetween, type Alignment, type Span } from "../alignment.ts";
import { claimsIn } from "./claims.ts";
import { neighbours, type Checking } from "../checking.ts";
import { assertedHedges, hedgesIn, type HedgeKind } from "./hedges.ts";
import { isQuoted, type Passage } from "../passage.ts";
import type { SourceIndex } from "../source-index.ts";
import { spellingKey } from "../names/spelling.ts";

/** What a kind of distance may be kept by. */
const keptBy: Readonly<Record<HedgeKind, readonly HedgeKind[]>> = {
  hearsay: ["hearsay", "attributed", "possible"],
  possible: ["possible", "hearsay"],
  considered: ["possible", "planned", "hearsay"],
  planned: ["planned", "possible", "hearsay", "future"],
  attributed: ["attributed", "hearsay"],
  future: ["future", "planned", "possible", "hearsay"],
  projected: ["hearsay", "possible", "planned", "attributed"],
};

/** Whether a sentence that keeps its distance in some ways keeps that of a kind. */
export function keepsHedge(own: ReadonlySet<HedgeKind>, kind: HedgeKind): boolean {
  return keptBy[kind].some((other) => own.has(other));
}

/** Parts one clause of a sentence from another; not the decimals of a number. */
const partsClauses = /[,;:](?= )/;

/** Whether a hedge stands in the clause of one of some places: "27 % en 2029, devrait revenir à 15 %" leaves the first number as it is. */
export function isInClauseOf(text: string, hedge: Span, places: readonly Span[]): boolean {
  return places.some(
    ({ start, end }) =>
      !partsClauses.test(end <= hedge.start ? text.slice(end, hedge.start) : text.slice(hedge.end, start)),
  );
}

/** Says that something is allowed. */
const allowing = /(?<!\p{L})(?:peu(?:t|vent)|pourr(?:a|ont)|can|cannot|allow(?:s|ed)?|autoris\p{L}+)(?!\p{L})/u;

/** So much of a short sentence stands about a hedge whose verb it has, by weight. */
const mostlyAbout = 0.6;

/** Sources that count and record: what they give is a figure, and no one's word. */
const fromRecord =
  /^ (?:[\p{L}'-]+ ){0,4}?(?:[\p{L}]+')?(?:statisti\p{L}*|figures|chiffres|donnees|data|sondage|polls?|survey|census|recensement|registres?|registers?|office des|institut|accounts|comptes)(?!\p{L})/u;

/** What was announced in the past, so that the conditional behind it is a future. */
const announcing =
  /(?<!\p{L})(?:a|ont|avait|avaient) (?:\p{L}+ )?(?:fait savoir|annonce|declare|indique|precise|promis|assure|confirme|affirme|ajoute|dit) (?:que |qu')[^.;:]*$/u;

/**
 * Words by which an article's sentence keeps its distance. `isSomeones`: it is the word of a person ("selon la comptable"), or of nobody
 * who could be asked ("selon deux sources"), and not what an office or a body gives.
 */
export interface DroppedHedge extends Span {
  kind: HedgeKind;
  isSomeones: boolean;
}

/** The conditional or attribution of an article's sentence that ours, which says the same, has lost; null where it keeps it. */
export function droppedHedge({ passage, index, around }: Checking, { sentence }: Alignment): DroppedHedge | null {
  const own = hedgesIn(passage);
  // Whoever is given what is said keeps it at a distance, by whatever verb.
  if (claimsIn(passage).length > 0) own.add("attributed");
  const theirs = sentence.passage;
  for (const hedge of assertedHedges(theirs)) {
    if (
      around.bare &&
      (hedge.kind === "attributed" || !isInClauseOf(theirs.folded.text, hedge, sameNumbers(passage, theirs)))
    )
      continue;
    if (hedge.kind === "attributed" && isToldOfSource(passage, theirs, hedge)) continue;
    const isMonth = theirs.days.some(({ start, end }) => start <= hedge.start && hedge.end <= end);
    // "A fait savoir qu'elle s'y joindrait" tells a future that was announced.
    const isReported = hedge.kind === "projected" && announcing.test(theirs.folded.text.slice(0, hedge.start));
    const isRecord = hedge.kind === "attributed" && fromRecord.test(theirs.folded.text.slice(hedge.end));
    if (
      isQuoted(theirs, hedge.start) ||
      isMonth ||
      isRecord ||
      (isReported && own.has("future")) ||
      keepsHedge(own, hedge.kind)
    )
      continue;
    // "may" also allows: it is dropped only where its own verb is kept.
    const verb = theirs.words.find(({ start, term }) => start >= hedge.end && term !== null)?.term ?? "";
    const isMay = /^may/.test(theirs.folded.text.slice(hedge.start));
    if (isMay && (!passage.terms.has(verb) || allowing.test(passage.folded.text))) continue;
    // What the hedge is said of must be in the sentence: the words about it.
    const about = termsBetween(theirs, hedge.start - 50, hedge.end + 70);
    const common = [...about].filter((term) => passage.terms.has(term)).length;
    const isOwnVerb = passage.terms.has(verb) && shareOf(passage.terms, about, index) >= mostlyAbout;
    if (isOfOtherClause(passage, theirs, hedge)) continue;
    if (about.size === 0 || common < 2 || (common / about.size < 0.34 && !isOwnVerb)) continue;
    // Another sentence of the articles says it outright.
    const outright = neighbours(index, sentence, 2).some(
      (other) =>
        other !== sentence && [...about].filter((term) => other.passage.terms.has(term)).length / about.size > 0.7,
    );
    if (!outright) return { ...hedge, isSomeones: isVague(theirs, hedge) || isPersons(theirs, hedge, index) };
  }
  return null;
}

/** The places of numbers in an article's sentence that ours has too. */
function sameNumbers(ours: Passage, theirs: Passage): readonly Span[] {
  const values = new Set(ours.numerals.flatMap((numeral) => numeral.values));
  return theirs.numerals.filter((numeral) => numeral.values.some((value) => values.has(value)));
}

/** Opens what is told of the source itself, for which it does not answer. */
const ofSource = /^[^.;:]*?, (?:whose|who|which|dont|qui) /u;

/** Whether ours says again what is told of the source behind its name, and less of what it answers for. */
function isToldOfSource(ours: Passage, theirs: Passage, { start, end }: Span): boolean {
  const { text } = theirs.folded;
  const opening = ofSource.exec(text.slice(end));
  if (!opening) return false;
  const common = (some: ReadonlySet<string>): number => [...some].filter((term) => ours.terms.has(term)).length;
  const from = end + opening[0].length;
  return common(termsBetween(theirs, from, text.length)) > common(termsBetween(theirs, 0, start));
}

/** Opens a relative clause that is not closed: what it is said of stands behind it. */
const relativeOpening = /, (?:who|which|whose|where|qui|dont|que|ou) [^,;:()"]*$/u;

/** Whether a hedge is said in a relative clause ("X, who would like to …") of which ours has no word. */
function isOfOtherClause(passage: Passage, theirs: Passage, { start, end }: Span): boolean {
  const opening = relativeOpening.exec(theirs.folded.text.slice(0, start));
  return (
    opening !== null && ![...termsBetween(theirs, opening.index, end + 70)].some((term) => passage.terms.has(term))
  );
}

/** Who is named and yet stands for nobody: sources, diplomats, witnesses, the media. */
const nobody =
  /^ (?:an? |the |un |une |l'|les? |des? |deux |trois |two |three |several |plusieurs |certain\p{L}* |some |local |an? \p{L}+ )*(?:\p{L}+ )?(?:sources?|diplomate?s?|diplomats?|officials?|responsables?|temoins?|witness\p{L}*|residents?|habitants?|medias?|media|rumou?rs?|rumeurs?|survivors?|rescapes?|rebel\p{L}*|opposition|militants?|activists?)(?!\p{L})/u;

function isVague({ folded: { text } }: Passage, { end }: Span): boolean {
  return nobody.test(text.slice(end, end + 60));
}

/** Whether who is named right behind "selon" is a person, by name or by office. */
function isPersons({ names, offices }: Passage, { end }: Span, { people }: SourceIndex): boolean {
  return (
    offices.some(({ start }) => start >= end && start - end < near) ||
    names.some((run) => run.start >= end && run.start - end < near && people.has(spellingKey(run.words.at(-1) ?? "")))
  );
}

/** How far behind "selon" its person begins at most, in letters. */
const near = 16;
