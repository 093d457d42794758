import type { ReactNode } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";

/** One of two to four views or values. */
export function Segment<Value extends string>({
  label,
  value,
  options,
  onChange,
  className,
}: {
  label: string;
  value: Value;
  options: readonly { value: Value; words: ReactNode }[];
  onChange: (value: Value) => void;
  className?: string;
}) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={`segment ${className ?? ""}`}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = options.find((option) => keys.has(option.value));
        if (chosen) onChange(chosen.value);
      }}
    >
      {options.map((option) => (
        <ToggleButton key={option.value} id={option.value} className="segment-button">
          {option.words}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
