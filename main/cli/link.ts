import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { findDataFolder, locatePaths } from "../paths.ts";

/**
 * The last step of the build: puts `attache` among the project's own commands. npm links the commands of what is installed but not
 * those of the project itself; without the link, `npx attache` would install and build the project once more into npm's cache.
 */
function linkCommand(root: string): void {
  const program = join(root, "dist", "main", "cli.js");
  const folder = join(root, "node_modules", ".bin");
  // A package that is installed elsewhere has its commands linked by npm.
  if (!existsSync(join(root, "node_modules"))) return;
  mkdirSync(folder, { recursive: true });
  chmodSync(program, 0o755);
  const command = join(folder, "attache");
  const target = relative(folder, program);
  rmSync(command, { force: true });
  if (process.platform === "win32") {
    writeFileSync(command, `#!/bin/sh\nexec node "$(dirname "$0")/${target.replaceAll("\\", "/")}" "$@"\n`);
    writeFileSync(`${command}.cmd`, `@node "%~dp0\\${target}" %*\r\n`);
  } else {
    symlinkSync(target, command);
  }
}

linkCommand(locatePaths(findDataFolder()).root);
