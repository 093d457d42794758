import { expect, test } from "vitest";
import { noSettings, type Settings } from "../../core/settings.ts";
import { AppError } from "../../core/errors.ts";
import type { Client } from "../../core/wire.ts";
import { ChosenSettings } from "../../renderer/chosen-settings.ts";

/** A window's settings: what it shows, and what it told the library, which answers when `answer` is called. */
function makeWindow() {
  const shown: Settings[] = [];
  const told: unknown[] = [];
  const waiting: ((trouble?: AppError) => void)[] = [];
  const client = ((name: string, input: unknown) => {
    told.push([name, input]);
    return new Promise<unknown>((resolve, reject) => {
      waiting.push((trouble) => (trouble ? reject(trouble) : resolve({})));
    });
  }) as unknown as Client;
  const settings = new ChosenSettings(noSettings, client, (next) => shown.push(next));
  return { settings, shown, told, answer: (trouble?: AppError) => waiting.shift()?.(trouble) };
}

test("what is shown once it is kept does not undo what was changed while it was kept", async () => {
  const { settings, shown, told, answer } = makeWindow();
  const kept = settings.keep({ folder: "/exports" });
  void settings.change((now) => ({ ...now, theme: "dark" }));
  expect(shown).toEqual([{ ...noSettings, theme: "dark" }]);
  answer();
  await kept;
  expect(shown.at(-1)).toEqual({ ...noSettings, theme: "dark", folder: "/exports" });
  void settings.change((now) => ({ ...now, language: "fr" }));
  expect(shown.at(-1)).toEqual({ ...noSettings, theme: "dark", folder: "/exports", language: "fr" });
  expect(told).toEqual([
    ["settings.save", { folder: "/exports" }],
    ["settings.save", { theme: "dark" }],
    ["settings.save", { language: "fr" }],
  ]);
});

test("what cannot be kept is not shown as if it were", async () => {
  const { settings, shown, answer } = makeWindow();
  const kept = settings.keep({ folder: "/exports" });
  answer(new AppError("disk-full", "The disk is full.", {}));
  await expect(kept).rejects.toMatchObject({ code: "disk-full" });
  expect(shown).toEqual([]);
});
