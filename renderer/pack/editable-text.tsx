import { useEffect, useLayoutEffect, useRef, type KeyboardEvent } from "react";

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
 * the browser's own undo is off, since the window's covers every edit.
 */
export function EditableText({
  id,
  value,
  onChange,
  label,
  placeholder,
  className,
  lang,
  describedBy,
  onKeyDown,
}: {
  id?: string;
  value: string;
  onChange: (value: string) => void;
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

  const read = () => {
    const element = ref.current;
    if (!element) return;
    // An emptied field keeps a line break of the browser's, which would hide the placeholder.
    if (element.textContent.trim() === "" && element.childElementCount > 0) element.replaceChildren();
    onChange(element.textContent.replace(/\n/g, " "));
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
      data-placeholder={placeholder}
      contentEditable="plaintext-only"
      suppressContentEditableWarning
      spellCheck
      tabIndex={0}
      lang={lang}
      onInput={read}
      onPaste={(event) => {
        event.preventDefault();
        insertAtCaret(event.currentTarget, event.clipboardData.getData("text/plain").replace(/\s*\n\s*/g, " "));
        read();
      }}
      onDrop={(event) => event.preventDefault()}
      onKeyDown={onKeyDown}
    />
  );
}
