import { describe, expect, it } from "vitest";
import { AppError } from "../../core/errors.ts";
import type { Client } from "../../core/wire.ts";
import { keepCopy } from "../../renderer/pack/copy.ts";
import { smallPack } from "./packs.ts";

function library(answers: Record<string, (input: unknown) => unknown>) {
  const calls: [string, unknown][] = [];
  const client = (async (name: string, input: unknown) => {
    calls.push([name, input]);
    return Promise.resolve(answers[name]?.(input));
  }) as unknown as Client;
  return { calls, client };
}

const mine = { ...smallPack(), revision: 9, title: "Visite, mes mots" };
const made = { ...smallPack(), id: "new", revision: 0, sections: {}, created: "2025-07-01T08:00:00.000Z" };

describe("a copy of a pack that another window changed", () => {
  it("holds one's own content under the new pack's identity and revision", async () => {
    const { calls, client } = library({
      "packs.create": () => made,
      "packs.save": () => ({ revision: 1, modified: "2025-07-01T08:00:01.000Z" }),
    });
    const copy = await keepCopy(client, mine, "Visite, mes mots (copie)");
    const content = { ...mine, id: "new", title: "Visite, mes mots (copie)", created: made.created };
    expect(calls).toEqual([
      [
        "packs.create",
        { title: "Visite, mes mots (copie)", template: "official-visit", language: "fr", articles: ["a"] },
      ],
      ["packs.save", { ...content, revision: 0 }],
    ]);
    expect(copy).toEqual({ ...content, revision: 1, modified: "2025-07-01T08:00:01.000Z" });
  });

  it("leaves no half of one behind", async () => {
    const { calls, client } = library({
      "packs.create": () => made,
      "packs.save": () => {
        throw new AppError("disk-full", "m");
      },
    });
    await expect(keepCopy(client, mine, "t")).rejects.toMatchObject({ code: "disk-full" });
    expect(calls.at(-1)).toEqual(["packs.delete", { id: "new" }]);
  });
});
