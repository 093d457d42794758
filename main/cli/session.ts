import { existsSync } from "node:fs";
import { AppError } from "../../core/errors.ts";
import { createClient, type Client } from "../../core/wire.ts";
import { openApp, type OpenedApp } from "../app.ts";
import { findDataFolder, locatePaths } from "../paths.ts";

/**
 * Runs a job against the real library of a data folder (undefined: ATTACHE_DATA, or the person's own), and says on standard error
 * what became of a damaged one. `begins`: the job may begin a library; else there must be one. Throws library-missing.
 */
export async function withLibrary<Result>(
  dataFolder: string | undefined,
  job: (client: Client, app: OpenedApp) => Promise<Result>,
  { begins = false }: { begins?: boolean } = {},
): Promise<Result> {
  const paths = locatePaths(dataFolder ?? findDataFolder());
  if (!begins && !existsSync(paths.library)) {
    const message = `There is no library in ${paths.dataFolder}; name its folder with --data, or begin one with: attache library add FILE`;
    throw new AppError("library-missing", message, { path: paths.dataFolder });
  }
  const app = await openApp({ paths });
  for (const notice of app.notices) process.stderr.write(`attache: ${notice}\n`);
  try {
    return await job(createClient(app.dispatch), app);
  } finally {
    await app.close();
  }
}

/** Runs a job against an app whose library lives as long as the job: the same calls as the windows', and nothing kept. */
export async function withApp<Result>(
  job: (client: Client, app: OpenedApp) => Promise<Result>,
  templateFile?: string,
): Promise<Result> {
  const paths = locatePaths(findDataFolder());
  const app = await openApp({ paths, inMemory: true, ...(templateFile === undefined ? {} : { templateFile }) });
  try {
    return await job(createClient(app.dispatch), app);
  } finally {
    await app.close();
  }
}
