import { Check, CircleAlert, LoaderCircle, Plane } from "lucide-react";
import { useMemo } from "react";
import type { Pack } from "../core/pack.ts";
import { labelsFor } from "../core/template.ts";
import { WordButton } from "./controls/button.tsx";
import { clockTime } from "./dates.ts";
import { useCalm } from "./pack/calm.ts";
import { countWords, outlineOf } from "./pack/outline.ts";
import { textOfPack } from "./pack/plain-text.ts";
import { isUnsaved, type OpenPack } from "./state.ts";
import { flushTyping } from "./text/typing.ts";
import { useWindowState, useWorkplace } from "./workplace.tsx";

const iconLook = { size: 14, strokeWidth: 1.5, "aria-hidden": true } as const;

/** How long a pack is as printed against the norm of its template, and in which typography. */
function PrintedAs({ open: { pages, history } }: { open: OpenPack }) {
  const { strings } = useWorkplace();
  const { templates } = useWindowState().templates;
  const { template: id, profile, language } = history.present;
  const template = templates.find((known) => known.template.id === id)?.template;
  const typography = profile ?? template?.profiles?.[language];
  const isLong = template !== undefined && pages !== null && pages > template.pages[1];
  return (
    <>
      {template && pages !== null && (
        <span className={`status-item ${isLong ? "long" : ""}`} title={strings.length.packHelp(pages)}>
          {strings.length.pack(pages, ...template.pages)}
        </span>
      )}
      {typography !== undefined && (
        <span className="status-item typography">{strings.status.typography(typography)}</span>
      )}
    </>
  );
}

/** The bar at the foot: whether all is saved, that nothing goes out, and how much there is. */
export function StatusBar() {
  const { strings, save, client, dispatch, copyPack, say, fail } = useWorkplace();
  const state = useWindowState();
  const open = state.active === null ? undefined : state.packs[state.active];
  const pack = useCalm(open?.history.present, open?.history.run ?? null);
  const words = useMemo(() => (pack ? countWords(pack) : 0), [pack]);
  const reload = (id: string) => {
    client("packs.get", { id }).then((pack) => {
      // Else what is not yet told would come back after the person gave it up.
      flushTyping();
      dispatch({ type: "reload", pack });
    }, fail);
  };
  const saving = open?.saving.kind ?? "none";
  const isTriedAgain = open?.saving.kind === "failed" && open.saving.isTriedAgain;
  // Neither waiting nor trying again brings these edits into the pack: it is another one now, or none.
  const isApart =
    open?.saving.kind === "changed" || (open?.saving.kind === "failed" && open.saving.error.code === "pack-missing");
  // The host is gone, or knows this window no more: only the person can carry the words out of it.
  const isOut = open?.saving.kind === "failed" && open.saving.error.code === "call-refused";
  const copyText = async (pack: Pack) => {
    const known = state.templates.templates.find((entry) => entry.template.id === pack.template);
    const labels = known ? labelsFor(known.template, pack.language, state.templates.languages) : {};
    const outline = known ? outlineOf(known.template, labels, pack) : [];
    try {
      await navigator.clipboard.writeText(textOfPack(pack, outline));
      say(strings.status.textCopied);
    } catch {
      say(strings.status.textNotCopied);
    }
  };
  return (
    <footer className="status-bar" data-pane aria-label={strings.status.landmark} tabIndex={-1}>
      <span className={`status-item ${saving}`}>
        {!open && (
          <>
            <Check {...iconLook} /> {strings.status.ready}
          </>
        )}
        {open && (saving === "failed" || saving === "changed") && (
          <>
            {isTriedAgain ? <LoaderCircle {...iconLook} /> : <CircleAlert {...iconLook} />}{" "}
            {saving === "failed" ? strings.status.failed : strings.status.changed}
            {isApart && (
              <WordButton look="link" onPress={() => void copyPack(open.history.present).catch(fail)}>
                {strings.status.keepCopy}
              </WordButton>
            )}
            {isOut && (
              <WordButton look="link" onPress={() => void copyText(open.history.present)}>
                {strings.status.copyText}
              </WordButton>
            )}
            <WordButton
              look="link"
              onPress={() => {
                const { id } = open.history.present;
                if (saving === "changed") reload(id);
                else void save(id);
              }}
            >
              {saving === "failed" ? strings.common.retry : strings.status.reload}
            </WordButton>
          </>
        )}
        {open && saving !== "failed" && saving !== "changed" && (
          <>
            {saving === "saving" || isUnsaved(open) ? <LoaderCircle {...iconLook} /> : <Check {...iconLook} />}
            {saving === "saving" || isUnsaved(open)
              ? strings.status.saving
              : strings.status.saved(clockTime(open.savedAt, strings.locale))}
          </>
        )}
      </span>
      {open?.saving.kind === "failed" && (
        <span className="status-reason">{strings.errors[open.saving.error.code](open.saving.error.details)}</span>
      )}
      <span className="status-item">
        <Plane {...iconLook} /> {strings.status.offline}
      </span>
      <span className="spring" />
      {open ? (
        <>
          <span className="status-item">{strings.status.words(words)}</span>
          <PrintedAs open={open} />
        </>
      ) : (
        <span className="status-item">{strings.status.articles(state.total)}</span>
      )}
    </footer>
  );
}
