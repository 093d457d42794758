import { CircleAlert, CircleDashed, FileText, FileType } from "lucide-react";
import { useEffect, useState } from "react";
import { readers, type Reader } from "../../core/audience.ts";
import { markingOf } from "../../core/compose.ts";
import type { CallInput } from "../../core/contract.ts";
import { nameExport, readerName, titlesOf } from "../../core/file-name.ts";
import { labelsFor } from "../../core/template.ts";
import { WordButton } from "../controls/button.tsx";
import { Choice } from "../controls/choice.tsx";
import { unreadFields } from "../controls/field.tsx";
import { Sheet, SheetFoot } from "../controls/sheet.tsx";
import { Tick } from "../controls/tick.tsx";
import { iconLook } from "../controls/icon-look.ts";
import { localDay } from "../dates.ts";
import { useKeeping } from "../keeping.ts";
import { markingName, noMarking } from "../pack/cover-fields.tsx";
import { countWords, outlineOf } from "../pack/outline.ts";
import { DateMissing } from "../source/article-head.tsx";
import { capitalised } from "../strings/strings.ts";
import { useWindowState, useWorkplace } from "../workplace.tsx";
import { ExportProgress } from "./export-progress.tsx";
import { exportEach, Stopper } from "./exporting.ts";
import { FileProperties } from "./file-properties.tsx";
import { FolderField } from "./folder-field.tsx";
import { MoreOptions } from "./more-options.tsx";
import { useOpenFindings } from "./open-findings.ts";
import { openPoints } from "./open-points.ts";
import { isCleanCopy, optionsFor, type AskedOptions } from "./asked-options.ts";
import { useProof } from "./proof.ts";

type Format = CallInput<"packs.export">["format"];

/** In the order in which a person wants them: the one to work on first. */
const formatOrder: readonly Format[] = ["docx", "pdf", "html", "markdown"];

/** What is asked for until a person says otherwise. */
const usualFormats: readonly Format[] = ["docx", "pdf"];

/** The extension of each format's files. */
const extensions: Readonly<Record<Format, string>> = { docx: "docx", pdf: "pdf", html: "html", markdown: "md" };

/** The value of the list of readers that stands for the office itself. */
const office = "office" as const;

/** The export of the pack in front: formats, language of labels, marking, what is still open. */
export function ExportSheet({ id }: { id: string }) {
  const { strings, client, keepSettings, edit, save, word, showSheet, filesFolder } = useWorkplace();
  const { keep, tell } = useKeeping();
  const state = useWindowState();
  const [formats, setFormats] = useState<readonly Format[]>(usualFormats);
  const [reader, setReader] = useState<Reader | typeof office>(office);
  const [asked, setAsked] = useState<AskedOptions>({});
  const [busy, setBusy] = useState<Format | null>(null);
  const [folder, setFolder] = useState(state.settings.folder ?? filesFolder);
  const [failures, setFailures] = useState<string[]>([]);
  // The sheet lies over the fields, so what they hold cannot change under it.
  const [unread] = useState(() => unreadFields().length);
  const seconds = useSeconds(busy);
  const [job] = useState(() => crypto.randomUUID());
  const [stopper, setStopper] = useState(() => new Stopper());
  const pack = state.packs[id]?.history.present;
  const outside = reader === office ? undefined : reader;
  const findings = useOpenFindings(pack, outside);
  const clean = isCleanCopy(asked, outside);
  const proof = useProof(pack, outside, clean);
  const known = state.templates.templates.find((entry) => entry.template.id === pack?.template);
  if (!pack) return null;
  const words = countWords(pack);
  const labels = known ? labelsFor(known.template, pack.language, state.templates.languages) : {};
  const outline = known ? outlineOf(known.template, labels, pack) : [];
  const open = openPoints(pack, outline, state.articles, outside);
  const points = [
    ...(open.nothingForReader ? [strings.export.nothingForReader] : []),
    ...(findings === null || findings === 0 ? [] : [strings.findings.stillOpen(findings)]),
    ...(open.proposed > 0 ? [strings.proposals.stillProposed(open.proposed)] : []),
    ...(open.emptySections.length > 0 ? [strings.export.emptySections(open.emptySections.join(", "))] : []),
    ...(unread > 0 ? [strings.export.unread(unread)] : []),
    ...(open.unsourced.length > 0
      ? [strings.export.unsourced(open.unsourced.map(({ title, entries }) => `${title} ${entries}`).join(", "))]
      : []),
    ...(open.unnamedFigures > 0 ? [strings.export.unnamedFigures(open.unnamedFigures)] : []),
    ...(open.wordlessEvents > 0 ? [strings.export.wordlessEvents(open.wordlessEvents)] : []),
    ...(proof?.unprintable ?? []).map((found) => strings.export.unprintable(found)),
    ...(open.untitled ? [strings.export.untitled] : []),
    ...(open.reversedCover ? [strings.export.reversedCover] : []),
    ...(open.blankCover.length > 0
      ? [strings.export.blankCover(open.blankCover.map((name) => strings.cover[name].toLowerCase()).join(", "))]
      : []),
  ];
  const isClean = open.missingDates === 0 && points.length === 0 && findings !== null && proof !== null;
  const named = {
    short: known ? (markingOf(pack, known.template)?.short ?? null) : null,
    titles: titlesOf(pack, known?.template, state.templates.languages),
    reader: readerName(outside, pack.language, state.templates.languages),
    date: localDay(new Date()),
  };
  const names: Record<Format, string> = {
    docx: strings.export.word,
    pdf: strings.export.pdf,
    html: strings.export.html,
    markdown: strings.export.markdown,
  };
  const close = () => showSheet(null);

  const go = async () => {
    setFailures([]);
    if (!(await save(id))) {
      setFailures([strings.export.notSaved]);
      return;
    }
    const chosen = folder === filesFolder || folder.trim() === "" ? null : folder.trim();
    if (chosen !== state.settings.folder) {
      try {
        await keepSettings({ folder: chosen });
      } catch (thrown) {
        setFailures([word(thrown)]);
        return;
      }
    }
    const next = new Stopper();
    setStopper(next);
    const { done, failed } = await exportEach(formats, {
      write: async (format) =>
        client("packs.export", {
          id,
          job,
          format,
          date: localDay(new Date()),
          ...(outside === undefined ? {} : { reader: outside }),
          options: await optionsFor(format, asked, outside, (version) => client("versions.get", { id: version })),
        }),
      keep,
      onBegin: setBusy,
      stopper: next,
      words,
    });
    setBusy(null);
    tell(done);
    setFailures(failed.map(({ format, reason }) => strings.export.failed(names[format], word(reason))));
    if (failed.length === 0 && !next.isStopped()) close();
  };
  const stop = () => {
    stopper.stop();
    client("jobs.stop", { job }).catch((thrown: unknown) => setFailures([word(thrown)]));
  };
  const toggle = (format: Format, on: boolean) =>
    setFormats(formatOrder.filter((one) => (one === format ? on : formats.includes(one))));

  return (
    <Sheet
      title={strings.export.title}
      closeLabel={strings.common.close}
      onClose={close}
      className="export-sheet"
      foot={
        <SheetFoot
          cancel={strings.common.cancel}
          onCancel={close}
          note={
            busy === null ? (
              formats.length === 0 && strings.export.choose
            ) : (
              <ExportProgress
                format={busy}
                name={names[busy]}
                at={formats.indexOf(busy) + 1}
                total={formats.length}
                words={words}
                seconds={seconds}
                onStop={stop}
              />
            )
          }
        >
          <WordButton
            look="primary"
            autoFocus
            isPending={busy !== null}
            isDisabled={formats.length === 0}
            onPress={() => void go()}
          >
            {busy ? (
              <>
                <span className="spinner" aria-hidden />
                {strings.export.busy(names[busy], seconds)}
              </>
            ) : (
              strings.export.go(formats.length)
            )}
          </WordButton>
        </SheetFoot>
      }
    >
      <div className="export-columns">
        <div className="export-form">
          <div className="field">
            <span className="field-label">{strings.export.formats}</span>
            <div className="field-body ticks">
              {formatOrder.map((format) => (
                <Tick key={format} isSelected={formats.includes(format)} onChange={(on) => toggle(format, on)}>
                  <b>{names[format]}</b>
                </Tick>
              ))}
            </div>
          </div>
          <Choice
            label={strings.export.language}
            value={pack.language}
            options={state.templates.languages.map((tongue) => ({
              value: tongue.tag,
              words: capitalised(tongue.name),
            }))}
            onChange={(language) => edit(id, (now) => ({ ...now, language }))}
            help={strings.export.languageHelp}
          />
          <Choice
            label={strings.export.reader}
            value={reader}
            options={[office, ...readers].map((one) => ({ value: one, words: strings.export.readers[one] }))}
            onChange={setReader}
          />
          {known && (
            <Choice
              label={strings.export.marking}
              value={pack.marking ?? noMarking}
              options={[
                { value: noMarking, words: strings.cover.noMarking },
                ...known.template.markings.map((marking) => ({
                  value: marking.id,
                  words: markingName(marking, pack.language, strings),
                })),
              ]}
              onChange={(marking) => edit(id, (now) => ({ ...now, marking: marking === noMarking ? null : marking }))}
              help={
                markingOf(pack, known.template)?.warn === true
                  ? strings.export.markingWarning
                  : strings.export.markingHelp
              }
            />
          )}
          <div className="field">
            <span className="field-label">{strings.export.annex}</span>
            <div className="field-body">
              <Tick
                isSelected={pack.sourceCheck === true && reader === office}
                isDisabled={reader !== office}
                onChange={(on) => edit(id, (now) => ({ ...now, sourceCheck: on }))}
              >
                {strings.export.sourceCheck}
              </Tick>
              <p className="field-help">{strings.export.sourceCheckHelp}</p>
              <Tick
                isSelected={pack.openSaid !== false && reader === office}
                isDisabled={reader !== office || pack.sourceCheck === true}
                onChange={(on) => edit(id, (now) => ({ ...now, openSaid: on ? undefined : false }))}
              >
                {strings.export.openSaid}
              </Tick>
              <p className="field-help">{strings.export.openSaidHelp}</p>
            </div>
          </div>
          <MoreOptions id={id} formats={formats} reader={outside} asked={asked} onChange={setAsked} />
          <FolderField folder={folder} onChange={setFolder} />
          {failures.length > 0 && (
            <div ref={comeIntoSight} className="failures" role="alert">
              {failures.map((failure) => (
                <p key={failure}>
                  <CircleAlert {...iconLook} />
                  {failure}
                </p>
              ))}
            </div>
          )}
        </div>
        <div className="export-side">
          <section className="open-points" aria-label={strings.export.open}>
            <h3>{isClean ? strings.export.noneOpen : strings.export.open}</h3>
            <ul>
              {open.missingDates > 0 && (
                <li>
                  <DateMissing />
                  <span>{strings.status.articles(open.missingDates)}</span>
                </li>
              )}
              {points.map((point) => (
                <li key={point}>
                  <CircleDashed {...iconLook} />
                  <span>{point}</span>
                </li>
              ))}
            </ul>
            {!isClean && <p className="field-help">{strings.export.stillPossible}</p>}
          </section>
          <section className="export-files" aria-label={strings.export.files}>
            <h3>{strings.export.files}</h3>
            <ul>
              {formats.map((format) => (
                <li key={format}>
                  {format === "docx" ? <FileText {...iconLook} /> : <FileType {...iconLook} />}
                  <span className="file-name">{nameExport({ ...named, extension: extensions[format] })}</span>
                </li>
              ))}
            </ul>
          </section>
          <FileProperties properties={proof?.properties ?? null} clean={clean} />
        </div>
      </div>
    </Sheet>
  );
}

/** Scrolls the sheet to what it has to say: the button that was pressed stays in sight, what stands above it may not. */
function comeIntoSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: "nearest" });
}

/** Whole seconds since a job began; counted anew for each. */
function useSeconds(job: string | null): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (job === null) return;
    const since = Date.now();
    const clock = setInterval(() => setSeconds(Math.floor((Date.now() - since) / 1000)), 250);
    return () => {
      clearInterval(clock);
      setSeconds(0);
    };
  }, [job]);
  return seconds;
}
