import { Button } from "react-aria-components";
import { isTitle, paragraphNumber, traceOf, type Entry } from "../../core/pack.ts";
import { useWorkplace } from "../workplace.tsx";
import { useEntryDesk } from "./desk-context.tsx";
import { TraceSign } from "./sign.tsx";

/** The margin mark of an entry: how it stands to its source, and where that is. Pressing it goes to the source. */
export function Mark({ id, section, entry, lit }: { id: string; section: string; entry: Entry; lit: boolean }) {
  const { strings } = useWorkplace();
  const { picked, articles, setSpot, setHovered, goToSource } = useEntryDesk();
  const trace = traceOf(entry);
  const words = strings.traces[trace];
  const spot = { section, entry: entry.id };
  const { source } = entry;
  if (source === null) {
    return (
      <span id={id} className="mark own" role="img" aria-label={words} title={words}>
        <TraceSign trace={trace} />
      </span>
    );
  }
  const article = articles[source.article];
  const rank = picked.indexOf(source.article) + 1;
  const paragraph = article ? paragraphNumber(source, article) : null;
  const title = paragraph === null && article !== undefined && isTitle(source, article);
  const name = title
    ? strings.section.markTitle(words)
    : paragraph === null
      ? strings.section.markLost(words)
      : rank === 0
        ? strings.section.markUnpicked(words, paragraph)
        : strings.section.mark(words, rank, paragraph);
  return (
    <Button
      id={id}
      className={`mark ${lit ? "lit" : ""}`}
      aria-label={name}
      onHoverChange={(over) => setHovered(over ? spot : null)}
      onPress={() => {
        setSpot(spot, source);
        goToSource(source);
      }}
    >
      <TraceSign trace={trace} />
      <span className="mark-label">
        {rank === 0
          ? strings.section.unpicked
          : `${rank}${paragraph === null ? (title ? ` ${strings.section.title}` : "") : ` ¶${paragraph}`}`}
      </span>
    </Button>
  );
}
