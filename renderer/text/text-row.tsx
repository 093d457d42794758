import { memo, type KeyboardEvent } from "react";
import { changeEntry, outcomeStatuses, type Outcome, type Sentence } from "../../core/pack.ts";
import { dismissEntry, keepEntry } from "../../core/draft/proposed.ts";
import { Choice } from "../controls/choice.tsx";
import { DateCell } from "../pack/cells.tsx";
import { markElement, useEntryDesk } from "../pack/desk-context.tsx";
import { Mark } from "../pack/mark.tsx";
import { ProposedSign } from "../pack/proposed-sign.tsx";
import { StatusSign } from "../pack/sign.tsx";
import { useWorkplace } from "../workplace.tsx";

/**
 * What stands beside a sentence of the text: its mark; where it opens a paragraph, the answers to a proposal, and of an outcome its
 * status and date. `onLeave` puts the caret into the text of this row (-1) or of the next (1), and answers whether there is one.
 */
export const TextRow = memo(function TextRow({
  section,
  entry,
  number,
  opens,
  lit,
  active,
  top,
  height,
  mark,
  onLeave,
}: {
  section: string;
  entry: Sentence | Outcome;
  number: number;
  opens: boolean;
  lit: boolean;
  /** The pointer or the caret is in its paragraph. */
  active: boolean;
  /** Where its paragraph stands in the text, and its mark in that, in CSS pixels. */
  top: number;
  height: number;
  mark: number;
  onLeave: (id: string, by: 1 | -1) => boolean;
}) {
  const { strings } = useWorkplace();
  const { edit, setSpot } = useEntryDesk();
  const { id } = entry;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== "Tab" || event.ctrlKey || event.altKey || !(event.target instanceof HTMLElement)) return;
    const isInDate = event.target instanceof HTMLInputElement;
    if (isInDate === event.shiftKey) return;
    if (onLeave(id, event.shiftKey ? -1 : 1)) event.preventDefault();
  };
  return (
    <div
      className={`text-row ${entry.proposed ? "proposed" : ""} ${active ? "active" : ""}`}
      data-entry={id}
      style={{ top, height }}
    >
      {opens && "status" in entry && (
        <div
          className="text-cells"
          role="group"
          aria-label={strings.section.entry(number)}
          onKeyDown={onKeyDown}
          onFocus={() => setSpot({ section, entry: id }, entry.source)}
        >
          <Choice
            className="cell-choice"
            name={strings.section.stateOf(number)}
            value={entry.status}
            options={outcomeStatuses.map((status) => ({
              value: status,
              words: strings.statuses[status],
              sign: <StatusSign status={status} />,
            }))}
            onChange={(status) => edit((now) => changeEntry(now, section, id, { status }))}
          />
          <DateCell
            label={strings.section.dateOf(number)}
            value={entry.date}
            onChange={(date) => edit((now) => changeEntry(now, section, id, { date }), `${id} date`)}
          />
        </div>
      )}
      {entry.proposed && (
        <ProposedSign
          entry={id}
          number={number}
          onKeep={() => edit((pack) => keepEntry(pack, section, id))}
          onDismiss={() => edit((pack) => dismissEntry(pack, section, id))}
        />
      )}
      <div className="text-mark" style={{ top: mark }}>
        <Mark id={markElement(id)} section={section} entry={entry} lit={lit} />
      </div>
    </div>
  );
});
