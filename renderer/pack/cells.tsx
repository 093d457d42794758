import { DateBox } from "../controls/field.tsx";
import { useWorkplace } from "../workplace.tsx";
import { useEntryDesk } from "./desk-context.tsx";
import { EditableText } from "./editable-text.tsx";

/** A date of an entry: in words of the screen's language while nobody types in it. */
export function DateCell({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string | null;
  onChange: (value: string | null) => void;
}) {
  const { strings, language } = useWorkplace();
  return (
    <DateBox
      className="cell"
      hideLabel
      label={label}
      worded={strings.locale}
      value={value}
      language={language}
      expected={strings.cover.dateExpected}
      placeholder={strings.section.undatedCell}
      onChange={onChange}
    />
  );
}

/** A text of an entry in a column of its own, in the pack's language. `placeholder` is a dash where none is given. */
export function TextCell({
  placeholder,
  ...rest
}: {
  id?: string;
  /** Which field of its entry it is. */
  field: string;
  label: string;
  value: string;
  placeholder?: string;
  describedBy?: string;
  onChange: (value: string) => void;
}) {
  const { strings } = useWorkplace();
  const { language } = useEntryDesk();
  return (
    <p className="entry-text">
      <EditableText {...rest} placeholder={placeholder ?? strings.section.undatedCell} lang={language} />
    </p>
  );
}
