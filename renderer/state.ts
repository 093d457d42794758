import type { Article } from "../core/article.ts";
import type { ArticleFilter, ArticleOrder, Place } from "../core/article-list.ts";
import type { CallOutput } from "../core/contract.ts";
import type { PackSummary } from "../core/pack-summary.ts";
import type { Settings } from "../core/settings.ts";
import type { Draft } from "../core/draft/drafted.ts";
import type { ErrorEnvelope } from "../core/errors.ts";
import type { Pack } from "../core/pack.ts";
import { begin, edited, redone, undone, type History } from "./history.ts";

/**
 * How a pack stands to the library. `changed`: another window saved it, so nothing is saved until it is loaded again. What failed
 * stays so while it is tried again, so that what the person is offered in that case does not go from under the hand.
 */
export type Saving =
  | { kind: "kept" }
  | { kind: "saving" }
  | { kind: "failed"; error: ErrorEnvelope; tried: Pack; isTriedAgain: boolean }
  | { kind: "changed" };

/** A pack in a tab. `stored` is the state last saved; `revision` the one the library holds. */
export interface OpenPack {
  history: History;
  stored: Pack;
  revision: number;
  savedAt: string;
  saving: Saving;
  suggestions: Draft | null;
  /** How many pages it has as it would be printed, the articles in full aside; null until that was measured. */
  pages: number | null;
  /** Another window writes in it: here it can only be read. */
  isElsewhere: boolean;
}

/** Something that a message offers to do. `stays`: the message stands on after it. */
export interface Offer {
  label: string;
  stays?: boolean;
  run: () => void;
}

/** A line at the foot of the window. `lasting` stays until it is closed. */
export interface Message {
  id: number;
  kind: "done" | "trouble";
  text: string;
  lasting: boolean;
  /** What is offered with it, such as to take it back. */
  offers: readonly Offer[];
}

/** What a screen of the library may stand over: the start page, the list, or the record of an article just read or asked for. */
export type LibraryView = { kind: "start" } | { kind: "list" } | { kind: "record"; article: Article; fresh: boolean };

/** What the library's list is asked for. */
export interface Asked {
  query: string;
  where: Place;
  filter: ArticleFilter;
  order: ArticleOrder;
}

/** All the window shows. `active` is the pack in front, null the library; `version` counts changes of the library's list. */
export interface State {
  settings: Settings;
  /** Words that the person wrote down as right, as this window last heard of them. */
  ownWords: readonly string[];
  /** The words that are not underlined as long as this window stands. */
  ignoredWords: readonly string[];
  templates: CallOutput<"templates.list">;
  recent: PackSummary[];
  packs: Record<string, OpenPack>;
  tabs: string[];
  active: string | null;
  articles: Record<string, Article>;
  /** Records as a person is changing them, by article, until they are kept or given up. */
  drafts: Record<string, Article>;
  picked: string[];
  asked: Asked;
  view: LibraryView;
  version: number;
  total: number;
  messages: Message[];
  nextMessage: number;
  /** The sample pack, while the line that says so stands over it. */
  sample: string | null;
}

/** Everything that can happen to the window's state. */
export type Action =
  | { type: "settings"; settings: Settings }
  | { type: "ownWords"; words: readonly string[] }
  | { type: "ignoreWord"; word: string }
  | { type: "recent"; packs: PackSummary[] }
  | { type: "open"; pack: Pack }
  /** The person takes what the library holds, whatever was typed here. */
  | { type: "reload"; pack: Pack }
  /** Another window saved `pack`: shown here too, unless something here is unsaved or newer. */
  | { type: "follow"; pack: Pack }
  /** Whether another window writes in the pack. */
  | { type: "elsewhere"; id: string; isElsewhere: boolean }
  /** Another window saved `theirs` meanwhile; `joined` is what both made of the pack. */
  | { type: "joined"; theirs: Pack; joined: Pack }
  | { type: "received"; pack: Pack }
  | { type: "close"; id: string }
  | { type: "packDeleted"; id: string }
  | { type: "show"; id: string | null }
  | { type: "edit"; id: string; edit: (pack: Pack) => Pack; field?: string | undefined; at: number }
  | { type: "undo"; id: string }
  | { type: "redo"; id: string }
  | { type: "saving"; id: string }
  | { type: "saved"; id: string; pack: Pack; revision: number; modified: string }
  | { type: "unsaved"; id: string; pack: Pack; error: ErrorEnvelope }
  | { type: "suggestions"; id: string; draft: Draft }
  | { type: "measured"; id: string; pages: number }
  | { type: "articles"; articles: readonly Article[] }
  | { type: "draft"; article: Article }
  | { type: "draftDone"; article: string }
  | { type: "forget"; article: string }
  | { type: "binned"; articles: string[] }
  | { type: "total"; total: number }
  | { type: "listChanged" }
  | { type: "pick"; articles: string[] }
  | { type: "ask"; change: Partial<Asked> }
  | { type: "view"; view: LibraryView }
  | { type: "say"; message: Omit<Message, "id"> }
  | { type: "unsay"; id: number }
  /** What was offered with a word of something done is no longer to be had: it was taken back otherwise. */
  | { type: "unoffer" }
  | { type: "closeTip" };

/** Whether the pack holds edits that the library does not. */
export function isUnsaved(open: OpenPack): boolean {
  return open.history.present !== open.stored;
}

function opened(pack: Pack): OpenPack {
  return {
    history: begin(pack),
    stored: pack,
    revision: pack.revision,
    savedAt: pack.modified,
    saving: { kind: "kept" },
    suggestions: null,
    pages: null,
    isElsewhere: false,
  };
}

/** A pack that is open, in another state of it. What its articles offer is asked for anew only where these are others. */
function reopened({ suggestions, pages, isElsewhere }: OpenPack, pack: Pack): OpenPack {
  return { ...opened(pack), suggestions, pages, isElsewhere };
}

function withPack(state: State, id: string, change: (open: OpenPack) => OpenPack): State {
  const open = state.packs[id];
  return open ? { ...state, packs: { ...state.packs, [id]: change(open) } } : state;
}

/** The state with a pack written in, where this window may. */
function withWritten(state: State, id: string, write: (open: OpenPack) => History): State {
  return withPack(state, id, (open) => (open.isElsewhere ? open : { ...open, history: write(open) }));
}

/** The state with a pack just saved at the head of the recent ones, as the library lists it. */
function withRecent(state: State, { id, title, template, articles }: Pack, modified: string): State {
  const summary = { id, title, template, articles: articles.length, modified };
  return { ...state, recent: [summary, ...state.recent.filter((pack) => pack.id !== id)] };
}

/** Whether a tab may be closed: what was typed after the last save is nowhere else. */
function isKept(state: State, id: string): boolean {
  const open = state.packs[id];
  return !open || !isUnsaved(open);
}

/** Who leaves the start page comes back to the library. */
function leavingStart(view: LibraryView): LibraryView {
  return view.kind === "start" ? { kind: "list" } : view;
}

function closed(state: State, id: string): State {
  const at = state.tabs.indexOf(id);
  const tabs = state.tabs.filter((tab) => tab !== id);
  const packs = without(state.packs, id);
  const neighbour = tabs[Math.min(at, tabs.length - 1)] ?? null;
  return { ...state, tabs, packs, active: state.active === id ? neighbour : state.active };
}

function without<Value>(record: Record<string, Value>, key: string): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([known]) => known !== key));
}

/** The one reducer of the window. Pure: same state and action, same next state. */
export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case "settings":
      return { ...state, settings: action.settings };
    case "ownWords":
      return { ...state, ownWords: action.words };
    case "ignoreWord":
      return { ...state, ignoredWords: [...state.ignoredWords, action.word] };
    case "recent":
      return { ...state, recent: action.packs };
    case "open":
      return {
        ...state,
        packs: state.packs[action.pack.id] ? state.packs : { ...state.packs, [action.pack.id]: opened(action.pack) },
        tabs: state.tabs.includes(action.pack.id) ? state.tabs : [...state.tabs, action.pack.id],
        active: action.pack.id,
        view: leavingStart(state.view),
      };
    case "reload":
      return withPack(state, action.pack.id, (open) => reopened(open, action.pack));
    case "follow":
      // What was typed or saved here while the other state was on its way is not overwritten.
      return withPack(state, action.pack.id, (open) =>
        isUnsaved(open) || action.pack.revision <= open.revision ? open : reopened(open, action.pack),
      );
    case "elsewhere":
      return withPack(state, action.id, (open) => ({ ...open, isElsewhere: action.isElsewhere }));
    case "joined":
      return withPack(state, action.theirs.id, (open) => ({
        ...open,
        // What the other window did is a step that can be taken back, like one's own.
        history: edited(open.history, action.joined, null, 0),
        stored: action.theirs,
        revision: action.theirs.revision,
        savedAt: action.theirs.modified,
        saving: { kind: "kept" },
      }));
    case "received":
      // A pack file brought it to a new state. What was typed meanwhile is not overwritten, and not written over that.
      return withPack(state, action.pack.id, (open) => {
        if (open.revision === action.pack.revision) return open;
        return isUnsaved(open) ? { ...open, saving: { kind: "changed" } } : reopened(open, action.pack);
      });
    case "close":
      return isKept(state, action.id) ? closed(state, action.id) : state;
    case "packDeleted": {
      const recent = state.recent.filter((pack) => pack.id !== action.id);
      return { ...(isKept(state, action.id) ? closed(state, action.id) : state), recent };
    }
    case "show":
      return { ...state, active: action.id, view: action.id === null ? state.view : leavingStart(state.view) };
    case "edit":
      return withWritten(state, action.id, (open) =>
        edited(open.history, action.edit(open.history.present), action.field ?? null, action.at),
      );
    case "undo":
      return {
        ...withWritten(state, action.id, (open) => undone(open.history)),
        // What was told of as done is so no longer; what may be taken back by its own message still can.
        messages: state.messages.filter(({ lasting, offers }) => lasting || offers.length > 0),
      };
    case "redo":
      return withWritten(state, action.id, (open) => redone(open.history));
    case "saving":
      return withPack(state, action.id, (open) => ({
        ...open,
        saving: open.saving.kind === "failed" ? { ...open.saving, isTriedAgain: true } : { kind: "saving" },
      }));
    case "saved":
      return withPack(withRecent(state, action.pack, action.modified), action.id, (open) => ({
        ...open,
        stored: action.pack,
        revision: action.revision,
        savedAt: action.modified,
        saving: { kind: "kept" },
      }));
    case "unsaved":
      return withPack(state, action.id, (open) => ({
        ...open,
        saving:
          action.error.code === "pack-changed"
            ? { kind: "changed" }
            : { kind: "failed", error: action.error, tried: action.pack, isTriedAgain: false },
      }));
    case "suggestions":
      return withPack(state, action.id, (open) => ({ ...open, suggestions: action.draft }));
    case "measured":
      return withPack(state, action.id, (open) =>
        open.pages === action.pages ? open : { ...open, pages: action.pages },
      );
    case "articles":
      return {
        ...state,
        articles: { ...state.articles, ...Object.fromEntries(action.articles.map((article) => [article.id, article])) },
      };
    case "draft":
      return { ...state, drafts: { ...state.drafts, [action.article.id]: action.article } };
    case "draftDone":
      return { ...state, drafts: without(state.drafts, action.article) };
    case "forget":
      return {
        ...state,
        articles: without(state.articles, action.article),
        drafts: without(state.drafts, action.article),
        picked: state.picked.filter((id) => id !== action.article),
        version: state.version + 1,
      };
    case "binned":
      return {
        ...state,
        picked: state.picked.filter((id) => !action.articles.includes(id)),
        version: state.version + 1,
      };
    case "total":
      return { ...state, total: action.total };
    case "listChanged":
      return { ...state, version: state.version + 1 };
    case "pick":
      return { ...state, picked: action.articles };
    case "ask": {
      const asked = { ...state.asked, ...action.change };
      // What is ticked in one place cannot be worked with in another.
      return { ...state, asked, picked: asked.where === state.asked.where ? state.picked : [] };
    }
    case "view":
      return { ...state, view: action.view };
    case "say":
      return {
        ...state,
        // What is done needs no reading twice: what is done next takes its place, and what is said again that of its first time. What
        // goes wrong meanwhile does not: nobody would have read that it was done.
        messages: [
          ...state.messages.filter(
            ({ lasting, text }) => (lasting || action.message.lasting) && text !== action.message.text,
          ),
          { ...action.message, id: state.nextMessage },
        ].slice(-4),
        nextMessage: state.nextMessage + 1,
      };
    case "unsay":
      return { ...state, messages: state.messages.filter((message) => message.id !== action.id) };
    case "unoffer":
      return { ...state, messages: state.messages.filter(({ offers }) => offers.length === 0) };
    case "closeTip":
      return { ...state, sample: null };
  }
}
