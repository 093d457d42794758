import { expect, test } from "vitest";
import { pastedName } from "../../renderer/library/pasted-name.ts";

test.each([
  ["Le Courrier d’exemple", "Un titre\nUn texte", "Le Courrier d’exemple"],
  ["  ", "\n  Visite d’exemple\tà Lomé\nUn texte", "Visite d’exemple à Lomé"],
  ["", "Le sommet 2025/2026 s’ouvre", "Le sommet 2025 2026 s’ouvre"],
  [
    "",
    "Une première ligne si longue qu’elle ne saurait servir de nom à quoi que ce soit",
    "Une première ligne si longue qu’elle ne saurait servir de",
  ],
  ["", "字".repeat(80), "字".repeat(60)],
  ["lemonde.fr", "Un texte", "lemonde.fr.txt"],
  ["note.txt", "Un texte", "note.txt"],
])("pasted under the name %j: %j is kept as %j", (given, text, name) => {
  expect(pastedName(given, text)).toBe(name);
});
