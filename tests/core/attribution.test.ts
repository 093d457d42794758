import { describe, expect, test } from "vitest";
import { checkStatements, readSources, statementsOf } from "../../core/check.ts";
import { writtenArticle } from "./written-article.ts";

// Articles and sentences written for this purpose.
const french = readSources([
  writtenArticle("fr", "2025-06-24", [
    "Le président de Sorrie, Jean Oryl, est arrivé samedi à Corvel. Il y a rencontré la ministre brelandaise de la Culture, Aude Tessan, et le maire de la ville, Paul Marchais.",
    "Jean Oryl a déclaré que la Sorrie livrerait 50 000 tonnes de blé avant la fin de l’année. Aude Tessan a annoncé que douze manuscrits seraient restitués en septembre.",
    "« Nous rouvrirons le lycée de Corvel à la rentrée », a assuré Aude Tessan. Le maire a estimé que le pont coûterait trop cher à la ville.",
    "Selon Jean Oryl, la frontière rouvrira en mars. Les deux parties ont signé un accord de pêche.",
  ]),
]);
const english = readSources([
  writtenArticle("en", "2025-06-24", [
    "President Jean Oryl of Sorrie arrived in Corvel on Saturday. He met the Minister of Culture, Aude Tessan, and Mayor Paul Marchais.",
    "Oryl said that Sorrie would deliver 50,000 tonnes of wheat before the end of the year. Tessan announced that twelve manuscripts would be returned in September.",
    "“We will reopen the school in Corvel this autumn,” Tessan said. The mayor said the bridge would cost the town too much.",
  ]),
]);

/** What is open of a sentence: kind, and whom the articles name for it. */
function open(text: string, sources: typeof french): string[] {
  return checkStatements(statementsOf(text), sources)
    .flat()
    .filter(({ verdict }) => verdict !== "supported")
    .map(({ kind, note }) => `${kind} ${note?.code ?? ""} ${note?.theirs ?? ""}`.trim());
}

describe("who is said to have said it, without quotation marks", () => {
  test.each([
    ["Aude Tessan a déclaré que la Sorrie livrerait 50 000 tonnes de blé avant la fin de l’année.", "Jean Oryl"],
    ["La ministre a déclaré que la Sorrie livrerait 50 000 tonnes de blé avant la fin de l’année.", "Jean Oryl"],
    ["Jean Oryl a annoncé que douze manuscrits seraient restitués en septembre.", "Aude Tessan"],
    ["Le président a annoncé la restitution de douze manuscrits en septembre.", "Aude Tessan"],
    ["Jean Oryl a assuré que le lycée de Corvel rouvrirait à la rentrée.", "Aude Tessan"],
    ["Le lycée de Corvel rouvrira à la rentrée, a assuré Jean Oryl.", "Aude Tessan"],
    ["Le président Oryl a estimé que le pont coûterait trop cher à la ville.", "le maire"],
    ["Mme Tessan a affirmé que la frontière rouvrirait en mars.", "Jean Oryl"],
    ["La frontière rouvrira en mars, a indiqué le maire.", "Jean Oryl"],
    [
      "Interrogée mardi à Corvel, en marge du sommet, Aude Tessan a déclaré que la Sorrie livrerait 50 000 tonnes de blé.",
      "Jean Oryl",
    ],
    [
      "Aude Tessan et Jean Oryl ont déclaré que la Sorrie livrerait 50 000 tonnes de blé avant la fin de l’année.",
      "Jean Oryl",
    ],
    [
      "Jean Oryl et Aude Tessan ont déclaré que la Sorrie livrerait 50 000 tonnes de blé avant la fin de l’année.",
      "Jean Oryl",
    ],
    [
      "Le porte-parole du gouvernement a déclaré que la Sorrie livrerait 50 000 tonnes de blé avant la fin de l’année.",
      "Jean Oryl",
    ],
  ])("is another in the article: %s", (text, theirs) => {
    expect(open(text, french)).toEqual([`attribution other-speaker ${theirs}`]);
  });

  test.each([
    ["Tessan said that Sorrie would deliver 50,000 tonnes of wheat before the end of the year.", "Oryl"],
    ["The minister said that Sorrie would deliver 50,000 tonnes of wheat.", "Oryl"],
    ["The school in Corvel will reopen this autumn, Oryl said.", "Tessan"],
    ["Oryl said the bridge would cost the town too much.", "the mayor"],
    ["A spokesman for the government said that Sorrie would deliver 50,000 tonnes of wheat.", "Oryl"],
    ["The government spokesman said that Sorrie would deliver 50,000 tonnes of wheat.", "Oryl"],
  ])("is another in the article: %s", (text, theirs) => {
    expect(open(text, english)).toEqual([`attribution other-speaker ${theirs}`]);
  });

  test("is another where someone else speaks the words between marks", () => {
    expect(open("Selon Paul Marchais, le lycée de Corvel rouvrira à la rentrée.", french)).toEqual([
      "attribution other-speaker Aude Tessan",
    ]);
    expect(open("D’après le maire, le lycée de Corvel rouvrira à la rentrée.", french)).toEqual([
      "attribution other-speaker Aude Tessan",
    ]);
  });

  test.each(["Paul Marchais", "Aude Tessan"])("is nobody where the article says it in its own voice: %s", (name) => {
    expect(open(`${name} a dit que les deux parties avaient signé un accord de pêche.`, french)).toEqual([
      "attribution no-speaker-named",
    ]);
  });

  test.each([
    "Le président sorrien a déclaré que son pays livrerait 50 000 tonnes de blé avant la fin de l’année.",
    "La ministre brelandaise a annoncé que douze manuscrits seraient restitués en septembre.",
    "Le lycée de Corvel rouvrira à la rentrée, a assuré la ministre.",
    "Paul Marchais a estimé que le pont coûterait trop cher.",
    "Le président a indiqué que la frontière rouvrirait en mars.",
    "Les deux parties ont signé un accord de pêche.",
  ])("is left alone where the article has it so: %s", (text) => {
    expect(open(text, french)).toEqual([]);
  });

  test.each([
    "The president said Sorrie would deliver 50,000 tonnes of wheat before the end of the year.",
    "The school in Corvel will reopen this autumn, the minister said.",
    "Mayor Marchais said the bridge would cost the town too much.",
  ])("is left alone where the article has it so: %s", (text) => {
    expect(open(text, english)).toEqual([]);
  });
});

test("a copy of the dispatch clears nothing", () => {
  const paragraphs = [
    "Le ministre de la Pêche, Jean Oryl, a déclaré que la Sorrie livrerait douze chalutiers à Corvel avant la fin de l’année.",
    "La Sorrie pourrait accueillir soixante marins brelandais à l’école navale de Corvel.",
    "La ministre de la Culture, Aude Tessan, a annoncé la restitution de trois manuscrits enluminés.",
    "Elles n’ont pas abordé la question des quotas de hareng au large de Corvel.",
  ];
  const dispatch = writtenArticle("fr", "2025-06-24", paragraphs);
  const printed = writtenArticle("fr", "2025-06-24", [...paragraphs, "Une phrase que seule cette rédaction a mise."]);
  const both = readSources([dispatch, { ...printed, id: "printed" }]);
  for (const [faulty, code] of [
    [
      "Aude Tessan a déclaré que la Sorrie livrerait douze chalutiers à Corvel avant la fin de l’année.",
      "other-speaker",
    ],
    ["La Sorrie accueillera soixante marins brelandais à l’école navale de Corvel.", "conditional-dropped"],
    ["Elles ont abordé la question des quotas de hareng au large de Corvel.", "negation"],
  ] as const) {
    expect(open(faulty, readSources([dispatch])).join(), faulty).toContain(code);
    expect(open(faulty, both).join(), faulty).toContain(code);
  }
});
