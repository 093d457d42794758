import { createContext, use } from "react";
import type { Article } from "../../core/article.ts";
import type { Draft } from "../../core/draft/drafted.ts";
import type { Entry, Pack, Source } from "../../core/pack.ts";
import type { Template } from "../../core/template.ts";
import { editorOf, putCaret } from "../text/editor.ts";
import type { Lengths } from "./lengths.ts";
import type { OutlineItem } from "./outline.ts";
import type { Suggestion, Suggestions } from "./suggestions.ts";

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
  /** Null until the pack was measured. */
  lengths: Lengths | null;
  suggestions: Suggestions;
  /** The picked articles by the event that they tell of. */
  events: Draft["events"];
  /** Picked articles that give nothing, or no sentence, and why. */
  undrafted: Draft["undrafted"];
  /** The entry whose source is lit: the one under the pointer, else the one with the caret. */
  lit: Spot | null;
  /** The entry with the caret, or last with it. */
  spot: Spot | null;
  /** Where the caret stood last, whatever was looked at since. */
  lastSpot: () => Spot | null;
  setSpot: (spot: Spot | null, source?: Source | null) => void;
  /** Puts the focus into the entry with the caret, or last with it. */
  backToText: () => void;
  /** Changes the pack; edits of the same `field` in a row are one step of undo. False where it was refused, which is said. */
  edit: (edit: (pack: Pack) => Pack, field?: string) => boolean;
  take: (suggestion: Suggestion) => void;
  dismiss: (suggestion: Suggestion) => void;
}

/** What an entry needs of its desk. It stays the same while a person types, so that only the entry typed in is drawn anew. */
export interface EntryDesk {
  /** The language of the pack. */
  language: string;
  labels: DeskParts["labels"];
  edit: DeskParts["edit"];
  /** Puts the caret's place; with `source`, its article is shown beside the text from now on. */
  setSpot: DeskParts["setSpot"];
  setHovered: (spot: Spot | null) => void;
  take: DeskParts["take"];
  dismiss: DeskParts["dismiss"];
  /** Shows the source beside the text and moves the caret there. */
  goToSource: (source: Source) => void;
}

/** An entry as its row gets it. `before` and `after` are the ids of its neighbours, null at either end. */
export interface EntryPlace<Kind extends Entry> {
  section: string;
  index: number;
  before: string | null;
  after: string | null;
  entry: Kind;
  /** Its source is lit. */
  lit: boolean;
}

/** Carries the {@link DeskParts} to the panes. */
export const DeskContext = createContext<DeskParts | null>(null);

/** The desk a pane stands on; throws outside of one. */
export function useDesk(): DeskParts {
  const desk = use(DeskContext);
  if (!desk) throw new Error("a pane stands outside of the desk");
  return desk;
}

/** Carries the articles, as far as they are loaded: to the panes all of them, to the briefing those that its entries cite. */
export const ArticlesContext = createContext<Readonly<Record<string, Article>>>({});

/** The articles that a screen may show, by their ids; see {@link ArticlesContext}. */
export function useArticles(): Readonly<Record<string, Article>> {
  return use(ArticlesContext);
}

/** Carries the ranks of the picked articles: whoever reads them is drawn anew as these are ordered, which rows of cells need not be. */
export const RanksContext = createContext<ReadonlyMap<string, number>>(new Map());

/** The rank of each picked article, from 1, by its id. */
export function useRanks(): ReadonlyMap<string, number> {
  return use(RanksContext);
}

/** Carries the {@link EntryDesk} to the entries. */
export const EntryDeskContext = createContext<EntryDesk | null>(null);

/** The desk an entry stands on; throws outside of one. */
export function useEntryDesk(): EntryDesk {
  const desk = use(EntryDeskContext);
  if (!desk) throw new Error("an entry stands outside of the desk");
  return desk;
}

/** The id of the heading of a section, for the outline to jump to. */
export function sectionElement(section: string): string {
  return `section-${section}`;
}

/** The id of the element in which the text of a section is edited. */
export function textElement(section: string): string {
  return `text-${section}`;
}

/** The id of the element that holds an entry's text, for the focus. */
export function entryElement(entry: string): string {
  return `entry-${entry}`;
}

/** The id of an entry's margin mark. */
export function markElement(entry: string): string {
  return `mark-${entry}`;
}

/** The id of the word that says that an entry is only proposed. */
export function proposedElement(entry: string): string {
  return `proposed-${entry}`;
}

/** What tells a screen reader how an entry stands: its mark, and that it is only proposed. */
export function descriptionOf({ id, proposed }: Entry): string {
  return proposed ? `${proposedElement(id)} ${markElement(id)}` : markElement(id);
}

/** The element in which an entry's words stand: a cell of its own, or its sentence in a text; null where it is not on the screen. */
export function wordsElement(entry: string): HTMLElement | null {
  const cell = document.getElementById(entryElement(entry));
  return cell ?? document.querySelector<HTMLElement>(`[data-sentence="${CSS.escape(entry)}"]`);
}

/** Puts the focus into an entry's text, if it is on the screen. */
export function focusEntry(entry: string): void {
  const words = wordsElement(entry);
  const editor = editorOf(words);
  if (editor) putCaret(editor, entry);
  else words?.focus();
}
