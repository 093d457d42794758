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
  expect((await dictionaries.suggest("fr", "aceuil"))[0]).toBe("accueil");
  expect((await dictionaries.suggest("fr", "Etat"))[0]).toBe("État");
  expect((await dictionaries.suggest("en", "recieve"))[0]).toBe("receive");
  expect(await dictionaries.suggest("en", "dosn't")).toContain("doesn’t");
  expect((await dictionaries.suggest("en", "programm")).length).toBeLessThanOrEqual(7);
});

test("other spellings are offered for a word in any form of its letters and hyphens, with its own hyphen", async () => {
  expect(await dictionaries.suggest("fr", "acue\u0301il")).toEqual(await dictionaries.suggest("fr", "acuéil"));
  const offered = await dictionaries.suggest("fr", "porte-parolle");
  expect(offered).toContain("porte-parole");
  expect(await dictionaries.suggest("fr", "porte\u2011parolle")).toEqual(
    offered.map((other) => other.replaceAll("-", "\u2011")),
  );
});

test("a dictionary that cannot be read is named, and read anew at the next word", async () => {
  let tries = 0;
  const failing = new Dictionaries(() => {
    tries += 1;
    return Promise.reject(new Error("EMFILE"));
  });
  for (const expected of [1, 2]) {
    await expect(failing.unknown("fr", ["mot"])).rejects.toMatchObject({
      code: "dictionary-unreadable",
      details: { language: "fr" },
    });
    expect(tries).toBe(expected);
  }
});
