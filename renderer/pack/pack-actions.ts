import { useMemo } from "react";
import type { Pack } from "../../core/pack.ts";
import type { RowAction } from "../controls/context-menu.tsx";
import { useKeeping } from "../keeping.ts";
import { useWindowState, useWorkplace } from "../workplace.tsx";
import { shortTitle } from "../short-title.ts";

/** What is done with a pack as a whole, by its id, be it open or not. Each says what came of it. */
export interface PackActions {
  open: (id: string) => void;
  /** Asks for another title. */
  rename: (id: string) => void;
  retitle: (id: string, title: string) => Promise<void>;
  /** Makes a pack that says the same, and opens it. */
  duplicate: (id: string) => void;
  /** Moves it to the bin, once all that was typed in it is saved. */
  bin: (id: string) => void;
  handOver: (id: string) => void;
  backUp: () => void;
  /** The menu of a row that stands for the pack. */
  menuOf: (id: string) => RowAction[];
}

/** See {@link PackActions}. */
export function usePackActions(): PackActions {
  const { strings, client, dispatch, edit, save, say, fail, take, openPack, copyPack, showSheet } = useWorkplace();
  const { hand } = useKeeping();
  const { packs, recent } = useWindowState();
  return useMemo(() => {
    const shown = (id: string): Pack | undefined => packs[id]?.history.present;
    const read = async (id: string): Promise<Pack> => shown(id) ?? (await client("packs.get", { id }));
    const titleOf = (id: string): string =>
      (shown(id)?.title ?? recent.find((pack) => pack.id === id)?.title) || strings.bar.untitled;
    const open = (id: string): void => void openPack(id).catch(fail);
    const rename = (id: string): void => showSheet(`rename ${id}`);
    const duplicate = (id: string): void => void read(id).then(copyPack).catch(fail);
    const bin = (id: string): Promise<void> =>
      take({ kind: "binPacks", ids: [id] }, strings.versions.packBinned(shortTitle(titleOf(id))));
    const handOver = async (id: string): Promise<void> => {
      if (shown(id) && !(await save(id)))
        dispatch({
          type: "say",
          message: { kind: "trouble", text: strings.packFile.notSaved, lasting: true, offers: [] },
        });
      else await hand(await client("packs.file", { id }), strings.packFile.holds);
    };
    return {
      open,
      rename,
      async retitle(id, title) {
        if (shown(id)) {
          if (!edit(id, (now) => ({ ...now, title }))) return;
        } else {
          await client("packs.save", { ...(await client("packs.get", { id })), title });
          dispatch({ type: "recent", packs: await client("packs.list", {}) });
        }
        say(strings.versions.renamed(shortTitle(title || strings.bar.untitled)));
      },
      duplicate,
      bin: (id) => void bin(id).catch(fail),
      handOver: (id) => void handOver(id).catch(fail),
      backUp: () => showSheet("back-up"),
      menuOf: (id) => [
        { id: "open", words: strings.versions.openPack, keys: "↵", run: () => open(id) },
        { id: "rename", words: strings.versions.renamePack, keys: "F2", run: () => rename(id) },
        { id: "duplicate", words: strings.versions.duplicate, run: () => duplicate(id) },
        {
          id: "bin",
          words: strings.versions.toBin,
          keys: strings.help.delete,
          run: () => void bin(id).catch(fail),
        },
      ],
    };
  }, [client, copyPack, dispatch, edit, fail, hand, openPack, packs, recent, save, say, showSheet, strings, take]);
}
