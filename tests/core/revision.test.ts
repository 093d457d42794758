import { expect, test } from "vitest";
import { plain, textOfBlocks, type Block } from "../../core/blocks.ts";
import { reviseBlocks } from "../../core/revision.ts";

const paragraph = (text: string, ...entries: string[]): Block => ({
  kind: "paragraph",
  style: "body",
  ...(entries.length > 0 ? { entries } : {}),
  children: plain(text),
});
const fates = (was: Block[], now: Block[]): string[] =>
  reviseBlocks(was, now).map(({ part, fate }) =>
    fate.kind === "edited"
      ? `${textOfBlocks([fate.was])} > ${textOfBlocks([part])}`
      : `${{ same: "=", added: "+", removed: "-" }[fate.kind]} ${textOfBlocks([part])}`,
  );

test("a new paragraph is not taken for a later one that only has words like « de la » in common with it", () => {
  const older = "La livraison de la cargaison de blé est attendue dans le port de la capitale.";
  const added = "La réunion de la commission de suivi est prévue dans le palais de la présidence.";
  expect(fates([paragraph(older)], [paragraph(added), paragraph(`${older} Demain.`)])).toEqual([
    `+ ${added}`,
    `${older} > ${older} Demain.`,
  ]);
  expect(fates([paragraph(older)], [paragraph(added)])).toEqual([`- ${older}`, `+ ${added}`]);
});

test("of several that are alike the best match is taken", () => {
  const first = "Moscou livre du blé russe cette année.";
  const second = "Moscou livre du blé russe et des engrais cette semaine.";
  expect(fates([paragraph(first), paragraph(second)], [paragraph(`${second} Sans frais.`)])).toEqual([
    `- ${first}`,
    `${second} > ${second} Sans frais.`,
  ]);
});

test("paragraphs of one entry are one, whatever their words; one that changed its place is removed and added", () => {
  const [one, two, three] = ["Rien ne reste.", "Le blé arrive demain.", "Le traité est signé."] as const;
  expect(
    fates([paragraph(one, "a"), paragraph(two, "b")], [paragraph("Blé attendu demain.", "n"), paragraph(three, "a")]),
  ).toEqual(["+ Blé attendu demain.", `${one} > ${three}`, `- ${two}`]);
  expect(
    fates(
      [paragraph(one, "a"), paragraph(two, "b"), paragraph(three, "c")],
      [paragraph("Texte neuf ici.", "c"), paragraph("Autre phrase.", "a"), paragraph("Encore mieux.", "b")],
    ),
  ).toEqual(["+ Texte neuf ici.", `${one} > Autre phrase.`, `${two} > Encore mieux.`, `- ${three}`]);
});

test("past a bound nothing is paired by its words, and what is known by its entry still is", () => {
  const many = (of: string, entry: boolean) =>
    Array.from({ length: 800 }, (_, index) =>
      paragraph(`Alinéa ${index} ${of} du dossier`, ...(entry ? [`e${index}`] : [])),
    );
  const kinds = (entry: boolean) =>
    new Set(reviseBlocks(many("ancien", entry), many("nouveau", entry)).map(({ fate }) => fate.kind));
  expect(kinds(false)).toEqual(new Set(["removed", "added"]));
  expect(kinds(true)).toEqual(new Set(["edited"]));
});
