import { fork } from "node:child_process";
import { Worker } from "node:worker_threads";
import type { JobAnswer, Order } from "./thread.ts";

/** Something that does one job after the other, apart from the main thread, until it is ended or dies. */
export interface Runner {
  post(order: Order): void;
  /** Keeps the program running while a job is at hand; idle, it does not. */
  hold(): void;
  release(): void;
  /** Ends it at once, whatever it is doing. */
  end(): Promise<void>;
}

/** What is heard of a runner. `fault` says why it ended by itself; `exhausted`, that it wanted more time or memory than it may have. */
export interface Hearing {
  answer: (answer: JobAnswer) => void;
  ended: (fault: string, exhausted: boolean) => void;
}

/** Begins a runner with the built `thread.ts`, which may take so much memory, in MB. */
export type BeginRunner = (script: string, memory: number, hearing: Hearing) => Runner;

/**
 * A thread of this process. Only what its JavaScript allocates is bounded, and what bounds it is not proof; how long it computes is
 * not: for our own data.
 */
export const beginThread: BeginRunner = (script, memory, { answer, ended }) => {
  const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: memory } });
  let fault = "it ended early";
  let exhausted = false;
  worker.on("message", answer);
  worker.on("error", (error: NodeJS.ErrnoException) => {
    fault = error.message;
    exhausted = error.code === "ERR_WORKER_OUT_OF_MEMORY";
  });
  worker.on("exit", () => ended(fault, exhausted));
  return {
    post: (order) => worker.postMessage(order),
    hold: () => worker.ref(),
    release: () => worker.unref(),
    async end() {
      await worker.terminate();
    },
  };
};

/** Of the memory of a process, so much is for what its JavaScript allocates; the rest is for bytes, pictures and the program itself. */
const heapShare = 0.55;

/** How much a reading makes and drops before that is looked through, in MB: the tree of a page is more than the engine sets aside. */
const youngMemory = 32;

/**
 * A process of its own, for files that others made: one that would compute longer or take more memory than allowed is ended, by its
 * own watch (`process-watch.ts`) or by the engine, and takes nothing else with it.
 */
export const beginProcess: BeginRunner = (script, memory, { answer, ended }) => {
  const child = fork(script, [String(memory)], {
    execArgv: [
      `--max-old-space-size=${Math.round(memory * heapShare)}`,
      `--max-semi-space-size=${youngMemory}`,
      // The engine's slower first way with a pattern does not pay: ours are few, large, and used on each page.
      "--no-regexp-tier-up",
    ],
    serialization: "advanced",
    // Electron's own program is then Node and opens no window.
    env: { ...process.env, ELECTRON_RUN_AS_NODE: "1" },
    // What the engine writes when it dies is for nobody.
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  const gone = new Promise<void>((resolve) => {
    const end = (fault: string, exhausted: boolean): void => {
      resolve();
      ended(fault, exhausted);
    };
    // Windows knows no signals: there an end by itself is taken for one.
    child.once("exit", (code, signal) =>
      end(`it ended with ${signal ?? String(code)}`, signal !== null || process.platform === "win32"),
    );
    child.once("error", ({ message }) => end(message, false));
  });
  child.on("message", (message) => answer(message as JobAnswer));
  return {
    // Where it has died already, its end is heard in a moment.
    post: (order) => void child.send(order, () => undefined),
    hold() {
      child.ref();
      child.channel?.ref();
    },
    release() {
      child.unref();
      child.channel?.unref();
    },
    end() {
      // Its end is waited for, also where it was idle.
      child.ref();
      child.kill("SIGKILL");
      return gone;
    },
  };
};
