import { flushSync } from "react-dom";
import { searchElement } from "../library/library.tsx";
import type { Steps } from "../library/steps.ts";
import { usePackActions } from "../pack/pack-actions.ts";
import { useWindowState, useWorkplace } from "../workplace.tsx";
import { focusPane, walkPanes } from "./panes.ts";
import { useRunnings, type Running } from "./running.ts";

function always(run: () => void): Running {
  return { run, why: null };
}

/** Offers what the window itself can do. `steps` are those of the library, which undo and redo mean while it is in front. */
export function WindowCommands({ steps }: { steps: Steps }) {
  const { strings, language, dispatch, changeSettings, showSheet, closePack, beginTour } = useWorkplace();
  const actions = usePackActions();
  const { settings, active, packs, recent } = useWindowState();
  const words = strings.commands;
  const open = active === null ? undefined : packs[active];
  const change = (part: Partial<typeof settings>) => changeSettings((now) => ({ ...now, ...part }));
  const choose = (isChosen: boolean, part: Partial<typeof settings>): Running => ({
    run: () => change(part),
    why: isChosen ? words.isChosen : null,
  });
  const ofPack = (run: (id: string) => void): Running => ({
    run: () => {
      if (active !== null) run(active);
    },
    why: active === null ? words.noPack : null,
  });
  const toWrite = (run: (id: string) => void): Running => {
    const running = ofPack(run);
    return open?.isElsewhere === true ? { ...running, why: words.isRead } : running;
  };
  const goTo = (kind: "start" | "list") =>
    flushSync(() => {
      dispatch({ type: "show", id: null });
      dispatch({ type: "view", view: { kind } });
    });
  const goToList = (element?: string) => {
    goTo("list");
    if (element !== undefined) document.getElementById(element)?.focus();
  };
  useRunnings({
    commands: always(() => showSheet("commands")),
    help: always(() => showSheet("help")),
    undo: open
      ? {
          run: () => dispatch({ type: "undo", id: open.history.present.id }),
          why: open.isElsewhere ? words.isRead : open.history.past.length === 0 ? words.noUndo : null,
        }
      : always(steps.undo),
    redo: open
      ? {
          run: () => dispatch({ type: "redo", id: open.history.present.id }),
          why: open.isElsewhere ? words.isRead : open.history.future.length === 0 ? words.noRedo : null,
        }
      : always(steps.redo),
    "next-pane": always(() => walkPanes(1)),
    "last-pane": always(() => walkPanes(-1)),
    start: always(() => goTo("start")),
    tour: { run: beginTour, why: recent.length === 0 ? words.noPack : null },
    "new-pack": always(() => showSheet("new-pack")),
    "language-fr": choose(language === "fr", { language: "fr" }),
    "language-en": choose(language === "en", { language: "en" }),
    "theme-light": choose(settings.theme === "light", { theme: "light" }),
    "theme-dark": choose(settings.theme === "dark", { theme: "dark" }),
    "theme-system": choose(settings.theme === "system", { theme: "system" }),
    export: ofPack(() => showSheet("export")),
    "name-version": ofPack(() => showSheet("name-version")),
    versions: ofPack(() => showSheet("versions")),
    "rename-pack": toWrite((id) => actions.rename(id)),
    "duplicate-pack": ofPack((id) => actions.duplicate(id)),
    "hand-over": ofPack((id) => actions.handOver(id)),
    "close-pack": ofPack((id) => void closePack(id)),
    "bin-pack": toWrite((id) => actions.bin(id)),
    "pane-sources": ofPack(() => focusPane("pane-sources")),
    "pane-briefing": ofPack(() => focusPane("pane-briefing")),
    "pane-beside": ofPack(() => focusPane("pane-beside")),
    library: always(() => goToList()),
    search: always(() => goToList(searchElement)),
    paste: always(() => showSheet("paste")),
    bin: always(() => {
      goToList();
      dispatch({ type: "ask", change: { where: "bin", query: "", filter: {} } });
    }),
    "back-up": always(actions.backUp),
    restore: always(() => showSheet("restore")),
    "own-words": always(() => showSheet("own-words")),
  });
  return null;
}
