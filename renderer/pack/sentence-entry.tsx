import { memo, useState } from "react";
import { flushSync } from "react-dom";
import { changeEntry, leadJoin, outcomeStatuses, type Outcome, type Sentence } from "../../core/pack.ts";
import { Choice } from "../controls/choice.tsx";
import { useWorkplace } from "../workplace.tsx";
import { DateCell } from "./cells.tsx";
import { descriptionOf, entryElement, focusEntry, useEntryDesk, type EntryPlace } from "./desk-context.tsx";
import { EditableText } from "./editable-text.tsx";
import { linkOf, spaceBeforeColon } from "./entries.ts";
import { EntryRow } from "./entry-row.tsx";
import { StatusSign } from "./sign.tsx";

/** A sentence or an outcome: bold lead and text in one flow, and for an outcome its status and date beside it. */
export const SentenceEntry = memo(function SentenceEntry({
  shape,
  numbered,
  ...place
}: EntryPlace<Sentence | Outcome> & {
  shape: "text" | "points" | "outcomes";
  numbered: boolean;
}) {
  const { section, index, entry } = place;
  const { strings } = useWorkplace();
  const { language, edit } = useEntryDesk();
  const [leadAsked, setLeadAsked] = useState(false);
  const number = index + 1;
  const leadId = `lead-${entry.id}`;
  const hasLead = entry.lead !== "" || leadAsked;
  const join = leadJoin(entry.lead, entry.text, spaceBeforeColon(language));

  return (
    <EntryRow
      {...place}
      shape={shape}

      onAddLead={
        hasLead || shape === "text"
          ? undefined
          : () => {
              flushSync(() => setLeadAsked(true));
              document.getElementById(leadId)?.focus();
            }
      }
    >
      {numbered && (
        <span className="entry-number" aria-hidden>
          {number}
        </span>
      )}
      <p className="entry-text">
        {hasLead && (
          <>
            <EditableText
              id={leadId}
              className="lead"
              value={entry.lead}
              label={strings.section.lead(number)}
              placeholder={strings.section.leadPlaceholder}
              lang={language}
              onChange={(lead) => edit((now) => changeEntry(now, section, entry.id, { lead }), `${entry.id} lead`)}
              onKeyDown={(event) => {
                if (event.key === "Enter" && !event.altKey) {
                  event.preventDefault();
                  event.stopPropagation();
                  focusEntry(entry.id);
                }
              }}
            />
            <span className="lead-join">{join} </span>
          </>
        )}
        <EditableText
          id={entryElement(entry.id)}
          value={entry.text}
          source={entry.source}
          label={strings.section.entry(number)}
          placeholder={strings.section.text}
          describedBy={descriptionOf(entry)}
          lang={language}
          onChange={(text, pasted) =>
            edit((now) => changeEntry(now, section, entry.id, { text, ...linkOf(entry, pasted) }), `${entry.id} text`)
          }
        />
      </p>
      {"status" in entry && (
        <>
          <Choice
            className="cell-choice"
            name={strings.section.stateOf(number)}
            value={entry.status}
            options={outcomeStatuses.map((status) => ({
              value: status,
              words: strings.statuses[status],
              sign: <StatusSign status={status} />,
            }))}
            onChange={(status) => edit((now) => changeEntry(now, section, entry.id, { status }))}
          />
          <DateCell
            label={strings.section.dateOf(number)}
            value={entry.date}
            onChange={(date) => edit((now) => changeEntry(now, section, entry.id, { date }), `${entry.id} date`)}
          />
        </>
      )}
    </EntryRow>
  );
});
