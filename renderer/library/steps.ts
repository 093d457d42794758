import { useCallback, useMemo, useRef, type Dispatch } from "react";
import type { Annotation } from "../../core/annotation.ts";
import { addArticle, removeArticle, type Pack } from "../../core/pack.ts";
import { AppError } from "../../core/errors.ts";
import type { Client } from "../../core/wire.ts";
import type { Action } from "../state.ts";
import { flushTyping } from "../text/typing.ts";

/** A step in the library that can be taken back. `pack`: articles picked for, or taken out of, an open pack. */
export type Step =
  | { kind: "annotate"; changes: Annotation[] }
  | { kind: "bin" | "restore" | "binPacks" | "restorePacks"; ids: string[] }
  | { kind: "pick" | "unpick"; pack: string; ids: string[] };

/** What a step reaches besides the library's calls. */
export interface StepPlace {
  client: Client;
  /** Whether the edit was taken; not where another window writes in the pack. */
  edit: (id: string, edit: (pack: Pack) => Pack) => boolean;
  /** Whether the library holds all of a pack that this window shows. */
  save: (id: string) => Promise<boolean>;
}

/** Why a pack is not changed in which another window writes. */
export function elsewhere(): AppError {
  return new AppError("pack-elsewhere", "Another window writes in the pack. Write there, or take it over.");
}

/** Takes a step and answers the one that takes it back; null where nothing changed. Throws pack-elsewhere, pack-unsaved. */
export async function takeStep(step: Step, { client, edit, save }: StepPlace): Promise<Step | null> {
  switch (step.kind) {
    case "annotate": {
      const { undo } = await client("articles.annotate", { changes: step.changes });
      return undo.length === 0 ? null : { kind: "annotate", changes: undo };
    }
    case "bin": {
      const { ids } = await client("articles.bin", { ids: step.ids });
      return ids.length === 0 ? null : { kind: "restore", ids };
    }
    case "restore": {
      const { ids } = await client("articles.restore", { ids: step.ids });
      return ids.length === 0 ? null : { kind: "bin", ids };
    }
    case "binPacks": {
      // Of what is in the bin nothing more can be saved.
      for (const id of step.ids) {
        if (!(await save(id))) throw new AppError("pack-unsaved", "The pack could not be saved and was not binned.");
      }
      const { ids } = await client("packs.bin", { ids: step.ids });
      return ids.length === 0 ? null : { kind: "restorePacks", ids };
    }
    case "restorePacks": {
      const { ids } = await client("packs.restore", { ids: step.ids });
      return ids.length === 0 ? null : { kind: "binPacks", ids };
    }
    case "pick":
      if (!edit(step.pack, (pack) => step.ids.reduce(addArticle, pack))) throw elsewhere();
      return { ...step, kind: "unpick" };
    case "unpick":
      if (!edit(step.pack, (pack) => step.ids.reduce(removeArticle, pack))) throw elsewhere();
      return { ...step, kind: "pick" };
  }
}

/** What the steps of the library are taken with, as the window has it. */
export interface Steps {
  /** Takes a step; `back` takes it back and may be called once. Null where nothing changed. */
  take: (step: Step) => Promise<(() => void) | null>;
  /** Keeps the way back of a step that was taken otherwise; what it answers takes it back. */
  keep: (back: Step) => () => void;
  undo: () => void;
  redo: () => void;
}

const mostSteps = 100;

/** The library's steps, one after the other in the order they were asked for, with undo and redo over all of them. */
export function useSteps(
  client: Client,
  dispatch: Dispatch<Action>,
  edit: StepPlace["edit"],
  save: StepPlace["save"],
  fail: (thrown: unknown) => void,
): Steps {
  const done = useRef<Step[]>([]);
  const undone = useRef<Step[]>([]);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const perform = useCallback(
    (find: () => Step | undefined, keep: (back: Step) => void): Promise<Step | null> => {
      const run = async (): Promise<Step | null> => {
        const step = find();
        if (!step) return null;
        const back = await takeStep(step, { client, edit, save });
        if (back) keep(back);
        // What is typed and not yet told keeps its tab open.
        if (step.kind === "binPacks") flushTyping();
        if (step.kind === "binPacks") for (const id of step.ids) dispatch({ type: "packDeleted", id });
        if (step.kind === "binPacks" || step.kind === "restorePacks")
          dispatch({ type: "recent", packs: await client("packs.list", {}) });
        if (step.kind === "bin") dispatch({ type: "binned", articles: step.ids });
        else dispatch({ type: "listChanged" });
        return back;
      };
      const turn = queue.current.then(run);
      queue.current = turn.catch(() => undefined);
      return turn;
    },
    [client, dispatch, edit, save],
  );

  return useMemo((): Steps => {
    const keepDone = (back: Step): void => {
      done.current = [...done.current, back].slice(-mostSteps);
    };
    const undo = (find: () => Step | undefined): void => {
      const taken = (): Step | undefined => {
        const step = find();
        done.current = done.current.filter((known) => known !== step);
        return step;
      };
      perform(taken, (back) => undone.current.push(back)).catch(fail);
    };
    const wayBack = (back: Step) => () => undo(() => done.current.find((known) => known === back));
    return {
      async take(step) {
        undone.current = [];
        const back = await perform(() => step, keepDone);
        return back && wayBack(back);
      },
      keep(back) {
        undone.current = [];
        keepDone(back);
        dispatch({ type: "listChanged" });
        return wayBack(back);
      },
      undo() {
        dispatch({ type: "unoffer" });
        undo(() => done.current.at(-1));
      },
      redo: () => void perform(() => undone.current.pop(), keepDone).catch(fail),
    };
  }, [perform, fail, dispatch]);
}
