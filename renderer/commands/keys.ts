import { useEffect } from "react";
import { commandFor, commandOf, type CommandId } from "../../core/commands.ts";
import type { Strings } from "../strings/en.ts";
import type { CommandBook } from "./running.ts";

/** Whether this is a Mac, whose keyboards have a Command key. */
export const isMac = typeof navigator !== "undefined" && /mac/i.test(navigator.platform);

const signs: Record<string, string> = {
  Mod: isMac ? "⌘" : "Ctrl",
  Shift: "⇧",
  Alt: isMac ? "⌥" : "Alt",
  Enter: "↵",
  Backspace: "⌫",
};

/** A combination as it stands on the keys: "Ctrl+⇧+F". */
export function keyWords(combination: string, strings: Strings): string {
  const named: Record<string, string> = {
    Space: strings.help.space,
    Delete: strings.help.delete,
    Escape: strings.help.escape,
  };
  return combination
    .split("+")
    .map((part) => signs[part] ?? named[part] ?? part)
    .join("+");
}

/** The first key of a command as it stands on the keys, null where it has none. */
export function keysOf(id: CommandId, strings: Strings): string | null {
  const { keys }: { keys: readonly string[] } = commandOf(id);
  return keys[0] === undefined ? null : keyWords(keys[0], strings);
}

function isPlainField(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== "checkbox");
}

function isText(target: EventTarget | null): boolean {
  return isPlainField(target) || (target instanceof HTMLElement && target.isContentEditable);
}

/** Whether a keystroke is the field's own affair: what it types, and the browser's undo where `isUndoOfFields`. */
function isOfField(id: CommandId, event: KeyboardEvent, isUndoOfFields: boolean): boolean {
  if (event.key === "?") return isText(event.target);
  return isUndoOfFields && (id === "undo" || id === "redo") && isPlainField(event.target);
}

/**
 * Listens to the keys of the commands; none of them works while a sheet or a menu lies over the window. One that cannot run now is
 * told to `refuse` with the reason. `isUndoOfFields`: plain fields keep the browser's own undo while one types in them.
 */
export function useCommandKeys(book: CommandBook, refuse: (why: string) => void, isUndoOfFields: boolean): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const id = commandFor(event, isMac);
      if (id === null || isOfField(id, event, isUndoOfFields)) return;
      // Looked for last: it goes through the whole page, and most keys only type.
      if (document.querySelector("[role=dialog], [role=menu]")) return;
      const running = book.find(id);
      if (!running) return;
      event.preventDefault();
      if (running.why === null) running.run();
      else refuse(running.why);
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [book, refuse, isUndoOfFields]);
}
