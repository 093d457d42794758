import { useId, useState, type SyntheticEvent } from "react";
import { Form } from "react-aria-components";
import { WordButton } from "../controls/button.tsx";
import { Field } from "../controls/field.tsx";
import { Sheet, SheetFoot } from "../controls/sheet.tsx";
import { useWorkplace } from "../workplace.tsx";

/** Asks for a name under which the pack is kept as it is now. */
export function NameVersionSheet({ id }: { id: string }) {
  const { strings, client, save, say, word, showSheet } = useWorkplace();
  const [name, setName] = useState("");
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const formElement = useId();
  const close = () => showSheet(null);
  const keep = async () => {
    setBusy(true);
    try {
      if (await save(id)) {
        await client("versions.keep", { id, reason: "named", name: name.trim() });
        say(strings.versions.named(name.trim()), {
          label: strings.versions.list,
          run: () => showSheet("versions"),
        });
        close();
        return;
      }
      setRefusal(strings.versions.notSaved);
    } catch (thrown) {
      setRefusal(word(thrown));
    }
    setBusy(false);
  };
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (name.trim() !== "" && !busy) void keep();
  };
  return (
    <Sheet
      title={strings.versions.nameThis}
      closeLabel={strings.common.close}
      onClose={close}
      foot={
        <SheetFoot cancel={strings.common.cancel} onCancel={close}>
          <WordButton look="primary" type="submit" form={formElement} isPending={busy} isDisabled={name.trim() === ""}>
            {strings.versions.keepName}
          </WordButton>
        </SheetFoot>
      }
    >
      <Form id={formElement} onSubmit={onSubmit}>
        <Field
          label={strings.versions.name}
          value={name}
          onChange={(typed) => setName(typed.slice(0, 120))}
          help={strings.versions.nameHelp}
          autoFocus
        />
      </Form>
      {refusal !== null && (
        <div className="failures" role="alert">
          <p>{refusal}</p>
        </div>
      )}
    </Sheet>
  );
}
