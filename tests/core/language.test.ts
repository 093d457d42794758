import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import {
  formatDate,
  formatNumber,
  formatRange,
  label,
  languageSchema,
  quoted,
  setType,
  type Language,
} from "../../core/language.ts";

const read = (tag: string): Language =>
  languageSchema.parse(parse(readFileSync(new URL(`../../templates/languages/${tag}.yaml`, import.meta.url), "utf8")));
const fr = read("fr");
const en = read("en");
/** Makes no-break spaces visible: "_" is U+00A0, "~" is U+202F. */
const shown = (text: string): string => text.replaceAll("\u00a0", "_").replaceAll("\u202f", "~");

describe("dates", () => {
  test.each([
    [fr, "2025", "2025"],
    [fr, "2025-06", "juin_2025"],
    [fr, "2025-06-21", "21_juin_2025"],
    [fr, "2025-07-01", "1er_juillet_2025"],
    [en, "2025-06-21", "21_June_2025"],
    [en, "2025-06", "June_2025"],
  ])("%#: %s", (language, date, words) => {
    expect(shown(formatDate(language, date))).toBe(words);
  });

  test.each([
    [fr, "2025-06-21", "2025-06-26", "21–26_juin_2025"],
    [fr, "2025-06-28", "2025-07-02", "28_juin – 2_juillet_2025"],
    [en, "2024-12-30", "2025-01-02", "30_December_2024 – 2_January_2025"],
    [fr, "2025-06", null, "juin_2025"],
  ])("range %#", (language, start, end, words) => {
    expect(shown(formatRange(language, start, end))).toBe(words);
  });
});

test.each([
  [fr, 50000, "50~000"],
  [fr, 2000000, "2~000~000"],
  [fr, 1.5, "1,5"],
  [fr, 290, "290"],
  [en, 50000, "50,000"],
  [en, -2.25, "−2.25"],
])("number %#", (language, value, words) => {
  expect(shown(formatNumber(language, value))).toBe(words);
});

test.each([
  [fr, "50 000 tonnes de blé", "50~000_tonnes de blé"],
  [fr, "1 234 567 euros", "1~234~567_euros"],
  [fr, "en mai 2021 à Bamako", "en mai_2021 à Bamako"],
  [fr, "le 1er juillet 2025", "le 1er_juillet_2025"],
  [fr, "au 2e sommet du XXe siècle", "au 2e_sommet du XXe_siècle"],
  [fr, "le 2e et le 3e, Ve en 12es", "le 2e et le 3e, Ve en 12es"],
  [en, "the 2e sommet", "the 2e sommet"],
  [fr, "du 21 au 26 juin 2025", "du 21_au 26_juin_2025"],
  [fr, "l'accord ; et puis ?", "l’accord~; et puis~?"],
  [fr, "Mali–Russie : Une visite", "Mali–Russie_: Une visite"],
  [fr, "« La Russie est »", "«_La Russie est_»"],
  [fr, "à 14:30", "à 14:30"],
  [fr, "https://exemple.invalid", "https://exemple.invalid"],
  [fr, "12 %", "12_%"],
  [fr, "https://exemple.invalid/x/1%20b", "https://exemple.invalid/x/1%20b"],
  [fr, "Vraiment ?! Et puis… ?", "Vraiment~?! Et puis…~?"],
  [en, "the aim: to sign; 12 %", "the aim: to sign; 12%"],
  [en, "50 000 tonnes", "50_000_tonnes"],
  [en, "« quoted »", "« quoted »"],
  [fr, "MM. Exemple et Modèle, Mme Essai, le Dr Modèle", "MM._Exemple et Modèle, Mme_Essai, le Dr_Modèle"],
  [fr, "S. E. M. Jean Exemple", "S._E._M._Jean Exemple"],
  [fr, "S.E. J.-P. Exemple et J. M. Modèle", "S.E._J.-P._Exemple et J._M._Modèle"],
  [fr, "n° 5, art. 12, p. 4, l’article 7, § 3, annexe II", "n°_5, art._12, p._4, l’article_7, §_3, annexe_II"],
  [fr, "le pape Benoît XVI, 18 h 30, 5 €", "le pape Benoît_XVI, 18_h_30, 5_€"],
  [fr, "s. d., p. ex. une page Internet", "s._d., p._ex. une page Internet"],
  [fr, "une page de M. Exemple, mes amis Russes", "une page de M._Exemple, mes amis Russes"],
  [en, "Mr Example, H.E. Dr. Model, Gen. Trial", "Mr_Example, H.E._Dr._Model, Gen._Trial"],
  [en, "No. 5 of June 21, 2025, Article 12, but I agree", "No._5_of June_21, 2025, Article_12, but I agree"],
  [read("de"), "am 21. Juni 2025, Nr. 5, z. B. Dr. Muster", "am 21._Juni_2025, Nr._5, z._B._Dr._Muster"],
  [read("ru"), "21 июня 2025 г., ст. 5, г-н Пример, № 7", "21_июня_2025_г., ст._5, г-н_Пример, №_7"],
  [read("es"), "el Sr. Ejemplo, art. 5", "el Sr._Ejemplo, art._5"],
])("type of %#: %s", (language, text, set) => {
  expect(shown(setType(language, text))).toBe(set);
});

test("set text stays as it is when set again", () => {
  const once = setType(fr, "« 50 000 tonnes » : l'accord ; 12 % ?");
  expect(setType(fr, once)).toBe(once);
});

test("a label names what it lacks", () => {
  expect(() => label(fr, "no.such.label")).toThrow('languages/fr.yaml has no label "no.such.label"');
  expect(() => label(fr, "doc")).toThrow("{number}");
  expect(shown(label(fr, "doc", { number: 2 }))).toBe("Doc._2");
});

test("both languages have the same labels with the same fields", () => {
  const fields = (language: Language): [string, string[]][] =>
    Object.entries(language.labels)
      // A range is worded by its ends or as a whole.
      .filter(([key]) => key !== "cover.range")
      .map(([key, words]): [string, string[]] => [key, (words.match(/\{\w+\}/g) ?? []).sort()])
      .sort(([a], [b]) => a.localeCompare(b));
  expect(fields(en)).toEqual(fields(fr));
});

test("quotation marks carry their spaces", () => {
  expect(shown(quoted(fr, "mot"))).toBe("«_mot_»");
  expect(quoted(en, "word")).toBe("‘word’");
});

test.each([
  [
    "fr",
    `la certitude qu'"il n'y a pas de doute" dans l'"Exemple"`,
    "la certitude qu’«_il n’y a pas de doute_» dans l’«_Exemple_»",
  ],
  // Those of a quotation that goes on behind what was taken, or within another.
  [
    "fr",
    `"dans tous les coins avec "responsabilité", a-t-il dit`,
    "«_dans tous les coins avec “responsabilité”, a-t-il dit",
  ],
  ["fr", `«le "mot" juste»`, "«_le “mot” juste_»"],
  ["en", `in such circumstances," she said ("yes").`, "in such circumstances,” she said (“yes”)."],
  ["de", `Er sagte: "Ja".`, "Er sagte: „Ja“."],
  // Behind a sign that is neither a space nor a word.
  [
    "fr",
    `pro-"guerre", a dit:"Oui, demain", "oui"/"non" …"suite"`,
    "pro-«_guerre_», a dit:«_Oui, demain_», «_oui_»/«_non_» …«_suite_»",
  ],
  // A mark that closes nothing.
  ["fr", `'oui'" et x+"guerre" fin"`, `'oui’" et x+"guerre" fin"`],
  // An inch.
  ["en", `A 12" pipe, and the "year 2015".`, `A 12" pipe, and the “year 2015”.`],
])("straight quotation marks of quoted text (%s): %s", (tag, text, set) => {
  expect(shown(setType(read(tag), text))).toBe(set);
});
