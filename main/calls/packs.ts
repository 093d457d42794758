import type { PackCheck } from "../../core/check/pack-check.ts";
import type { Checking } from "../checking.ts";
import type { Drafting } from "../drafting.ts";
import { createHandover } from "../handover.ts";
import type { Making } from "../making.ts";
import type { PackHolders } from "../pack-holders.ts";
import type { AppParts } from "../parts.ts";
import type { Printing } from "../printing.ts";
import type { Stoppable } from "../stoppable.ts";
import { packMissing } from "../library/stored-packs.ts";
import type { CallsOf } from "./calls-of.ts";

/** What the calls of packs need of the app. */
export interface PacksParts extends Pick<AppParts, "paths" | "store" | "templates" | "work" | "makeId"> {
  holders: PackHolders;
  making: Making;
  checking: Checking;
  drafting: Drafting;
  stoppable: Stoppable;
  /** The instant it is, as ISO 8601. */
  now: () => string;
}

/** The calls of packs: begun, written in, held by a window, checked, printed, handed over, thrown away. */
export function packsCalls({
  paths,
  store,
  templates,
  work,
  makeId,
  holders,
  making,
  checking,
  drafting,
  stoppable,
  now,
}: PacksParts): CallsOf<"packs"> {
  const handover = createHandover({ store, templates, work, makeId, now, version: paths.version });

  /** What was last found in each pack that was checked since the start, as it then was; that of an earlier state is not among them. */
  const lastChecks = new Map<string, PackCheck>();

  /** What composes and prints is loaded when it is first asked for: a start asks for none of it. */
  let printing: Printing | null = null;
  async function printingOnce(): Promise<Printing> {
    const { createPrinting } = await import("../printing.ts");
    printing ??= createPrinting({
      store,
      templates,
      work,
      ownTemplates: paths.ownTemplates,
      now,
      checkPack: (pack, signal) => checking.checkPack(pack, signal),
      lastCheck: (id) => lastChecks.get(id) ?? null,
    });
    return printing;
  }

  return {
    "packs.list": ({ where }) => Promise.resolve(store.packs.list(where)),
    "packs.get": ({ id }) => Promise.resolve(store.packs.get(id)),
    async "packs.create"({ articles, job, ...wanted }) {
      const picked = articles.map((id) => store.articles.get(id));
      const pack = await stoppable.run(job, (signal) =>
        making.makePack(wanted, picked, () => drafting.draft(articles, signal)),
      );
      store.packs.add(pack);
      return pack;
    },
    "packs.save"(pack) {
      const modified = now();
      const revision = store.versions.keepDue(
        { id: pack.id, now: modified, load: () => store.packs.find(pack.id) },
        () => store.packs.save({ ...pack, modified }),
      );
      return Promise.resolve({ revision, modified });
    },
    "packs.bin": ({ ids }) => Promise.resolve({ ids: store.bin.putPacks(ids, now()) }),
    "packs.restore": ({ ids }) => Promise.resolve({ ids: store.bin.restorePacks(ids) }),
    "packs.delete"({ id }) {
      if (store.bin.discardPacks([id]) === 0) throw packMissing(id);
      return Promise.resolve({});
    },
    "packs.hold": ({ window, ids, take, hidden }) =>
      Promise.resolve(
        ids.flatMap((id) => {
          const revision = store.packs.revisionOf(id);
          if (revision === null) return [];
          return [{ id, isHere: holders.hold(id, window, { take: take === id, hidden }), revision }];
        }),
      ),
    "packs.release"({ window, ids }) {
      holders.release(ids, window);
      return Promise.resolve({});
    },
    "packs.suggest": async ({ id }) => drafting.draft(store.packs.get(id).articles),
    "packs.check": async ({ pack, job }) => {
      const check = await stoppable.run(job, (signal) => checking.checkPack(pack, signal));
      lastChecks.set(pack.id, check);
      return check;
    },
    "packs.measure": async (asked) => (await printingOnce()).measure(asked),
    "packs.typeset": async (asked) => (await printingOnce()).typeset(asked),
    "packs.proof": async (asked) => (await printingOnce()).proof(asked),
    "packs.export": ({ job, ...asked }) =>
      stoppable.run(job, async (signal) => (await printingOnce()).export(asked, signal)),
    "packs.file": ({ id }) => handover.write(id),
    "packs.openFile": (file) => handover.open(file),
  };
}
