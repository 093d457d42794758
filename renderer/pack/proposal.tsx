import { useWorkplace } from "../workplace.tsx";
import { WordButton } from "../controls/button.tsx";
import { useDesk } from "./desk-context.tsx";
import type { Suggestion } from "./suggestions.ts";

/** A finding of the articles with its two answers. `others` counts the proposals of the section that are not shown here. */
export function Proposal({ suggestion, others }: { suggestion: Suggestion; others: number }) {
  const { strings } = useWorkplace();
  const { pack, take, dismiss } = useDesk();
  const rank = pack.articles.indexOf(suggestion.article) + 1;
  return (
    <div className="proposal-line">
      <div className="proposal" role="group" aria-label={`${strings.beside.proposed} ${suggestion.words}`}>
        <span className="proposal-sign">{strings.beside.proposed}</span>
        <span className="proposal-words" lang={pack.language} title={suggestion.words}>
          {suggestion.words}
        </span>
        <WordButton look="link" aria-label={strings.beside.takeOf(suggestion.words)} onPress={() => take(suggestion)}>
          {strings.beside.take}
        </WordButton>
        <WordButton
          look="link"
          className="second"
          aria-label={strings.beside.dismissOf(suggestion.words)}
          onPress={() => dismiss(suggestion)}
        >
          {strings.beside.dismiss}
        </WordButton>
      </div>
      <span className="proposal-place">
        {rank > 0 ? `${rank} ` : ""}
        {suggestion.block === 0 ? strings.section.title : `¶${suggestion.block}`}
      </span>
      {others > 0 && <span className="proposal-others">{strings.section.more(others)}</span>}
    </div>
  );
}
