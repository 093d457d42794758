import { useEffect, useRef, useState } from "react";
import { commandOf } from "../../core/commands.ts";
import { toErrorEnvelope } from "../../core/errors.ts";
import { WordButton } from "../controls/button.tsx";
import { useLate } from "../controls/late.ts";
import { Sheet } from "../controls/sheet.tsx";
import { Waiting } from "../controls/waiting.tsx";
import { useWindowState, useWorkplace } from "../workplace.tsx";

/** How long the last copy of the library took, in milliseconds. */
let lasted: number | null = null;

/** A copy of the library under way: it begins with the sheet, which is seen only where it takes a while, and closing that stops it. */
export function BackUpSheet() {
  const { strings, language, client, save, say, fail, showSheet } = useWorkplace();
  const { tabs } = useWindowState();
  const isLate = useLate();
  const [job] = useState(() => crypto.randomUUID());
  const begun = useRef(false);
  const isGone = useRef(false);
  useEffect(
    () => () => {
      isGone.current = true;
    },
    [],
  );
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    const backUp = async () => {
      try {
        await Promise.all(tabs.map(save));
        const started = performance.now();
        const { path } = await client("library.backup", { job });
        lasted = performance.now() - started;
        say(strings.backups.made(path));
      } catch (thrown) {
        if (toErrorEnvelope(thrown).code !== "stopped") fail(thrown);
      }
      // Another sheet may have been asked for before this one was seen.
      if (!isGone.current) showSheet(null);
    };
    void backUp();
  }, [client, fail, job, save, say, showSheet, strings, tabs]);
  const stop = () => void client("jobs.stop", { job }).catch(fail);
  if (!isLate) return null;
  const title = commandOf("back-up")[language];
  return (
    <Sheet
      title={title}
      closeLabel={strings.common.stop}
      onClose={stop}
      foot={
        <>
          <span className="spring" />
          <WordButton onPress={stop} autoFocus>
            {strings.common.stop}
          </WordButton>
        </>
      }
    >
      <Waiting words={strings.backups.making} lasted={lasted} />
    </Sheet>
  );
}
