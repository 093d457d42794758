import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import type { KeyboardEvent, ReactNode } from "react";
import { flushSync } from "react-dom";
import { addEntry, changeEntry, moveEntry, removeEntry, type Entry } from "../../core/pack.ts";
import { dismissEntry, keepEntry } from "../../core/draft/proposed.ts";
import { IconButton } from "../controls/button.tsx";
import { iconLook } from "../controls/icon-look.ts";
import { useWorkplace } from "../workplace.tsx";
import { AudienceChoice } from "./audience-choice.tsx";
import { focusEntry, markElement, useEntryDesk, type EntryPlace } from "./desk-context.tsx";
import { isBlank, newEntry, type Shape } from "./entries.ts";
import { Mark } from "./mark.tsx";
import { keepAndGoOn, ProposedSign } from "./proposed-sign.tsx";

/** The frame of every entry: its keys, its mark at its right and under that its buttons, all within its own row. */
export function EntryRow({
  section,
  shape,
  index,
  before,
  after,
  entry,
  lit,
  children,
}: EntryPlace<Entry> & {
  shape: Shape;
  children: ReactNode;
}) {
  const { strings } = useWorkplace();
  const { edit, setSpot, goToSource } = useEntryDesk();

  const move = (step: number) => {
    const active = document.activeElement;
    flushSync(() => edit((pack) => moveEntry(pack, section, entry.id, step)));
    // Moving an element in the page takes the focus from it.
    if (active instanceof HTMLElement) active.focus();
  };
  const erase = () => {
    const neighbour = before ?? after;
    flushSync(() => edit((pack) => (entry.proposed ? dismissEntry : removeEntry)(pack, section, entry.id)));
    if (neighbour !== null) focusEntry(neighbour);
  };
  const follow = () => {
    // A record is one.
    if (shape === "record") return;
    const next = newEntry(shape, "", null);
    flushSync(() => edit((pack) => addEntry(pack, section, next, index + 1)));
    focusEntry(next.id);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const inText = event.target instanceof HTMLElement && event.target.isContentEditable;
    if (event.altKey && event.shiftKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      move(event.key === "ArrowUp" ? -1 : 1);
    } else if (event.altKey && event.key === "Enter" && entry.source) {
      goToSource(entry.source);
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && entry.proposed) {
      keepAndGoOn(event.currentTarget, () => edit((pack) => keepEntry(pack, section, entry.id)));
    } else if (event.key === "Enter" && inText && !event.shiftKey && !event.ctrlKey && !event.metaKey) {
      follow();
    } else if (event.key === "Backspace" && inText && isBlank(entry)) {
      erase();
    } else if (event.key === "Escape" && inText) {
      setSpot(null);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  const number = index + 1;
  return (
    <li
      className={`entry ${shape} ${entry.source && lit ? "lit" : ""} ${entry.proposed ? "proposed" : ""}`}
      data-entry={entry.id}
      onKeyDown={onKeyDown}
      onFocus={() => setSpot({ section, entry: entry.id }, entry.source)}
    >
      <div className="entry-body">{children}</div>
      {entry.proposed && (
        <ProposedSign
          entry={entry.id}
          number={number}
          onKeep={() => edit((pack) => keepEntry(pack, section, entry.id))}
          onDismiss={() => edit((pack) => dismissEntry(pack, section, entry.id))}
        />
      )}
      <Mark id={markElement(entry.id)} section={section} entry={entry} lit={lit} />
      <div className="entry-tools">
        <AudienceChoice
          number={number}
          audience={entry.audience}
          onChange={(audience) => edit((pack) => changeEntry(pack, section, entry.id, { audience }))}
        />
        <IconButton
          label={strings.section.up(number)}
          keys="Alt+Shift+↑"
          isDisabled={before === null}
          onPress={() => move(-1)}
        >
          <ArrowUp {...iconLook} />
        </IconButton>
        <IconButton
          label={strings.section.down(number)}
          keys="Alt+Shift+↓"
          isDisabled={after === null}
          onPress={() => move(1)}
        >
          <ArrowDown {...iconLook} />
        </IconButton>
        <IconButton label={strings.section.delete(number)} onPress={erase}>
          <Trash2 {...iconLook} />
        </IconButton>
      </div>
    </li>
  );
}
