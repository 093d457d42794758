import { baseKeymap, chainCommands, toggleMark } from "prosemirror-commands";
import { keymap } from "prosemirror-keymap";
import type { Node, Slice } from "prosemirror-model";
import { EditorState, Selection, TextSelection, type Command, type Transaction } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import type { Outcome, Sentence, Source } from "../../core/pack.ts";
import { copy, drop, pasteFromArticle } from "./clipboard-events.ts";
import { cleanHtml, putText, textFrom, withoutLastBreak } from "./copied-text.ts";
import {
  breakParagraph,
  eraseBack,
  eraseForward,
  moveParagraphs,
  placeOfSentence,
  rememberCut,
  step,
} from "./commands.ts";
import { light, showState } from "./decorations.ts";
import { difference } from "./difference.ts";
import { documentOf, entriesOf, type TextShape } from "./document.ts";
import { comeToFront, leaveFront } from "./front.ts";
import { fromPack, keepLinks, linkAt, ownLink } from "./links.ts";
import { isLongPaste, pasteInParts, type Pasting } from "./long-paste.ts";
import { isCaretSeen, readCaret } from "./page-caret.ts";
import { schema, type Link } from "./schema.ts";
import { TypedStretch } from "./typed-stretch.ts";
import { afterFrame, flushTyping, holdTyping, releaseTyping } from "./typing.ts";

/** How long, in milliseconds, typing may rest before the window is told of it. */
const pause = 120;
/** How long someone who types without a pause goes untold, in milliseconds; then the next key is, once it is shown. */
const longest = 500;
/** How long a key after a rest goes untold, if none follows, in milliseconds: until it is shown. */
const shown = 30;

/** What a text tells the section it stands in. */
export interface TextHooks {
  /** The entries as they are now; `field` names the sentence typed in, null is a step of its own. */
  onEntries: (entries: (Sentence | Outcome)[], field: string | null) => void;
  /** The caret stands in another sentence. */
  onCaret: (link: Link | null) => void;
  /** Goes to the source of the sentence with the caret. */
  onSource: (source: Source) => void;
  /** Keeps a sentence that is only proposed, and goes on to the next one. */
  onKeep: (id: string) => void;
  /** Puts out what is lit. */
  onEscape: () => void;
  /** Tab, where the section has cells beside the text; whether there was a cell to go to. */
  onTab: (id: string, by: 1 | -1) => boolean;
  /** Opens the list of an outcome's statuses. */
  onStatus: (id: string) => boolean;
  /** The text was drawn anew. */
  onDrawn: () => void;
  /** A long text is being pasted, or (null) no longer: until then nothing else is to change the text. */
  onPasting: (pasting: Pasting | null) => void;
  /** A paste failed, and was taken back. */
  onFault: (thrown: unknown) => void;
}

/** The text of a section while it is edited. */
export interface TextEditor {
  view: EditorView;
  /** Shows entries that changed otherwise than by this text. */
  show: (entries: readonly (Sentence | Outcome)[]) => void;
  light: (id: string | null) => void;
  destroy: () => void;
}

const editors = new WeakMap<globalThis.Node, TextEditor>();

/** The editor whose text an element of the page belongs to; null where it is none. */
export function editorOf(element: Element | null): TextEditor | null {
  const root = element?.closest("[data-section-text]");
  return (root && editors.get(root)) ?? null;
}

function isStep(transaction: Transaction, before: EditorState, now: EditorState): boolean {
  const by: unknown = transaction.getMeta("uiEvent");
  const named = by === "paste" || by === "cut" || by === "drop" || transaction.getMeta(step) === true;
  return named || before.doc.childCount !== now.doc.childCount;
}

/** Makes the text of a section in an element of the page. */
export function createEditor(
  place: HTMLElement,
  shape: TextShape,
  entries: readonly (Sentence | Outcome)[],
  words: { label: string; language: string; spaceBeforeColon: string; placeholder: string },
  hooks: () => TextHooks,
): TextEditor {
  let known = documentOf(entries);
  /** The states that the window was told and has not drawn yet. */
  let underway: Node[] = [];
  let since: number | null = null;
  let typed = -Infinity;
  let field: string | null = null;
  const stretch = new TypedStretch();
  let clock: ReturnType<typeof setTimeout> | undefined;
  let caret: string | null | undefined;
  let isLeft = false;
  /** What stops a long paste under way. */
  let pasting: AbortController | null = null;

  const tell = (): void => {
    if (pasting) return;
    clearTimeout(clock);
    since = null;
    releaseTyping(tell);
    const now = entriesOf(view.state.doc, shape);
    const document = documentOf(now);
    if (document.eq(known)) return;
    known = document;
    underway.push(document);
    hooks().onEntries(now, field);
  };
  const tellSoon = (): void => {
    const now = performance.now();
    const rest = since === null && now - typed > pause ? shown : pause;
    typed = now;
    since ??= now;
    clearTimeout(clock);
    clock = setTimeout(tell, rest);
    // Between a key that is shown and the next there is most time.
    if (now - since >= longest) afterFrame(() => since !== null && tell());
    holdTyping(tell);
  };
  const pasteLong = async (slice: Slice): Promise<void> => {
    tell();
    const before = view.state.doc;
    const own = new AbortController();
    pasting = own;
    const stop = (): void => own.abort();
    let isDone = false;
    try {
      isDone = await pasteInParts(view, slice, own.signal, (now) => hooks().onPasting({ ...now, stop }));
    } catch (thrown) {
      hooks().onFault(thrown);
    }
    // The text is gone from the screen, and what it held was told.
    if (pasting !== own) return;
    const tr = isDone ? null : difference(view.state, before);
    if (tr) view.dispatch(tr.setMeta(fromPack, true));
    pasting = null;
    field = null;
    hooks().onPasting(null);
    tell();
    view.focus();
    if (isDone) view.dispatch(view.state.tr.scrollIntoView());
  };
  const link = (state: EditorState): Link | null => linkAt(state.doc, state.selection.head);
  const withLink =
    (act: (link: Link) => boolean): Command =>
    (state) => {
      const own = link(state);
      return own !== null && act(own);
    };
  const tab = (by: 1 | -1): Command => withLink(({ id }) => !isLeft && hooks().onTab(id, by));

  const view: EditorView = new EditorView(
    { mount: place },
    {
      state: EditorState.create({
        doc: known,
        plugins: [
          keymap({
            Enter: breakParagraph,
            "Shift-Enter": () => true,
            Backspace: eraseBack,
            "Mod-Backspace": eraseBack,
            Delete: eraseForward,
            "Mod-Delete": eraseForward,
            "Mod-b": toggleMark(schema.marks.strong),
            "Mod-i": toggleMark(schema.marks.emphasis),
            "Alt-Shift-ArrowUp": moveParagraphs(-1),
            "Alt-Shift-ArrowDown": moveParagraphs(1),
            "Alt-Enter": withLink(({ source }) => {
              if (source) hooks().onSource(source);
              return source !== null;
            }),
            "Mod-Enter": withLink(({ id, proposed }) => {
              if (proposed) hooks().onKeep(id);
              return proposed === true;
            }),
            "Alt-ArrowDown": withLink(({ id }) => hooks().onStatus(id)),
            Tab: tab(1),
            "Shift-Tab": tab(-1),
            Escape: () => {
              isLeft = true;
              hooks().onEscape();
              return true;
            },
          }),
          keymap({ ...baseKeymap, "Mod-Enter": () => false, Enter: chainCommands(breakParagraph) }),
          rememberCut(),
          keepLinks(words.language),
          showState(words.spaceBeforeColon, words.placeholder),
        ],
      }),
      attributes: () => ({
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": words.label,
        class: `text-editor ${shape}`,
        lang: words.language,
        // The browser checks what Attaché has no dictionary of.
        // A browser's own checker may fetch dictionaries, or send the text to its maker.
        spellcheck: "false",
        "data-section-text": "",
        ...(caret ? { "aria-describedby": `proposed-${caret} mark-${caret}` } : {}),
      }),
      handlePaste: (now, { clipboardData }, slice) => {
        // What was copied in Attaché keeps its links.
        const own = clipboardData && textFrom(clipboardData);
        if (clipboardData && !own && pasteFromArticle(now, clipboardData)) return true;
        const text = own ?? slice;
        if (isLongPaste(text) && place.closest("[data-read-only]") === null) {
          void pasteLong(text);
          return true;
        }
        if (own) now.dispatch(now.state.tr.replaceSelection(own).setMeta(step, true).scrollIntoView());
        return own !== null;
      },
      handleDrop: drop,
      transformPastedHTML: cleanHtml,
      transformPastedText: withoutLastBreak,
      handleScrollToSelection: isCaretSeen,
      handleDOMEvents: {
        copy,
        cut: copy,
        keydown: (now, event) => {
          readCaret(now);
          if (event.key !== "Tab" && event.key !== "Escape" && event.key !== "Shift") isLeft = false;
          // The window undoes and redoes, once it has heard what is typed.
          const isHistory = (event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key);
          if (isHistory) flushTyping();
          return isHistory;
        },
        focus: (now) => {
          caret = undefined;
          followCaret(now.state);
          comeToFront(editor);
          return false;
        },
        blur: () => {
          tell();
          return false;
        },
        // The window's undo is the only one.
        beforeinput: (_, event) => {
          if (!event.inputType.startsWith("history")) return false;
          event.preventDefault();
          return true;
        },
      },
      dispatchTransaction(transaction) {
        const before = view.state;
        const outside = transaction.getMeta(fromPack) !== undefined;
        // A pack in which another window writes is shown as that one writes it; the caret still walks in it.
        if (transaction.docChanged && !outside && place.closest("[data-read-only]") !== null) return;
        const { state: now } = before.applyTransaction(transaction);
        const isOwnStep = transaction.docChanged && !outside && isStep(transaction, before, now);
        if (transaction.docChanged && !outside) {
          const next = isOwnStep ? null : stretch.fieldOf(link(now)?.id ?? null, transaction);
          // What was typed elsewhere, or before a step, is a step of its own.
          if (next !== field) tell();
          field = next;
        }
        view.updateState(now);
        if (transaction.docChanged) {
          if (isOwnStep) tell();
          else if (!outside) tellSoon();
          hooks().onDrawn();
        }
        if (!view.hasFocus()) return;
        followCaret(now);
        comeToFront(editor);
      },
    },
  );

  /** Comes after the editor's own, which clears what is dragged before it sets it. */
  const drag = ({ dataTransfer }: DragEvent): void => {
    if (dataTransfer && view.dragging) putText(dataTransfer, view.dragging.slice);
  };
  view.dom.addEventListener("dragstart", drag);

  function followCaret(state: EditorState): void {
    const now = link(state);
    if (now?.id === caret) return;
    caret = now?.id ?? null;
    hooks().onCaret(now);
    // The description of the text is that of the sentence with the caret.
    view.setProps({});
  }

  const editor: TextEditor = {
    view,
    show(next) {
      if (pasting) return;
      const document = documentOf(next);
      const at = underway.findIndex((state) => state.eq(document));
      if (at !== -1) {
        underway = underway.slice(at + 1);
        return;
      }
      if (document.eq(known) && since !== null) return;
      if (document.eq(documentOf(entriesOf(view.state.doc, shape)))) {
        known = document;
        return;
      }
      known = document;
      underway = [];
      const tr = difference(view.state, document);
      if (tr) view.dispatch(tr.setMeta(fromPack, true));
    },
    light(id) {
      const tr = light(view.state, id);
      if (tr) view.dispatch(tr);
    },
    destroy() {
      pasting?.abort();
      pasting = null;
      tell();
      leaveFront(editor);
      // The element outlives the editor.
      view.dom.removeEventListener("dragstart", drag);
      view.destroy();
    },
  };
  editors.set(place, editor);
  return editor;
}

/** Puts the caret behind the last word of a sentence and the focus into its text. */
export function putCaret({ view }: TextEditor, id: string): void {
  const place = placeOfSentence(view.state.doc, id);
  if (!place) return;
  view.focus();
  const at = view.state.doc.resolve(place.to);
  view.dispatch(view.state.tr.setSelection(TextSelection.between(at, at)).scrollIntoView());
}

/** Begins a paragraph of the writer's own at the end of a text and puts the caret there. */
export function addParagraph({ view }: TextEditor): void {
  const { tr, doc } = view.state;
  const only = doc.childCount === 1 && doc.firstChild?.childCount === 0 ? doc.firstChild : null;
  if (only) tr.setNodeMarkup(0, null, { list: null, blank: ownLink() });
  else tr.insert(doc.content.size, schema.node("paragraph", { list: null, blank: ownLink() }));
  view.focus();
  view.dispatch(tr.setSelection(Selection.atEnd(tr.doc)).setMeta(step, true).scrollIntoView());
}
