import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { IconButton, WordButton } from "./button.tsx";

/** A job with an end, laid over the window. Escape and the cross close it. `foot` holds its buttons. */
export function Sheet({
  title,
  closeLabel,
  onClose,
  children,
  foot,
  className,
}: {
  title: string;
  closeLabel: string;
  onClose: () => void;
  children: ReactNode;
  foot?: ReactNode;
  className?: string;
}) {
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(open) => open || onClose()}>
      <Modal className={`sheet ${className ?? ""}`}>
        <Dialog className="sheet-dialog">
          <header className="sheet-head">
            <Heading slot="title" className="sheet-title">
              {title}
            </Heading>
            <IconButton label={closeLabel} onPress={onClose}>
              <X size={16} strokeWidth={1.5} aria-hidden />
            </IconButton>
          </header>
          <div className="sheet-body">{children}</div>
          {foot !== undefined && <footer className="sheet-foot">{foot}</footer>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The foot of a sheet that can be given up: a note at its left, then Cancel, then the button of its job. */
export function SheetFoot({
  cancel,
  onCancel,
  autoFocus,
  note,
  children,
}: {
  cancel: string;
  onCancel: () => void;
  /** Whether Cancel is what Enter presses first. */
  autoFocus?: boolean;
  note?: ReactNode;
  children: ReactNode;
}) {
  return (
    <>
      <span className="spring">{note}</span>
      <WordButton onPress={onCancel} autoFocus={autoFocus === true}>
        {cancel}
      </WordButton>
      {children}
    </>
  );
}
