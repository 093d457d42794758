import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { paragraphsOf, type Article } from "../../core/article.ts";
import { plain } from "../../core/blocks.ts";
import { draft } from "../../core/draft.ts";
import { draftSchema, type Draft } from "../../core/draft/drafted.ts";
import { readArticle } from "../main/readers/read-article.ts";

const seedFile = join(import.meta.dirname, "../cases/readers/seed/input.txt");

async function seed(id = "seed"): Promise<Article> {
  const bytes = new Uint8Array(readFileSync(seedFile));
  const read = await readArticle({ name: "mali-russie.txt", mediaType: "text/plain", bytes });
  return { ...read, id, revision: 0, otherOrigins: [], takenIn: "2025-07-01T08:00:00Z", undated: false };
}

/** All entries of a draft, of whatever kind. */
function entriesOf({ undrafted, events, ...found }: Draft) {
  expect(undrafted).toEqual([]);
  expect(events.length).toBeLessThanOrEqual(1);
  return Object.values(found).flat();
}

/** A sample article of these paragraphs, one a line, all words invented. */
function sample(language: string | null, paragraphs: string[], published: string | null = null): Article {
  const said = (value: string | null) => ({ value, line: null, by: "person" as const });
  return {
    id: "sample",
    revision: 0,
    otherOrigins: [],
    pictures: [],
    address: { value: null, line: null, by: "source" },
    origin: {
      name: "sample.txt",
      part: "",
      mediaType: "text/plain",
      encoding: "utf-8",
      bytes: 1,
      sha256: "0".repeat(64),
    },
    takenIn: "2025-07-01T08:00:00Z",
    title: said(null),
    byline: said(null),
    outlet: said(null),
    published: said(published),
    undated: false,
    language: said(language),
    body: paragraphs.map((text, index) => ({
      kind: "paragraph",
      line: index + 1,
      style: "body",
      children: plain(text),
    })),
    removed: [],
  };
}

describe("a point of its own", () => {
  test("has its subject in its own sentence, unless that is someone who was named", () => {
    const textsOf = (...paragraphs: string[]): string[] => {
      const { objectives, outcomes } = draft([sample("fr", paragraphs, "2031-11-05")]);
      return [...objectives, ...outcomes].map(({ text }) => text);
    };
    const council = "Un conseil du fleuve se réunira à Cassen le 3 mai 2032.";
    expect(textsOf(`${council} Il sera présidé par les deux maires.`)).toEqual([council]);
    const both = "Elle entend renforcer la coopération avec le port.";
    expect(textsOf(`La ministre Mia Brask est venue à Cassen. ${both}`)).toContain(both);
    const planned = "Il est prévu de renforcer la coopération entre les deux ports.";
    expect(textsOf(planned)).toEqual([planned]);
  });

  test("that is done has the day that its sentence tells from that of publication", () => {
    const daysOf = (sentence: string, published: string | null): unknown[] =>
      draft([sample("fr", [sentence], published)]).outcomes.map(({ status, date }) => [status, date]);
    const signed = "Les deux maires ont signé mardi un accord de jumelage.";
    expect(daysOf(signed, "2031-11-05")).toEqual([["signed", "2031-11-04"]]);
    expect(daysOf(signed, null)).toEqual([["signed", null]]);
    expect(daysOf("Les deux maires ont signé mardi 4 novembre un accord de jumelage.", "2031-11-05")).toEqual([
      ["signed", "2031-11-04"],
    ]);
    expect(daysOf("Arrivés lundi, les deux maires ont signé mardi un accord de jumelage.", "2031-11-05")).toEqual([
      ["signed", null],
    ]);
  });
});

describe("what is told of an occasion", () => {
  // Sentences written for this purpose.
  test.each([
    [
      "fr",
      [
        "La présidente de Karvia entame une visite officielle à Orvane.",
        "Il se rend à Orvane dans le cadre d’une tournée.",
        "Par ailleurs, la visite officielle fait suite à une première rencontre.",
        "Ces entretiens en marge du sommet font suite à une visite de travail.",
        "Ces ministres se rendent à Orvane dans le cadre d’une visite de travail.",
        "C’est dans cet esprit que le ministre entame une visite de travail à Orvane.",
      ],
      [0, 3, 5],
    ],
    [
      "en",
      [
        "The president of Karvia begins an official visit to Orvane.",
        "She will visit Orvane at the invitation of its king.",
        "However, the working visit follows the first visit of last year.",
        "This visit follows a first visit at the invitation of the king.",
        "These follow the official visit of the king.",
      ],
      [0, 3],
    ],
  ])("%s: no sentence of context leans on the one before it", (language, sentences, kept) => {
    const { context } = draft([sample(language, sentences)]);
    expect(context.map(({ words }) => sentences.indexOf(words))).toEqual(kept);
  });
});

describe("a date that someone says", () => {
  test.each([
    [
      "fr",
      "« Nous signerons l’accord de pêche le 12 juin 2025 avec Karvia », a déclaré la ministre Jana Orvel.",
      ["Jana Orvel\u00a0: «\u00a0Nous signerons l’accord de pêche le 12 juin 2025 avec Karvia\u00a0»"],
    ],
    [
      "en",
      "“We will sign the fisheries agreement on 12 June 2025,” Minister Jana Orvel said.",
      ["Jana Orvel: “We will sign the fisheries agreement on 12 June 2025”"],
    ],
    ["fr", "« L’accord de pêche sera signé le 12 juin 2025 avec tous nos amis. »", []],
    ["fr", "L’accord « Horizon » a été signé le 12 juin 2025.", ["L’accord « Horizon » a été signé"]],
  ])("%s: stays in quotation marks behind its speaker, or is left out: %s", (language, text, events) => {
    expect(draft([sample(language, [text])]).dates.map(({ event }) => event)).toEqual(events);
  });
});

describe("whose words a sentence is", () => {
  // Sentences written for this purpose.
  test.each([
    [
      "« Nous voulons renforcer la coopération entre nos deux villes et préparer un accord sur l’eau », a déclaré le maire Jean Exemple.",
      "Jean Exemple",
    ],
    ["Le maire Jean Exemple souhaite renforcer la coopération avec Karvia et préparer un accord sur « l’eau ».", null],
  ])("is told where most of it is a quotation: %s", (text, speaker) => {
    expect(draft([sample("fr", [text])]).objectives.map((point) => point.speaker)).toEqual([speaker]);
  });
});

describe("the seed article", () => {
  test("objectives: first the four of the list, then what else is planned", async () => {
    const { objectives } = draft([await seed()]);
    expect(objectives.slice(0, 4).map(({ lead, text, block }) => [block, lead, text.slice(0, 40)])).toEqual([
      [10, "Politico-diplomatiques", "consolider la relation de confiance entr"],
      [11, "Économiques et commerciaux", "hisser la Russie au rang de partenaire p"],
      [12, "Sécuritaires", "poursuivre le soutien militaire et sécur"],
      [13, "Culturels et éducatifs", "élargir les opportunités de formation et"],
    ]);
    expect(objectives[0]?.text.endsWith("dans la régularité")).toBe(true);
    expect(objectives[0]?.words).toMatch(/dans la régularité\s;$/);
    expect(objectives[3]?.text.endsWith("les jeunes maliens.")).toBe(true);
    const planned = objectives.slice(4).map(({ text }) => text);
    expect(planned.some((text) => text.includes("signature de nouveaux accords"))).toBe(true);
    expect(planned.some((text) => text.includes("Une rencontre est également prévue"))).toBe(true);
  });

  test("outcomes: those of its section of results, with status and date", async () => {
    const { outcomes } = draft([await seed()]);
    expect(outcomes.map(({ block, text, status, date }) => [block, text.slice(0, 24), status, date])).toEqual([
      [5, "Sur le plan sécuritaire,", "delivered", null],
      [5, "L’entrée en vigueur en j", "inForce", "2025-01"],
      [6, "En matière d’éducation, ", "delivered", null],
      [7, "Sur le plan humanitaire,", "delivered", null],
      [8, "Les deux pays ont mis en", "delivered", "2025-04"],
      [8, "Des accords structurants", "signed", null],
    ]);
  });

  test("figures: these five and no others", async () => {
    expect(draft([await seed()]).figures.map(({ value, unit, of }) => [value, unit, of])).toEqual([
      [290, "bourses", "bourses pour l’année universitaire 2025-2026"],
      [50000, "tonnes", "blé"],
      [30000, "tonnes", "engrais"],
      [17000, "tonnes", "hydrocarbures"],
      [2000000, "dollars", "don d’huile de tournesol enrichie"],
    ]);
  });

  test("dated events, the oldest first", async () => {
    expect(draft([await seed()]).dates.map(({ date, end, event }) => [date, end, event])).toEqual([
      ["2021-05", null, "prise de fonction (Chef de l’État malien)"],
      ["2023-02", null, "visites du Ministre russe des Affaires étrangères Sergueï Lavrov"],
      ["2023-07", null, "2e sommet Russie-Afrique à Saint-Pétersbourg"],
      ["2024-03", null, "visites du Vice-ministre de la Défense"],
      ["2024-11", null, "visites du Vice-premier ministre Alexandre Novak à Bamako"],
      ["2025-01", null, "entrée en vigueur de l’accord de coopération militaire"],
      ["2025-04", null, "groupe de travail sur la coopération économique, qui a tenu sa première session à Bamako"],
      ["2025-06-21", "2025-06-26", "visite officielle en Fédération de Russie"],
    ]);
  });

  test("the four people named, with their offices", async () => {
    expect(draft([await seed()]).people.map(({ name, role }) => [name, role])).toEqual([
      ["Assimi Goïta", "Président de la Transition du Mali, Général d’Armée"],
      ["Vladimir Poutine", "homologue d’Assimi Goïta"],
      ["Sergueï Lavrov", "Ministre russe des Affaires étrangères"],
      ["Alexandre Novak", "Vice-premier ministre"],
    ]);
  });

  test("the opening quotation has no speaker", async () => {
    expect(draft([await seed()]).quotes.map(({ text, speaker }) => [text, speaker])).toEqual([
      [
        "La Russie est et restera un partenaire stratégique pour le Mali. Notre coopération s’approfondit au service de la souveraineté et du développement.",
        null,
      ],
    ]);
  });

  test("context: two to five sentences, who invites whom among them", async () => {
    const { context } = draft([await seed()]);
    expect(context.length).toBeGreaterThanOrEqual(2);
    expect(context.length).toBeLessThanOrEqual(5);
    expect(context[0]?.text).toContain("à l’invitation de son homologue");
  });

  test("everything stands in the paragraph it names, word for word", async () => {
    const article = await seed();
    const found = draftSchema.parse(draft([article]));
    const paragraphs = new Map(paragraphsOf(article).map((paragraph) => [paragraph.number, paragraph]));
    for (const entry of entriesOf(found)) {
      const paragraph =
        entry.block === 0 ? { line: article.title.line, text: article.title.value } : paragraphs.get(entry.block);
      expect(paragraph?.line).toBe(entry.line);
      expect(paragraph?.text).toContain(entry.words);
      if ("text" in entry) expect(entry.words).toContain(entry.text);
      if ("name" in entry) expect(entry.words).toContain(entry.name);
      if ("of" in entry) expect(entry.words).toContain(entry.of);
    }
  });
});

describe("an English sample", () => {
  const paragraphs = [
    "The Mayor of Sample Town, Mr John Sample, is visiting Example City from 2 to 4 June 2025 at the invitation of Mayor Jane Example.",
    "The visit aims to strengthen cooperation between both towns.",
    "Both mayors signed a sample agreement on 3 June 2025, and Example City will provide $2 million for 14 scholarships.",
    "“We are glad of this sample,” said Mayor Jane Example.",
  ];

  test("gives one of each kind", () => {
    const found = draft([sample("en", paragraphs)]);
    expect(found.objectives.map(({ block }) => block)).toContain(2);
    expect(found.outcomes.map(({ block, date }) => [block, date])).toEqual([[3, "2025-06-03"]]);
    expect(found.figures.map(({ value, unit }) => [value, unit])).toEqual([
      [2000000, "dollars"],
      [14, "scholarships"],
    ]);
    expect(found.dates.map(({ date, end }) => [date, end])).toEqual([
      ["2025-06-02", "2025-06-04"],
      ["2025-06-03", null],
    ]);
    expect(found.people.map(({ name }) => name)).toEqual(["John Sample", "Jane Example"]);
    expect(found.quotes.map(({ speaker }) => speaker)).toEqual(["Jane Example"]);
    expect(found.context.map(({ block }) => block)).toContain(1);
  });
});

describe("what is not known", () => {
  test("a relative date counts only with the day of publication", () => {
    const paragraphs = ["Les deux maires se sont réunis mardi dernier."];
    expect(draft([sample("fr", paragraphs)]).dates).toEqual([]);
    expect(draft([sample("fr", paragraphs, "2025-07-03")]).dates.map(({ date }) => date)).toEqual(["2025-07-01"]);
  });

  test("a language without a lexicon, or none, gives nothing", () => {
    for (const language of ["fi", null]) {
      const found = draft([sample(language, ["Pormestari allekirjoitti sopimuksen 3.7.2025."])]);
      expect(found.undrafted).toEqual([{ article: "sample", reason: "language" }]);
      expect(entriesOf({ ...found, undrafted: [] })).toEqual([]);
    }
  });

  test("no article gives nothing", () => {
    expect(entriesOf(draft([]))).toEqual([]);
  });
});

describe("what is told of a thing", () => {
  test("the same amount of two things is two figures, told again it is none", () => {
    const { figures } = draft([
      sample("fr", [
        "La ville livre 50 000 tonnes de blé et 50 000 tonnes de carburant.",
        "Ces 50 000 tonnes sont là.",
      ]),
    ]);
    expect(figures.map(({ value, of }) => [value, of])).toEqual([
      [50000, "blé"],
      [50000, "carburant"],
    ]);
  });

  test("a date of which no event is told stands in no chronology", () => {
    expect(draft([sample("fr", ["3 juillet 2025.", "Le 4 juillet 2025, la ville planta des arbres."])]).dates).toEqual([
      expect.objectContaining({ date: "2025-07-04", event: "la ville planta des arbres" }),
    ]);
  });

  test("what is said inside a quotation is no statement without who said it", () => {
    const found = draft([
      sample("fr", [
        "« Le port vise à nourrir la ville. La coopération sera renforcée. »",
        "Le maire Jean Exemple a déclaré : « Le pont vise à lier les villes. La coopération sera renforcée. »",
      ]),
    ]);
    expect(found.objectives.map(({ block, text, speaker }) => [block, text, speaker])).toEqual([
      [2, "Le maire Jean Exemple a déclaré : « Le pont vise à lier les villes.", null],
      [2, "«\u00a0La coopération sera renforcée.\u00a0»", "Jean Exemple"],
    ]);
    expect(found.quotes).toHaveLength(2);
  });

  test("a surname alone is that of whoever bears it in the same article", () => {
    const first = { ...sample("fr", ["Le ministre Jean Exemple est venu.", "M. Exemple parle."]), id: "first" };
    const second = sample("fr", ["Pierre Exemple, ambassadeur, est venu.", "M. Exemple parle."]);
    expect(draft([first, second]).people.map(({ name, role }) => [name, role])).toEqual([
      ["Jean Exemple", "ministre"],
      ["Pierre Exemple", "ambassadeur"],
    ]);
  });
});

describe("several articles", () => {
  test("come one after the other, people once, dates by date", async () => {
    const first = await seed("first");
    const second = { ...sample("fr", ["Le président Assimi Goïta a signé un accord le 3 mai 2022."]), id: "second" };
    const found = draft([first, second]);
    expect(found.outcomes.at(-1)?.article).toBe("second");
    expect(found.people.filter(({ name }) => name === "Assimi Goïta")).toHaveLength(1);
    expect(found.dates.map(({ date }) => date)).toEqual(found.dates.map(({ date }) => date).sort());
    expect(found.dates.some(({ article, date }) => article === "second" && date === "2022-05-03")).toBe(true);
  });

  test("a long article is drafted in time that grows with its length", () => {
    const paragraphs = [
      "Le maire a signé un accord le 3 mai 2022 avec le ministre Jean Exemple, pour 12 tonnes de blé.",
    ];
    const long = sample(
      "fr",
      Array.from({ length: 5000 }, () => paragraphs[0] ?? ""),
    );
    const started = process.cpuUsage();
    expect(draft([long]).outcomes).toHaveLength(5000);
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1000).toBeLessThan(8000);
  });
});
