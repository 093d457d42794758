import { Palette } from "./commands/palette.tsx";
import { ExportSheet } from "./export/export-sheet.tsx";
import { HelpSheet } from "./help-sheet.tsx";
import { BackUpSheet } from "./library/back-up-sheet.tsx";
import { NewPackSheet } from "./library/new-pack-sheet.tsx";
import { PasteSheet } from "./library/paste-sheet.tsx";
import { RestoreSheet } from "./library/restore-sheet.tsx";
import { RenameSheet } from "./pack/rename-sheet.tsx";
import { OwnWordsSheet } from "./spelling/own-words-sheet.tsx";
import { NameVersionSheet } from "./versions/name-version-sheet.tsx";
import { VersionsSheet } from "./versions/versions-sheet.tsx";
import type { SheetName } from "./workplace.tsx";

/** The sheet that lies over the window, if any. `wanted` is the template that a new pack is begun with, `active` the pack in front. */
export function WindowSheet({
  sheet,
  wanted,
  active,
}: {
  sheet: SheetName | null;
  wanted: string | null;
  active: string | null;
}) {
  return (
    <>
      {sheet === "new-pack" && <NewPackSheet wanted={wanted} />}
      {sheet === "paste" && <PasteSheet />}
      {sheet === "restore" && <RestoreSheet />}
      {sheet === "back-up" && <BackUpSheet />}
      {sheet === "help" && <HelpSheet />}
      {sheet === "commands" && <Palette />}
      {sheet === "own-words" && <OwnWordsSheet />}
      {sheet === "versions" && active !== null && <VersionsSheet key={active} id={active} />}
      {sheet === "name-version" && active !== null && <NameVersionSheet id={active} />}
      {sheet?.startsWith("rename ") === true && <RenameSheet id={sheet.slice("rename ".length)} />}
      {sheet === "export" && active !== null && <ExportSheet id={active} />}
    </>
  );
}
