import { wordsOf, type PackFinding } from "../../core/check/pack-check.ts";
import { citedArticles } from "../../core/pack.ts";
import { WordButton } from "../controls/button.tsx";
import { useDesk } from "../pack/desk-context.tsx";
import { useWorkplace } from "../workplace.tsx";
import { keyOf } from "./check.ts";
import { goToWords } from "./underlines.ts";

/** Under the queue: what is supported and yet worth a look. Nothing in it is open, and nothing of it holds an export back. */
export function WorthKnowing({
  findings,
  titleOf,
}: {
  findings: readonly PackFinding[];
  titleOf: (finding: PackFinding) => string;
}) {
  const { strings } = useWorkplace();
  const { pack } = useDesk();
  const words = strings.findings;
  const isCompared = citedArticles(pack).length > 1;
  if (findings.length === 0) return null;
  return (
    <details className="worth-knowing" open>
      <summary>{words.worthKnowing(findings.length)}</summary>
      <ul className="findings treated" aria-label={words.worthKnowing(findings.length)}>
        {findings.map((finding) => (
          <li key={keyOf(finding)} className="finding">
            <span className="finding-kind">{words.kinds[finding.kind]}</span>
            {finding.independent === 1 && isCompared && <span className="finding-kind">{words.singleSource}</span>}
            <span className="spring" />
            <WordButton look="link" onPress={() => goToWords(finding, pack)}>
              {titleOf(finding)}
            </WordButton>
            <span className="finding-words" lang={pack.language}>
              {wordsOf(finding)}
            </span>
            {finding.note && <span className="worth-note">{words.notes[finding.note.code](finding.note.theirs)}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
