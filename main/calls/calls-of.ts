import type { CallName, Handlers } from "../../core/contract.ts";

/** The handlers of all calls of a noun, or of several: those of "bin" are `bin.empty` and whatever else begins so. */
export type CallsOf<Noun extends string> = Pick<Handlers, Extract<CallName, `${Noun}.${string}`>>;
