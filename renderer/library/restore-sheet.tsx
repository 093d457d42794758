import { useEffect, useRef, useState } from "react";
import { commandOf } from "../../core/commands.ts";
import type { Backup } from "../../core/backup.ts";
import { WordButton } from "../controls/button.tsx";
import { Sheet } from "../controls/sheet.tsx";
import { Waiting } from "../controls/waiting.tsx";
import { useWindowState, useWorkplace } from "../workplace.tsx";
import { restoringLasts, startRestoring, type Restoring } from "./restoring.ts";

/** The copies of the library, to go back to one. Once that is done the window is loaded again: all that it shows is of before. */
export function RestoreSheet() {
  const { strings, language, client, save, word, showSheet } = useWorkplace();
  const { tabs } = useWindowState();
  const [backups, setBackups] = useState<Backup[] | null>(null);
  /** The copy that is gone back to. */
  const [going, setGoing] = useState<Backup | null>(null);
  const isRestoring = going !== null;
  const [refusal, setRefusal] = useState<string | null>(null);
  const [setAside, setSetAside] = useState<string | null>(null);
  const restoring = useRef<Restoring | null>(null);
  const [isStopping, setStopping] = useState(false);
  const close = () => {
    if (isRestoring) {
      setStopping(true);
      restoring.current?.stop().catch((thrown: unknown) => setRefusal(word(thrown)));
    } else if (setAside === null) showSheet(null);
    else location.reload();
  };
  useEffect(() => {
    client("library.backups", {}).then(setBackups, (thrown: unknown) => setRefusal(word(thrown)));
  }, [client, word]);

  const restore = async (backup: Backup) => {
    setGoing(backup);
    setRefusal(null);
    try {
      restoring.current = startRestoring(
        client,
        backup.name,
        async () => !(await Promise.all(tabs.map(save))).includes(false),
      );
      const restored = await restoring.current.ended;
      if (restored === "not-saved") setRefusal(strings.backups.notSaved);
      else if (restored !== "stopped") setSetAside(restored.setAside);
    } catch (thrown) {
      setRefusal(word(thrown));
    }
    setGoing(null);
    setStopping(false);
  };
  const instant = new Intl.DateTimeFormat(strings.locale, { dateStyle: "long", timeStyle: "medium" });
  const megabytes = new Intl.NumberFormat(strings.locale, { maximumFractionDigits: 1 });

  return (
    <Sheet
      title={strings.backups.title}
      closeLabel={isRestoring ? strings.common.stop : strings.common.close}
      onClose={close}
      className="middling"
      foot={
        <>
          <span className="spring" />
          <WordButton look={setAside === null ? "plain" : "primary"} onPress={close} isDisabled={isStopping} autoFocus>
            {isRestoring ? strings.common.stop : setAside === null ? strings.common.cancel : strings.backups.reload}
          </WordButton>
        </>
      }
    >
      {refusal !== null && (
        <div className="failures" role="alert">
          <p>{refusal}</p>
        </div>
      )}
      {going ? (
        <Waiting words={strings.backups.restoring} lasted={restoringLasts(going.bytes)} />
      ) : setAside === null ? (
        <>
          <p>{backups?.length === 0 ? strings.backups.none : strings.backups.explain}</p>
          {backups?.length === 0 && (
            <WordButton className="in-words" onPress={() => showSheet("back-up")}>
              {commandOf("back-up")[language]}
            </WordButton>
          )}
          {backups !== null && backups.length > 0 && (
            <ul className="report">
              {backups.map((backup) => {
                const { name, made, bytes } = backup;
                const when = instant.format(new Date(made));
                return (
                  <li key={name} className="report-line">
                    <span className="report-words">
                      <b>{when}</b>
                      <span>{strings.backups.size(megabytes.format(bytes / 1_000_000))}</span>
                    </span>
                    <WordButton
                      look="link"
                      aria-label={strings.backups.goTo(when)}
                      onPress={() => void restore(backup)}
                    >
                      {strings.backups.go}
                    </WordButton>
                  </li>
                );
              })}
            </ul>
          )}
        </>
      ) : (
        <p role="status">{strings.backups.done(setAside)}</p>
      )}
    </Sheet>
  );
}
