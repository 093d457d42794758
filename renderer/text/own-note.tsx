import { Superscript } from "lucide-react";
import { useState } from "react";
import { Button, Dialog, DialogTrigger, Form, Popover } from "react-aria-components";
import { WordButton } from "../controls/button.tsx";
import { Field } from "../controls/field.tsx";
import { useEntryDesk } from "../pack/desk-context.tsx";
import { useWorkplace } from "../workplace.tsx";
import { noteAt, writeNote } from "./commands.ts";
import { actInFront, readFront } from "./front.ts";
import { noteText } from "./schema.ts";

/** The words of the note at the caret, "" where there is none. */
function noteInFront(): string {
  return readFront((state) => {
    const place = noteAt(state);
    const node = place === null ? null : state.doc.nodeAt(place);
    return node ? noteText(node) : "";
  }, "");
}

/** The button that writes a note of the writer's own behind the words at the caret, or changes the one that stands there. */
export function OwnNoteButton({ pressed }: { pressed: boolean }) {
  const { strings } = useWorkplace();
  const { language } = useEntryDesk();
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState("");
  const name = strings.text.note;
  return (
    <DialogTrigger
      isOpen={open}
      onOpenChange={(next) => {
        if (next) setWords(noteInFront());
        setOpen(next);
      }}
    >
      <Button className="button icon" aria-label={name} aria-pressed={pressed}>
        <Superscript size={16} strokeWidth={1.5} aria-hidden />
      </Button>
      <Popover className="popover" offset={6}>
        <Dialog className="note-dialog" aria-label={name}>
          <Form
            onSubmit={(event) => {
              event.preventDefault();
              setOpen(false);
              actInFront(writeNote(words.trim()));
            }}
          >
            <Field
              label={name}
              value={words}
              onChange={setWords}
              help={strings.text.noteHelp}
              autoFocus
              lang={language}
            />
            <WordButton type="submit">{strings.text.keepNote}</WordButton>
          </Form>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
