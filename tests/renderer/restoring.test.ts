import { describe, expect, it } from "vitest";
import { AppError } from "../../core/errors.ts";
import type { Client } from "../../core/wire.ts";
import { restoringLasts, startRestoring } from "../../renderer/library/restoring.ts";
import { held } from "./held.ts";

/** A library that can be gone back to, and what it was asked; a restore ends as the test says. */
function library() {
  const asked: string[] = [];
  const restored = held<{ setAside: string }>();
  const client = ((call: string) => {
    asked.push(call);
    return call === "library.restore" ? restored.promise : Promise.resolve(null);
  }) as unknown as Client;
  return { asked, restored, client };
}

describe("going back to a copy", () => {
  it("touches nothing where it is stopped while what is open is still being saved", async () => {
    const { asked, client } = library();
    const saved = held<boolean>();
    const restoring = startRestoring(client, "copy", () => saved.promise);
    await restoring.stop();
    saved.resolve(true);
    expect(await restoring.ended).toBe("stopped");
    expect(asked).toEqual([]);
  });

  it("tells the library to stop once that is at work", async () => {
    const { asked, restored, client } = library();
    const restoring = startRestoring(client, "copy", () => Promise.resolve(true));
    await Promise.resolve();
    await restoring.stop();
    restored.reject(new AppError("stopped", "m"));
    expect(await restoring.ended).toBe("stopped");
    expect(asked).toEqual(["library.restore", "jobs.stop"]);
  });

  it("touches nothing where what is open could not be saved", async () => {
    const { asked, client } = library();
    expect(await startRestoring(client, "copy", () => Promise.resolve(false)).ended).toBe("not-saved");
    expect(asked).toEqual([]);
  });

  it("says where the library of before is, and what the library refused", async () => {
    const { restored, client } = library();
    restored.resolve({ setAside: "before" });
    expect(await startRestoring(client, "copy", () => Promise.resolve(true)).ended).toEqual({ setAside: "before" });
    const refusing = library();
    refusing.restored.reject(new AppError("internal", "m"));
    await expect(startRestoring(refusing.client, "copy", () => Promise.resolve(true)).ended).rejects.toThrow();
  });
});

it("going back to a larger copy is told to take longer", () => {
  expect(restoringLasts(356_000_000)).toBeCloseTo(8900);
  expect(restoringLasts(712_000_000)).toBe(2 * restoringLasts(356_000_000));
});
