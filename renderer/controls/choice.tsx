import { Check, ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from "react-aria-components";

/** One value of a list. With `label` the words stand before it; else `name` is what a screen reader hears. */
export function Choice<Value extends string>({
  label,
  name,
  value,
  options,
  onChange,
  className,
  help,
}: {
  label?: string;
  name?: string;
  value: Value;
  options: readonly { value: Value; words: string; sign?: ReactNode }[];
  onChange: (value: Value) => void;
  className?: string;
  help?: string;
}) {
  return (
    <Select
      className={`choice ${className ?? ""}`}
      {...(name === undefined ? {} : { "aria-label": name })}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (chosen) onChange(chosen.value);
      }}
    >
      {label !== undefined && <Label className="field-label">{label}</Label>}
      <div className="field-body">
        <Button className="choice-button">
          <SelectValue className="choice-value" />
          <ChevronDown className="choice-arrow" size={16} strokeWidth={1.5} aria-hidden />
        </Button>
        {help !== undefined && <p className="field-help">{help}</p>}
      </div>
      <Popover className="popover" offset={4}>
        <ListBox className="menu">
          {options.map((option) => (
            <ListBoxItem key={option.value} id={option.value} textValue={option.words} className="menu-item">
              <span className="choice-option">
                {option.sign}
                {option.words}
              </span>
              <Check className="menu-check" size={16} strokeWidth={1.5} aria-hidden />
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
