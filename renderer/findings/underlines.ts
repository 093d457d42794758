import { useEffect } from "react";
import { wordsOf, type PackFinding } from "../../core/check/pack-check.ts";
import { cellOf } from "../../core/check/pack-statements.ts";
import type { Pack } from "../../core/pack.ts";
import { focusEntry, textElement, wordsElement } from "../pack/desk-context.tsx";
import { editorOf } from "../text/editor.ts";
import { drawInSight } from "../text/in-sight.ts";
import { pageRange, wordsIn } from "../text/page-range.ts";
import { useWorkplace } from "../workplace.tsx";
import { keyOf } from "./check.ts";

const names = { near: "near", "not-found": "missing", disagree: "differ" } as const;

/** What is drawn of findings: one look for each verdict, and one for the finding that is open. */
const kinds = ["near", "missing", "differ", "current"] as const;

/** The stretch of the page that a finding's words take; null where they are not on the screen, or no longer the same. */
export function rangeOf(finding: PackFinding, pack: Pack): Range | null {
  const { section, entry, field, offset, span, sentence } = finding;
  const editor = editorOf(document.getElementById(textElement(section)));
  if (!editor || (field !== "text" && field !== "lead")) return rangeInCell(finding, pack);
  if (wordsIn(editor, entry, field)?.startsWith(sentence, offset) !== true) return null;
  return pageRange(editor, entry, field, offset + span[0], offset + span[1]);
}

/** The words of a finding in the cell that they are written in; a number or a date, which stands in a field, has none to underline. */
function rangeInCell(finding: PackFinding, pack: Pack): Range | null {
  const cell = cellOf(finding, pack);
  if (cell === null) return null;
  const text = document.querySelector(
    `[data-entry="${CSS.escape(finding.entry)}"] [data-field="${CSS.escape(cell.field)}"]`,
  )?.firstChild;
  const words = wordsOf(finding);
  if (!(text instanceof Text) || !text.data.startsWith(words, cell.at)) return null;
  const range = document.createRange();
  range.setStart(text, cell.at);
  range.setEnd(text, cell.at + words.length);
  return range;
}

/** Brings the words of a finding into the middle of the view; those of a cell that holds no text of its own, by its row. */
export function showWords(finding: PackFinding, pack: Pack): void {
  const place = rangeOf(finding, pack)?.startContainer.parentElement ?? wordsElement(finding.entry);
  place?.scrollIntoView({ block: "center" });
}

/** Puts the caret into the words of a finding, or as near to them as the briefing can be typed in. */
export function goToWords(finding: PackFinding, pack: Pack): void {
  const element = wordsElement(finding.entry);
  if (element) focusEntry(finding.entry);
  else document.querySelector<HTMLElement>("#pane-briefing [role=textbox]")?.focus();
  const range = rangeOf(finding, pack);
  if (!range) return;
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
  element?.scrollIntoView({ block: "center" });
}

/**
 * Underlines the findings in the text without touching it, by the page's own highlights (CSS Custom Highlight API), so that caret and
 * undo are not disturbed.
 */
export function useUnderlines(pack: Pack, waiting: readonly PackFinding[], current: string | null): void {
  const { strings } = useWorkplace();
  useEffect(() => {
    const stop = drawInSight((isInSight) => {
      const ranges: Record<(typeof kinds)[number], Range[]> = { near: [], missing: [], differ: [], current: [] };
      for (const finding of waiting) {
        const { verdict, section, entry } = finding;
        if (verdict === "supported" || !isInSight(section, entry)) continue;
        const range = rangeOf(finding, pack);
        if (!range) continue;
        ranges[names[verdict]].push(range);
        if (keyOf(finding) === current) ranges.current.push(range);
      }
      for (const kind of kinds) CSS.highlights.set(`finding-${kind}`, new Highlight(...ranges[kind]));
    });
    return () => {
      stop();
      for (const kind of kinds) CSS.highlights.delete(`finding-${kind}`);
    };
    // In another language of the window the texts are drawn anew, and what was underlined of them is gone.
  }, [pack, waiting, current, strings]);
}
