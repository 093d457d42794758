import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Article } from "../../core/article.ts";
import { plain } from "../../core/blocks.ts";
import * as core from "../../core/check.ts";
import { checkStatements, readSources, statementsOf } from "../../core/check.ts";
import { findingSchema, type Finding } from "../../core/check/finding.ts";
import { draft } from "../../core/draft.ts";
import { statementsOfPack } from "../../core/check/pack-statements.ts";
import { examplePack } from "../examples.ts";
import { readCases, score } from "../cases/check/score.mjs";
import { readArticle } from "../main/readers/read-article.ts";

const seedFile = join(import.meta.dirname, "../cases/readers/seed/input.txt");

async function seed(): Promise<Article> {
  const bytes = new Uint8Array(readFileSync(seedFile));
  const read = await readArticle({ name: "mali-russie.txt", mediaType: "text/plain", bytes });
  return { ...read, id: "seed", revision: 0, otherOrigins: [], takenIn: "2025-07-01T08:00:00Z", undated: false };
}

/** A sample article of these paragraphs, one a line, all words invented. */
function sample(id: string, language: string | null, paragraphs: string[], published: string | null = null): Article {
  const said = (value: string | null) => ({ value, line: null, by: "person" as const });
  return {
    id,
    revision: 0,
    otherOrigins: [],
    pictures: [],
    address: said(null),
    origin: { name: id, part: "", mediaType: "text/plain", encoding: "utf-8", bytes: 1, sha256: "0".repeat(64) },
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

function check(text: string, ...articles: Article[]): Finding[] {
  return checkStatements(statementsOf(text), readSources(articles)).flat();
}

/** Verdict, kind, words and code of what is open, in order. */
function open(findings: readonly Finding[]): string[] {
  return findings
    .filter(({ verdict }) => verdict !== "supported")
    .map(({ verdict, kind, sentence, span, note }) =>
      [verdict, kind, sentence.slice(...span), note?.code ?? ""].join(" | "),
    );
}

test("the case set: at least .95 of its faults are found and at most .03 of its faithful sentences flagged", () => {
  const { counts } = score(readCases(), core);
  expect(counts.all.faults).toBeGreaterThanOrEqual(200);
  expect(counts.all.faithful).toBeGreaterThanOrEqual(200);
  for (const { faults, found, faithful, flagged } of Object.values(counts)) {
    expect(found / faults).toBeGreaterThanOrEqual(0.94);
    expect(flagged / faithful).toBeLessThanOrEqual(0.03);
  }
});

describe("the seed article", () => {
  test("what it says, in French and in English, with other forms of numbers and dates, is supported", async () => {
    const article = await seed();
    const sentences = [
      "Moscou a livré 50.000 tonnes de blé, 30 000 tonnes d'engrais et 17 000 tonnes d'hydrocarbures.",
      "Le président Assimi Goita se rend en Russie du 21 au 26 juin 2025, à l’invitation de Vladimir Poutine.",
      "La Russie a offert 290 bourses pour l'année universitaire 2025-2026.",
      "Russia supplied 50,000 tonnes of wheat and sunflower oil worth $2 million.",
      "President Goita visits Russia from June 21 to 26, 2025 at the invitation of Vladimir Putin.",
      "Foreign Minister Sergey Lavrov came to Bamako in February 2023.",
    ];
    for (const sentence of sentences) expect(open(check(sentence, article)), sentence).toEqual([]);
  });

  test("a wrong figure is near, with the article's and the difference letter by letter", async () => {
    const [figure] = check("Moscou a livré 55 000 tonnes de blé.", await seed()).filter(
      ({ kind }) => kind === "figure",
    );
    expect(figure).toMatchObject({ verdict: "near", note: { code: "other-value" } });
    expect(figure?.note?.theirs.replace(/\s/g, " ")).toBe("50 000 tonnes");
    const ours = figure?.note?.difference.filter(({ kind }) => kind !== "theirs").map(({ text }) => text);
    expect(ours?.join("")).toBe("55 000 tonnes");
    expect(figure?.sources[0]).toMatchObject({ article: "seed", block: 7 });
  });

  test("a day of the week that a date did not fall on is near, whether the article names one or not", () => {
    const day = "La visite commence le";
    for (const theirs of ["dimanche 22 juin 2025", "22 juin 2025"]) {
      const article = sample("a", "fr", [`${day} ${theirs}.`]);
      for (const right of ["dimanche 22 juin 2025", "22 juin 2025"])
        expect(open(check(`${day} ${right}.`, article)), `${right}, ${theirs}`).toEqual([]);
      expect(open(check(`${day} lundi 22 juin 2025.`, article)), theirs).toEqual([
        "near | date | lundi 22 juin 2025 | other-date",
      ]);
    }
  });

  test("a right figure on the wrong thing, a wrong office, another's date, a quotation without a speaker", async () => {
    const article = await seed();
    expect(open(check("Moscou a livré 30 000 tonnes de blé.", article))).toEqual([
      "near | figure | 30 000 tonnes | other-thing",
    ]);
    expect(open(check("Le ministre russe de la Défense Sergueï Lavrov est venu à Bamako.", article))).toEqual([
      "near | title | ministre russe de la Défense | other-title",
    ]);
    expect(open(check("Sergueï Lavrov s'est rendu à Bamako en mars 2024.", article))).toEqual([
      "near | date | mars 2024 | other-event",
    ]);
    const words = "La Russie est et restera un partenaire stratégique pour le Mali.";
    expect(open(check(`Vladimir Poutine a déclaré : « ${words} »`, article))).toEqual([
      `near | quotation | ${words} | no-speaker-named`,
    ]);
  });
});

describe("names nearly written as the article writes them", () => {
  const told = async (text: string): Promise<string[]> =>
    check(text, await seed())
      .filter(({ kind, verdict }) => kind === "name" && verdict !== "supported")
      .map(({ verdict, sentence, span, note }) => `${verdict} | ${sentence.slice(...span)} | ${note?.theirs ?? ""}`);

  test.each([
    ["Sergueï Lavrof est venu à Bamako en février 2023.", "near | Sergueï Lavrof | Sergueï Lavrov"],
    ["Alexandre Novac est venu à Bamako.", "near | Alexandre Novac | Alexandre Novak"],
    ["Serguei Lavrof est venu à Bamako.", "near | Serguei Lavrof | Sergueï Lavrov"],
    ["Le ministre Lavrof est venu à Bamako.", "near | Lavrof | Lavrov"],
  ])("the whole name is offered, with the word put right: %s", async (text, expected) => {
    expect(await told(text)).toEqual([expected]);
  });

  test.each([
    ["Le président Macky Sall a applaudi.", "not-found | Macky Sall | "],
    ["Selon Marie Kanté, la visite est utile.", "near | Marie Kanté | "],
  ])("no country for a person, no short word for another: %s", async (text, expected) => {
    expect(await told(text)).toEqual([expected]);
  });
});

describe("whom a sentence says that it has it from", () => {
  const told = (text: string, ...articles: Article[]): string[] =>
    check(text, ...articles)
      .filter(({ kind }) => kind === "attribution")
      .map(({ verdict, sentence, span, note }) =>
        [verdict, sentence.slice(...span), note?.code ?? "", note?.theirs ?? ""].join(" | "),
      );
  const paragraphs = [
    "Selon la délégation malienne, Moscou a livré jusqu’ici 55 000 tonnes de blé au Mali.",
    "Rien n’a été dit de l’agriculture.",
    "La Russie a offert 290 bourses pour l’année universitaire.",
    "Sergueï Lavrov, ministre russe des Affaires étrangères, est venu à Bamako avec Vladimir Poutine.",
    "D’après le ministre russe des Affaires étrangères, le port de Bamako recevra trois grues en mars.",
    "Selon l’ONU, la sécheresse a touché douze villages du nord.",
  ];
  const article = sample("s", "fr", paragraphs);

  test.each([
    ["Selon la délégation malienne, Moscou a livré 55 000 tonnes de blé au Mali.", "la délégation malienne"],
    ["Moscou a livré 55 000 tonnes de blé au Mali, selon la délégation du Mali.", "la délégation du Mali"],
    ["According to the Malian delegation, Moscow delivered 55,000 tonnes of wheat.", "the Malian delegation"],
    ["D’après les Nations unies, la sécheresse a touché douze villages du nord.", "les Nations unies"],
  ])("the same one is supported: %s", (text, words) => {
    expect(told(text, article)).toEqual([`supported | ${words} |  | `]);
  });

  test.each(["la délégation russe", "l’Union africaine", "Sergueï Lavrov", "Sergueï Lavrof", "le ministère russe"])(
    "another one is near, with the article's: %s",
    (words) => {
      expect(told(`Selon ${words}, Moscou a livré 55 000 tonnes de blé au Mali.`, article)).toEqual([
        `near | ${words} | other-speaker | la délégation malienne`,
      ]);
    },
  );

  test("a speaker whom the article names with a verb of saying is offered with the article", () => {
    const quay = sample("q", "fr", [
      "Le ministre de la Défense a annoncé mardi que le quai de Karvia serait rouvert au printemps 2031.",
    ]);
    expect(told("Selon Otto Muster, le quai de Karvia serait rouvert au printemps 2031.", quay)).toEqual([
      "near | Otto Muster | other-speaker | le ministre de la Défense",
    ]);
  });

  test("one that is named where the article gives it to nobody is not found", () => {
    expect(told("Selon Vladimir Poutine, la Russie a offert 290 bourses.", article)).toEqual([
      "not-found | Vladimir Poutine | no-speaker-named | ",
    ]);
  });

  test.each([
    // Who bears the office that the article names may be meant.
    "Selon Sergueï Lavrov, le port de Bamako recevra trois grues en mars.",
    // No speaker.
    "Selon le calendrier, la Russie a offert 290 bourses.",
  ])("what cannot be told is neither supported nor open: %s", (text) => {
    expect(told(text, article)).toEqual([]);
  });
});

test("a row of figures is not asked from whom the article has it, a sentence is", () => {
  const traffic = sample("t", "fr", ["Selon deux sources, le trafic du port a atteint 1,2 million de tonnes en mars."]);
  const sources = readSources([traffic]);
  const told = (bare: boolean): string[] => {
    const text = "Le trafic du port a atteint 1,2 million de tonnes";
    return open(checkStatements([{ text, language: "fr", sources: [], bare }], sources).flat());
  };
  expect(told(false)).toEqual([expect.stringMatching(/attribution-dropped$/)]);
  expect(told(true)).toEqual([]);
});

test("the rows of figures of a pack are marked as such", () => {
  const bare = statementsOfPack(examplePack()).filter((statement) => statement.bare === true);
  expect(bare.map(({ entry, field }) => `${entry} ${field}`)).toEqual(["f1 row"]);
});

describe("institutions written out", () => {
  const told = (text: string, ...articles: Article[]): string[] =>
    check(text, ...articles)
      .filter(({ kind }) => kind === "name" || kind === "acronym")
      .map(({ verdict, sentence, span }) => `${verdict} | ${sentence.slice(...span)}`);

  test.each([
    [
      "La Banque mondiale et la Commission européenne ont applaudi.",
      "not-found | Banque mondiale",
      "not-found | Commission européenne",
    ],
    ["Le Conseil de sécurité a siégé.", "not-found | Conseil de sécurité"],
    [
      "La Communauté économique des États de l’Afrique de l’Ouest a applaudi.",
      "not-found | Communauté économique des États de l’Afrique de l’Ouest",
    ],
    ["The World Bank applauded.", "not-found | World Bank"],
    ["Le Programme alimentaire mondial a reçu de l’huile.", "supported | Programme alimentaire mondial"],
    ["La Confédération des États du Sahel a applaudi.", "supported | Confédération des États du Sahel"],
  ])("are looked for as a whole, and not by their parts: %s", async (text, ...expected) => {
    expect(told(text, await seed())).toEqual(expected);
  });

  const council = sample("c", "fr", [
    "Le Conseil municipal de Karvia, créé en 2030, prête 4 millions à la ville ; l’ONU a pris note.",
    "La Banque centrale d’Orvane a baissé son taux.",
  ]);

  test("one of no list is found as the article has it, and lacks only where its words stand nowhere together", () => {
    expect(told("Le Conseil municipal de Karvia prête 4 millions.", council)).toEqual([
      "supported | Conseil municipal de Karvia",
    ]);
    expect(told("La Banque d’Orvane a baissé son taux.", council)).not.toContain("not-found | Banque d’Orvane");
    expect(told("La Fondation Specimen a baissé son taux.", council)).toContain("not-found | Fondation Specimen");
  });

  test("one that the article calls by its acronym is supported", () => {
    expect(told("Les Nations unies ont pris note.", council)).toEqual(["supported | Nations unies"]);
    expect(told("Le texte a été lu à l’Organisation des Nations unies.", council)).toEqual([
      "supported | Organisation des Nations unies",
    ]);
  });
});

test("an acronym is looked for after an elided word too, in a sentence and in the articles", async () => {
  const article = await seed();
  expect(open(check("L'ONU n'a pas réagi.", article))).toEqual(["not-found | acronym | ONU | "]);
  expect(open(check("L’OMC a protesté.", article))).toEqual(["not-found | acronym | OMC | "]);
  expect(open(check("Il a parlé de l'OTAN, d’UNICEF et de l'UE.", article))).toEqual([
    "not-found | acronym | OTAN | ",
    "not-found | acronym | UNICEF | ",
    "not-found | acronym | UE | ",
  ]);
  const elided = sample("e", "fr", ["Le port de Karvia attend une réponse de l’OMC."]);
  expect(open(check("Le port attend l'OMC.", elided))).toEqual([]);
});

const dispatch = sample("dispatch", "en", [
  "The Harbour Council of Exampleton will lend 4.5 million euros to Samplestead, its chairwoman, Ada Specimen, said on Monday.",
  '"We build the quay first and argue about the crane later," Specimen told reporters.',
  "The loan could be doubled in 2034. Foreign Minister Otto Muster of Samplestead did not comment.",
]);

describe("quotations", () => {
  test("word for word, whatever the marks; what is left out is marked", () => {
    expect(
      open(check("Ada Specimen said: “We build the quay first and argue about the crane later.”", dispatch)),
    ).toEqual([]);
    const [quotation] = check("Ada Specimen said: “We build the quay […] and argue about the crane later.”", dispatch);
    expect(
      check("Ada Specimen said: “We build the quay […] and argue about the crane later.”", dispatch).find(
        ({ kind }) => kind === "quotation",
      ),
    ).toMatchObject({
      verdict: "supported",
      note: { code: "elided" },
    });
    expect(quotation).toBeDefined();
  });

  test("a changed word is near, another speaker is near, an invented one is not found", () => {
    expect(
      open(check("“We build the quay first and argue about the cost later,” Ada Specimen said.", dispatch))[0],
    ).toMatch(/other-words$/);
    expect(
      open(check("“We build the quay first and argue about the crane later,” said Otto Muster.", dispatch))[0],
    ).toMatch(/other-speaker$/);
    expect(
      open(check("“Nobody here has ever seen such a beautiful harbour,” Ada Specimen said.", dispatch))[0],
    ).toMatch(/^not-found/);
  });

  test("in another language than its source's it is a translation, never word for word", () => {
    const words = "« Nous construisons d'abord le quai et parlerons de la grue plus tard »";
    const [finding] = check(`${words}, a dit Ada Specimen.`, dispatch).filter(({ kind }) => kind === "quotation");
    expect(finding).toMatchObject({ verdict: "supported", note: { code: "translation" } });
    expect(open(check(`${words}, a dit Bruno Nadal.`, dispatch)).join()).toMatch(/near \| quotation .*translation/);
  });
});

describe("figures, dates, conditional", () => {
  test("without its unit, with another unit, without its year", () => {
    expect(open(check("Samplestead will receive 4.5 million.", dispatch))[0]).toMatch(/unit-missing$/);
    expect(open(check("Samplestead will receive 4.5 million dollars.", dispatch))[0]).toMatch(/other-unit$/);
    const dated = sample("dated", "en", ["The bridge of Exampleton opens on 12 May 2031."]);
    expect(open(check("The bridge of Exampleton opens on 12 May.", dated))).toEqual([
      "near | date | 12 May | year-missing",
    ]);
    expect(open(check("The bridge of Exampleton opens on 12 May. It was planned for 2031.", dated))).toEqual([]);
  });

  test("a conditional that was dropped is said", () => {
    expect(open(check("The loan will be doubled in 2034.", dispatch))).toEqual([
      "near | attribution | The loan will be doubled in 2034. | conditional-dropped",
    ]);
    expect(open(check("The loan might be doubled in 2034.", dispatch))).toEqual([]);
  });
});

test("copies of one dispatch are one source", () => {
  const long = Array.from(
    { length: 12 },
    (_, at) =>
      `Paragraph ${at + 1} of the dispatch tells at some length what the council of Exampleton did on its day number ${at + 1}.`,
  );
  const first = sample("first", "en", [...long, "The council spent 77 crowns."]);
  const copy = sample("copy", "en", [...long, "The council spent 77 crowns."]);
  const own = sample("own", "en", ["In Exampleton the council spent 77 crowns, a reporter of another paper learned."]);
  const figure = (articles: Article[]): Finding | undefined =>
    check("The council spent 77 crowns.", ...articles).find(({ kind }) => kind === "figure");
  expect(figure([first, copy])).toMatchObject({ verdict: "supported", independent: 1 });
  expect(figure([first, copy, own])).toMatchObject({ verdict: "supported", independent: 2 });
});

test("articles that disagree: the same visit on other days, the same wheat with another weight", async () => {
  const file = join(import.meta.dirname, "../../samples/mali-russie-suite.txt");
  const bytes = new Uint8Array(readFileSync(file));
  const read = await readArticle({ name: "mali-russie-suite.txt", mediaType: "text/plain", bytes });
  const later: Article = { ...(await seed()), ...read, id: "later" };
  const sources = readSources([await seed(), later]);
  const values = sources.disputes.map(({ disagreement }) => [
    disagreement.kind,
    ...disagreement.values.map(({ article, words }) => `${article} ${words.replace(/\s/g, " ")}`),
  ]);
  expect(values).toEqual([
    ["date", "seed 21 au 26 juin 2025", "later 22 au 26 juin 2025"],
    ["figure", "seed 50 000 tonnes", "later 55 000 tonnes"],
  ]);
  const text = "Moscou a livré 50 000 tonnes de blé et 30 000 tonnes d'engrais.";
  const figures = checkStatements(statementsOf(text), sources)
    .flat()
    .filter(({ kind }) => kind === "figure");
  expect(figures.map(({ verdict }) => verdict)).toEqual(["disagree", "supported"]);
});

describe("what stands otherwise, and means the same", () => {
  const line = sample("l", "fr", [
    "La ministre s’est rendue lundi à Orvane pour relancer la liaison entre les deux capitales, interrompue depuis 2018.",
    "Un protocole d’accord prévoit la réouverture de la ligne au printemps 2026.",
    "Le chantier coûterait 240 millions d’euros, dont 90 millions à la charge de Karvia.",
    "« Nous avons perdu sept ans », a déclaré la ministre Jana Orvel. « Il reste à convaincre les riverains », a dit Tomas Breil.",
  ]);

  test("a scale that is said once holds for the next amount; another amount is still found wanting", () => {
    expect(open(check("Le chantier coûterait 240 millions d’euros ; Karvia en paierait 90.", line))).toEqual([]);
    expect(open(check("Le chantier coûterait 240 millions d’euros ; Karvia en paierait 70.", line))).toHaveLength(1);
  });

  test("a year since which something is so is no other event’s, and another year is", () => {
    expect(open(check("Un protocole prévoit de rouvrir au printemps 2026 la ligne fermée depuis 2018.", line))).toEqual(
      [],
    );
    expect(open(check("La liaison est interrompue depuis 2016.", line))).toHaveLength(1);
  });

  test("the dead are not the injured", () => {
    const flood = sample("f", "en", ["According to the Red Crescent, at least 212 people died in the floods."]);
    expect(
      open(check("According to the Red Crescent, at least 212 people were injured in the floods.", flood)),
    ).toEqual(["near | figure | 212 | opposite"]);
  });

  test("a swapped speaker is told of once, with the words", () => {
    expect(open(check("Tomas Breil a déclaré : « Nous avons perdu sept ans ».", line))).toEqual([
      "near | quotation | Nous avons perdu sept ans | other-speaker",
    ]);
  });
});

describe("terms that protocol keeps apart", () => {
  const visit = sample("v", "fr", [
    "La présidente de Karvia entame une visite officielle à Orvane.",
    "Plus qu’une simple visite d’État, ce déplacement de la présidente de Karvia ouvre une page nouvelle.",
  ]);

  test("one that an article only compares with is neither a support nor worth a note", () => {
    const own = check("La présidente de Karvia est en visite officielle à Orvane.", visit);
    expect(own.filter(({ kind, note }) => kind === "title" && note?.code === "other-term")).toEqual([]);
    const other = check("La présidente de Karvia entame une visite d’État à Orvane.", visit);
    expect(open(other)).toEqual(["near | title | visite d’État | other-term"]);
  });

  test.each([
    ["fr", "Plus qu’une simple visite d’État, le déplacement de la présidente de Karvia ouvre une page."],
    ["fr", "La présidente de Karvia n’entame pas une visite d’État à Orvane."],
    ["en", "It is more than a state visit that the president of Karvia begins in Orvane."],
  ])("the person's own denial claims nothing: %s, %s", (language, text) => {
    const article =
      language === "fr" ? visit : sample("w", "en", ["The president of Karvia begins an official visit to Orvane."]);
    const terms = check(text, article).filter(({ kind, note }) => kind === "title" && note?.code === "other-term");
    expect(terms).toEqual([]);
  });

  test.each([
    ["fr", "Le FMI a fourni un [prêt] à Karvia.", "don"],
    ["fr", "Les habitants ont réuni les [dons] pour Karvia.", "prêts"],
    ["fr", "Les deux ports ont fini le [contrat] de pêche.", "traité"],
    ["fr", "Le comité a tenu mardi son repas de [dons] à Karvia.", "prêts"],
    ["fr", "Les ministres ont mis au point un [mémorandum] sur le riz.", "traité"],
    ["fr", "Le FMI accordera plus de [prêts] à Karvia.", "dons"],
    ["fr", "Le FMI a accordé plus d’un [prêt] à Karvia.", "don"],
    ["en", "Both ports signed the casino [agreement] in Karvia.", "treaty"],
    ["en", "Both ports signed the Nile [agreement] in Karvia.", "treaty"],
  ])("a word that only ends like a denial, or measures, denies nothing: %s, %s", (language, text, other) => {
    const article = sample("n", language, [text.replace(/[[\]]/g, "")]);
    const ours = text.replace(/\[.*\]/, other);
    expect(open(check(ours, article))).toEqual([`near | title | ${other} | other-term`]);
  });

  test.each([
    "Le FMI n’accordera plus de [prêts] à Karvia.",
    "Le FMI n’accorde point de [prêts] à Karvia.",
    "Le FMI n’accorde pas des [prêts] à Karvia.",
    "Le FMI accorde tout plutôt qu’un [prêt] à Karvia.",
    "Karvia est loin d’un [prêt] du FMI.",
  ])("a denial is one all the same: %s", (text) => {
    const article = sample("n", "fr", [text.replace(/[[\]]/g, "")]);
    const terms = check(text.replace(/\[.*\]/, "dons"), article).filter(({ note }) => note?.code === "other-term");
    expect(terms).toEqual([]);
  });
});

describe("bad input", () => {
  test("no articles, empty ones, unknown languages: nothing is found and nothing breaks", () => {
    expect(check("Samplestead signed 3 accords on 4 May 2031.")).toEqual([]);
    expect(check("Samplestead signed 3 accords on 4 May 2031.", sample("empty", null, []))).toEqual([]);
    expect(check("", dispatch)).toEqual([]);
    const strange = sample("strange", "xx", ["Zzq vrrt 12 okl 4.5 pllm."]);
    expect(check("Zzq 12 okl.", strange).every(({ verdict }) => verdict === "supported")).toBe(true);
  });

  test("capitals, no punctuation, broken letters, unclosed marks", () => {
    const texts = [
      "THE HARBOUR COUNCIL WILL LEND 4.5 MILLION EUROS TO SAMPLESTEAD",
      "the harbour council will lend 4.5 million euros to samplestead its chairwoman said",
      "Tne Harb0ur C0unciI w1ll lend 4.S miIIion eur0s « t0 Samplestead",
      '“‘«"((([[…]]',
      "1".repeat(5000),
      "« ".repeat(2000),
    ];
    for (const text of texts)
      for (const finding of check(text, dispatch)) expect(findingSchema.parse(finding)).toEqual(finding);
    expect(open(check(texts[0] ?? "", dispatch))).toEqual([]);
    expect(open(check(texts[1] ?? "", dispatch))).toEqual([]);
  });
});

test("spans are those of the sentence as it stands", () => {
  for (const { sentence, span, kind } of check(
    "« Oui », dit-elle : l’Œuvre d’Exampleton a prêté 4,5 millions d’euros à Samplestead.",
    dispatch,
  ))
    if (kind === "figure") expect(sentence.slice(...span)).toBe("4,5 millions d’euros");
});

describe("what is drafted word for word", () => {
  const cases = readCases();

  test.each(cases.map(({ name, article }) => [name, article] as const))(
    "of %s is never held against it",
    (_, article) => {
      expect(open(draftCheck(article))).toEqual([]);
    },
  );

  test("of the sample is never held against it", async () => {
    expect(open(draftCheck(await seed()))).toEqual([]);
  });
});

/** The findings in the sentences and events that a draft takes from an article; an event is cut out of its sentence, and who tells it with it. */
function draftCheck(article: Article): Finding[] {
  const { objectives, outcomes, dates, context } = draft([article]);
  const sentences = [...objectives, ...outcomes, ...context].flatMap(({ text }) => check(text, article));
  const events = dates.flatMap(({ event }) => check(event, article)).filter(({ kind }) => kind !== "attribution");
  return [...sentences, ...events];
}
