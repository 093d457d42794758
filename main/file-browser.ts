import { spawn } from "node:child_process";
import { dirname } from "node:path";

/** A program of the system's, and what it is told. */
interface Call {
  program: string;
  words: string[];
}

/** The program that shows a file in its folder. */
function callToShow(path: string, platform: string): Call {
  switch (platform) {
    case "win32":
      return { program: "explorer.exe", words: [`/select,${path}`] };
    case "darwin":
      return { program: "open", words: ["-R", path] };
    default:
      return { program: "xdg-open", words: [dirname(path)] };
  }
}

/** The program that opens a file with the one for its kind. */
function callToOpen(path: string, platform: string): Call {
  switch (platform) {
    case "win32":
      return { program: "explorer.exe", words: [path] };
    case "darwin":
      return { program: "open", words: [path] };
    default:
      return { program: "xdg-open", words: [path] };
  }
}

/** Starts a program that goes on by itself. Fails where there is none. */
function start({ program, words }: Call): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { stdio: "ignore", detached: true });
    child.once("error", reject);
    child.once("spawn", () => {
      child.unref();
      resolve();
    });
  });
}

/** Shows a file in its folder by the system's file browser. Fails where there is none; what that does later is its own affair. */
export function showInFolder(path: string, platform: string = process.platform): Promise<void> {
  return start(callToShow(path, platform));
}

/** Opens a file with the system's program for its kind. Fails as {@link showInFolder} does. */
export function openByKind(path: string, platform: string = process.platform): Promise<void> {
  return start(callToOpen(path, platform));
}
