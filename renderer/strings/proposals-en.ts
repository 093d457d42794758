import type { Draft } from "../../core/draft/drafted.ts";
import { countedEn as counted } from "./number-words.ts";

type Reason = Draft["undrafted"][number]["reason"];

const reasons: Record<Reason, string> = {
  language: "its language is not known, or not one that Attaché can draft from.",
  empty: "it has no text.",
  facts: "in its language only figures, dates and quotations are read.",
};

/** What the screens say in English of what the articles propose. */
export const proposalsEn = {
  suggestion: "Proposed:",
  take: "Take",
  dismiss: "Dismiss",
  takeOf: (text: string) => `Take: ${text}`,
  dismissOf: (text: string) => `Dismiss: ${text}`,
  showMore: (n: number, left: number) => (n < left ? `Show ${n} more of ${left}` : `Show the last ${n}`),
  more: (n: number) => counted(n, "more proposal", "more proposals"),
  noneLeft: "No proposal is left for this pack.",
  dismissed: (n: number) => counted(n, "dismissed proposal", "dismissed proposals"),
  bringBack: "Bring back",
  bringBackOf: (text: string) => `Bring back: ${text}`,
  bringAllBack: "Bring all back",
  independent: (n: number) => (n === 1 ? "Single source" : counted(n, "independent source", "independent sources")),
  speaker: (name: string) => `Speaker: ${name}`,
  proposed: "proposed",
  proposedOf: (n: number) => `Entry ${n}, only proposed`,
  keep: "Keep",
  keepOf: (n: number) => `Keep entry ${n}`,
  dismissEntry: (n: number) => `Dismiss entry ${n}`,
  deleteKey: "Del",
  keepAll: (n: number) => (n === 1 ? "Keep the proposed entry" : `Keep the ${n} proposed entries`),
  keepAllOf: (words: string, section: string) => `${words}: ${section}`,
  keepKeys: "keep a proposed entry; on its buttons: dismiss it",
  stillProposed: (n: number) =>
    `${counted(n, "entry is", "entries are")} still only proposed: drawn from the articles, and kept or changed by nobody. They are printed.`,
  apart: (n: number) => `The articles tell of ${n} different events. What is proposed of each stands together:`,
  undrafted: "Little or nothing is proposed from:",
  reason: (reason: Reason) => reasons[reason],
  made: "The pack is made.",
  openPack: "Open the pack",
};
