import { expect, test } from "vitest";
import { Dictionaries } from "../../main/dictionaries.ts";

const dictionaries = new Dictionaries();

test("French words are known with what is joined to them, and wrong ones are told", async () => {
  const right = ["gouvernement", "l’État", "L’OTAN", "aujourd’hui", "qu'il", "porte-parole", "cœur", "d’Abidjan"];
  const wrong = ["gouvernemant", "aceuil", "l’Etat", "porte-parolle"];
  expect(await dictionaries.unknown("fr", [...right, ...wrong])).toEqual(wrong);
});

test("English of both sides of the ocean is English", async () => {
  expect(
    await dictionaries.unknown("en", ["organisation", "organization", "honour", "color", "don’t", "recieve"]),
  ).toEqual(["recieve"]);
});

test("a name of the other language is known, a plain word of it is not", async () => {
  expect(await dictionaries.unknown("fr", ["Washington", "Buckingham", "through"])).toEqual(["through"]);
  expect(await dictionaries.unknown("en", ["Besançon", "Besançon’s", "maintenant"])).toEqual(["maintenant"]);
});

test("other spellings are offered, the likeliest first, with the apostrophe of print", async () => {
  expect((await dictionaries.suggest("fr", "gouvernemant"))[0]).toBe("gouvernement");
  expect((await dictionaries.suggest("en", "recieve"))[0]).toBe("receive");
  expect(await dictionaries.suggest("en", "dosn't")).toContain("doesn’t");
  expect((await dictionaries.suggest("en", "programm")).length).toBeLessThanOrEqual(7);
});
