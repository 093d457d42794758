import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { vi } from "vitest";
import { runCommandLine } from "../../main/cli/command-line.ts";
import { locatePaths } from "../../main/paths.ts";

/** The project's folder, and the built program of the command line. */
export const { root } = locatePaths("/nowhere");
export const program = join(root, "dist", "main", "cli.js");

/** What a call of the command line leaves on the terminal, and its exit code. */
export interface Answer {
  code: number | null;
  out: string;
  err: string;
}

/** What is written to a stream of this process goes into the answer instead, until it is let go. */
function catchWords(stream: NodeJS.WriteStream): { words: () => string; letGo: () => void } {
  let words = "";
  const spy = vi.spyOn(stream, "write").mockImplementation((part: string | Uint8Array) => {
    words += Buffer.from(part).toString("utf8");
    return true;
  });
  return { words: () => words, letGo: () => spy.mockRestore() };
}

/** Calls the command line in this process, as from a folder in which `data` is the data folder. One call at a time. */
export async function attache(folder: string, args: string[]): Promise<Answer> {
  const before = process.cwd();
  const [out, err] = [catchWords(process.stdout), catchWords(process.stderr)];
  process.chdir(folder);
  vi.stubEnv("ATTACHE_DATA", join(folder, "data"));
  try {
    const code = await runCommandLine(args);
    return { code, out: out.words(), err: err.words() };
  } finally {
    vi.unstubAllEnvs();
    process.chdir(before);
    for (const { letGo } of [out, err]) letGo();
  }
}

/** Calls the built command line as a process of its own, with what it reads on standard input. */
export function attacheApart(folder: string, args: string[], input: string | Uint8Array = ""): Answer {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: "utf8",
    input,
    env: { ...process.env, ATTACHE_DATA: join(folder, "data") },
  });
  return { code: status, out: stdout, err: stderr };
}
