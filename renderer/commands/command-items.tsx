import { MenuItem, Text } from "react-aria-components";
import { commandOf, type CommandId } from "../../core/commands.ts";
import { useWorkplace } from "../workplace.tsx";
import { keyWords } from "./keys.ts";
import { useCommandBook } from "./running.ts";

/** Commands as items of a menu, each with its key; those that no part of the window knows now are left out. */
export function CommandItems({ ids }: { ids: readonly CommandId[] }) {
  const { strings, language, say } = useWorkplace();
  const book = useCommandBook();
  return ids.map((id) => {
    const running = book.find(id);
    if (!running) return null;
    const { [language]: words, keys } = commandOf(id);
    return (
      <MenuItem
        key={id}
        id={id}
        textValue={words}
        className={`menu-item command ${running.why === null ? "" : "barred"}`}
        onAction={() => (running.why === null ? running.run() : say(running.why))}
      >
        <Text slot="label">{words}</Text>
        {running.why !== null && (
          <Text slot="description" className="command-why">
            {running.why}
          </Text>
        )}
        {keys[0] !== undefined && <kbd>{keyWords(keys[0], strings)}</kbd>}
      </MenuItem>
    );
  });
}
