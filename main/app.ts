import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Handlers } from "../core/contract.ts";
import { createBackups, type Backups } from "./library/backups.ts";
import { articlesCalls } from "./calls/articles.ts";
import { filesCalls } from "./calls/files.ts";
import { jobsCalls } from "./calls/jobs.ts";
import { libraryCalls } from "./calls/library.ts";
import { packsCalls } from "./calls/packs.ts";
import { spellingCalls } from "./calls/spelling.ts";
import { startCalls } from "./calls/start.ts";
import { templatesCalls } from "./calls/templates.ts";
import { versionsCalls } from "./calls/versions.ts";
import { createChecking } from "./checking.ts";
import type { Desktop } from "./desktop.ts";
import { createDrafting } from "./drafting.ts";
import { createDispatch, type Dispatch } from "./dispatch.ts";
import { listsApart, listsOf } from "./library/lists.ts";
import { createMaking } from "./making.ts";
import { createPackHolders } from "./pack-holders.ts";
import type { AppParts } from "./parts.ts";
import type { Paths } from "./paths.ts";
import { createStoppable } from "./stoppable.ts";
import { openStore } from "./library/store.ts";
import { nothingTakenOver, noticesOf, takeOver } from "./library/taking-over.ts";
import { createTemplates, idOfTemplateFile } from "./templates/templates.ts";
import { createUpkeep } from "./library/upkeep.ts";
import { workInThreads, workOnce } from "./worker.ts";

/** Implements the contract, noun by noun. Every failure is an AppError. */
export function createApp(parts: AppParts): Handlers {
  const { clock, store, templates, work, makeId } = parts;
  const now = (): string => clock().toISOString();
  const all = {
    ...parts,
    takenOver: parts.takenOver ?? nothingTakenOver,
    lists: parts.lists ?? listsOf(store),
    holders: parts.holders ?? createPackHolders(null, clock),
    making: createMaking({ templates, work, makeId, now }),
    checking: createChecking(store, work),
    drafting: createDrafting(store, work),
    stoppable: createStoppable(),
    now,
  };
  return {
    ...startCalls(all),
    ...filesCalls(all),
    ...articlesCalls(all),
    ...packsCalls(all),
    ...versionsCalls(store, now),
    ...templatesCalls(all),
    ...libraryCalls(all),
    ...spellingCalls(store, work),
    ...jobsCalls(all.stoppable),
  };
}

/** How a host opens the app. */
export interface OpenOptions {
  paths: Paths;
  /** Default: the system's. */
  clock?: () => Date;
  /** Keep nothing on disk, put no sample in, and do the work in this thread, what reads harmful files aside: for the command line. */
  inMemory?: boolean;
  /** A template file to use besides those of the folders. */
  templateFile?: string;
  /** See {@link AppParts}. */
  desktop?: Desktop;
}

/** An open app: the way in, what became of a damaged library, and the id of the given template file. */
export interface OpenedApp {
  dispatch: Dispatch;
  /** What to say on the terminal of a library that was found damaged, a line each: where it was put, what was taken over, what not. */
  notices: string[];
  templateId: string | null;
  /** Copies of the library anywhere on the disk, for hosts that name paths. */
  backups: Pick<Backups, "copyTo" | "restoreFrom">;
  close(): Promise<void>;
}

/**
 * Opens the app for a host: library, templates and worker, behind the one way in. Throws library-newer, library-busy,
 * disk-read-only, disk-full; template-invalid for the given template file.
 */
export async function openApp(options: OpenOptions): Promise<OpenedApp> {
  const { paths, clock = () => new Date(), inMemory = false, templateFile, desktop } = options;
  const templateId = templateFile === undefined ? null : await idOfTemplateFile(templateFile);
  const store = openStore(inMemory ? ":memory:" : paths.library, clock());
  if (inMemory) store.markSeeded();
  const work = inMemory ? workOnce(paths.thread) : workInThreads(paths.thread);
  // Where nothing is to be kept, the templates that come with a pack are not either.
  const received = inMemory ? join(tmpdir(), `attache-${randomUUID()}`) : undefined;
  const places = { builtIn: paths.templates, own: paths.ownTemplates, received, file: templateFile };
  const templates = createTemplates(places);
  const takenOver = await takeOver(store, work, paths.library, clock());
  const upkeep = createUpkeep(work, paths.library);
  const tend = (): void => upkeep.begin();
  if (!inMemory && store.articles.isBehind()) tend();
  const backups = createBackups({ paths, clock, work });
  const holders = createPackHolders(inMemory ? null : join(paths.dataFolder, "open"), clock);
  const lists = inMemory ? listsOf(store) : listsApart(work, paths.library);
  const makeId = randomUUID;
  return {
    dispatch: createDispatch(
      createApp({ paths, clock, store, templates, work, makeId, takenOver, desktop, lists, tend, holders }),
    ),
    notices: noticesOf(store.setAside, takenOver),
    templateId,
    backups: {
      copyTo: (path) => backups.copyTo(path),
      async restoreFrom(path) {
        const restored = await backups.restoreFrom(path);
        tend();
        return restored;
      },
    },
    async close() {
      await upkeep.stop();
      await work.close();
      store.close();
      if (received !== undefined) await rm(received, { recursive: true, force: true });
    },
  };
}
