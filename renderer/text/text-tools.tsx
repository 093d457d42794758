import { ArrowDown, ArrowUp, Bold, Heading2, Italic, List, ListOrdered, Trash2 } from "lucide-react";
import { changeEntry } from "../../core/pack.ts";
import { dismissEntry } from "../../core/proposed.ts";
import { paragraphsIn } from "../../core/running-text.ts";
import { IconButton } from "../controls/button.tsx";
import { iconLook } from "../controls/icon-look.ts";
import { AudienceChoice } from "../pack/audience-choice.tsx";
import { useDesk } from "../pack/desk-context.tsx";
import { useWorkplace } from "../workplace.tsx";
import { deleteParagraph, moveParagraphs, setList, toggleLead } from "./commands.ts";
import { OwnNoteButton } from "./own-note.tsx";
import { actInFront, setOff, useLooks } from "./front.ts";

/** What can be done to the words and the paragraph at the caret; nothing while no text has it. */
export function TextTools() {
  const { strings } = useWorkplace();
  const { pack, spot, edit } = useDesk();
  const looks = useLooks();
  const content = spot === null ? undefined : pack.sections[spot.section];
  const isText = content?.shape === "text" || content?.shape === "points" || content?.shape === "outcomes";
  const paragraphs = isText ? paragraphsIn(content.entries) : [];
  const at = paragraphs.findIndex((paragraph) => paragraph.some(({ id }) => id === spot?.entry));
  const entry = paragraphs[at]?.find(({ id }) => id === spot?.entry);
  if (spot === null || entry === undefined || !looks.has("text")) return null;
  const { section } = spot;
  const number = at + 1;
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
      {content?.shape === "text" && (
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
        audience={entry.audience}
        onChange={(audience) => edit((now) => changeEntry(now, section, entry.id, { audience }))}
      />
      <IconButton
        label={strings.section.up(number)}
        keys="Alt+Shift+↑"
        isDisabled={at === 0}
        onPress={() => actInFront(moveParagraphs(-1))}
      >
        <ArrowUp {...iconLook} />
      </IconButton>
      <IconButton
        label={strings.section.down(number)}
        keys="Alt+Shift+↓"
        isDisabled={at === paragraphs.length - 1}
        onPress={() => actInFront(moveParagraphs(1))}
      >
        <ArrowDown {...iconLook} />
      </IconButton>
      <IconButton
        label={strings.section.delete(number)}
        onPress={() => {
          // What was only proposed can be brought back.
          if (entry.proposed) edit((now) => dismissEntry(now, section, entry.id));
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
}
