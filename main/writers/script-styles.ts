import { type StyleName, styleNames } from "../../core/style.ts";
import type { DocumentTree } from "../../core/tree.ts";
import type { Family } from "./pdf/line.ts";

type Styles = DocumentTree["styles"];

/** How the text styles change for a script, whose letters look smaller or larger than Latin ones of the same size. */
interface ScriptLook {
  /** Size and line pitch in points where they do not follow the factors, and white where it is not the house's. */
  own: Partial<Record<StyleName, { size: number; line: number; before?: number; after?: number }>>;
  size: number;
  line: number;
}

const looks: Record<"arabic" | "chinese", ScriptLook> = {
  arabic: {
    own: {
      title: { size: 24, line: 36 },
      "heading-1": { size: 21, line: 31.5 },
      "heading-2": { size: 15, line: 24 },
      lead: { size: 16, line: 25.5 },
      "table-text": { size: 12, line: 16.5 },
      "table-head": { size: 10.5, line: 16.5 },
      footnote: { size: 11, line: 16.5 },
      // So that the contents of the longest template still stand on one page.
      "toc-1": { size: 13, line: 18, before: 3, after: 3 },
      running: { size: 10.5, line: 12 },
      marking: { size: 12, line: 12 },
    },
    size: 1.22,
    line: 1.4,
  },
  chinese: {
    own: { "toc-1": { size: 11, line: 15 }, running: { size: 8.5, line: 12 }, marking: { size: 10, line: 12 } },
    size: 0.955,
    line: 1.2,
  },
};

/** The family of the script in which a language (BCP 47) is written, where that is not Latin, Cyrillic or Greek. */
function scriptOf(language: string): "arabic" | "chinese" | undefined {
  if (/^(ar|fa|ur|ps|ckb|ug|sd)(?![a-z])/u.test(language)) return "arabic";
  return /^(zh|ja)(?![a-z])/u.test(language) ? "chinese" : undefined;
}

function rounded(value: number, step: number): number {
  return Math.round(value / step) * step;
}

/** The text styles for a document in a language: no italics, capitals or tracking where its script has none. */
export function scriptStyles(styles: Styles, language: string): Styles {
  const script = scriptOf(language);
  if (!script) return styles;
  const { own, size, line } = looks[script];
  const changed = { ...styles };
  for (const name of styleNames) {
    const style = styles[name];
    const measures = own[name] ?? { size: rounded(style.size * size, 0.5), line: rounded(style.line * line, 1.5) };
    const label = style.label ? { label: { ...style.label, size: rounded(style.label.size * size, 0.5) } } : {};
    changed[name] = { ...style, ...measures, ...label, italic: false, capitals: false, tracking: 0 };
  }
  return changed;
}

/** Whether a language's script has italics, and letters that may stand apart. */
export function hasItalics(language: string): boolean {
  return scriptOf(language) === undefined;
}

/** Letters of the scripts that have no italics. */
export const upright =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** The size of a family's letters beside those of the document's own script. */
export function scriptScale(language: string, family: Family): number {
  const own = scriptOf(language);
  const ownSize = own ? looks[own].size : 1;
  const size = family === "arabic" || family === "chinese" ? looks[family].size : 1;
  return family === own ? 1 : size / ownSize;
}

/** The line pitch, in points, of a passage in a language inside a document in another. */
export function foreignPitch(pitch: number, direction: "ltr" | "rtl", language: string): number {
  const own = scriptOf(language);
  if (direction === "rtl" && own !== "arabic") return rounded(pitch * looks.arabic.line, 1.5);
  return pitch;
}
