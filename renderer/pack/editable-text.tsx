import { useEffect, useLayoutEffect, useRef, type ClipboardEvent, type KeyboardEvent } from "react";
import type { Source } from "../../core/pack.ts";
import { putWords, selectedWords, sourceFrom } from "./clipboard.ts";

function caretToEnd(element: HTMLElement): void {
  const selection = getSelection();
  selection?.selectAllChildren(element);
  selection?.collapseToEnd();
}

function insertAtCaret(element: HTMLElement, text: string): void {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return;
  const range = selection.getRangeAt(0);
  range.deleteContents();
  range.insertNode(document.createTextNode(text));
  range.collapse(false);
  element.normalize();
}

/**
 * Text that is edited where it stands, on as many lines as it needs; it holds no line breaks. The value is the parent's:
 * the browser's own undo is off, since the window's covers every edit. Words that are copied take `source` along; `onChange`
 * hears the source of words that are pasted where nothing was written.
 */
export function EditableText({
  id,
  field,
  value,
  source = null,
  onChange,
  label,
  placeholder,
  className,
  lang,
  describedBy,
  onKeyDown,
}: {
  id?: string;
  /** Which field of its entry it is, as searching names it. */
  field?: string;
  value: string;
  source?: Source | null;
  onChange: (value: string, source: Source | null) => void;
  label: string;
  placeholder: string;
  className?: string;
  lang?: string;
  describedBy?: string | undefined;
  onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
}) {
  const ref = useRef<HTMLSpanElement>(null);

  useLayoutEffect(() => {
    const element = ref.current;
    if (!element || element.textContent === value) return;
    element.textContent = value;
    if (document.activeElement === element) caretToEnd(element);
  }, [value]);

  useEffect(() => {
    const element = ref.current;
    const refuse = (event: InputEvent) => {
      if (/^(history|insertParagraph|insertLineBreak)/.test(event.inputType)) event.preventDefault();
    };
    element?.addEventListener("beforeinput", refuse);
    return () => element?.removeEventListener("beforeinput", refuse);
  }, []);

  const read = (pasted: Source | null = null) => {
    const element = ref.current;
    if (!element) return;
    // An emptied field keeps a line break of the browser's, which would hide the placeholder.
    if (element.textContent.trim() === "" && element.childElementCount > 0) element.replaceChildren();
    onChange(element.textContent.replace(/\n/g, " "), pasted);
  };
  const copy = (event: ClipboardEvent<HTMLElement>) => {
    const words = selectedWords();
    if (source === null || words === "") return;
    event.preventDefault();
    putWords(event.clipboardData, words, source);
    if (event.type !== "cut") return;
    getSelection()?.deleteFromDocument();
    read();
  };

  return (
    <span
      ref={ref}
      id={id}
      className={`editable ${className ?? ""}`}
      role="textbox"
      aria-multiline="false"
      aria-label={label}
      aria-describedby={describedBy}
      data-field={field}
      data-placeholder={placeholder}
      contentEditable="plaintext-only"
      suppressContentEditableWarning
      spellCheck={false}
      tabIndex={0}
      lang={lang}
      onInput={() => read()}
      onCopy={copy}
      onCut={copy}
      onPaste={(event) => {
        event.preventDefault();
        const pasted = value.trim() === "" ? sourceFrom(event.clipboardData) : null;
        insertAtCaret(event.currentTarget, event.clipboardData.getData("text/plain").replace(/\s*\n\s*/g, " "));
        read(pasted);
      }}
      onDrop={(event) => event.preventDefault()}
      onKeyDown={onKeyDown}
    />
  );
}
