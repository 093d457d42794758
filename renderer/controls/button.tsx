import type { ReactNode, Ref } from "react";
import { Button, Tooltip, TooltipTrigger, type ButtonProps } from "react-aria-components";
import { keyWords } from "../commands/keys.ts";
import { useWorkplace } from "../workplace.tsx";

/** A button with words. `look`: plain (with an edge), primary (one a screen) or bare (words alone, like a link). */
export function WordButton({
  look = "plain",
  className,
  children,
  ...rest
}: Omit<ButtonProps, "className" | "children"> & {
  look?: "plain" | "primary" | "bare" | "link";
  className?: string;
  children: ReactNode;
  ref?: Ref<HTMLButtonElement>;
}) {
  return (
    <Button {...rest} className={`button ${look} ${className ?? ""}`}>
      {children}
    </Button>
  );
}

/** A button of one icon; `label` is its name and its tooltip, `keys` the combination shown beside it: "Mod+Shift+F". */
export function IconButton({
  label,
  keys,
  className,
  children,
  ...rest
}: Omit<ButtonProps, "className" | "children" | "aria-label"> & {
  label: string;
  keys?: string;
  className?: string;
  children: ReactNode;
  ref?: Ref<HTMLButtonElement>;
}) {
  const { strings } = useWorkplace();
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <Button {...rest} aria-label={label} className={`button icon ${className ?? ""}`}>
        {children}
      </Button>
      <Tooltip className="tooltip" offset={6}>
        {label}
        {keys !== undefined && <kbd>{keyWords(keys, strings)}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}
