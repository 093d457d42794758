import { useState } from "react";
import { WordButton } from "../controls/button.tsx";
import { Sheet, SheetFoot } from "../controls/sheet.tsx";
import { useWorkplace } from "../workplace.tsx";

/** The question before something leaves the library for good. A refusal is said in the sheet, which then stays. */
export function DeleteSheet({
  title,
  question,
  onDelete,
  onClose,
}: {
  title: string;
  question: string;
  onDelete: () => Promise<void>;
  onClose: () => void;
}) {
  const { strings, word } = useWorkplace();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const go = async () => {
    setBusy(true);
    try {
      await onDelete();
      onClose();
    } catch (thrown) {
      setRefusal(word(thrown));
      setBusy(false);
    }
  };
  return (
    <Sheet
      title={title}
      closeLabel={strings.common.close}
      onClose={onClose}
      className="middling"
      foot={
        <SheetFoot cancel={strings.common.cancel} onCancel={onClose} autoFocus>
          <WordButton look="primary" isPending={busy} onPress={() => void go()}>
            {strings.common.delete}
          </WordButton>
        </SheetFoot>
      }
    >
      <p>{question}</p>
      {refusal !== null && (
        <div className="failures" role="alert">
          <p>{refusal}</p>
        </div>
      )}
    </Sheet>
  );
}
