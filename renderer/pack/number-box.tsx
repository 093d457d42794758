import { useState } from "react";
import { FieldError, Input, TextField } from "react-aria-components";
import type { ScreenLanguage } from "../dates.ts";

const blank = "[\\s\\u00a0\\u202f]";

/** How each screen language writes a number: its decimal sign, and the signs that part groups of three digits. */
const writings: Record<ScreenLanguage, RegExp> = {
  fr: writingOf(",", `${blank}|\\.`),
  en: writingOf("\\.", `${blank}|,`),
};

function writingOf(decimal: string, group: string): RegExp {
  return new RegExp(`^([-−]?)(\\d+|[1-9]\\d{0,2}(?:(${group})\\d{3}(?:\\3\\d{3})*))(?:${decimal}(\\d+))?$`, "u");
}

/**
 * What a person typed as a number, as the screen's language writes it: "50 000", "50.000" and "2,5" in French, "50,000" and "2.5" in
 * English. Null for what is none, and for what could mean two numbers ("2.5" in French).
 */
export function parseNumber(typed: string, language: ScreenLanguage): number | null {
  const [, sign, whole, , decimals] = writings[language].exec(typed.trim()) ?? [];
  if (whole === undefined) return null;
  const value = Number(`${whole.replace(/\D/g, "")}.${decimals ?? "0"}`);
  return sign === "" ? value : -value;
}

/** A figure in a cell of a table; what is no number stays in the cell with the sentence of what is `expected`. */
export function NumberBox({
  label,
  value,
  language,
  expected,
  onChange,
}: {
  label: string;
  value: number;
  language: ScreenLanguage;
  expected: string;
  onChange: (value: number) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const [left, setLeft] = useState(true);
  const written = new Intl.NumberFormat(language, { maximumFractionDigits: 6 }).format(value);
  const meant = typed === null ? value : parseNumber(typed, language);
  const shown = typed !== null && (meant === null || meant === value) ? typed : written;
  const wrong = parseNumber(shown, language) === null;
  return (
    <TextField
      className="field cell number"
      aria-label={label}
      value={shown}
      isInvalid={wrong && left}
      onChange={(text) => {
        setTyped(text);
        const next = parseNumber(text, language);
        if (next !== null && next !== value) onChange(next);
      }}
      onFocus={() => setLeft(false)}
      onBlur={() => {
        setLeft(true);
        if (!wrong) setTyped(null);
      }}
    >
      <Input className="input" inputMode="decimal" data-unread={wrong || undefined} />
      <FieldError className="field-error">{expected}</FieldError>
    </TextField>
  );
}
