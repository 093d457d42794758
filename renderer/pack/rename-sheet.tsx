import { useId, useState, type SyntheticEvent } from "react";
import { Form } from "react-aria-components";
import { WordButton } from "../controls/button.tsx";
import { Field } from "../controls/field.tsx";
import { Sheet, SheetFoot } from "../controls/sheet.tsx";
import { useWindowState, useWorkplace } from "../workplace.tsx";
import { usePackActions } from "./pack-actions.ts";

/** Asks for another title of a pack. */
export function RenameSheet({ id }: { id: string }) {
  const { strings, fail, showSheet } = useWorkplace();
  const { packs, recent } = useWindowState();
  const { retitle } = usePackActions();
  const known = packs[id]?.history.present.title ?? recent.find((pack) => pack.id === id)?.title ?? "";
  const [title, setTitle] = useState(known);
  const formElement = useId();
  const close = () => showSheet(null);
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    close();
    if (title.trim() !== known) retitle(id, title.trim()).catch(fail);
  };
  return (
    <Sheet
      title={strings.versions.renameTitle}
      closeLabel={strings.common.close}
      onClose={close}
      foot={
        <SheetFoot cancel={strings.common.cancel} onCancel={close}>
          <WordButton look="primary" type="submit" form={formElement}>
            {strings.versions.keepName}
          </WordButton>
        </SheetFoot>
      }
    >
      <Form id={formElement} onSubmit={onSubmit}>
        <Field label={strings.versions.packName} value={title} onChange={setTitle} autoFocus />
      </Form>
    </Sheet>
  );
}
