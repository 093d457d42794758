import { textOfBlocks } from "../../core/blocks.ts";
import { compose } from "../../core/compose.ts";
import type { Pack } from "../../core/pack.ts";
import type { DocumentTree } from "../../core/tree.ts";
import { exampleArticle, examplePack, houseStyle, languageOf, officialVisit } from "../examples.ts";

/** Text with its no-break spaces to be seen: "_" for U+00A0, "~" for U+202F. */
export const shown = (text: string): string => text.replaceAll("\u00a0", "_").replaceAll("\u202f", "~");

/** The example pack, changed, as a visit dossier in a language (its labels and typography; the words stay French). */
export const composed = (change: Partial<Pack> = {}, tag = "fr"): DocumentTree =>
  compose({
    pack: { ...examplePack(), language: tag, ...change },
    articles: [exampleArticle()],
    template: officialVisit(),
    language: languageOf(tag),
    style: houseStyle(),
    date: "2026-11-23",
  });

/** The words of a section of a briefing, by its id, as {@link shown}. */
export const section = (tree: DocumentTree, id: string): string =>
  shown(textOfBlocks(tree.sections.find((entry) => entry.id === id)?.blocks ?? []));
