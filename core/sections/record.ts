import { plain, type Block } from "../blocks.ts";
import { placeholder, typeset, type Composition, type SectionOf } from "../composition.ts";
import { label, setType } from "../language.ts";
import { saidByPack } from "../opening.ts";

/** What is to be said under fixed names: to and from, at a glance, validity. What is not said is asked for. */
export function recordSection(section: SectionOf<"record">, composition: Composition): Block[] {
  const { pack, language, headed } = composition;
  const content = pack.sections[section.id];
  const [entry] = content?.shape === "record" ? content.entries : [];
  return [
    {
      kind: "table",
      look: "record",
      head: null,
      rows: section.rows.map((row, index) => {
        const text = (entry?.cells[row.id] ?? "").trim();
        const ofPack = headed ? "" : saidByPack(row.label, pack);
        const said =
          entry !== undefined && text !== ""
            ? plain(typeset(entry, text, composition))
            : ofPack === ""
              ? placeholder(composition, undefined)
              : plain(setType(language, ofPack));
        const name = { head: true, children: plain(label(language, row.label)) };
        return [entry && index === 0 ? { ...name, entry: entry.id } : name, { children: said }];
      }),
    },
  ];
}
