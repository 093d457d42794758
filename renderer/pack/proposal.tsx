import { memo, useRef } from "react";
import { useWorkplace } from "../workplace.tsx";
import { WordButton } from "../controls/button.tsx";
import type { Stretch } from "../source/sentence.ts";
import { useEntryDesk, useRanks } from "./desk-context.tsx";
import { focusButton, neighbourOf } from "./going-on.ts";
import type { Suggestion } from "./suggestions.ts";

/** Words with the stretches of them that speak for a proposal lit. */
export function LitWords({ words, stretches }: { words: string; stretches: Stretch[] }) {
  const edges = stretches.flatMap(({ from, to }) => [from, to]);
  const cuts = [...new Set([0, ...edges, words.length])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, at) => {
    const piece = words.slice(from, cuts[at + 1]);
    const isLit = stretches.some((stretch) => from >= stretch.from && from < stretch.to);
    return isLit ? (
      <mark key={from} className="deciding-words">
        {piece}
      </mark>
    ) : (
      piece
    );
  });
}

/** How many independent sources say it, and whose words it is. */
export function ProposalOrigin({ suggestion }: { suggestion: Suggestion }) {
  const { strings } = useWorkplace();
  const { independent, speaker } = suggestion;
  return (
    <span className="proposal-origin">
      {strings.proposals.independent(independent)}
      {speaker !== null && ` · ${strings.proposals.speaker(speaker)}`}
    </span>
  );
}

/**
 * A finding of the articles with its two answers: its buttons, or Delete to dismiss it. `others` counts the proposals of the section
 * that are not shown here. The focus goes on to the next one.
 */
export const Proposal = memo(function Proposal({ suggestion, others }: { suggestion: Suggestion; others: number }) {
  const { strings } = useWorkplace();
  const { language, take, dismiss } = useEntryDesk();
  const ranks = useRanks();
  const line = useRef<HTMLDivElement>(null);
  const rank = ranks.get(suggestion.article) ?? 0;
  const answer = (act: (suggestion: Suggestion) => void) => {
    const around = line.current?.closest<HTMLElement>("[data-proposals]") ?? null;
    const next = line.current && around && neighbourOf(line.current, ".proposal-line", around);
    act(suggestion);
    // Where others wait unseen, the next of them takes this place and its buttons.
    if (next) focusButton(next);
    // The person goes on reading where the proposal stood.
    else if (others === 0)
      (around?.querySelector<HTMLElement>("h2[tabindex]") ?? around)?.focus({ preventScroll: true });
  };
  return (
    <div ref={line} className="proposal-line">
      <div
        className="proposal"
        role="group"
        aria-label={`${strings.proposals.suggestion} ${suggestion.words}`}
        onKeyDown={(event) => {
          if (event.key !== "Delete") return;
          event.preventDefault();
          answer(dismiss);
        }}
      >
        <span className="proposal-sign">{strings.proposals.suggestion}</span>
        <span className="proposal-words" lang={language} title={suggestion.words}>
          <LitWords words={suggestion.words} stretches={suggestion.deciding} />
        </span>
        <WordButton look="link" aria-label={strings.proposals.takeOf(suggestion.words)} onPress={() => answer(take)}>
          {strings.proposals.take}
        </WordButton>
        <WordButton
          look="link"
          className="second"
          aria-label={strings.proposals.dismissOf(suggestion.words)}
          onPress={() => answer(dismiss)}
        >
          {strings.proposals.dismiss}
        </WordButton>
      </div>
      <span className="proposal-place">
        {rank > 0 ? `${rank} ` : ""}
        {suggestion.block === 0 ? strings.section.title : `¶${suggestion.block}`}
      </span>
      <span className="proposal-more">
        <ProposalOrigin suggestion={suggestion} />
        {others > 0 && ` · ${strings.proposals.more(others)}`}
      </span>
    </div>
  );
});
