import { describe, expect, test } from "vitest";
import { withOwnOffices } from "../../../core/recognise/counterparts.ts";
import { lexiconOf } from "../../../core/recognise/lexicon.ts";
import { namesIn } from "../../../core/recognise/names.ts";

// Sentences written for this purpose; nobody of these names is meant.
function officeIn(language: string, text: string): string | null | undefined {
  const lexicon = lexiconOf(language);
  if (!lexicon) throw new Error(`no lexicon for ${language}`);
  return withOwnOffices(text, namesIn(text, lexicon), lexicon).find(({ name }) => name === "Paul Essai")?.role;
}

describe("a counterpart", () => {
  test.each([
    [
      "fr",
      "Le ministre des Affaires étrangères, Jean Exemple, a reçu son homologue russe, Paul Essai.",
      "ministre des Affaires étrangères russe",
    ],
    [
      "fr",
      "Jean Exemple, ministre malien de la Défense, et son homologue grec Paul Essai ont signé.",
      "ministre de la Défense grec",
    ],
    ["fr", "Le président malien Jean Exemple a reçu Paul Essai, son homologue français.", "président français"],
    ["fr", "Le président malien Jean Exemple et son homologue français Paul Essai ont parlé.", "président français"],
    ["en", "Foreign Minister John Sample met his Greek counterpart, Paul Essai.", "Greek Foreign Minister"],
    [
      "fr",
      "Il a reçu le ministre de la Défense Jean Exemple et son homologue grec Paul Essai.",
      "ministre de la Défense grec",
    ],
  ])("%s: has the office of the one it is named after: %s", (language, text, office) => {
    expect(officeIn(language, text)).toBe(office);
  });

  test.each([
    [
      "fr",
      "Le président de la Transition du Mali, Jean Exemple, a rencontré son homologue russe Paul Essai.",
      "homologue russe de Jean Exemple",
    ],
    ["fr", "Le président Éric Exemple a rencontré son homologue Paul Essai.", "homologue d’Éric Exemple"],
    ["fr", "Le président Youri Exemple a rencontré son homologue Paul Essai.", "homologue de Youri Exemple"],
    ["fr", "Le président Yves Exemple a rencontré son homologue Paul Essai.", "homologue d’Yves Exemple"],
    ["fr", "La présidente Hélène Exemple a rencontré son homologue Paul Essai.", "homologue d’Hélène Exemple"],
    ["fr", "Le président Hassan Exemple a rencontré son homologue Paul Essai.", "homologue de Hassan Exemple"],
    [
      "fr",
      "C’est alors que le président de la Transition du Mali, Jean Exemple, se rend à Moscou, à l’invitation de son homologue Paul Essai.",
      "homologue de Jean Exemple",
    ],
    [
      "en",
      "The President of the Transition, John Sample, met his counterpart Paul Essai.",
      "counterpart of John Sample",
    ],
  ])("%s: is named after whom it is one of where the office is not certain: %s", (language, text, office) => {
    expect(officeIn(language, text)).toBe(office);
  });

  test.each([
    ["fr", "Il a rencontré son homologue russe Paul Essai."],
    ["en", "The minister met with her counterpart Paul Essai."],
    [
      "fr",
      "Le président Jean Exemple, en présence de la ministre de la Défense Anne Modèle, s’est entretenu avec son homologue algérien, Paul Essai.",
    ],
    ["fr", "Marie Exemple, accompagnée de l’ambassadrice Anne Modèle, a rencontré son homologue russe Paul Essai."],
    ["fr", "Accompagné de l’ambassadrice Anne Modèle, il a rencontré son homologue russe Paul Essai."],
    ["fr", "Il a vu en présence de l’ambassadrice Anne Modèle son homologue russe Paul Essai."],
    [
      "en",
      "Foreign Minister John Sample, joined by Finance Minister Jane Doe, met his Russian counterpart, Paul Essai.",
    ],
    ["en", "John Sample, joined by Finance Minister Jane Doe, met his Russian counterpart, Paul Essai."],
  ])("%s: has none where the sentence does not tell it for certain: %s", (language, text) => {
    expect(officeIn(language, text)).toBeNull();
  });
});
