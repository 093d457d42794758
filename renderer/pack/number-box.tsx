import { useState } from "react";
import { FieldError, Input, TextField } from "react-aria-components";

/** What a person typed as a number, in French or English writing ("50 000", "2,5", "2.5"); null for what is none. */
export function parseNumber(typed: string): number | null {
  const bare = typed.replace(/[\s\u00a0\u202f]/g, "");
  const text = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare) ? bare.replace(/,/g, "") : bare.replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}

/** A figure in a cell of a table; what is no number stays in the cell with the sentence of what is `expected`. */
export function NumberBox({
  label,
  value,
  locale,
  expected,
  onChange,
}: {
  label: string;
  value: number;
  locale: string;
  expected: string;
  onChange: (value: number) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const written = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(value);
  const meant = typed === null ? value : parseNumber(typed);
  const shown = typed !== null && (meant === null || meant === value) ? typed : written;
  const wrong = parseNumber(shown) === null;
  return (
    <TextField
      className="field cell number"
      aria-label={label}
      value={shown}
      isInvalid={wrong}
      onChange={(text) => {
        setTyped(text);
        const next = parseNumber(text);
        if (next !== null && next !== value) onChange(next);
      }}
      onBlur={() => {
        if (!wrong) setTyped(null);
      }}
    >
      <Input className="input" inputMode="decimal" />
      <FieldError className="field-error">{expected}</FieldError>
    </TextField>
  );
}
