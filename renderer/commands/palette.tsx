import { useMemo, useRef, useState, type KeyboardEvent } from "react";
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
  Text,
} from "react-aria-components";
import { commandGroups, commandOf, commands, type CommandId } from "../../core/commands.ts";
import { useWorkplace } from "../workplace.tsx";
import { keyWords } from "./keys.ts";
import { useCommandBook } from "./running.ts";

/** How many of the commands run last stand above the others. */
const mostRecent = 5;

/** Words as they are sought: capitals and accents make no difference. */
function bare(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Whether a command's name has every word that was typed, each at the beginning of one of its own. */
export function isSought(name: string, typed: string): boolean {
  const words = bare(name).split(/[^\p{L}\p{N}]+/u);
  return bare(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .every((sought) => words.some((word) => word.startsWith(sought)));
}

/** The commands run last in this window, the last one first. */
let recent: readonly CommandId[] = [];

/**
 * Every command of the window, found as one types: those run last first. One that cannot run now says why, and stays in the list, so
 * that a person who looks for it learns the reason.
 */
export function Palette() {
  const { strings, language, showSheet, say } = useWorkplace();
  const book = useCommandBook();
  const [typed, setTyped] = useState("");
  // What can be run is what could be when the palette was opened.
  const offered = useMemo(
    () =>
      commands.flatMap((command) => {
        const running = "inPlace" in command || command.id === "commands" ? null : book.find(command.id);
        return running ? [{ command, running }] : [];
      }),
    [book],
  );
  const lines = offered.filter(({ command }) => isSought(command[language], typed));
  const latest = typed === "" ? recent.flatMap((id) => lines.filter(({ command }) => command.id === id)) : [];
  const parts = [
    { id: "recent", words: strings.commands.recent, lines: latest },
    ...commandGroups.map((group) => ({
      id: group,
      words: strings.commands.groups[group],
      lines: lines.filter(({ command }) => command.group === group && !latest.some((line) => line.command === command)),
    })),
  ].filter((part) => part.lines.length > 0);
  const go = (id: CommandId) => {
    const found = offered.find(({ command }) => command.id === id);
    if (!found) return;
    showSheet(null);
    if (found.running.why !== null) {
      say(found.running.why);
      return;
    }
    recent = [id, ...recent.filter((known) => known !== id)].slice(0, mostRecent);
    // The palette gives the focus back first, so that a command finds it where it was.
    setTimeout(found.running.run);
  };
  const list = useRef<HTMLDivElement>(null);
  // A line is lit a moment after a key. Whoever types and presses Enter at once means the first line all the same.
  const goToFirst = (event: KeyboardEvent) => {
    const first = parts[0]?.lines[0];
    if (event.key !== "Enter" || event.nativeEvent.isComposing || !first) return;
    if (list.current?.querySelector("[data-focused]")) return;
    event.preventDefault();
    event.stopPropagation();
    go(first.command.id);
  };
  return (
    <ModalOverlay className="veil palette-veil" isOpen isDismissable onOpenChange={(open) => open || showSheet(null)}>
      <Modal className="sheet palette">
        <Dialog className="sheet-dialog" aria-label={commandOf("commands")[language]}>
          <Autocomplete inputValue={typed} onInputChange={setTyped}>
            <SearchField className="palette-field" aria-label={strings.commands.search} autoFocus>
              <Input
                className="input"
                role="combobox"
                aria-expanded
                placeholder={strings.commands.search}
                onKeyDownCapture={goToFirst}
              />
            </SearchField>
            <ListBox
              ref={list}
              className="menu palette-list"
              aria-label={commandOf("commands")[language]}
              onAction={(key) => {
                const id = String(key).split(" ")[1];
                const found = commands.find((command) => command.id === id);
                if (found) go(found.id);
              }}
              renderEmptyState={() => <p className="palette-none">{strings.commands.none(typed)}</p>}
            >
              {parts.map((part) => (
                <ListBoxSection key={part.id} id={part.id}>
                  <Header className="menu-head">{part.words}</Header>
                  {part.lines.map(({ command, running }) => (
                    <ListBoxItem
                      key={command.id}
                      id={`${part.id} ${command.id}`}
                      textValue={command[language]}
                      className={`menu-item command ${running.why === null ? "" : "barred"}`}
                    >
                      <Text slot="label">{command[language]}</Text>
                      {running.why !== null && (
                        <Text slot="description" className="command-why">
                          {running.why}
                        </Text>
                      )}
                      {command.keys[0] !== undefined && <kbd>{keyWords(command.keys[0], strings)}</kbd>}
                    </ListBoxItem>
                  ))}
                </ListBoxSection>
              ))}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
