import { workerData } from "node:worker_threads";

/** How often the process is looked at, in milliseconds. */
const pause = 10;

/** It is ended at this share of its limit: until it is, it goes on taking. */
const limit = Number(workerData) * 0.94;

// A thread of its own, since the one that it watches may not come to rest: ends the process that takes more memory than `limit` bytes.
setInterval(() => {
  if (process.memoryUsage.rss() > limit) process.kill(process.pid, "SIGKILL");
}, pause);
