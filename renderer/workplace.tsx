import { createContext, use, type Dispatch } from "react";
import type { CallOutput } from "../core/contract.ts";
import type { Settings, SettingsChange } from "../core/settings.ts";
import type { Pack } from "../core/pack.ts";
import type { Client } from "../core/wire.ts";
import type { ScreenLanguage } from "./dates.ts";
import type { Gathered } from "./library/gathering.ts";
import type { Step } from "./library/steps.ts";
import type { Action, Offer, State } from "./state.ts";
import type { Strings } from "./strings/en.ts";

/** The sheets that can lie over the window. */
export type SheetName =
  | "new-pack"
  | "paste"
  | "export"
  | "help"
  | "restore"
  | "back-up"
  | "commands"
  | "own-words"
  | "versions"
  | "name-version"
  /** With the id of the pack behind it. */
  | `rename ${string}`;

/**
 * What every screen works with: the calls and the words of the screen. It stays the same while a person types, so that what reads
 * it is not drawn again for every key; what the window shows is {@link useWindowState}.
 */
export interface Workplace {
  client: Client;
  dispatch: Dispatch<Action>;
  strings: Strings;
  language: ScreenLanguage;
  version: string;
  dataFolder: string;
  /** Where finished files go unless the person chose another folder. */
  filesFolder: string;
  /** Whether the host can ask for a folder in a dialog of the system. */
  choosesFolders: boolean;
  /** The extensions that can be imported, by kind of file. */
  formats: CallOutput<"app.open">["formats"];
  /** Tells of something done, at the foot of the window and to a screen reader. */
  say: (text: string, ...offers: readonly Offer[]) => void;
  /** Words a failure in the language of the screen and shows it. */
  fail: (thrown: unknown) => void;
  /** The sentence for a failure. */
  word: (thrown: unknown) => string;
  /** Keeps the pack now; true when the library holds what the screen shows. */
  save: (id: string) => Promise<boolean>;
  /** Changes what the person chose for the screens, and keeps it. Two changes in a row never undo one another. */
  changeSettings: (change: (settings: Settings) => Settings) => void;
  /** Keeps a change of them, and shows it once it is kept; rejects, and nothing is changed, where it cannot be. */
  keepSettings: (change: SettingsChange) => Promise<void>;
  openPack: (id: string) => Promise<void>;
  closePack: (id: string) => Promise<void>;
  /** Puts what a pack says into a new pack of the library and opens that. */
  copyPack: (pack: Pack) => Promise<void>;
  /** Makes this window the one that writes in a pack, and shows it as the other window left it. */
  takeOver: (id: string) => Promise<void>;
  /** Brings an article into the window's state, once. */
  loadArticle: (id: string) => Promise<void>;
  /** Changes a pack; false, and it says why, where another window writes in it. */
  edit: (id: string, edit: (pack: Pack) => Pack, field?: string) => boolean;
  /** Takes a step in the library, says so with the way back, and keeps it for undo. Says it where it fails. */
  take: (step: Step, words: string) => Promise<void>;
  /** Says what was done, with `back` as the way back. */
  took: (back: Step, words: string) => void;
  importFiles: (files: readonly Gathered[]) => void;
  showSheet: (sheet: SheetName | null) => void;
  /** Asks for what a new pack is to be, of that template to begin with. */
  newPack: (template: string) => void;
  /** Begins the tour at the desk of the pack in front, or of the one changed last. */
  beginTour: () => void;
}

/** Carries the {@link Workplace} to every screen. */
export const WorkplaceContext = createContext<Workplace | null>(null);

/** The workplace of the window; throws outside of it. */
export function useWorkplace(): Workplace {
  const workplace = use(WorkplaceContext);
  if (!workplace) throw new Error("a screen stands outside of the window");
  return workplace;
}

/** Carries the window's {@link State} to the screens that show it. */
export const StateContext = createContext<State | null>(null);

/** All that the window shows now; throws outside of it. */
export function useWindowState(): State {
  const state = use(StateContext);
  if (!state) throw new Error("a screen stands outside of the window");
  return state;
}
