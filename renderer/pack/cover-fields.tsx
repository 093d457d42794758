import { ChevronRight } from "lucide-react";
import { memo } from "react";
import { Button, Disclosure, DisclosurePanel, Heading } from "react-aria-components";
import { markingOf } from "../../core/compose.ts";
import type { CallOutput } from "../../core/contract.ts";
import type { Cover, Pack } from "../../core/pack.ts";
import { markingWords, type Marking, type Template } from "../../core/template.ts";
import { Choice } from "../controls/choice.tsx";
import { DateBox, Field } from "../controls/field.tsx";
import type { Strings } from "../strings/en.ts";
import { capitalised } from "../strings/strings.ts";
import { isReversed } from "../dates.ts";
import { useWorkplace } from "../workplace.tsx";
import type { DeskParts } from "./desk-context.tsx";

/** The value of the marking list that stands for none. */
export const noMarking = "none";

/** A marking as lists show it: whose it is, and what it prints. */
export function markingName(marking: Marking, tag: string, strings: Strings): string {
  const { family } = marking;
  const words = markingWords(marking, tag);
  return family === undefined ? words : `${strings.cover.families[family]} · ${words}`;
}

/** What the fields are made of. */
interface CoverParts {
  pack: Pack;
  template: Template;
  labels: Record<string, string>;
  languages: CallOutput<"templates.list">["languages"];
  edit: DeskParts["edit"];
}

/** Whether nothing of the cover is another: what is written in the sections is not shown here. */
function isSameCover(before: CoverParts, now: CoverParts): boolean {
  const parts = ["template", "labels", "languages", "edit"] as const;
  const shown = ["cover", "language", "marking", "embargo", "version"] as const;
  return (
    parts.every((part) => before[part] === now[part]) && shown.every((part) => before.pack[part] === now.pack[part])
  );
}

/** What is printed on the cover besides the title, in a part that folds. */
export const CoverFields = memo(function CoverFields({ pack, template, labels, languages, edit }: CoverParts) {
  const { strings, language } = useWorkplace();
  const change = (part: Partial<Cover>, field: string) =>
    edit((now) => ({ ...now, cover: { ...now.cover, ...part } }), `cover ${field}`);
  const words = (name: "subtitle" | "place" | "nature" | "addressee" | "office") => (
    <Field
      label={strings.cover[name]}
      value={pack.cover[name]}
      lang={pack.language}
      onChange={(value) => change({ [name]: value }, name)}
    />
  );
  const date = (name: "start" | "end") => (
    <DateBox
      label={strings.cover[name]}
      value={pack.cover[name]}
      language={language}
      expected={strings.cover.dateExpected}
      placeholder={strings.record.datePlaceholder}
      onChange={(value) => change({ [name]: value }, name)}
    />
  );
  return (
    <Disclosure className="cover-fields">
      <Heading level={2} className="cover-heading">
        <Button slot="trigger" className="button bare cover-trigger">
          <ChevronRight className="cover-arrow" size={16} strokeWidth={1.5} aria-hidden />
          {strings.desk.cover}
        </Button>
      </Heading>
      <DisclosurePanel className="cover-panel">
        {words("subtitle")}
        <div className="field-pair">
          {date("start")}
          {date("end")}
        </div>
        {isReversed(pack.cover.start, pack.cover.end) && (
          <p className="field-error span-error" role="alert">
            {strings.cover.reversed}
          </p>
        )}
        {words("place")}
        {words("nature")}
        {words("addressee")}
        {words("office")}
        <Choice
          label={strings.cover.marking}
          value={pack.marking ?? noMarking}
          options={[
            { value: noMarking, words: strings.cover.noMarking },
            ...template.markings.map((marking) => ({
              value: marking.id,
              words: markingName(marking, pack.language, strings),
            })),
          ]}
          onChange={(marking) => edit((now) => ({ ...now, marking: marking === noMarking ? null : marking }))}
          help={markingOf(pack, template)?.warn === true ? strings.export.markingWarning : strings.export.markingHelp}
        />
        <Field
          label={strings.cover.embargo}
          value={pack.embargo ?? ""}
          lang={pack.language}
          help={strings.cover.embargoHelp}
          onChange={(embargo) => edit((now) => ({ ...now, embargo }), "embargo")}
        />
        <Choice
          label={strings.cover.language}
          value={pack.language}
          options={languages.map((known) => ({ value: known.tag, words: capitalised(known.name) }))}
          onChange={(tag) => edit((now) => ({ ...now, language: tag }))}
        />
        <div className="field">
          <span className="field-label">{strings.cover.template}</span>
          <span className="field-body fixed">{labels[template.kind] ?? template.id}</span>
        </div>
      </DisclosurePanel>
    </Disclosure>
  );
}, isSameCover);
