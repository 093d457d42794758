// The built program as a bench starts it.
import { spawn } from "node:child_process";
import { join } from "node:path";

const launch = join(import.meta.dirname, "..", "dist", "main", "launch.js");

/** Starts the program on a data folder with no window of its own; answers it and its address. */
export function startProgram(data) {
  const child = spawn(process.execPath, [launch, "--no-window", "--data", data, "--files", data], {
    env: { ...process.env, ATTACHE_NO_DOWNLOAD: "1" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((resolve) => {
    child.stdout.on("data", (part) => {
      const address = /http:\/\/127\.0\.0\.1:\d+\/#token=\S+/.exec(String(part))?.[0];
      if (address) resolve({ child, address });
    });
  });
}
