import { Download } from "lucide-react";
import { useEffect, useMemo, useState } from "react";
import type { Article } from "../../core/article.ts";
import type { File as FileAnswer } from "../../core/file.ts";
import { WordButton } from "../controls/button.tsx";
import { Sheet } from "../controls/sheet.tsx";
import { useKeeping } from "../keeping.ts";
import { useWorkplace } from "../workplace.tsx";
import { showOriginal } from "./original.ts";

/** The bytes an article was read from, as they came in: shown without letting them run or load anything, or handed out as a copy. */
export function OriginalSheet({ article, onClose }: { article: Article; onClose: () => void }) {
  const { strings, client, word } = useWorkplace();
  const { hand } = useKeeping();
  const { id, origin } = article;
  const [file, setFile] = useState<FileAnswer | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    let stale = false;
    client("articles.original", { id }).then(
      (answer) => {
        if (!stale) setFile(answer);
      },
      (thrown: unknown) => {
        if (!stale) setFailure(word(thrown));
      },
    );
    return () => {
      stale = true;
    };
  }, [client, id, word]);
  const shown = useMemo(() => file && showOriginal(file, origin), [file, origin]);
  const size = new Intl.NumberFormat(strings.locale).format(Math.max(1, Math.round(origin.bytes / 1000)));
  return (
    <Sheet
      title={strings.original.title(origin.name)}
      closeLabel={strings.common.close}
      onClose={onClose}
      className="original-sheet"
      foot={
        <>
          <span className="field-help">
            {strings.original.facts(origin.mediaType, strings.record.size(size), origin.sha256.slice(0, 12))}
          </span>
          <span className="spring" />
          <WordButton isDisabled={file === null} onPress={() => file && void hand(file)}>
            <Download size={16} strokeWidth={1.5} aria-hidden />
            {strings.original.save}
          </WordButton>
          <WordButton look="primary" autoFocus onPress={onClose}>
            {strings.common.close}
          </WordButton>
        </>
      }
    >
      {failure !== null && (
        <div className="failures" role="alert">
          <p>{failure}</p>
        </div>
      )}
      {shown?.kind === "page" && (
        <>
          <p className="field-help">{strings.original.closedOff}</p>
          <iframe
            className="original-page"
            sandbox=""
            referrerPolicy="no-referrer"
            title={strings.original.title(origin.name)}
            srcDoc={shown.source}
          />
        </>
      )}
      {shown?.kind === "text" && (
        <pre className="original-text" tabIndex={0} lang={article.language.value ?? undefined}>
          {shown.text}
        </pre>
      )}
      {shown?.kind === "none" && <p>{strings.original.notShown}</p>}
    </Sheet>
  );
}
