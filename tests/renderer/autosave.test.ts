import { describe, expect, it, vi } from "vitest";
import { AppError } from "../../core/errors.ts";
import type { Pack } from "../../core/pack.ts";
import type { Client } from "../../core/wire.ts";
import { createKeeper } from "../../renderer/autosave.ts";
import { reduce, type Action, type State } from "../../renderer/state.ts";
import { emptyState, smallPack } from "./packs.ts";

interface Sent {
  title: string;
  revision: number;
  answer: () => void;
  refuse: () => void;
}

/** A window on one open pack, and a library that answers each save when the test says so. */
function openPack() {
  const sent: Sent[] = [];
  let state: State = reduce(emptyState(), { type: "open", pack: smallPack() });
  const save = ({ title, revision, modified }: Pack) =>
    new Promise((resolve, reject) => {
      sent.push({
        title,
        revision,
        answer: () => resolve({ revision: revision + 1, modified }),
        refuse: () => reject(new AppError("pack-changed", "m")),
      });
    });
  const client = ((_: string, input: Pack) => save(input)) as unknown as Client;
  const dispatch = (action: Action) => {
    state = reduce(state, action);
    keeper.show(state.packs);
  };
  const keeper = createKeeper(client, dispatch);
  const write = (title: string) => dispatch({ type: "edit", id: "p", edit: (now) => ({ ...now, title }), at: 1 });
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  return { keeper, sent, write, dispatch, settle, packs: () => state.packs };
}

describe("keeping packs", () => {
  it("saves again what was typed during a save, before it says that all is kept", async () => {
    const { keeper, sent, write, dispatch, settle, packs } = openPack();
    write("Un");
    const done = keeper.save("p");
    write("Deux");
    await settle();
    sent[0]?.answer();
    await settle();
    expect(sent.map(({ title, revision }) => [title, revision])).toEqual([
      ["Un", 3],
      ["Deux", 4],
    ]);
    sent[1]?.answer();
    expect(await done).toBe(true);
    dispatch({ type: "close", id: "p" });
    expect(packs()).toEqual({});
  });

  it("sends the last keystrokes of a page that goes without waiting for the save under way", async () => {
    const { keeper, sent, write, settle } = openPack();
    write("Un");
    void keeper.save("p");
    await settle();
    write("Deux");
    keeper.saveLast();
    expect(sent.map(({ title, revision }) => [title, revision])).toEqual([
      ["Un", 3],
      ["Deux", 4],
    ]);
    keeper.saveLast();
    expect(sent).toHaveLength(2);
  });

  it("says that nothing is kept once another window changed the pack, and sends nothing more", async () => {
    const { keeper, sent, write, settle } = openPack();
    write("Un");
    const done = keeper.save("p");
    await settle();
    sent[0]?.refuse();
    expect(await done).toBe(false);
    write("Deux");
    expect(await keeper.save("p")).toBe(false);
    keeper.saveLast();
    expect(sent).toHaveLength(1);
  });

  it("saves what is typed without a pause within a second and a half", () => {
    vi.useFakeTimers();
    const { keeper, sent, write } = openPack();
    for (let typed = 0; typed < 9; typed += 1) {
      write(`Mot ${typed}`);
      keeper.plan(["p"]);
      vi.advanceTimersByTime(250);
    }
    expect(sent.map(({ title }) => title)).toEqual(["Mot 5"]);
    keeper.plan([]);
    sent[0]?.answer();
    vi.useRealTimers();
  });

  it("waits for the pause of a person who stops", () => {
    vi.useFakeTimers();
    const { keeper, sent, write } = openPack();
    write("Un");
    keeper.plan(["p"]);
    vi.advanceTimersByTime(299);
    expect(sent).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(sent.map(({ title }) => title)).toEqual(["Un"]);
    vi.useRealTimers();
  });
});
