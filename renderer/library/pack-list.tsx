import { EllipsisVertical } from "lucide-react";
import type { KeyboardEvent } from "react";
import { IconButton } from "../controls/button.tsx";
import { useRowMenu } from "../controls/context-menu.tsx";
import { shortInstant } from "../dates.ts";
import { usePackActions } from "../pack/pack-actions.ts";
import { useWindowState, useWorkplace } from "../workplace.tsx";

/** The packs, the one saved last first: Enter opens one, F2 renames it, Del moves it to the bin, and its menu has all of it. */
export function PackList() {
  const { strings } = useWorkplace();
  const { recent } = useWindowState();
  const actions = usePackActions();
  const openMenu = useRowMenu();
  const now = new Date();
  const onKeyDown = (event: KeyboardEvent, id: string) => {
    const run = { F2: actions.rename, Delete: actions.bin }[event.key];
    if (!run) return;
    event.preventDefault();
    // The focus goes on to what stands in its place.
    const row = event.currentTarget.closest("li");
    const neighbour = row?.nextElementSibling ?? row?.previousElementSibling;
    if (event.key === "Delete") neighbour?.querySelector<HTMLElement>(".side-line")?.focus();
    run(id);
  };
  return (
    <div className="side-part">
      <h2 className="side-heading">{strings.library.recent}</h2>
      {recent.length === 0 && <p className="side-note">{strings.library.none}</p>}
      <ul className="side-list">
        {recent.map((pack) => {
          const title = pack.title || strings.bar.untitled;
          const menu = () => actions.menuOf(pack.id);
          return (
            <li
              key={pack.id}
              className="side-item"
              onContextMenu={(event) => openMenu(event, strings.library.packMenu(title), menu())}
            >
              <button
                type="button"
                className="side-line"
                onClick={() => actions.open(pack.id)}
                onKeyDown={(event) => onKeyDown(event, pack.id)}
              >
                <span className="side-title" title={title}>
                  {title}
                </span>
                <span className="side-when">{shortInstant(pack.modified, strings.locale, now)}</span>
              </button>
              <IconButton
                label={strings.library.packMenu(title)}
                className="side-delete"
                aria-haspopup="menu"
                onPress={(event) => openMenu(event.target, strings.library.packMenu(title), menu())}
              >
                <EllipsisVertical size={16} strokeWidth={1.5} aria-hidden />
              </IconButton>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
