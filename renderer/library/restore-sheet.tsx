import { useEffect, useState } from "react";
import { commandOf } from "../../core/commands.ts";
import type { Backup } from "../../core/contract.ts";
import { WordButton } from "../controls/button.tsx";
import { Sheet } from "../controls/sheet.tsx";
import { useWindowState, useWorkplace } from "../workplace.tsx";

/** The copies of the library, to go back to one. Once that is done the window is loaded again: all that it shows is of before. */
export function RestoreSheet() {
  const { strings, language, client, save, word, showSheet } = useWorkplace();
  const { tabs } = useWindowState();
  const [backups, setBackups] = useState<Backup[] | null>(null);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [setAside, setSetAside] = useState<string | null>(null);
  const close = () => {
    if (setAside === null) showSheet(null);
    else location.reload();
  };
  useEffect(() => {
    client("library.backups", {}).then(setBackups, (thrown: unknown) => setRefusal(word(thrown)));
  }, [client, word]);

  const restore = async (name: string) => {
    setBusy(true);
    setRefusal(null);
    try {
      // What is set aside is to hold the last words too.
      const saved = await Promise.all(tabs.map(save));
      if (saved.includes(false)) setRefusal(strings.backups.notSaved);
      else setSetAside((await client("library.restore", { name })).setAside);
    } catch (thrown) {
      setRefusal(word(thrown));
    }
    setBusy(false);
  };
  const backUp = async () => {
    setBusy(true);
    setRefusal(null);
    try {
      await Promise.all(tabs.map(save));
      await client("library.backup", {});
      setBackups(await client("library.backups", {}));
    } catch (thrown) {
      setRefusal(word(thrown));
    }
    setBusy(false);
  };
  const instant = new Intl.DateTimeFormat(strings.locale, { dateStyle: "long", timeStyle: "medium" });
  const megabytes = new Intl.NumberFormat(strings.locale, { maximumFractionDigits: 1 });

  return (
    <Sheet
      title={strings.backups.title}
      closeLabel={strings.common.close}
      onClose={close}
      className="middling"
      foot={
        <>
          <span className="spring" />
          <WordButton look={setAside === null ? "plain" : "primary"} onPress={close} autoFocus>
            {setAside === null ? strings.common.cancel : strings.backups.reload}
          </WordButton>
        </>
      }
    >
      {refusal !== null && (
        <div className="failures" role="alert">
          <p>{refusal}</p>
        </div>
      )}
      {setAside === null ? (
        <>
          <p>{backups?.length === 0 ? strings.backups.none : strings.backups.explain}</p>
          {backups?.length === 0 && (
            <WordButton className="in-words" isDisabled={busy} onPress={() => void backUp()}>
              {commandOf("back-up")[language]}
            </WordButton>
          )}
          {backups !== null && backups.length > 0 && (
            <ul className="report">
              {backups.map(({ name, made, bytes }) => {
                const when = instant.format(new Date(made));
                return (
                  <li key={name} className="report-line">
                    <span className="report-words">
                      <b>{when}</b>
                      <span>{strings.backups.size(megabytes.format(bytes / 1_000_000))}</span>
                    </span>
                    <WordButton
                      look="link"
                      isDisabled={busy}
                      aria-label={strings.backups.goTo(when)}
                      onPress={() => void restore(name)}
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
