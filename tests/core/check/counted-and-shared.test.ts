import { describe, expect, test } from "vitest";
import { checkStatements, readSources, statementsOf, type Sources } from "../../../core/check.ts";
import { writtenArticle } from "../written-article.ts";

// Articles and sentences written for this purpose.

const dispatch = readSources([
  writtenArticle("en", "2032-10-03", [
    "BERGEN, Oct 3 (Fjord Wire) - Norway will hand six tugs to Iceland next January and February, the navy said.",
    "Commodore Sigrid Aas spoke on Friday, a day after the parliament approved the transfer by 52 to 31.",
    "The yard keeps 41 companies in work; they employ 12,500 people. A hall of 1,800 square metres is to open in the third quarter of 2033.",
    "One post in eight at the yard is vacant. A desk of twelve people opens on 2 November.",
    "The tugs should be repainted before they leave, Aas said. Iceland returns 9 of the 23 anchors claimed by the museum.",
  ]),
]);
const french = readSources([
  writtenArticle("fr", "2032-10-03", [
    "LIMA, 3 octobre (Agence Pacifique) - Le décret sur les balises entrera en vigueur le 1er décembre, a annoncé le ministre.",
    "Les échanges ont atteint 3,9 milliards d’euros en 2031. Le conseil en attend 5 milliards en 2036. Les créanciers détiennent 6,5 milliards.",
    "L’exercice aura lieu du 6 au 17 avril 2033. Les navires pêchent à la limite des 200 milles marins.",
    "La députée Aude Ferrand a prévenu que les armateurs devraient consentir un effort comparable.",
  ]),
]);

/** What is open of a text: the words, and what is said of them. */
function open(text: string, sources: Sources): string[] {
  return checkStatements(statementsOf(text), sources)
    .flat()
    .filter(({ verdict }) => verdict !== "supported")
    .map(({ sentence, span, note }) => `${sentence.slice(...span)}: ${note?.code ?? "not-found"}`);
}

describe("a date or figure in other words", () => {
  test.each([
    "Parliament approved the transfer on 30 September.",
    "Norway will hand six tugs to Iceland in January and February 2033.",
    "Parliament approved the transfer by 52 to 31.",
    "The yard accounts for the 12,500 jobs of the 41 companies.",
    "A 1,800-square-metre hall is to open in the third quarter of 2033.",
    "One yard post in eight is vacant.",
    "Aas asks for the tugs to be repainted before they leave.",
    "Iceland returns 9 of the 23 anchors that the museum is claiming.",
  ])("is the article's: %s", (text) => {
    expect(open(text, dispatch)).toEqual([]);
  });

  test.each([
    ["Norway will hand six tugs to Iceland in February and March 2033.", "February and March 2033: other-date"],
    ["Parliament approved the transfer by 31 to 52.", "31 to 52: swapped"],
    ["A 1,800-square-foot hall is to open in the third quarter of 2033.", null],
    ["A 1,800-square-metre hall is to open in the first quarter of 2033.", "first quarter of 2033: other-date"],
    ["A desk of twelve people opens on 12 November.", "12 November: other-date"],
    ["Iceland returns 23 of the 9 anchors.", "23 of the 9: swapped"],
  ])("is none of the article's: %s", (text, expected) => {
    const found = open(text, dispatch);
    if (expected === null) expect(found).not.toEqual([]);
    else expect(found).toContain(expected);
  });

  test.each([
    "Le décret sur les balises s’appliquera à compter du 1er décembre.",
    "Le conseil table sur 5 milliards d’euros d’échanges en 2036, contre 3,9 en 2031.",
    "Les créanciers détiennent 6,5 milliards d’euros.",
    "L’exercice aura lieu du 6 au 17 avril prochain.",
    "Les navires pêchent à la limite des 200 milles.",
    "Aude Ferrand attend des armateurs un effort comparable.",
  ])("is the article's: %s", (text) => {
    expect(open(text, french)).toEqual([]);
  });

  test.each([
    ["Le décret sur les balises s’appliquera à compter du 1er octobre.", "1er octobre"],
    ["Le conseil table sur 5 milliards d’euros d’échanges en 2036, contre 2,9 en 2031.", "2,9"],
    ["L’exercice aura lieu du 16 au 27 avril prochain.", "16 au 27 avril prochain"],
    ["Les armateurs consentent un effort comparable.", "Les armateurs"],
  ])("is none of the article's: %s", (text, words) => {
    expect(open(text, french).join(" ")).toContain(words);
  });
});
