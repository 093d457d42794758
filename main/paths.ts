import { existsSync, readFileSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { z } from "zod";

/** Where everything lies that the program reads or keeps. All paths are absolute; only `dataFolder` and what is in it is written to. */
export interface Paths {
  /** The program's version, from its package.json. */
  version: string;
  /** The program's own folder: source tree or installed package. */
  root: string;
  templates: string;
  samples: string;
  /** The built page that both window hosts show. */
  page: string;
  /** The built script that Electron puts before the page. */
  preload: string;
  /** The built script of the thread that does the heavy work. */
  thread: string;
  dataFolder: string;
  library: string;
  /** Where copies of the library are kept. */
  backups: string;
  /** The person's own templates, in the same layout as the program's. */
  ownTemplates: string;
  /** What Electron or the browser keeps for its window. */
  windowProfile: string;
  /** Where finished files go unless the person chose another folder. */
  files: string;
}

/** The program's own folder: the nearest above this file that holds a package.json. */
function findRoot(from: string): string {
  let folder = from;
  while (!existsSync(join(folder, "package.json"))) {
    const parent = dirname(folder);
    if (parent === folder)
      throw new Error(`no package.json stands above ${from}; Attaché is not whole, install it again`);
    folder = parent;
  }
  return folder;
}

/**
 * The person's data folder: ATTACHE_DATA if set, else the platform's place for a program's data. The desktop window and the
 * loopback host use the same one.
 */
export function findDataFolder(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  platform: string = process.platform,
  home: string = homedir(),
): string {
  const given = environment["ATTACHE_DATA"];
  if (given) return resolve(given);
  switch (platform) {
    case "win32":
      return join(environment["APPDATA"] ?? join(home, "AppData", "Roaming"), "Attache");
    case "darwin":
      return join(home, "Library", "Application Support", "Attache");
    default: {
      const place = environment["XDG_DATA_HOME"];
      // The XDG specification says that a relative path is to be ignored.
      return join(place?.startsWith("/") ? place : join(home, ".local", "share"), "attache");
    }
  }
}

/** Whether a folder stands at a path. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** The folder for downloads that a Linux desktop names in the person's language, or null. Source: the XDG user directories, user-dirs.dirs(5). */
function namedDownloads(environment: Readonly<Record<string, string | undefined>>, home: string): string | null {
  const settings = join(environment["XDG_CONFIG_HOME"] ?? join(home, ".config"), "user-dirs.dirs");
  if (!existsSync(settings)) return null;
  const line = /^XDG_DOWNLOAD_DIR="(\$HOME)?(\/[^"]*)"/m.exec(readFileSync(settings, "utf8"));
  return line ? join(line[1] === undefined ? "/" : home, line[2] ?? "") : null;
}

/**
 * Where finished files go by default: ATTACHE_FILES if set, else the system's folder for downloads, else the person's own folder.
 */
function findFilesFolder(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  home: string = homedir(),
): string {
  const given = environment["ATTACHE_FILES"];
  if (given) return resolve(given);
  const candidates = [namedDownloads(environment, home), join(home, "Downloads")];
  return candidates.find((path) => path !== null && isFolder(path)) ?? home;
}

/** All paths for a data folder, which need not exist yet. Throws if the program itself is not whole. */
export function locatePaths(dataFolder: string, files: string = findFilesFolder()): Paths {
  const root = findRoot(import.meta.dirname);
  const manifest: unknown = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const { version } = z.object({ version: z.string() }).parse(manifest);
  const data = resolve(dataFolder);
  return {
    version,
    root,
    templates: join(root, "templates"),
    samples: join(root, "samples"),
    page: join(root, "dist", "renderer"),
    preload: join(root, "dist", "main", "preload.cjs"),
    thread: join(root, "dist", "work", "thread.js"),
    dataFolder: data,
    library: join(data, "library.sqlite"),
    backups: join(data, "backups"),
    ownTemplates: join(data, "templates"),
    windowProfile: join(data, "window"),
    files,
  };
}
