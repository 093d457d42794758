import { describe, expect, it } from "vitest";
import { plain } from "../../core/blocks.ts";
import { createClient } from "../../core/wire.ts";
import { gatherFiles } from "../../renderer/library/gathering.ts";
import { bytesOf, createImporter, remainingTime, type Intake } from "../../renderer/library/intake.ts";
import { reportText, sumUp, worstFirst } from "../../renderer/library/intake-report.ts";
import { en } from "../../renderer/strings/en.ts";
import { fr } from "../../renderer/strings/fr.ts";
import { smallArticle } from "./packs.ts";

describe("a chosen file", () => {
  it("that is too large is refused by name before one byte of it is loaded", async () => {
    let loaded = false;
    const file = new File(["x"], "énorme.txt");
    Object.defineProperty(file, "size", { value: 200_000_000 });
    file.arrayBuffer = () => {
      loaded = true;
      return Promise.resolve(new ArrayBuffer(0));
    };
    await expect(bytesOf(file)).rejects.toMatchObject({
      code: "file-too-large",
      details: { name: "énorme.txt", megabytes: 200, limit: 50 },
    });
    expect(loaded).toBe(false);
  });

  it("is handed over as its bytes", async () => {
    expect(await bytesOf(new File([new Uint8Array([1, 2, 255])], "a.txt"))).toEqual(new Uint8Array([1, 2, 255]));
  });
});

describe("an import", () => {
  const files = (count: number) => gatherFiles(Array.from({ length: count }, (_, at) => new File(["x"], `${at}.txt`)));
  /** A library whose answers wait until they are let go; "1.txt" fails, and of what is stopped the third file was not over yet. */
  function library() {
    const waiting: (() => void)[] = [];
    const names: string[] = [];
    const stopped: string[] = [];
    const client = createClient(async (call, input) => {
      const { name, job } = input as { name: string; job: string };
      if (call === "jobs.stop") {
        stopped.push(job);
        return { ok: true, value: {} };
      }
      names.push(name);
      await new Promise<void>((resolve) => waiting.push(resolve));
      if (stopped.includes(job) && name === names[2]) {
        return { ok: false, error: { code: "stopped", message: "It was stopped.", details: {} } };
      }
      const error = { code: "file-empty", message: "It is empty.", details: { name } };
      const added = [{ article: smallArticle(), known: false }];
      return name === "1.txt" ? { ok: false, error } : { ok: true, value: { added, failed: [] } };
    });
    const letGo = async (which = waiting.length) => {
      for (const resolve of waiting.splice(-which)) resolve();
      // The answers, and the calls that follow them, take a few turns.
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    };
    return { client, names, letGo, underWay: () => waiting.length };
  }
  const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

  it("keeps three files under way, goes on after one that fails, and tells of all of them", async () => {
    const { client, names, letGo, underWay } = library();
    const importer = createImporter(client, 3, () => undefined);
    const ended = importer.run(files(7));
    for (const [begun, atHand] of [
      [3, 3],
      [6, 3],
      [7, 1],
    ]) {
      await settle();
      expect([names.length, underWay()]).toEqual([begun, atHand]);
      await letGo();
    }
    const intake = await ended;
    expect(intake).toMatchObject({ total: 7, done: 7, running: false, stopped: 0, remaining: null });
    expect(sumUp(intake)).toMatchObject({ added: 6, failed: 1 });
    expect(worstFirst(intake.outcomes)[0]).toMatchObject({ kind: "failed", name: "1.txt" });
    expect(reportText(intake.outcomes, () => "Vide.", String)).toBe("1.txt\tVide.\n");
  });

  it("tells of the files in the order in which they were given, whichever is over first", async () => {
    const { client, letGo } = library();
    const ended = createImporter(client, 3, () => undefined).run(files(2));
    for (let turn = 0; turn < 2; turn += 1) {
      await settle();
      await letGo(1);
    }
    const { outcomes } = await ended;
    expect(outcomes.map(({ kind }) => kind)).toEqual(["read", "failed"]);
  });

  it("counts an article that came out of two files once", () => {
    const read = {
      kind: "read",
      name: "a.txt",
      article: "one",
      title: null,
      removed: 3,
      undated: true,
      unreadable: 0,
    } as const;
    const outcomes = [
      { ...read, known: false },
      { ...read, name: "b.txt", known: true },
    ];
    expect(sumUp({ outcomes })).toEqual({ added: 1, known: 1, cut: 3, undated: 1, unreadable: 0, failed: 0 });
  });

  it("warns of signs that could not be read, behind what failed and before what wants a date", async () => {
    const mixed = smallArticle();
    const body = [
      { kind: "paragraph" as const, line: 1, style: "body", children: plain("Le prés\ufffddent a re\ufffdu.") },
    ];
    const client = createClient(() =>
      Promise.resolve({ ok: true, value: { added: [{ article: { ...mixed, body }, known: false }], failed: [] } }),
    );
    const { outcomes } = await createImporter(client, 1, () => undefined).run(files(1));
    expect(sumUp({ outcomes })).toMatchObject({ added: 1, unreadable: 1, failed: 0 });
    const dated = { kind: "read", name: "a.txt", article: "x", title: null, removed: 0, undated: true } as const;
    const failed = { kind: "failed", name: "b.txt", reason: null } as const;
    const all = [{ ...dated, unreadable: 0, known: false }, ...outcomes, failed];
    expect(worstFirst(all).map(({ kind, name }) => [kind, name])).toEqual([
      ["failed", "b.txt"],
      ["read", mixed.origin.name],
      ["read", "a.txt"],
    ]);
    expect(reportText(outcomes, String, (signs) => `${signs} signes`)).toBe(`${mixed.origin.name}\t2 signes\n`);
  });

  it("puts unread signs down to no one cause, and to save in UTF-8 is advised for a text file alone", () => {
    expect(fr.intake.unreadable(1)).toMatch(
      /endommagé ou mélange les encodages\..*; si c’est un fichier texte, .* UTF-8\.$/u,
    );
    expect(en.intake.unreadable(1)).toMatch(/damaged or mixes encodings\..*; if it is a text file, .* UTF-8\.$/u);
  });

  it("stops at once, and still tells of what was under way", async () => {
    const { client, names, letGo } = library();
    const told: Intake[] = [];
    const importer = createImporter(client, 3, (intake) => told.push(intake));
    const ended = importer.run(files(50));
    await settle();
    importer.stop();
    expect(told.at(-1)).toMatchObject({ running: false, done: 0, stopped: 47 });
    await letGo();
    // What was over before it could be stopped is told; what was stopped is one of those that were not read.
    const end = await ended;
    expect(end).toMatchObject({ running: false, done: 3, stopped: 48 });
    expect(end.outcomes.map(({ name }) => name)).toEqual([smallArticle().origin.name, "1.txt"]);
    expect(names).toHaveLength(3);
  });

  it("says how long it will take by what was measured, and nothing before it was", () => {
    expect(remainingTime([500, 1000], 0, 100, 1500)).toBeNull();
    expect(remainingTime([], 0, 100, 30_000)).toBeNull();
    expect(remainingTime([1000, 2000, 3000, 4000], 0, 100, 4000)).toBe(100_000);
    // What was quick an hour ago says nothing of what is slow now.
    const quick = Array.from({ length: 1000 }, (_, at) => at);
    expect(remainingTime([...quick, 99_000, 100_000], 0, 10, 100_000)).toBe(100_000);
  });
});
