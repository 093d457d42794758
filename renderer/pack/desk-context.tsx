import { createContext, use } from "react";
import type { Article } from "../../core/article.ts";
import type { Pack, Source } from "../../core/pack.ts";
import type { Template } from "../../core/template.ts";
import type { OutlineItem } from "./outline.ts";
import type { Suggestion } from "./suggestions.ts";

/** An entry by its place. */
export interface Spot {
  section: string;
  entry: string;
}

/** What the three panes of one pack share. */
export interface DeskParts {
  pack: Pack;
  template: Template;
  labels: Record<string, string>;
  outline: OutlineItem[];
  /** The picked articles and those that entries still point to, as far as they are loaded. */
  articles: Record<string, Article>;
  suggestions: Suggestion[];
  /** The entry whose source is lit: the one under the pointer, else the one with the caret. */
  lit: Spot | null;
  /** The entry with the caret, or last with it. */
  spot: Spot | null;
  setSpot: (spot: Spot | null) => void;
  setHovered: (spot: Spot | null) => void;
  /** Changes the pack; edits of the same `field` in a row are one step of undo. */
  edit: (edit: (pack: Pack) => Pack, field?: string) => void;
  take: (suggestion: Suggestion) => void;
  dismiss: (suggestion: Suggestion) => void;
  /** Shows the source beside the text and moves the caret there. */
  goToSource: (source: Source) => void;
}

/** Carries the {@link DeskParts} to the panes. */
export const DeskContext = createContext<DeskParts | null>(null);

/** The desk a pane stands on; throws outside of one. */
export function useDesk(): DeskParts {
  const desk = use(DeskContext);
  if (!desk) throw new Error("a pane stands outside of the desk");
  return desk;
}

/** The id of the element that holds an entry's text, for the focus. */
export function entryElement(entry: string): string {
  return `entry-${entry}`;
}

/** Puts the focus into an entry's text, if it is on the screen. */
export function focusEntry(entry: string): void {
  document.getElementById(entryElement(entry))?.focus();
}
