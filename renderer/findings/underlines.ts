import { useEffect } from "react";
import type { PackFinding } from "../../core/check/pack-check.ts";
import { entryElement } from "../pack/desk-context.tsx";
import { keyOf } from "./check.ts";

const names = { near: "near", "not-found": "missing", disagree: "differ" } as const;

/** The element that holds the text a finding stands in; null where that is no running text. */
export function fieldElement({ entry, field }: Pick<PackFinding, "entry" | "field">): HTMLElement | null {
  if (field === "text") return document.getElementById(entryElement(entry));
  return field === "lead" ? document.getElementById(`lead-${entry}`) : null;
}

/** The stretch of the page that a finding's words take; null where they are not on the screen, or no longer the same. */
export function rangeOf(finding: PackFinding): Range | null {
  const text = fieldElement(finding)?.firstChild;
  const { offset, span, sentence } = finding;
  if (!(text instanceof Text) || !text.data.startsWith(sentence, offset)) return null;
  const range = document.createRange();
  range.setStart(text, offset + span[0]);
  range.setEnd(text, offset + span[1]);
  return range;
}

/** Puts the caret into the words of a finding, or as near to them as the briefing can be typed in. */
export function goToWords(finding: PackFinding): void {
  const range = rangeOf(finding);
  const element = fieldElement(finding) ?? document.getElementById(entryElement(finding.entry));
  if (element) element.focus();
  else document.querySelector<HTMLElement>("#pane-briefing [role=textbox]")?.focus();
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
    for (const finding of waiting) {
      const range = finding.verdict === "supported" ? null : rangeOf(finding);
      if (!range || finding.verdict === "supported") continue;
      ranges[names[finding.verdict]].push(range);
      if (keyOf(finding) === current) ranges.current.push(range);
    }
    for (const [name, own] of Object.entries(ranges)) CSS.highlights.set(`finding-${name}`, new Highlight(...own));
    return () => {
      for (const name of Object.keys(ranges)) CSS.highlights.delete(`finding-${name}`);
    };
  }, [waiting, current]);
}
