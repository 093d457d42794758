import { ArrowDown, ArrowUp, Bold, Heading2, Italic, List, ListOrdered, Trash2 } from "lucide-react";
import { memo } from "react";
import { changeEntry, type Entry } from "../../core/pack.ts";
import { dismissEntry } from "../../core/draft/proposed.ts";
import { paragraphsIn } from "../../core/running-text.ts";
import { IconButton } from "../controls/button.tsx";
import { iconLook } from "../controls/icon-look.ts";
import { AudienceChoice } from "../pack/audience-choice.tsx";
import { useDesk, type DeskParts } from "../pack/desk-context.tsx";
import { useWorkplace } from "../workplace.tsx";
import { deleteParagraph, moveParagraphs, setList, toggleLead } from "./commands.ts";
import { OwnNoteButton } from "./own-note.tsx";
import { actInFront, setOff, useLooks } from "./front.ts";

/** What can be done to the words and the paragraph at the caret; nothing while no text has it. */
export function TextTools() {
  const { pack, spot, edit } = useDesk();
  const looks = useLooks();
  const content = spot === null ? undefined : pack.sections[spot.section];
  const isText = content?.shape === "text" || content?.shape === "points" || content?.shape === "outcomes";
  const paragraphs = isText ? paragraphsIn(content.entries) : [];
  const at = paragraphs.findIndex((paragraph) => paragraph.some(({ id }) => id === spot?.entry));
  const entry = paragraphs[at]?.find(({ id }) => id === spot?.entry);
  if (spot === null || entry === undefined || !looks.has("text")) return null;
  return (
    <Tools
      looks={[...looks].join(" ")}
      inLists={content?.shape === "text"}
      section={spot.section}
      entry={entry.id}
      audience={entry.audience}
      isProposed={entry.proposed === true}
      number={at + 1}
      isLast={at === paragraphs.length - 1}
      edit={edit}
    />
  );
}

/** The tools themselves: a key that changes nothing of them draws none of them anew. */
const Tools = memo(function Tools({
  looks: named,
  inLists,
  section,
  entry,
  audience,
  isProposed,
  number,
  isLast,
  edit,
}: {
  /** How the words at the caret look, parted by blanks. */
  looks: string;
  inLists: boolean;
  section: string;
  entry: string;
  audience: Entry["audience"];
  isProposed: boolean;
  /** The rank of the paragraph in its section, from 1. */
  number: number;
  isLast: boolean;
  edit: DeskParts["edit"];
}) {
  const { strings } = useWorkplace();
  const looks = new Set(named.split(" "));
  const words = strings.text;
  const list = (look: "bullets" | "numbers") => () => actInFront(setList(looks.has(look) ? null : look));
  return (
    <div className="text-tools" role="group" aria-label={words.tools}>
      <IconButton label={words.strong} keys="Mod+B" aria-pressed={looks.has("strong")} onPress={() => setOff("strong")}>
        <Bold {...iconLook} />
      </IconButton>
      <IconButton
        label={words.emphasis}
        keys="Mod+I"
        aria-pressed={looks.has("emphasis")}
        onPress={() => setOff("emphasis")}
      >
        <Italic {...iconLook} />
      </IconButton>
      <IconButton
        label={strings.section.addLead}
        aria-pressed={looks.has("lead")}
        onPress={() => actInFront(toggleLead)}
      >
        <Heading2 {...iconLook} />
      </IconButton>
      {inLists && (
        <>
          <IconButton label={words.bullets} aria-pressed={looks.has("bullets")} onPress={list("bullets")}>
            <List {...iconLook} />
          </IconButton>
          <IconButton label={words.numbers} aria-pressed={looks.has("numbers")} onPress={list("numbers")}>
            <ListOrdered {...iconLook} />
          </IconButton>
        </>
      )}
      <OwnNoteButton pressed={looks.has("note")} />
      <AudienceChoice
        number={number}
        audience={audience}
        onChange={(next) => edit((now) => changeEntry(now, section, entry, { audience: next }))}
      />
      <IconButton
        label={strings.section.up(number)}
        keys="Alt+Shift+↑"
        isDisabled={number === 1}
        onPress={() => actInFront(moveParagraphs(-1))}
      >
        <ArrowUp {...iconLook} />
      </IconButton>
      <IconButton
        label={strings.section.down(number)}
        keys="Alt+Shift+↓"
        isDisabled={isLast}
        onPress={() => actInFront(moveParagraphs(1))}
      >
        <ArrowDown {...iconLook} />
      </IconButton>
      <IconButton
        label={strings.section.delete(number)}
        onPress={() => {
          // What was only proposed can be brought back.
          if (isProposed) edit((now) => dismissEntry(now, section, entry));
          else {
            actInFront((state, dispatch) => {
              dispatch?.(deleteParagraph(state));
              return true;
            });
          }
        }}
      >
        <Trash2 {...iconLook} />
      </IconButton>
    </div>
  );
});
