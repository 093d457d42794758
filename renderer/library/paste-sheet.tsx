import { useState } from "react";
import { WordButton } from "../controls/button.tsx";
import { Field } from "../controls/field.tsx";
import { Sheet, SheetFoot } from "../controls/sheet.tsx";
import { useWorkplace } from "../workplace.tsx";
import { gatherFiles } from "./gathering.ts";
import { pastedName } from "./pasted-name.ts";

/** A text of more characters than this is shown by its beginning alone: laid out whole in a field, it would hold the window up for seconds. */
const most = 200_000;
/** How much of it is shown. */
const beginning = 2000;

/** What a field holds once words are pasted into it. */
function pastedInto({ value, selectionStart, selectionEnd }: HTMLTextAreaElement, words: string): string {
  return value.slice(0, selectionStart) + words + value.slice(selectionEnd);
}

/** Where a copied article is put in: its text, and a name that stays with it. */
export function PasteSheet() {
  const { strings, showSheet, importFiles } = useWorkplace();
  const [name, setName] = useState("");
  const [text, setText] = useState("");
  const close = () => showSheet(null);
  const words = strings.paste;
  const isLong = text.length > most;
  return (
    <Sheet
      title={words.title}
      closeLabel={strings.common.close}
      onClose={close}
      className="middling"
      foot={
        <SheetFoot cancel={strings.common.cancel} onCancel={close}>
          <WordButton
            look="primary"
            isDisabled={text.trim() === ""}
            onPress={() => {
              close();
              importFiles(gatherFiles([new File([text], pastedName(name, text), { type: "text/plain" })]));
            }}
          >
            {words.go}
          </WordButton>
        </SheetFoot>
      }
    >
      <Field label={words.name} value={name} onChange={setName} placeholder={words.firstLine} help={words.nameHelp} />
      <Field
        label={words.text}
        value={isLong ? `${text.slice(0, beginning)}…` : text}
        onChange={setText}
        rows={14}
        autoFocus
        className="long"
        readOnly={isLong}
        onPaste={(event) => {
          const { target } = event;
          if (isLong || !(target instanceof HTMLTextAreaElement)) return;
          const pasted = pastedInto(target, event.clipboardData.getData("text/plain"));
          if (pasted.length <= most) return;
          event.preventDefault();
          setText(pasted);
        }}
        help={
          isLong ? (
            <span role="status">
              {words.beginningOnly(text.length)} <WordButton onPress={() => setText("")}>{words.clear}</WordButton>
            </span>
          ) : undefined
        }
      />
    </Sheet>
  );
}
