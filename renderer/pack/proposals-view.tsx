import { useState } from "react";
import { bringBack } from "../../core/draft/proposed.ts";
import { WordButton } from "../controls/button.tsx";
import { useWorkplace } from "../workplace.tsx";
import { ApartEvents } from "./apart-events.tsx";
import { useArticles, useDesk } from "./desk-context.tsx";
import { focusButton, neighbourOf } from "./going-on.ts";
import { LitWords, Proposal, ProposalOrigin } from "./proposal.tsx";
import type { Suggestion } from "./suggestions.ts";
import { UndraftedArticles } from "./undrafted-articles.tsx";

/** What the picked articles still propose, section by section; what was dismissed, to be brought back; what gave nothing. */
export function ProposalsView() {
  const { strings } = useWorkplace();
  const { outline, suggestions, events, undrafted } = useDesk();
  const articles = useArticles();
  return (
    <div className="pane-body beside-body proposals" data-proposals tabIndex={-1}>
      <ApartEvents events={events} articles={articles} />
      {suggestions.open.length === 0 && <p className="empty">{strings.proposals.noneLeft}</p>}
      {outline.map((item) => {
        const own = suggestions.open.filter((suggestion) => suggestion.section === item.section.id);
        return own.length === 0 ? null : (
          <section key={item.section.id} aria-label={item.title}>
            <h3 className="proposals-heading">
              {item.number} {item.title}
            </h3>
            <Offered suggestions={own} />
          </section>
        );
      })}
      {suggestions.dismissed.length > 0 && <Dismissed dismissed={suggestions.dismissed} />}
      <UndraftedArticles undrafted={undrafted} articles={articles} />
    </div>
  );
}

/** How many proposals of a section are shown at first, and how many more with each press. */
const shownAtOnce = 100;

/** The proposals of a section; of thousands the first, and more on demand. */
function Offered({ suggestions }: { suggestions: Suggestion[] }) {
  const { strings } = useWorkplace();
  const [most, setMost] = useState(shownAtOnce);
  const left = suggestions.length - most;
  return (
    <>
      {suggestions.slice(0, most).map((suggestion) => (
        <Proposal key={suggestion.key} suggestion={suggestion} others={0} />
      ))}
      {left > 0 && (
        <WordButton look="link" onPress={() => setMost(most + shownAtOnce)}>
          {strings.proposals.showMore(Math.min(left, shownAtOnce), left)}
        </WordButton>
      )}
    </>
  );
}

function Dismissed({ dismissed }: { dismissed: Suggestion[] }) {
  const { strings } = useWorkplace();
  const { pack, edit } = useDesk();
  const words = strings.proposals.dismissed(dismissed.length);
  const restore = (button: Element | null, keys: string[]) => {
    const line = button?.closest<HTMLElement>(".dismissed-line") ?? null;
    const next = line && neighbourOf(line, ".dismissed-line");
    edit((now) => bringBack(now, keys));
    if (next) focusButton(next);
    else button?.closest<HTMLElement>("[data-proposals]")?.focus();
  };
  return (
    <section aria-label={words}>
      <h3 className="proposals-heading">{words}</h3>
      {dismissed.map((suggestion) => (
        <div key={suggestion.key} className="dismissed-line">
          <span className="proposal-words" lang={pack.language}>
            <LitWords words={suggestion.words} stretches={suggestion.deciding} />
          </span>
          <ProposalOrigin suggestion={suggestion} />
          <WordButton
            look="link"
            aria-label={strings.proposals.bringBackOf(suggestion.words)}
            onPress={({ target }) => restore(target, [suggestion.key])}
          >
            {strings.proposals.bringBack}
          </WordButton>
        </div>
      ))}
      {dismissed.length > 1 && (
        <WordButton
          look="link"
          onPress={({ target }) =>
            restore(
              target,
              dismissed.map(({ key }) => key),
            )
          }
        >
          {strings.proposals.bringAllBack}
        </WordButton>
      )}
    </section>
  );
}
