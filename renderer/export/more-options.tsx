import { ChevronRight } from "lucide-react";
import { Button, Disclosure, DisclosurePanel, Heading } from "react-aria-components";
import type { Reader } from "../../core/audience.ts";
import type { CallInput } from "../../core/contract.ts";
import { areNotesAtEnd, endnotesChosen } from "../../core/template.ts";
import { Choice } from "../controls/choice.tsx";
import { Tick } from "../controls/tick.tsx";
import { capitalised } from "../strings/strings.ts";
import { useWindowState, useWorkplace } from "../workplace.tsx";
import { isCleanCopy, type AskedOptions } from "./asked-options.ts";
import { PdfOptions } from "./pdf-options.tsx";
import { StationeryFields } from "./stationery-fields.tsx";
import { WordOptions } from "./word-options.tsx";

/** The value of a list that leaves a choice to the template. */
const usual = "usual";

/** What is seldom asked for, folded away: of Word and of PDF, of typography and notes, of the office's own papers. */
export function MoreOptions({
  id,
  formats,
  reader,
  asked,
  onChange,
}: {
  id: string;
  formats: readonly CallInput<"packs.export">["format"][];
  reader: Reader | undefined;
  asked: AskedOptions;
  onChange: (asked: AskedOptions) => void;
}) {
  const { strings, edit } = useWorkplace();
  const state = useWindowState();
  const words = strings.export;
  const pack = state.packs[id]?.history.present;
  const template = state.templates.templates.find((entry) => entry.template.id === pack?.template)?.template;
  if (!pack) return null;
  return (
    <Disclosure className="more-options">
      <Heading level={3} className="more-heading">
        <Button slot="trigger" className="button bare cover-trigger">
          <ChevronRight className="cover-arrow" size={16} strokeWidth={1.5} aria-hidden />
          {words.more}
        </Button>
      </Heading>
      <DisclosurePanel className="more-panel">
        <div className="field">
          <span className="field-label">{words.notes}</span>
          <div className="field-body">
            <Tick
              isSelected={areNotesAtEnd(pack, template)}
              onChange={(isAtEnd) => edit(id, (now) => ({ ...now, endnotes: endnotesChosen(isAtEnd, template) }))}
            >
              {words.endnotes}
            </Tick>
          </div>
        </div>
        <Choice
          label={words.profile}
          value={pack.profile ?? usual}
          options={[
            { value: usual, words: words.usualProfile },
            ...state.templates.profiles
              .filter((profile) => profile.startsWith(`${pack.language}-`))
              .map((profile) => ({ value: profile, words: profile })),
          ]}
          onChange={(profile) => edit(id, (now) => ({ ...now, profile: profile === usual ? undefined : profile }))}
        />
        <Choice
          label={words.second}
          value={pack.secondLanguage ?? usual}
          options={[
            { value: usual, words: words.noSecond },
            ...state.templates.languages
              .filter(({ tag }) => tag !== pack.language)
              .map(({ tag, name }) => ({ value: tag, words: capitalised(name) })),
          ]}
          onChange={(tag) => edit(id, (now) => ({ ...now, secondLanguage: tag === usual ? undefined : tag }))}
        />
        <div className="field">
          <span className="field-label">{words.traces}</span>
          <div className="field-body">
            <Tick
              isSelected={isCleanCopy(asked, reader)}
              isDisabled={reader !== undefined}
              onChange={(clean) => onChange({ ...asked, clean })}
            >
              {words.clean}
            </Tick>
            <p className="field-help">{reader === undefined ? words.cleanHelp : words.cleanOutside}</p>
          </div>
        </div>
        {formats.includes("docx") && <WordOptions id={id} options={asked} reader={reader} onChange={onChange} />}
        {formats.includes("pdf") && (
          <PdfOptions options={asked} reader={reader} others={formats.length > 1} onChange={onChange} />
        )}
        <StationeryFields />
      </DisclosurePanel>
    </Disclosure>
  );
}
