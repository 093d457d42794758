import { describe, expect, test } from "vitest";
import { checkStatements, readSources, statementsOf } from "../../core/check.ts";
import { writtenArticle } from "./written-article.ts";

// Articles and sentences written for this purpose.
const french = readSources([
  writtenArticle("fr", "2031-05-10", [
    "Le ministre solmien de l'Énergie, Paul Anderm, est attendu à Corvel le 12 mai. Le vice-ministre solmien de l'Énergie, Jean Tolvic, y arrivera le 20 mai.",
    "L'Union des ports du Levant (UPL) versera 40 millions d'euros par an au port de Corvel avant la fin de 2033. Elle accordera 290 bourses pour l'année 2030-2031.",
    "La ministre karvienne du Commerce, Lia Dorvek, a déclaré que le blé coûterait moins cher à Corvel. Le maire, Ivo Brask, n'a pas commenté ces chiffres.",
    "Interrogé à son arrivée, le négociateur Ange Tessan s'est montré prudent. Selon lui, une trêve pourrait être conclue au printemps 2032.",
    "Les échanges sont passés de 210 à 275 millions d'euros. Le traité a été signé à Vautray par les deux ministres.",
  ]),
]);
const english = readSources([
  writtenArticle("en", "2031-05-10", [
    "Transport Minister Noor Valdis of Brenn told parliament that the bridge would cost nothing. Opposition leader Tom Idriss answered that repairs would be dear.",
    "The camps in Pell and Dray will have room for 900 people in all. They must open before 31 January.",
    "The envoy of the League, Petra Lindhal, chaired the talks in Kesh. The two ministers signed a memorandum of understanding (MoU) on water.",
  ]),
]);

/** What is open of a sentence: kind, why, and the article's words. */
function open(text: string, sources: typeof french): string[] {
  return checkStatements(statementsOf(text), sources)
    .flat()
    .filter(({ verdict }) => verdict !== "supported")
    .map(({ kind, note }) => [kind, note?.code ?? "", note?.theirs ?? ""].join(" ").trim());
}

describe("what says another thing than the article is found", () => {
  test.each([
    ["Le port recevra 40 millions d'euros par mois.", "figure other-unit par an"],
    ["Lia Dorvek a déclaré que Tessan « reste le négociateur nécessaire ».", "quotation"],
    ["Le port recevra 40 millions d'euros au début de 2033.", "date other-date fin de 2033"],
    ["Une trêve pourrait être conclue à l'automne 2032.", "date other-date printemps 2032"],
    ["L'Union accordera 290 bourses pour l'année 2031-2032.", "date other-date 2030-2031"],
    ["Le vice-ministre de l'Énergie arrivera à Corvel le 12 mai.", "date other-event 20 mai"],
    [
      "L'ancien ministre de l'Énergie, Paul Anderm, est attendu à Corvel.",
      "title other-title ministre solmien de l'Énergie",
    ],
    [
      "Le ministre karvien de l'Énergie, Paul Anderm, est attendu à Corvel.",
      "title other-title ministre solmien de l'Énergie",
    ],
    [
      "D'après le ministre de l'Énergie, le blé coûterait moins cher à Corvel.",
      "attribution other-speaker la ministre karvienne du Commerce, Lia Dorvek",
    ],
    ["Selon Lia Dorvek, une trêve pourrait être conclue au printemps 2032.", "attribution other-speaker Ange Tessan"],
    [
      "L'Union pour les Lycées (UPL) versera 40 millions d'euros par an.",
      "acronym other-spelling Union des ports du Levant",
    ],
    ["Le traité a été signé à Corvel par les deux ministres.", "name other-person Vautray"],
  ])("%s", (text, expected) => {
    expect(open(text, french)).toContain(expected);
  });

  test.each([
    [
      "Opposition leader Tom Idriss told parliament that the bridge would cost nothing.",
      "attribution other-speaker Noor Valdis",
    ],
    [
      "The camps in Pell and Dray will have room for 900 people each.",
      "figure opposite camps in Pell and Dray will have room for 900 people in all.",
    ],
    ["They must open after 31 January.", "date other-date before 31 January"],
    ["The talks in Kesh were chaired by Noor Valdis.", "name other-person Petra Lindhal"],
  ])("%s", (text, expected) => {
    expect(open(text, english)).toContain(expected);
  });
});

describe("what says the same otherwise is left alone", () => {
  test.each([
    "Le port recevra 40 millions d'euros chaque année.",
    "Les échanges ont progressé de 65 millions d'euros.",
    "L'Union accordera 290 bourses en 2030-2031.",
    "Paul Anderm, ministre de l'Énergie du Solm, est attendu à Corvel.",
    "D'après la ministre du Commerce, le blé coûterait moins cher à Corvel.",
    "Selon le négociateur, une trêve pourrait être conclue au printemps 2032.",
    "Une trêve pourrait être conclue dans la première moitié de 2032.",
    "Le traité a été signé à Vautray.",
  ])("%s", (text) => {
    expect(open(text, french)).toEqual([]);
  });

  test.each([
    "According to Transport Minister Noor Valdis, the bridge would cost nothing.",
    "Petra Lindhal chaired the talks in Kesh.",
    "An MoU on water was signed.",
    "The camps must open by 31 January.",
  ])("%s", (text) => {
    expect(open(text, english)).toEqual([]);
  });
});

test("what is written as an acronym is told once", () => {
  const [findings = []] = checkStatements(statementsOf("An MoU on water was signed in Kesh."), english);
  expect(findings.map(({ kind }) => kind)).toEqual(["acronym", "name"]);
});

describe("another speaker is named as the articles write the name", () => {
  test("with its accents, though another sentence has it", () => {
    const sources = readSources([
      writtenArticle("fr", "2031-05-14", [
        "Lia Dorvek a été reçue jeudi.",
        "Ibra Koné a pris la parole.",
        "Il a dit : « Nos deux pays feront face ensemble à la crue ».",
      ]),
    ]);
    const found = open("« Nos deux pays feront face ensemble à la crue », a déclaré Lia Dorvek.", sources);
    expect(found).toContain("quotation other-speaker Ibra Koné");
  });
});
