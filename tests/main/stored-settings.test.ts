import { DatabaseSync } from "@photostructure/sqlite";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { mostOwnWords } from "../../core/own-words.ts";
import { noSettings } from "../../core/settings.ts";
import { openStore } from "../../main/library/store.ts";
import { makeFolder, noon } from "./example.ts";

let path: string;

beforeEach(() => {
  path = join(makeFolder(), "library.sqlite");
});

test("settings and the sample's mark outlive the process", () => {
  const store = openStore(path, noon);
  expect(store.getSettings()).toEqual(noSettings);
  expect(store.isSeeded()).toBe(false);
  store.changeSettings(() => ({ ...noSettings, language: "fr", theme: "dark", openPack: "p" }));
  store.markSeeded();
  store.close();
  const again = openStore(path, noon);
  expect(again.getSettings()).toEqual({ ...noSettings, language: "fr", theme: "dark", openPack: "p" });
  expect(again.isSeeded()).toBe(true);
  again.close();
});

test("words written down as right stay, whatever a window that has not heard of them keeps", () => {
  const store = openStore(path, noon);
  expect(store.ownWords()).toEqual([]);
  expect(store.learn("Goïta")).toEqual(["Goïta"]);
  store.changeSettings(() => ({ ...noSettings, theme: "dark" }));
  expect(store.learn("goïtisme")).toEqual(["Goïta", "goïtisme"]);
  expect(store.learn("Goïta")).toEqual(["goïtisme", "Goïta"]);
  expect(store.unlearn("goïtisme")).toEqual(["Goïta"]);
  expect(store.getSettings()).toEqual({ ...noSettings, theme: "dark" });
  store.close();
  const again = openStore(path, noon);
  expect(again.ownWords()).toEqual(["Goïta"]);
  again.close();
});

test("settings are changed as the library holds them at that moment, and no other process comes between", () => {
  const one = openStore(path, noon);
  const two = openStore(path, noon);
  two.changeSettings((settings) => ({ ...settings, language: "fr" }));
  const other = new DatabaseSync(path);
  one.changeSettings((settings) => {
    // Between what is read here and what is written after it nobody else can write.
    expect(() => other.exec("BEGIN IMMEDIATE")).toThrow(/locked/);
    return { ...settings, theme: "dark" };
  });
  other.close();
  expect(two.getSettings()).toEqual({ ...noSettings, language: "fr", theme: "dark" });
  one.close();
  two.close();
});

test("a full list of own words takes no more, and settings are kept all the same", () => {
  const store = openStore(path, noon);
  store.changeOwnWords(() => Array.from({ length: mostOwnWords }, (_, at) => `mot${at}`));
  expect(() => store.learn("demeure")).toThrow(expect.objectContaining({ code: "own-words-full" }));
  expect(store.learn("mot7")).toHaveLength(mostOwnWords);
  store.changeSettings(() => ({ ...noSettings, theme: "dark" }));
  expect(store.getSettings().theme).toBe("dark");
  expect(store.unlearn("mot7")).toHaveLength(mostOwnWords - 1);
  expect(store.learn("demeure").at(-1)).toBe("demeure");
  store.close();
});
