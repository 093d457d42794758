import { FileInput } from "lucide-react";
import { useCallback, useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from "react";
import { I18nProvider } from "react-aria-components";
import { toErrorEnvelope } from "../core/errors.ts";
import type { Pack } from "../core/pack.ts";
import type { Client } from "../core/wire.ts";
import { useAutosave } from "./autosave.ts";
import { initialState, type Beginning } from "./beginning.ts";
import { useChosenSettings } from "./chosen-settings.ts";
import { useCommandKeys } from "./commands/keys.ts";
import { CommandBook, CommandContext } from "./commands/running.ts";
import { WindowCommands } from "./commands/window-commands.tsx";
import { RowMenus } from "./controls/context-menu.tsx";
import { gatherDrop } from "./library/gathering.ts";
import { useFollowedIntake } from "./library/followed-intake.ts";
import { IntakeSheet } from "./library/intake-sheet.tsx";
import { useLeaving } from "./leaving.ts";
import { useLoadedArticles } from "./loaded-articles.ts";
import { Library } from "./library/library.tsx";
import { elsewhere, useSteps } from "./library/steps.ts";
import { Messages } from "./messages.tsx";
import { Desk } from "./pack/desk.tsx";
import { keepCopy } from "./pack/copy.ts";
import { useHolding } from "./pack/holding.ts";
import { ReadOnlyDesk } from "./pack/read-only-desk.tsx";
import { reduce } from "./state.ts";
import { StartPage } from "./start/start-page.tsx";
import { Tour, tourSteps } from "./start/tour.tsx";
import { StatusBar } from "./status-bar.tsx";
import { stringsOf, systemLanguage } from "./strings/strings.ts";
import { rememberCopies } from "./text/clipboard-actions.ts";
import { flushTyping } from "./text/typing.ts";
import { TopBar } from "./top-bar.tsx";
import { WindowSheet } from "./window-sheet.tsx";
import { StateContext, WorkplaceContext, type SheetName, type Workplace } from "./workplace.tsx";

/** How long after the start the library is looked through, in milliseconds. */
const untilCheck = 8000;

/** The one window: bars, the screen in front, sheets, messages, and the drop of files anywhere. */
export function Window({ client, beginning }: { client: Client; beginning: Beginning }) {
  const [state, dispatch] = useReducer(reduce, beginning, initialState);
  const [sheet, setSheet] = useState<SheetName | null>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const showSheet = useCallback((name: SheetName | null) => {
    setWanted(null);
    setSheet(name);
  }, []);
  const newPack = useCallback((template: string) => {
    setWanted(template);
    setSheet("new-pack");
  }, []);
  const [tour, setTour] = useState<number | null>(null);
  const [dragging, setDragging] = useState(false);
  const { settings, active } = state;
  const language = settings.language ?? systemLanguage();
  const strings = stringsOf(language);
  const save = useAutosave(client, state, dispatch);
  useLeaving(state, save, strings.trouble.leave);

  const say = useCallback<Workplace["say"]>(
    (text, ...offers) => dispatch({ type: "say", message: { kind: "done", text, lasting: false, offers } }),
    [],
  );
  const word = useCallback(
    (thrown: unknown) => {
      const { code, details } = toErrorEnvelope(thrown);
      return strings.errors[code](details);
    },
    [strings],
  );
  const fail = useCallback(
    (thrown: unknown) =>
      dispatch({ type: "say", message: { kind: "trouble", text: word(thrown), lasting: true, offers: [] } }),
    [word],
  );
  const { changeSettings, keepSettings } = useChosenSettings(client, state, dispatch, fail);
  const openPack = useCallback(
    async (id: string) => dispatch({ type: "open", pack: await client("packs.get", { id }) }),
    [client],
  );
  const closePack = useCallback(
    async (id: string) => {
      // A pack that cannot be kept stays open, so that nothing typed is lost.
      if (await save(id)) {
        dispatch({ type: "close", id });
        dispatch({ type: "recent", packs: await client("packs.list", {}) });
      }
    },
    [client, save],
  );
  const copyPack = useCallback(
    async (pack: Pack) => {
      dispatch({ type: "open", pack: await keepCopy(client, pack, strings.status.copy(pack.title)) });
      dispatch({ type: "recent", packs: await client("packs.list", {}) });
    },
    [client, strings],
  );
  const toldJoined = useCallback(
    (title: string) => say(strings.holding.joined(title || strings.bar.untitled)),
    [say, strings],
  );
  const takeOver = useHolding(client, state, dispatch, save, toldJoined, fail);
  const { loadArticle, forgetLoaded } = useLoadedArticles(client, dispatch);
  const latestPacks = useRef(state.packs);
  useLayoutEffect(() => {
    latestPacks.current = state.packs;
  });
  const edit = useCallback<Workplace["edit"]>(
    (id, change, field) => {
      // What is typed comes before what is done after it.
      flushTyping();
      if (latestPacks.current[id]?.isElsewhere === true) {
        fail(elsewhere());
        return false;
      }
      dispatch({ type: "edit", id, edit: change, field, at: Date.now() });
      return true;
    },
    [fail],
  );
  const saveShown = useCallback(
    async (id: string) => latestPacks.current[id] === undefined || (await save(id)),
    [save],
  );

  const steps = useSteps(client, dispatch, edit, saveShown, fail);
  const sayDone = useCallback(
    (words: string, run: (() => void) | null) =>
      run === null ? say(words) : say(words, { label: strings.common.undo, run }),
    [say, strings],
  );
  const take = useCallback<Workplace["take"]>(
    async (step, words) => {
      try {
        sayDone(words, await steps.take(step));
      } catch (thrown) {
        fail(thrown);
      }
    },
    [steps, sayDone, fail],
  );
  const took = useCallback<Workplace["took"]>((back, words) => sayDone(words, steps.keep(back)), [steps, sayDone]);

  // What another window did meanwhile is seen as soon as this one is looked at again.
  useEffect(() => {
    const onFocus = () => {
      forgetLoaded();
      dispatch({ type: "listChanged" });
      client("spelling.own", {}).then(({ words }) => dispatch({ type: "ownWords", words }), fail);
    };
    addEventListener("focus", onFocus);
    return () => removeEventListener("focus", onFocus);
  }, [client, fail, forgetLoaded]);

  useEffect(() => rememberCopies(), []);

  const { damaged } = strings.trouble;
  useEffect(() => {
    // To look through a large library takes seconds of computing, which a start has other uses for.
    const wait = setTimeout(() => {
      client("library.check", {}).then(({ sound }) => {
        if (!sound) dispatch({ type: "say", message: { kind: "trouble", text: damaged, lasting: true, offers: [] } });
      }, fail);
    }, untilCheck);
    return () => clearTimeout(wait);
  }, [client, damaged, fail]);

  const { intake, importFiles } = useFollowedIntake(client, dispatch, forgetLoaded, fail);
  // One article that was read needs no report: its record is the report.
  const single = intake.intake?.outcomes.length === 1 && intake.intake.outcomes[0]?.kind === "read";
  const showIntake = intake.intake !== null && !single;

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const title = active === null ? null : state.packs[active]?.history.present.title;
  useEffect(() => {
    document.title = title === null || title === undefined || title === "" ? "Attaché" : `${title} – Attaché`;
  }, [title]);

  const [book] = useState(() => new CommandBook());
  useCommandKeys(book, say, active === null);

  const first = state.recent[0]?.id;
  const beginTour = useCallback(() => {
    showSheet(null);
    if (active === null && first === undefined) return;
    setTour(0);
    if (active === null && first !== undefined) openPack(first).catch(fail);
  }, [active, first, openPack, showSheet, fail]);
  const stepTour = (step: number) => {
    setTour(step);
    const command = tourSteps[step]?.command;
    if (command) book.find(command)?.run();
  };
  const isStarting = active === null && state.view.kind === "start";

  const { version, dataFolder, filesFolder, choosesFolders, formats } = beginning.opened;
  const workplace = useMemo(
    (): Workplace => ({
      client,
      dispatch,
      strings,
      language,
      version,
      dataFolder,
      filesFolder,
      choosesFolders,
      formats,
      say,
      fail,
      word,
      save,
      changeSettings,
      keepSettings,
      openPack,
      closePack,
      copyPack,
      takeOver,
      loadArticle,
      edit,
      take,
      took,
      importFiles,
      showSheet,
      newPack,
      beginTour,
    }),
    [
      client,
      strings,
      language,
      version,
      dataFolder,
      filesFolder,
      choosesFolders,
      formats,
      say,
      fail,
      word,
      save,
      changeSettings,
      keepSettings,
      openPack,
      closePack,
      copyPack,
      takeOver,
      loadArticle,
      edit,
      take,
      took,
      importFiles,
      showSheet,
      newPack,
      beginTour,
    ],
  );

  return (
    <I18nProvider locale={strings.locale}>
      <WorkplaceContext value={workplace}>
        <StateContext value={state}>
          <CommandContext value={book}>
            <RowMenus>
              <WindowCommands steps={steps} />
              <div
                className="window"
                onDragOver={(event) => {
                  if (!event.dataTransfer.types.includes("Files")) return;
                  event.preventDefault();
                  setDragging(true);
                }}
                onDragLeave={(event) => {
                  if (event.relatedTarget === null) setDragging(false);
                }}
                onDrop={(event) => {
                  setDragging(false);
                  if (event.dataTransfer.files.length === 0) return;
                  event.preventDefault();
                  void gatherDrop(event.dataTransfer).then(importFiles, fail);
                }}
              >
                <TopBar />
                <div className="screen">
                  {isStarting ? (
                    <StartPage />
                  ) : active === null ? (
                    <Library />
                  ) : (
                    <ReadOnlyDesk id={active}>
                      <Desk key={active} id={active} />
                    </ReadOnlyDesk>
                  )}
                </div>
                {tour !== null && active !== null && (
                  <Tour step={tour} onStep={stepTour} onClose={() => setTour(null)} />
                )}
                <StatusBar />
                {dragging && (
                  <div className="drop-here">
                    <FileInput size={24} strokeWidth={1.5} aria-hidden />
                    {strings.library.dropNow}
                  </div>
                )}
              </div>
              <WindowSheet sheet={sheet} wanted={wanted} active={active} />
              {showIntake && intake.intake && (
                <IntakeSheet intake={intake.intake} onStop={intake.stop} onClose={intake.close} />
              )}
              <Messages />
            </RowMenus>
          </CommandContext>
        </StateContext>
      </WorkplaceContext>
    </I18nProvider>
  );
}
