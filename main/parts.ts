import type { Desktop } from "./desktop.ts";
import type { Work } from "./jobs.ts";
import type { Lists } from "./library/lists.ts";
import type { PackHolders } from "./pack-holders.ts";
import type { Paths } from "./paths.ts";
import type { Store } from "./library/store.ts";
import type { TakenOver } from "./library/taking-over.ts";
import type { Templates } from "./templates/templates.ts";

/** What the app is made of. Nothing reads the clock, makes an identity or finds a folder but through it. */
export interface AppParts {
  paths: Paths;
  clock: () => Date;
  store: Store;
  templates: Templates;
  work: Work;
  makeId: () => string;
  /** What was taken over from a damaged library as this one was opened, or why it was not. Default: there was none. */
  takenOver?: TakenOver;
  /** What the host can do beside its window; a host without one shows nothing there. */
  desktop?: Desktop | undefined;
  /** What lists the articles. Default: the store, in this thread. */
  lists?: Lists;
  /** Has what the library is behind with taken up: another state of it was put in its place. Default: nothing does. */
  tend?: () => void;
  /** Which window writes in which pack. Default: what the windows of this process say. */
  holders?: PackHolders;
}
