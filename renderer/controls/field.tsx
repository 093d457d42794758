import { useState, type ClipboardEvent, type ReactNode } from "react";
import { FieldError, Input, Label, TextArea, TextField } from "react-aria-components";
import { fieldDate, monthWithoutDay, parseDate, wordDate, type ScreenLanguage } from "../dates.ts";

/** A labelled line or box of text; `help` stands under it. What is `readOnly` can be read and copied. */
export function Field({
  label,
  value,
  onChange,
  help,
  rows,
  autoFocus,
  placeholder,
  className,
  lang,
  readOnly,
  onPaste,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  help?: ReactNode;
  rows?: number;
  autoFocus?: boolean;
  placeholder?: string;
  className?: string;
  lang?: string | undefined;
  readOnly?: boolean;
  onPaste?: (event: ClipboardEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
}) {
  return (
    <TextField
      className={`field ${className ?? ""}`}
      value={value}
      onChange={onChange}
      autoFocus={autoFocus === true}
      isReadOnly={readOnly === true}
      {...(onPaste ? { onPaste } : {})}
    >
      <Label className="field-label">{label}</Label>
      <div className="field-body">
        {rows === undefined ? (
          <Input className="input" placeholder={placeholder ?? ""} lang={lang} />
        ) : (
          <TextArea className="input" rows={rows} placeholder={placeholder ?? ""} lang={lang} />
        )}
        {help !== undefined && <div className="field-help">{help}</div>}
      </div>
    </TextField>
  );
}

/**
 * A partial date as a person types it. `onChange` hears every finished date and null for an emptied field; what is no
 * date stays in the field with the sentence of what is `expected`, told the month that has no such day. With `worded`, a locale, the date stands in words
 * while nobody types in it. With `late` a date is heard when the field is left or Enter pressed, so that typing
 * 2025-06 is not taken for 2025.
 */
export function DateBox({
  label,
  hideLabel,
  value,
  language,
  expected,
  onChange,
  placeholder,
  className,
  autoFocus,
  worded,
  late,
}: {
  label: string;
  hideLabel?: boolean;
  worded?: string;
  late?: boolean;
  value: string | null;
  language: ScreenLanguage;
  expected: (month: { name: string; days: number } | null) => string;
  onChange: (value: string | null) => void;
  placeholder?: string;
  className?: string;
  autoFocus?: boolean;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const [typing, setTyping] = useState(false);
  // What was typed stays as typed while it means the value, or means nothing; an undo or another hand replaces it.
  const meant = typed === null ? value : parseDate(typed, language);
  const shown =
    typed !== null && (late === true || meant === undefined || meant === value) ? typed : fieldDate(value, language);
  const wrong = parseDate(shown, language) === undefined;
  const month = wrong ? monthWithoutDay(shown, language) : null;
  const hear = (text: string) => {
    const date = parseDate(text, language);
    if (date !== undefined && date !== value) onChange(date);
  };
  return (
    <TextField
      className={`field ${className ?? ""}`}
      {...(hideLabel === true ? { "aria-label": label } : {})}
      value={worded !== undefined && !typing && !wrong && value !== null ? wordDate(value, worded, "short") : shown}
      isInvalid={wrong && left}
      autoFocus={autoFocus === true}
      onChange={(text) => {
        setTyped(text);
        setLeft(false);
        if (late !== true) hear(text);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter") hear(shown);
      }}
      onFocus={() => setTyping(true)}
      onBlur={() => {
        setLeft(true);
        setTyping(false);
        if (typed !== null) hear(typed);
        if (!wrong) setTyped(null);
      }}
    >
      {hideLabel !== true && <Label className="field-label">{label}</Label>}
      <div className="field-body">
        <Input className="input" placeholder={placeholder ?? ""} data-unread={wrong || undefined} />
        <FieldError className="field-error">
          {expected(month && { name: wordDate(month.month, language), days: month.days })}
        </FieldError>
      </div>
    </TextField>
  );
}

/** The fields on the screen whose text means nothing that could be kept. They say so themselves, once they are left. */
export function unreadFields(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("[data-unread]")];
}
