import { useState } from "react";
import { WordButton } from "../controls/button.tsx";
import { Field } from "../controls/field.tsx";
import { Sheet, SheetFoot } from "../controls/sheet.tsx";
import { useWorkplace } from "../workplace.tsx";
import { gatherFiles } from "./gathering.ts";
import { pastedName } from "./pasted-name.ts";

/** Where a copied article is put in: its text, and a name that stays with it. */
export function PasteSheet() {
  const { strings, showSheet, importFiles } = useWorkplace();
  const [name, setName] = useState("");
  const [text, setText] = useState("");
  const close = () => showSheet(null);
  return (
    <Sheet
      title={strings.paste.title}
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
            {strings.paste.go}
          </WordButton>
        </SheetFoot>
      }
    >
      <Field
        label={strings.paste.name}
        value={name}
        onChange={setName}
        placeholder={strings.paste.firstLine}
        help={strings.paste.nameHelp}
      />
      <Field label={strings.paste.text} value={text} onChange={setText} rows={14} autoFocus className="long" />
    </Sheet>
  );
}
