import { memo, useState } from "react";
import { Button } from "react-aria-components";
import type { Disagreement } from "../../core/check/disagreement.ts";
import { sourcesOf } from "../../core/entry-sources.ts";
import { isTitle, paragraphNumber, type Entry } from "../../core/pack.ts";
import { traceOf } from "../../core/trace.ts";
import { useWorkplace } from "../workplace.tsx";
import { useArticles, useEntryDesk, useRanks } from "./desk-context.tsx";
import { FindingSign } from "../findings/finding-sign.tsx";
import { isAbout, wordsOf, type PackFinding } from "../../core/check/pack-check.ts";
import { keyOf } from "../findings/check.ts";
import { useMarkFindings } from "../findings/findings-context.ts";
import { verdictWords } from "../findings/verdict-words.ts";
import { TraceSign } from "./sign.tsx";

const none: readonly PackFinding[] = [];

/**
 * The margin mark of an entry: how it stands to its source, and where that is. Pressing it goes to the source, and again to the next
 * where it cites several. What the check found stands in its place until it is treated; pressing that opens it in the queue.
 */
export function Mark({ id, section, entry, lit }: { id: string; section: string; entry: Entry; lit: boolean }) {
  const { byEntry, disagreements, single, current, open } = useMarkFindings();
  const findings = byEntry.get(entry.id) ?? none;
  if (findings.length > 0) {
    const isCurrent = findings.some((one) => keyOf(one) === current);
    return <FindingMark {...{ id, section, entry, findings, disagreements, isCurrent, open }} />;
  }
  return <SourceMark {...{ id, section, entry, lit, isSingle: single.has(entry.id) }} />;
}

/** The mark of an entry in which the check found something. */
const FindingMark = memo(function FindingMark({
  id,
  section,
  entry,
  findings,
  disagreements,
  isCurrent,
  open,
}: {
  id: string;
  section: string;
  entry: Entry;
  findings: readonly PackFinding[];
  disagreements: readonly Disagreement[];
  /** One of them is open in the queue. */
  isCurrent: boolean;
  open: (key: string) => void;
}) {
  const { strings } = useWorkplace();
  const { setSpot } = useEntryDesk();
  const ranks = useRanks();
  const [first] = findings;
  if (!first) return null;
  /** Where to look: how many values there are to choose from, the place that comes nearest, or that there is none. */
  const place = (): string => {
    const [nearest] = first.sources;
    const values = disagreements.find((one) => isAbout(first, one))?.values;
    if (first.verdict === "disagree" && values !== undefined)
      return strings.findings.values(first.kind, new Set(values.map(({ value }) => value)).size);
    if (!nearest) {
      return first.verdict === "not-found" ? strings.findings.unsourced : strings.findings.kinds[first.kind];
    }
    const rank = ranks.get(nearest.article);
    if (rank === undefined) return strings.section.unpicked;
    return nearest.block === 0 ? `${rank} ${strings.section.title}` : `${rank} ¶${nearest.block}`;
  };
  const label = strings.findings.mark(verdictWords(strings.findings, first), first.kind, wordsOf(first));
  return (
    <Button
      id={id}
      className={`mark finding-mark ${first.verdict} ${isCurrent ? "current" : ""}`}
      aria-label={findings.length === 1 ? label : `${strings.findings.count(findings.length)}. ${label}`}
      onPress={() => {
        setSpot({ section, entry: entry.id }, entry.source);
        open(keyOf(first));
      }}
    >
      <FindingSign verdict={first.verdict} />
      <span className="mark-label">{findings.length === 1 ? place() : findings.length}</span>
    </Button>
  );
});

/** The mark of an entry that says where it comes from. It is memoised: a text has hundreds of them. */
const SourceMark = memo(function SourceMark({
  id,
  section,
  entry,
  lit,
  isSingle,
}: {
  id: string;
  section: string;
  entry: Entry;
  lit: boolean;
  /** All that it says rests on one source. */
  isSingle: boolean;
}) {
  const { strings } = useWorkplace();
  const { setSpot, setHovered, goToSource } = useEntryDesk();
  const ranks = useRanks();
  const articles = useArticles();
  const [turn, setTurn] = useState(0);
  const trace = traceOf(entry);
  const words = strings.traces[trace];
  const spot = { section, entry: entry.id };
  const { source } = entry;
  const sources = sourcesOf(entry);
  const more = sources.length - 1;
  if (source === null) {
    return (
      <span id={id} className="mark own" role="img" aria-label={words} title={words}>
        <TraceSign trace={trace} />
      </span>
    );
  }
  const article = articles[source.article];
  const tongue = article?.language.value?.split("-")[0];
  const rank = ranks.get(source.article) ?? 0;
  const paragraph = article ? paragraphNumber(source, article) : null;
  const title = paragraph === null && article !== undefined && isTitle(source, article);
  const place = title
    ? strings.section.markTitle(words)
    : paragraph === null
      ? strings.section.markLost(words)
      : rank === 0
        ? strings.section.markUnpicked(words, paragraph)
        : strings.section.mark(words, rank, paragraph);
  const all = more > 0 ? strings.section.markMore(place, more) : place;
  const name = isSingle ? `${all}, ${strings.findings.singleSource}` : all;
  return (
    <Button
      id={id}
      className={`mark ${lit ? "lit" : ""}`}
      aria-label={name}
      onHoverChange={(over) => setHovered(over ? spot : null)}
      onPress={() => {
        const next = sources[turn % sources.length] ?? source;
        setTurn(turn + 1);
        setSpot(spot, next);
        goToSource(next);
      }}
    >
      {trace === "translated" && typeof tongue === "string" ? (
        <span className="language-sign" aria-hidden>
          {tongue}
        </span>
      ) : (
        <TraceSign trace={trace} />
      )}
      <span className="mark-label">
        {rank === 0
          ? strings.section.unpicked
          : `${rank}${paragraph === null ? (title ? ` ${strings.section.title}` : "") : ` ¶${paragraph}`}`}
        {more > 0 && ` +${more}`}
      </span>
    </Button>
  );
});
