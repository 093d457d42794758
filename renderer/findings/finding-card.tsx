import { useRef, useState } from "react";
import { wordsOf, type PackFinding } from "../../core/check/pack-check.ts";
import { citedArticles } from "../../core/pack.ts";
import { WordButton } from "../controls/button.tsx";
import { Field } from "../controls/field.tsx";
import { useArticles, useDesk } from "../pack/desk-context.tsx";
import { useWorkplace } from "../workplace.tsx";
import { Difference } from "./difference.tsx";
import { citableOf, replacementOf } from "./finding-edit.ts";

/** What a person can do about the finding that is open. */
export interface FindingActions {
  take: () => void;
  /** Has the sentence cite the article in which its words were found: besides what it cites, or `alone`. */
  cite: (alone: boolean) => void;
  fix: () => void;
  vouch: (reason: string) => void;
  choose: () => void;
  source: (at: number) => void;
}

/** So much of an article's name is shown, in characters: one without an outlet is known by its title. */
const longestName = 36;

/** The open finding: what was looked for, what the articles have, and what can be done. `vouching` shows the reason to be given. */
export function FindingCard({
  finding,
  actions,
  vouching,
  onVouching,
}: {
  finding: PackFinding;
  actions: FindingActions;
  vouching: boolean;
  onVouching: (on: boolean) => void;
}) {
  const { strings } = useWorkplace();
  const { pack } = useDesk();
  const articles = useArticles();
  const words = strings.findings;
  const [reason, setReason] = useState("");
  const vouchButton = useRef<HTMLButtonElement>(null);
  const replacement = replacementOf(finding);
  const citable = citableOf(finding);
  const nameOf = (id: string): string => {
    const name = articles[id]?.outlet.value ?? articles[id]?.title.value ?? words.article;
    return name.length > longestName ? `${name.slice(0, longestName).trimEnd()}…` : name;
  };
  const cited = citedArticles(pack);
  const rankOf = (id: string): number => cited.indexOf(id) + 1;
  const { note, independent, verdict } = finding;
  // Two places in one paragraph are one to go to.
  const sources = finding.sources.flatMap((source, at) => {
    const isFirst = !finding.sources
      .slice(0, at)
      .some(({ article, block }) => article === source.article && block === source.block);
    return isFirst ? [{ ...source, at }] : [];
  });
  const label = note && note.theirs !== "" && note.difference.length > 0;
  return (
    <div className="finding-card">
      {label && (
        <Difference
          note={note}
          ours={wordsOf(finding)}
          labels={{ ours: words.ours, theirs: words.theirs }}
          languages={{ ours: pack.language, theirs: articles[sources[0]?.article ?? ""]?.language.value ?? undefined }}
        />
      )}
      <p className="finding-reason">
        {note ? words.notes[note.code](note.theirs) : words.noNote[verdict](cited.length)}
        {/* The sources stand in a box of their own, which would drop a space at its beginning. */ " "}
        {sources.length > 0 && (
          <span className="finding-sources">
            {independent === 1 && verdict !== "disagree" ? words.only : words.sources}
            {sources.slice(0, 4).map(({ article, block, at }) => (
              <WordButton key={at} look="link" onPress={() => actions.source(at)}>
                {nameOf(article)}
                {block > 0 && `, ¶${block}`}
              </WordButton>
            ))}
          </span>
        )}
      </p>
      {vouching ? (
        <form
          className="finding-vouch"
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim() !== "") actions.vouch(reason.trim());
          }}
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.key === "Escape") onVouching(false);
          }}
        >
          <Field label={words.reason} value={reason} onChange={setReason} autoFocus help={words.reasonHelp} />
          <WordButton type="submit" look="primary" isDisabled={reason.trim() === ""}>
            {words.vouchDone}
          </WordButton>
          <WordButton onPress={() => onVouching(false)}>{strings.common.cancel}</WordButton>
        </form>
      ) : (
        <div className="finding-buttons">
          {replacement !== null && (
            <WordButton look="primary" onPress={actions.take}>
              {words.take(replacement)}
            </WordButton>
          )}
          {citable !== null && (
            <>
              <WordButton look="primary" onPress={() => actions.cite(false)}>
                {words.alsoCite(rankOf(citable.article))}
              </WordButton>
              <WordButton onPress={() => actions.cite(true)}>{words.citeInstead(rankOf(citable.article))}</WordButton>
            </>
          )}
          {verdict === "disagree" && (
            <WordButton look="primary" onPress={actions.choose}>
              {words.choose}
            </WordButton>
          )}
          <WordButton onPress={actions.fix}>{words.fix}</WordButton>
          <WordButton ref={vouchButton} onPress={() => onVouching(true)}>
            {words.vouch}
          </WordButton>
        </div>
      )}
      {!vouching && (
        <p className="finding-keys" aria-hidden>
          {replacement !== null && (
            <>
              <kbd>↵</kbd> {words.keyTake}
            </>
          )}
          {citable !== null && (
            <>
              <kbd>↵</kbd> {words.keyCite}
            </>
          )}
          <kbd>C</kbd> {words.keyFix} <kbd>G</kbd> {words.keyVouch}
        </p>
      )}
    </div>
  );
}
