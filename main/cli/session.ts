import { createClient, type Client } from "../../core/wire.ts";
import { openApp, type OpenedApp } from "../app.ts";
import { findDataFolder, locatePaths } from "../paths.ts";

/**
 * Runs a job against the real library of a data folder (undefined: ATTACHE_DATA, or the person's own), and says on standard error
 * where a damaged one was put.
 */
export async function withLibrary<Result>(
  dataFolder: string | undefined,
  job: (client: Client, app: OpenedApp) => Promise<Result>,
): Promise<Result> {
  const app = await openApp({ paths: locatePaths(dataFolder ?? findDataFolder()) });
  if (app.setAside !== null) process.stderr.write(`attache: The damaged library is kept at ${app.setAside}.\n`);
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
