import { describe, expect, it, vi } from "vitest";
import type { PackCheck } from "../../core/check/pack-check.ts";
import { AppError } from "../../core/errors.ts";
import type { Pack } from "../../core/pack.ts";
import type { Client } from "../../core/wire.ts";
import { createCheckLoop, type CheckProgress } from "../../renderer/findings/check-loop.ts";
import { held, type Held } from "./held.ts";
import { smallPack } from "./packs.ts";

/** A check that ends when the test says so, and what a window would show of it. */
function checking() {
  const sent: (Held<PackCheck> & { title: string })[] = [];
  const stopped: string[] = [];
  const answers: PackCheck[] = [];
  const progress: CheckProgress = { begun: null, lasted: null, stopped: false };
  const client = ((call: string, input: { pack: Pack; job: string }) => {
    if (call === "jobs.stop") {
      stopped.push(input.job);
      return Promise.resolve(null);
    }
    const one = { ...held<PackCheck>(), title: input.pack.title };
    sent.push(one);
    return one.promise;
  }) as unknown as Client;
  const loop = createCheckLoop(
    client,
    (change) => Object.assign(progress, change),
    (check) => answers.push(check),
  );
  const fail = vi.fn();
  return {
    sent,
    stopped,
    answers,
    progress,
    fail,
    stop: loop.stop,
    ask: (title: string) => loop.ask({ ...smallPack(), title }, fail),
    titles: () => sent.map(({ title }) => title),
  };
}

const found: PackCheck = { findings: [], disagreements: [] };
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe("checking as one types", () => {
  it("checks the newest of what was written meanwhile, and tells no answer that came too late", async () => {
    const { sent, answers, progress, ask, titles } = checking();
    const done = ask("Un");
    await ask("Deux");
    await ask("Trois");
    sent[0]?.resolve({ ...found });
    await settle();
    expect([titles(), answers]).toEqual([["Un", "Trois"], []]);
    sent[1]?.resolve(found);
    await done;
    expect(answers).toEqual([found]);
    expect(progress).toEqual({ begun: null, lasted: expect.any(Number) as number, stopped: false });
  });

  it("says that it was stopped", async () => {
    const { sent, stopped, progress, ask, stop } = checking();
    const done = ask("Un");
    expect(progress.begun).not.toBeNull();
    await stop();
    sent[0]?.reject(new AppError("stopped", "m"));
    await done;
    expect(stopped).toHaveLength(1);
    expect(progress).toEqual({ begun: null, lasted: null, stopped: true });
  });

  it("shows no answer that comes in spite of the stop, which dropped what was written since", async () => {
    const { sent, answers, progress, ask, stop, titles } = checking();
    const done = ask("Un");
    await ask("Deux");
    await stop();
    sent[0]?.resolve(found);
    await done;
    expect([titles(), answers, progress.stopped]).toEqual([["Un"], [], true]);
  });

  it("checks what is written between the stop and its answer", async () => {
    const { sent, answers, progress, ask, stop, titles } = checking();
    const done = ask("Un");
    await stop();
    await ask("Deux");
    sent[0]?.reject(new AppError("stopped", "m"));
    await settle();
    expect(titles()).toEqual(["Un", "Deux"]);
    sent[1]?.resolve(found);
    await done;
    expect([answers, progress.stopped]).toEqual([[found], false]);
  });

  it("tells what failed, and checks what is asked after it", async () => {
    const { sent, fail, ask, titles } = checking();
    const done = ask("Un");
    await ask("Deux");
    sent[0]?.reject(new AppError("internal", "m"));
    await settle();
    expect(fail).toHaveBeenCalledOnce();
    expect(titles()).toEqual(["Un", "Deux"]);
    sent[1]?.resolve(found);
    await done;
  });
});
