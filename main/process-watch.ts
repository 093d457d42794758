import { workerData } from "node:worker_threads";

/** What a process is held to: the most memory, in bytes, and what it may have computed, in milliseconds, 0 for any time. */
export interface Watched {
  memory: number;
  deadline: Int32Array;
}

/** How often the process is looked at, in milliseconds. */
const pause = 10;

/** It is ended at this share of its memory: until it is, it goes on taking. */
const share = 0.94;

const { memory, deadline } = workerData as Watched;

function isOverdue(): boolean {
  const most = Atomics.load(deadline, 0);
  const { user, system } = process.cpuUsage();
  return most > 0 && (user + system) / 1000 > most;
}

// A thread of its own, since the one that it watches may not come to rest: ends the process that takes more than it may.
setInterval(() => {
  if (process.memoryUsage.rss() > memory * share || isOverdue()) process.kill(process.pid, "SIGKILL");
}, pause);
