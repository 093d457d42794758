import { ChevronsUpDown, CornerUpLeft, EyeOff } from "lucide-react";
import { Fragment, useState } from "react";
import type { Article } from "../../core/article.ts";
import { WordButton } from "../controls/button.tsx";
import { Tick } from "../controls/tick.tsx";
import { useWorkplace } from "../workplace.tsx";
import { foldLines, isStated, sourceLines, type SourceLine } from "./source-lines.ts";

const iconLook = { size: 14, strokeWidth: 1.5, "aria-hidden": true } as const;

/** The left of an article's record: its source line by line, with what was cut struck where it stood. */
export function RecordSource({
  article,
  read,
  flashed,
  onRestore,
  onCut,
}: {
  article: Article;
  read: Article;
  flashed: number | null;
  onRestore: (line: number) => void;
  onCut: (line: number) => void;
}) {
  const { strings } = useWorkplace();
  const [showCut, setShowCut] = useState(true);
  const [unfolded, setUnfolded] = useState<number[]>([]);
  const { origin } = article;
  const kind =
    origin.mediaType === "application/pdf"
      ? "PDF"
      : origin.mediaType.includes("html")
        ? strings.record.page
        : strings.record.plain;
  const size = new Intl.NumberFormat(strings.locale).format(Math.max(1, Math.round(origin.bytes / 1000)));
  const lines = sourceLines(article, read).filter((line) => showCut || line.cut === null || isStated(line));

  return (
    <main className="pane record-source" data-pane aria-label={strings.record.source} tabIndex={-1}>
      <div className="pane-head">
        <h1 className="pane-title">{origin.name}</h1>
        <span className="pane-rank">
          {[kind, origin.encoding.toUpperCase(), strings.record.size(size)].filter((part) => part !== "").join(", ")}
        </span>
        <span className="spring" />
        <Tick isSelected={showCut} onChange={setShowCut}>
          {strings.record.showCut}
        </Tick>
      </div>
      <div className="pane-body">
        <div className="source-lines" lang={article.language.value ?? undefined}>
          {foldLines(lines).map((group) => {
            const first = group.lines[0];
            const last = group.lines.at(-1);
            if (!first || !last) return null;
            if (group.folded && !unfolded.includes(first.line)) {
              const headings = group.lines.filter((line) => line.kind === "heading").length;
              return (
                <div key={`fold ${first.line}`} className="source-fold" lang={document.documentElement.lang}>
                  <ChevronsUpDown {...iconLook} />
                  <span>{strings.record.fold(first.line, last.line, group.lines.length - headings, headings)}</span>
                  <WordButton look="link" onPress={() => setUnfolded([...unfolded, first.line])}>
                    {strings.record.unfold}
                  </WordButton>
                </div>
              );
            }
            return (
              <Fragment key={`${first.line} ${first.cut ?? "kept"}`}>
                {group.lines.map((line) => (
                  <Line
                    key={`${line.line} ${line.cut ?? "kept"}`}
                    line={line}
                    flashed={flashed === line.line}
                    onRestore={onRestore}
                    onCut={onCut}
                  />
                ))}
              </Fragment>
            );
          })}
        </div>
      </div>
    </main>
  );
}

function Line({
  line,
  flashed,
  onRestore,
  onCut,
}: {
  line: SourceLine;
  flashed: boolean;
  onRestore: (line: number) => void;
  onCut: (line: number) => void;
}) {
  const { strings } = useWorkplace();
  const stated = isStated(line);
  const look = `${stated ? "stated " : ""}${line.cut === null || stated ? `of-${line.kind}` : "cut"}`;
  return (
    <div id={`source-line-${line.line}`} className={`source-line ${look} ${flashed ? "flashed" : ""}`}>
      <span className="source-number">{line.line}</span>
      {line.cut !== null && !stated ? <s>{line.text}</s> : <p>{line.text}</p>}
      <span className="source-action" lang={document.documentElement.lang}>
        {line.cut !== null && stated && <b>{strings.removals[line.cut]}</b>}
        {line.cut !== null && !stated && (
          <WordButton
            look="link"
            aria-label={strings.record.restoreLine(line.line)}
            onPress={() => onRestore(line.line)}
          >
            <CornerUpLeft {...iconLook} />
            {strings.record.restore}
          </WordButton>
        )}
        {line.loose && (
          <WordButton
            look="link"
            className="quiet"
            aria-label={strings.record.leaveOutLine(line.line)}
            onPress={() => onCut(line.line)}
          >
            <EyeOff {...iconLook} />
            {strings.record.leaveOut}
          </WordButton>
        )}
      </span>
    </div>
  );
}
