import type { Alignment } from "./alignment.ts";
import { termsBetween } from "./alignment.ts";
import { differing, isSameLanguage, neighbours, noteOf, textAt, type Checking, type Result } from "./checking.ts";
import { assertedHedges, hedgesIn, negationsIn, type HedgeKind } from "./hedges.ts";
import { canBeOne, speakerIn } from "./speech.ts";
import { spellingKey } from "./spelling.ts";

/** How near a sentence must come to one of an article for the check to hold it to that one's distance. */
const nearEnough = 0.42;
const echoing = 0.35;

/** What a kind of distance may be kept by. */
const keptBy: Readonly<Record<HedgeKind, readonly HedgeKind[]>> = {
  hearsay: ["hearsay", "attributed", "possible"],
  possible: ["possible", "hearsay"],
  planned: ["planned", "possible", "hearsay", "future"],
  attributed: ["attributed", "hearsay"],
  future: ["future", "planned", "possible", "hearsay"],
  projected: ["hearsay", "possible", "planned", "attributed"],
};

/** Looks whether a sentence keeps the conditional, the attribution and the "not" of the one it says again. */
export function checkAttribution(checking: Checking, linked: Alignment | null): Result[] {
  const { passage, alignments } = checking;
  const [first, second] = alignments;
  const top = linked ?? (first && first.coverage >= nearEnough && first.echo >= echoing ? first : null);
  if (!top || passage.quotes.some(({ start, end }) => end - start > passage.text.length * 0.6)) return [];
  const twin =
    second &&
    second.sentence !== top.sentence &&
    second.coverage >= top.coverage - 0.05 &&
    second.echo >= top.echo - 0.1;
  const place = { kind: "attribution" as const, start: 0, end: passage.folded.text.length };
  const at = [top.sentence.at];
  const dropped = twin ? null : droppedHedge(checking, top);
  if (dropped)
    return [
      {
        ...place,
        verdict: "near",
        at,
        note: noteOf(
          dropped.kind === "attributed" ? "attribution-dropped" : "conditional-dropped",
          textAt(top.sentence.passage, dropped.start, dropped.end),
        ),
      },
    ];
  const speaker = twin ? null : otherSource(checking, top);
  if (speaker) {
    const { start, end, theirs } = speaker;
    const note = differing("other-speaker", textAt(passage, start, end), theirs);
    return [{ kind: "attribution", start, end, verdict: "near", at, note }];
  }
  const no = twin ? false : isNegated(checking, top);
  if (no) return [{ ...place, verdict: "near", at, note: noteOf("negation", top.sentence.passage.text) }];
  const strong = assertedHedges(top.sentence.passage.folded.text);
  return strong.length === 0 ? [] : [{ ...place, verdict: "supported", at, note: null }];
}

function droppedHedge(
  { passage, index }: Checking,
  { sentence }: Alignment,
): { kind: HedgeKind; start: number; end: number } | null {
  const own = hedgesIn(passage.folded.text);
  const theirs = sentence.passage;
  for (const hedge of assertedHedges(theirs.folded.text)) {
    const quoted = theirs.quotes.some(
      ({ start, end }) => start <= (theirs.folded.at[hedge.start] ?? 0) && (theirs.folded.at[hedge.start] ?? 0) < end,
    );
    if (quoted || keptBy[hedge.kind].some((kind) => own.has(kind))) continue;
    // "may" also allows: it is dropped only where its own verb is kept.
    const verb = theirs.words.find(({ start, term }) => start >= hedge.end && term !== null)?.term ?? "";
    if (/^may/.test(theirs.folded.text.slice(hedge.start)) && !passage.terms.has(verb)) continue;
    // What the hedge is said of must be in the sentence: the words about it.
    const about = termsBetween(theirs, hedge.start - 50, hedge.end + 70);
    const common = [...about].filter((term) => passage.terms.has(term)).length;
    if (about.size === 0 || common < 2 || common / about.size < 0.4) continue;
    // Another sentence of the articles says it outright.
    const outright = neighbours(index, sentence, 2).some(
      (other) =>
        other !== sentence && [...about].filter((term) => other.passage.terms.has(term)).length / about.size > 0.7,
    );
    if (!outright) return hedge;
  }
  return null;
}

/** Who says it, where no quotation does: another person than in the article's sentence. */
function otherSource(
  { passage, index }: Checking,
  { sentence }: Alignment,
): { start: number; end: number; theirs: string } | null {
  if (passage.quotes.length > 0) return null;
  const ours = speakerIn(passage, 0, passage.folded.text.length);
  const theirs = speakerIn(sentence.passage, 0, sentence.passage.folded.text.length);
  if (!ours || !theirs || ours.words.length === 0) return null;
  const run = passage.names.find(({ words }) => words === ours.words);
  if (!run || !index.people.has(spellingKey(ours.words.at(-1) ?? ""))) return null;
  const around = neighbours(index, sentence, 1);
  if (around.some(({ passage: other }) => other.words.some(({ word }) => word === ours.words.at(-1)))) return null;
  if (theirs.words.length === 0) {
    const bearers = index.people.get(spellingKey(ours.words.at(-1) ?? "")) ?? [];
    if (
      bearers.length === 0 ||
      bearers.some(({ run: other }) => other.office === null || canBeOne({ words: [], office: other.office }, theirs))
    )
      return null;
    return {
      start: run.start,
      end: run.end,
      theirs: theirs.office ? textAt(sentence.passage, theirs.office.start, theirs.office.end) : "",
    };
  }
  if (canBeOne(ours, theirs) || !index.people.has(spellingKey(theirs.words.at(-1) ?? ""))) return null;
  const named = sentence.passage.names.find(({ words }) => words === theirs.words);
  return named ? { start: run.start, end: run.end, theirs: textAt(sentence.passage, named.start, named.end) } : null;
}

/** One of two nearly equal sentences of one language says no, the other and what stands beside it does not. */
function isNegated({ passage, index }: Checking, { sentence, coverage, echo }: Alignment): boolean {
  if (!isSameLanguage(passage, sentence) || coverage < 0.75 || echo < 0.6) return false;
  const ours = negationsIn(passage.folded.text);
  const theirs = negationsIn(sentence.passage.folded.text);
  if (theirs.plain > 0) return ours.any === 0;
  const around = neighbours(index, sentence, 1);
  return ours.plain > 0 && around.every(({ passage: other }) => negationsIn(other.folded.text).any === 0);
}
