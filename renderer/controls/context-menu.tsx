import { createContext, use, useCallback, useRef, useState, type MouseEvent, type ReactNode } from "react";
import { Menu, MenuItem, Popover, Text } from "react-aria-components";

/** Something that can be done with a row. `keys` stand beside its words; `why` says why it cannot be done now, null where it can. */
export interface RowAction {
  id: string;
  words: string;
  keys?: string;
  why?: string | null;
  run: () => void;
}

/** A place in the window, in CSS pixels. */
interface Place {
  x: number;
  y: number;
}

/**
 * Opens the menu of a row where it was asked for: by the other button of the mouse, Shift+F10 or the key of menus; or under the
 * button that stands for it; or at a place.
 */
export type OpenRowMenu = (asked: MouseEvent | Element | Place, label: string, actions: readonly RowAction[]) => void;

const RowMenuContext = createContext<OpenRowMenu>(() => undefined);

/** See {@link OpenRowMenu}. */
export function useRowMenu(): OpenRowMenu {
  return use(RowMenuContext);
}

interface Shown extends Place {
  label: string;
  actions: readonly RowAction[];
}

/** What holds the rows of the window: over it lies the menu of the one that was asked. */
export function RowMenus({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Shown | null>(null);
  const place = useRef<HTMLSpanElement>(null);
  const open = useCallback<OpenRowMenu>((asked, label, actions) => {
    if (actions.length === 0) return;
    if ("x" in asked) {
      setShown({ ...asked, label, actions });
      return;
    }
    const element = asked instanceof Element ? asked : asked.currentTarget;
    const { left, bottom } = element.getBoundingClientRect();
    if (asked instanceof Element) {
      setShown({ x: left, y: bottom, label, actions });
      return;
    }
    asked.preventDefault();
    asked.stopPropagation();
    // Asked for by a key, it stands under the row.
    const byKey = asked.button !== 2;
    setShown({ x: byKey ? left : asked.clientX, y: byKey ? bottom : asked.clientY, label, actions });
  }, []);
  return (
    <RowMenuContext value={open}>
      {children}
      <span ref={place} aria-hidden className="row-menu-place" style={{ left: shown?.x ?? 0, top: shown?.y ?? 0 }} />
      {shown && (
        <Popover
          className="popover"
          triggerRef={place}
          placement="bottom start"
          isOpen
          onOpenChange={(isOpen) => {
            if (!isOpen) setShown(null);
          }}
        >
          <Menu className="menu" aria-label={shown.label} autoFocus="first" onClose={() => setShown(null)}>
            {shown.actions.map(({ id, words, keys, why = null, run }) => (
              <MenuItem
                key={id}
                id={id}
                textValue={words}
                className={`menu-item command ${why === null ? "" : "barred"}`}
                // The menu gives the focus back first, so that what is done finds it where it was.
                onAction={() => {
                  if (why === null) setTimeout(run);
                }}
              >
                <Text slot="label">{words}</Text>
                {why !== null && (
                  <Text slot="description" className="command-why">
                    {why}
                  </Text>
                )}
                {keys !== undefined && <kbd>{keys}</kbd>}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      )}
    </RowMenuContext>
  );
}
