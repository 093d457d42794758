import { CircleAlert } from "lucide-react";
import type { ReadOnlyPack } from "../../core/opened-pack.ts";
import { fromErrorEnvelope } from "../../core/errors.ts";
import { WordButton } from "../controls/button.tsx";
import { Sheet } from "../controls/sheet.tsx";
import { useWorkplace } from "../workplace.tsx";

/** The words of a pack file that a newer Attaché wrote, and why they can only be read. */
export function ReadOnlySheet({ pack, onClose }: { pack: ReadOnlyPack; onClose: () => void }) {
  const { strings, word } = useWorkplace();
  return (
    <Sheet
      title={`${pack.name} (${strings.packFile.readOnly})`}
      closeLabel={strings.common.close}
      onClose={onClose}
      className="middling"
      foot={
        <>
          <span className="spring" />
          <WordButton look="primary" onPress={onClose} autoFocus>
            {strings.common.close}
          </WordButton>
        </>
      }
    >
      <div className="failures" role="note">
        <p>
          <CircleAlert size={16} strokeWidth={1.5} aria-hidden />
          {word(fromErrorEnvelope(pack.reason))}
        </p>
      </div>
      <div className="read-only">{pack.briefing}</div>
      {pack.articles.length > 0 && <h3>{strings.packFile.articlesHead}</h3>}
      {pack.articles.map((text, index) => (
        // They are in the file's order and never change.
        <div key={index} className="read-only">
          {text}
        </div>
      ))}
    </Sheet>
  );
}
