import { expect, test } from "vitest";
import { isPlainly } from "../../../main/readers/language-profile.ts";
import { isPlainlyIn } from "../../../main/readers/recognise-language.ts";

const others = ["eng", "fra", "spa", "deu", "rus", "arb"];

/** Written for this test. */
const texts = {
  fra: "Les deux délégations sont convenues de se revoir avant la fin de l’année et de confier la rédaction du texte à un groupe de travail commun.",
  eng: "The two delegations agreed to meet again before the end of the year and to leave the drafting of the text to a joint working group.",
  spa: "Las dos delegaciones acordaron reunirse de nuevo antes de que termine el año y confiar la redacción del texto a un grupo de trabajo común.",
  por: "As duas delegações decidiram voltar a reunir-se antes do fim do ano e confiar a redação do texto a um grupo de trabalho conjunto.",
  rus: "Делегации договорились встретиться снова до конца года и поручить подготовку текста совместной рабочей группе.",
};

test.each(Object.entries(texts))("a text in %s is plainly in it and in no other language", (code, text) => {
  const known = Object.keys(texts).filter((other) => isPlainly(text, other, [...others, code]));
  expect(known).toEqual([code]);
});

test("a text of names and numbers is plainly in no language, nor is one in a language without trigrams", () => {
  expect(isPlainly("Kowalski, 2025 – 14, 15 – Nguyen / Tanaka: 3.5, 4.5", "eng", others)).toBe(false);
  expect(isPlainly("两国代表团同意在年底前再次会晤，并委托联合工作组起草案文。", "cmn", others)).toBe(false);
});

test("what a page says of its language is held against the languages nearest to it", () => {
  const dutch =
    "De twee delegaties spraken af elkaar voor het einde van het jaar opnieuw te ontmoeten en het opstellen van de tekst aan een gezamenlijke werkgroep over te laten.";
  expect(["nl", "de", "en"].filter((tag) => isPlainlyIn(dutch, tag))).toEqual(["nl"]);
  expect(["pt", "es", "it"].filter((tag) => isPlainlyIn(texts.por, tag))).toEqual(["pt"]);
});
