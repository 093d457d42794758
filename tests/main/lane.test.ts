import { expect, test, vi } from "vitest";
import { Lane } from "../../main/lane.ts";
import type { Hearing } from "../../main/runner.ts";
import type { Job } from "../../main/thread.ts";

const job: Job = { name: "checkLibrary", given: ["library"] };

/** A lane on runners that do nothing until the test says so. */
function makeLane(finishes = false) {
  const runners: { hearing: Hearing; posted: number; end: ReturnType<typeof vi.fn> }[] = [];
  const lane = new Lane({
    script: "none",
    memory: 100,
    worn: Infinity,
    finishes,
    begin: (_script, _memory, hearing) => {
      const end = vi.fn(() => {
        hearing.ended("it was ended", false);
        return Promise.resolve();
      });
      const runner = { hearing, posted: 0, end };
      runners.push(runner);
      return { post: () => void (runner.posted += 1), hold: () => undefined, release: () => undefined, end };
    },
  });
  const add = (signal: AbortSignal | null = null) =>
    new Promise((resolve, reject) => lane.add({ job, take: () => undefined, limit: null, signal, resolve, reject }));
  return { add, runners, close: () => lane.close() };
}

test("a job that is stopped ends its runner and fails as stopped; the next one has a new runner", async () => {
  const { add, runners } = makeLane();
  const [first, second] = [new AbortController(), new AbortController()];
  const atHand = add(first.signal);
  const waiting = add(second.signal);
  const last = add();
  second.abort();
  await expect(waiting).rejects.toMatchObject({ code: "stopped" });
  expect(runners).toHaveLength(1);
  first.abort();
  await expect(atHand).rejects.toMatchObject({ code: "stopped" });
  expect(runners.map(({ posted }) => posted)).toEqual([1, 1]);
  runners[1]?.hearing.answer({ kind: "done", value: true, memory: 0 });
  expect(await last).toBe(true);
  first.abort();
});

test("a job that was stopped before it came is not begun", async () => {
  const { add, runners } = makeLane();
  await expect(add(AbortSignal.abort())).rejects.toMatchObject({ code: "stopped" });
  expect(runners).toEqual([]);
});

test("a job that was done is not touched by being stopped afterwards", async () => {
  const { add, runners } = makeLane();
  const stop = new AbortController();
  const done = add(stop.signal);
  runners[0]?.hearing.answer({ kind: "done", value: 1, memory: 0 });
  expect(await done).toBe(1);
  stop.abort();
  expect(runners[0]?.end).not.toHaveBeenCalled();
});

test("a lane that finishes its job at hand is closed after it, and begins none of those that wait", async () => {
  const { add, runners, close } = makeLane(true);
  const [first, second] = [add(), add()];
  const refused = expect(second).rejects.toMatchObject({ details: { reason: "closed" } });
  const closed = close();
  await Promise.resolve();
  expect(runners[0]?.end).not.toHaveBeenCalled();
  runners[0]?.hearing.answer({ kind: "done", value: "sound", memory: 0 });
  expect(await first).toBe("sound");
  await closed;
  await refused;
  expect(runners.map(({ posted, end }) => [posted, end.mock.calls.length])).toEqual([[1, 1]]);
});

test("any other lane is closed at once, and its job at hand fails", async () => {
  const { add, runners, close } = makeLane();
  const failed = expect(add()).rejects.toMatchObject({ code: "internal" });
  await close();
  await failed;
  expect(runners[0]?.end).toHaveBeenCalledTimes(1);
});
