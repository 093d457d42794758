import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { CheckboxButton, CheckboxField, type CheckboxFieldProps } from "react-aria-components";

/** A tick box with its words. Without children `aria-label` names it. */
export function Tick({
  children,
  className,
  ...rest
}: Omit<CheckboxFieldProps, "children" | "className"> & { children?: ReactNode; className?: string }) {
  return (
    <CheckboxField {...rest} className={`tick ${className ?? ""}`}>
      <CheckboxButton className="tick-button">
        <span className="tick-box" aria-hidden>
          <Check size={12} strokeWidth={2.5} />
        </span>
        {children}
      </CheckboxButton>
    </CheckboxField>
  );
}
