import { expect, test } from "vitest";
import type { CallInput } from "../../core/contract.ts";
import { AppError } from "../../core/errors.ts";
import type { Client } from "../../core/wire.ts";
import { VerdictBook } from "../../renderer/spelling/verdict-book.ts";

/** A dictionary that has no word with a "z", and answers when the test says so. */
function openBook() {
  const waiting: { answer: () => void; refuse: () => void }[] = [];
  const check = ({ words }: CallInput<"spelling.check">) =>
    new Promise((resolve, reject) => {
      waiting.push({
        answer: () => resolve({ unknown: words.filter((word) => word.includes("z")) }),
        refuse: () => reject(new AppError("dictionary-unreadable", "m")),
      });
    });
  const client = ((_: string, input: CallInput<"spelling.check">) => check(input)) as unknown as Client;
  const book = new VerdictBook();
  const told: number[] = [];
  const leave = book.subscribe(() => told.push(book.said("fr").size));
  return { book, told, leave, waiting, ask: (...words: string[]) => book.ask(client, "fr", words) };
}

test("every answer is told, also one that later words were asked for meanwhile, as another map", async () => {
  const { book, told, leave, waiting, ask } = openBook();
  const before = book.said("fr");
  const asked = [ask("un", "zun"), ask("deux")];
  waiting[1]?.answer();
  await asked[1];
  waiting[0]?.answer();
  await asked[0];
  expect(told).toEqual([1, 3]);
  expect(book.said("fr")).toEqual(
    new Map([
      ["deux", true],
      ["un", true],
      ["zun", false],
    ]),
  );
  expect(before.size).toBe(0);
  expect(book.said("en").size).toBe(0);
  leave();
  const last = ask("trois");
  waiting[2]?.answer();
  await last;
  expect(told).toEqual([1, 3]);
});

test("a dictionary that fails is told once, until it has answered again", async () => {
  const { waiting, ask } = openBook();
  const outcomes: string[] = [];
  for (const outcome of ["refuse", "refuse", "answer", "refuse"] as const) {
    const asked = ask("un").then(
      () => outcomes.push("quiet"),
      () => outcomes.push("told"),
    );
    waiting.at(-1)?.[outcome]();
    await asked;
  }
  expect(outcomes).toEqual(["told", "quiet", "quiet", "told"]);
});
