import { useCallback } from "react";
import { useWindowState, useWorkplace } from "./workplace.tsx";

/** The widths that a person gave the panes of a screen, undefined where they were never moved, and how to keep others. */
export function usePaneWidths(screen: string): {
  widths: Record<string, number> | undefined;
  onWidths: (widths: Record<string, number>) => void;
} {
  const { changeSettings } = useWorkplace();
  const { settings } = useWindowState();
  const onWidths = useCallback(
    (widths: Record<string, number>) =>
      changeSettings((now) => ({ ...now, widths: { ...now.widths, [screen]: widths } })),
    [changeSettings, screen],
  );
  return { widths: settings.widths[screen], onWidths };
}
