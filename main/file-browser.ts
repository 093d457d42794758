import { spawn } from "node:child_process";
import { dirname } from "node:path";

/** The system's own program that shows a file in its folder, and what it is told. */
function callOf(path: string, platform: string): { program: string; words: string[] } {
  switch (platform) {
    case "win32":
      return { program: "explorer.exe", words: [`/select,${path}`] };
    case "darwin":
      return { program: "open", words: ["-R", path] };
    default:
      return { program: "xdg-open", words: [dirname(path)] };
  }
}

/** Shows a file in its folder by the system's file browser. Fails where there is none; what that does later is its own affair. */
export function showInFolder(path: string, platform: string = process.platform): Promise<void> {
  const { program, words } = callOf(path, platform);
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { stdio: "ignore", detached: true });
    child.once("error", reject);
    child.once("spawn", () => {
      child.unref();
      resolve();
    });
  });
}
