import { useEffect } from "react";
import type { PackFinding } from "../../core/check/pack-check.ts";
import { entryElement, focusEntry, textElement, wordsElement } from "../pack/desk-context.tsx";
import { editorOf, pageRange, wordsIn } from "../text/editor.ts";
import { keyOf } from "./check.ts";

/** For how long, in milliseconds, underlines are drawn in one go: a text may have thousands. */
const breath = 16;

const names = { near: "near", "not-found": "missing", disagree: "differ" } as const;

/** The stretch of the page that a finding's words take; null where they are not on the screen, or no longer the same. */
export function rangeOf(finding: PackFinding): Range | null {
  const { section, entry, field, offset, span, sentence } = finding;
  const editor = editorOf(document.getElementById(textElement(section)));
  if (!editor || (field !== "text" && field !== "lead")) return rangeInCell(finding);
  if (wordsIn(editor, entry, field)?.startsWith(sentence, offset) !== true) return null;
  return pageRange(editor, entry, field, offset + span[0], offset + span[1]);
}

function rangeInCell({ entry, field, offset, span, sentence }: PackFinding): Range | null {
  const text = field === "text" ? document.getElementById(entryElement(entry))?.firstChild : null;
  if (!(text instanceof Text) || !text.data.startsWith(sentence, offset)) return null;
  const range = document.createRange();
  range.setStart(text, offset + span[0]);
  range.setEnd(text, offset + span[1]);
  return range;
}

/** Brings the words of a finding into the middle of the view; those of a cell that holds no text of its own, by its row. */
export function showWords(finding: PackFinding): void {
  const place = rangeOf(finding)?.startContainer.parentElement ?? wordsElement(finding.entry);
  place?.scrollIntoView({ block: "center" });
}

/** Puts the caret into the words of a finding, or as near to them as the briefing can be typed in. */
export function goToWords(finding: PackFinding): void {
  const element = wordsElement(finding.entry);
  if (element) focusEntry(finding.entry);
  else document.querySelector<HTMLElement>("#pane-briefing [role=textbox]")?.focus();
  const range = rangeOf(finding);
  if (!range) return;
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
  element?.scrollIntoView({ block: "center" });
}

/**
 * Underlines the findings in the text without touching it, by the page's own highlights (CSS Custom Highlight API), so that caret and
 * undo are not disturbed.
 */
export function useUnderlines(waiting: readonly PackFinding[], current: string | null): void {
  useEffect(() => {
    const ranges: Record<"near" | "missing" | "differ" | "current", Range[]> = {
      near: [],
      missing: [],
      differ: [],
      current: [],
    };
    const left = waiting.values();
    let wait: ReturnType<typeof setTimeout> | undefined;
    const draw = () => {
      const begun = performance.now();
      for (const finding of left) {
        const range = finding.verdict === "supported" ? null : rangeOf(finding);
        if (!range || finding.verdict === "supported") continue;
        ranges[names[finding.verdict]].push(range);
        if (keyOf(finding) === current) ranges.current.push(range);
        if (performance.now() - begun < breath) continue;
        wait = setTimeout(draw);
        break;
      }
      for (const [name, own] of Object.entries(ranges)) CSS.highlights.set(`finding-${name}`, new Highlight(...own));
    };
    draw();
    return () => {
      clearTimeout(wait);
      for (const name of Object.keys(ranges)) CSS.highlights.delete(`finding-${name}`);
    };
  }, [waiting, current]);
}
