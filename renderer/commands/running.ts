import { createContext, use, useEffect, useLayoutEffect, useRef } from "react";
import type { CommandId } from "../../core/commands.ts";

/** How a command is run by the part of the window that can. `why` says in one sentence why it cannot be now, null where it can. */
export interface Running {
  run: () => void;
  why: string | null;
}

/** The runnings that a part of the window offers, by command. */
export type Runnings = Partial<Record<CommandId, Running>>;

/** Who runs which command now. The part of the window that came last goes first. */
export class CommandBook {
  #offers: (() => Runnings)[] = [];

  /** Offers runnings until what is answered is called. They are asked for anew each time. */
  offer(runnings: () => Runnings): () => void {
    this.#offers = [runnings, ...this.#offers];
    return () => {
      this.#offers = this.#offers.filter((known) => known !== runnings);
    };
  }

  /** Who runs a command, null where no part of the window on the screen knows it. */
  find(id: CommandId): Running | null {
    for (const offer of this.#offers) {
      const running = offer()[id];
      if (running) return running;
    }
    return null;
  }
}

/** Carries the {@link CommandBook} to every part of the window. */
export const CommandContext = createContext<CommandBook | null>(null);

/** The window's command book; throws outside of it. */
export function useCommandBook(): CommandBook {
  const book = use(CommandContext);
  if (!book) throw new Error("a command is offered outside of the window");
  return book;
}

/** Offers to run commands as long as the part of the window that calls this is on the screen. */
export function useRunnings(runnings: Runnings): void {
  const book = useCommandBook();
  const latest = useRef(runnings);
  useLayoutEffect(() => {
    latest.current = runnings;
  });
  useEffect(() => book.offer(() => latest.current), [book]);
}
