import { describe, expect, test } from "vitest";
import { agreementOf, areOneAgreement } from "../../core/draft/agreements.ts";
import type { Article } from "../../core/article.ts";
import { plain } from "../../core/blocks.ts";
import { draft } from "../../core/draft.ts";
import { lexiconOf } from "../../core/recognise/lexicon.ts";

/** A made-up article of these paragraphs. */
function sample(id: string, language: string | null, paragraphs: string[], title: string | null = null): Article {
  const said = (value: string | null) => ({ value, line: null, by: "person" as const });
  return {
    ...{ id, revision: 0, otherOrigins: [], pictures: [], removed: [], undated: false },
    ...{ takenIn: "2025-07-01T08:00:00Z", byline: said(null), outlet: said(null), address: said(null) },
    ...{ title: { value: title, line: title === null ? null : 1, by: "source" }, published: said("2025-06-30") },
    language: said(language),
    origin: {
      ...{ name: "sample.txt", part: "", mediaType: "text/plain", encoding: "utf-8" },
      ...{ bytes: 1, sha256: "0".repeat(64) },
    },
    body: paragraphs.map((text, at) => ({ kind: "paragraph", line: at + 2, style: "body", children: plain(text) })),
  };
}

function countOf(article: Article): number {
  const found = draft([article]);
  return Object.values(found).flat().length - found.undrafted.length - found.events.length;
}

describe("what several articles say stands once", () => {
  const dispatch = [
    "Les deux villes ont signé le 3 juin 2025 un accord de jumelage pour 290 bourses.",
    "La visite vise à renforcer la coopération entre Exempleville et Modèlebourg.",
    "« Nous sommes heureux de ce pas », a dit le maire Jean Exemple.",
  ];
  const retold = [
    "Le marché était plein ce matin-là, et la pluie avait cessé.",
    "Les deux villes ont signé, le 3 juin 2025, un accord de jumelage pour 290 bourses.",
    "Jean Exemple, maire, est revenu à pied : « Nous sommes heureux de ce pas », a dit le maire Jean Exemple.",
  ];

  test("with all its places, and counts its sources", () => {
    const { outcomes, figures, dates, people, quotes } = draft([
      sample("a", "fr", dispatch),
      sample("b", "fr", retold),
    ]);
    for (const [entry] of [outcomes, figures, dates, people, quotes]) {
      expect(entry?.independent).toBe(2);
      expect(entry?.places.map(({ article }) => article)).toEqual(expect.arrayContaining(["a", "b"]));
    }
    expect([outcomes, figures, dates, people, quotes].map(({ length }) => length)).toEqual([1, 1, 1, 1, 1]);
  });

  test("copies of one dispatch are one source", () => {
    const long = [
      ...dispatch,
      ...Array.from({ length: 9 }, (_, at) => `La rue numéro ${at} mène au port de la ville.`),
    ];
    const [entry] = draft([sample("a", "fr", long), sample("b", "fr", long)]).outcomes;
    expect(entry?.places).toHaveLength(2);
    expect(entry?.independent).toBe(1);
  });

  test("another figure, or a denial, is another statement", () => {
    const other = ["Les deux villes ont signé le 3 juin 2025 un accord de jumelage pour 250 bourses."];
    expect(draft([sample("a", "fr", dispatch), sample("b", "fr", other)]).outcomes).toHaveLength(2);
    const yes = ["The two towns have now signed the long and awaited agreement on the harbour of Samplestead."];
    const no = ["The two towns have not signed the long and awaited agreement on the harbour of Samplestead."];
    for (const { independent } of draft([sample("a", "en", yes), sample("b", "en", no)]).outcomes)
      expect(independent).toBe(1);
  });
});

describe("an agreement that articles tell in their own words", () => {
  const french = [
    "Le ministre Luc Témoin a reçu son homologue Mia Karvel le 3 juin 2025.",
    "Les deux parties ont signé un protocole d’accord sur la modernisation du port, soutenu par un prêt de 45 millions d’euros.",
  ];
  const english = (sentence: string): string[] => [
    "Minister Luc Témoin received his counterpart Mia Karvel on 3 June 2025.",
    sentence,
  ];
  const countOf = (sentence: string): number =>
    draft([sample("a", "fr", french), sample("b", "en", english(sentence))]).outcomes.length;

  test.each([
    ["Témoin and Karvel signed a memorandum of understanding on the port.", 1],
    ["An MoU on the modernisation of the port was signed in Karvia.", 1],
    ["Témoin and Karvel signed a memorandum of understanding on tourism.", 2],
    ["Témoin and Karvel signed a treaty on the port.", 2],
    ["Témoin and Karvel signed two memoranda on the port.", 2],
    ["They signed a memorandum of understanding on the port, with a loan of 54 million euros.", 2],
    ["Témoin and Karvel signed a memorandum of understanding.", 2],
  ])("%s", (sentence, count) => {
    expect(countOf(sentence)).toBe(count);
  });

  test.each([
    [
      "Modelia signed a convention with the Harbour Bank on water at the Orvane forum.",
      "La Modélie a signé un accord avec le Tarsis sur l’eau au forum d’Orvane.",
      2,
    ],
    [
      "Modelia signed an agreement with Tarsis on water at the Orvane forum.",
      "La Modélie a signé un accord avec le Tarsis sur l’eau au forum d’Orvane.",
      1,
    ],
    ["Both signed an accord on the wells in Orvane.", "Les deux ont signé un accord sur les puits à Samplet.", 2],
  ])("with other parties or at another place is another: %s", (one, other, count) => {
    const opening = "Minister Luc Témoin received Mia Karvel on 3 June 2025.";
    const ouverture = "Le ministre Luc Témoin a reçu Mia Karvel le 3 juin 2025.";
    const found = draft([sample("a", "en", [opening, one]), sample("b", "fr", [ouverture, other])]).outcomes;
    expect(found).toHaveLength(count);
  });

  test("is the same whichever article is read first, and its amounts are not its subject", () => {
    const lexicon = lexiconOf("fr");
    if (!lexicon) throw new Error("no French lexicon");
    const read = (sentence: string) => {
      const found = agreementOf(sentence, [], lexicon);
      if (!found) throw new Error(`no agreement in “${sentence}”`);
      return found;
    };
    const long = read(
      "Ils ont signé un accord sur les quais d’une valeur de 40 millions d’euros, dont 10 millions d’euros de dons.",
    );
    const short = read("Ils ont signé un accord sur les quais d’une valeur de 40 millions d’euros.");
    const bare = read("Ils ont signé un accord d’une valeur de 40 millions d’euros.");
    expect([...short.amounts]).toEqual([40e6]);
    expect([...short.subject]).toEqual(["=quai"]);
    expect([...bare.subject]).toEqual([]);
    expect(areOneAgreement(long, short)).toBe(true);
    expect(areOneAgreement(short, long)).toBe(true);
  });

  test("of two events is two", () => {
    const other = ["Queen Jana Orvel was in Orvane on 9 May 2025.", "An MoU on the port was signed there."];
    expect(draft([sample("a", "fr", french), sample("b", "en", other)]).outcomes).toHaveLength(2);
  });
});

describe("a figure", () => {
  const figuresOf = (...articles: Article[]): [number, string, string][] =>
    draft(articles).figures.map(({ value, unit, of }) => [value, unit, of]);

  test.each<[string, string, [number, string, string][]]>([
    ["fr", "Le port d’Orvane a traité 30 tonnes en mai.", [[30, "tonnes", "port d’Orvane a traité"]]],
    [
      "en",
      "Karvia will lend Orvane 54 million euros over ten years to modernise the port.",
      [
        [54e6, "euros", "Karvia will lend Orvane"],
        [10, "years", "to modernise the port"],
      ],
    ],
    ["fr", "Deux jours après la suspension des vols, rien ne bouge.", [[2, "jours", "après la suspension des vols"]]],
    ["fr", "Jean Exemple, 63 ans, a parlé.", [[63, "ans", "Jean Exemple"]]],
    ["en", "The old harbour of Orvane (some 30 hectares) is closed.", [[30, "hectares", "old harbour of Orvane"]]],
    [
      "fr",
      "Le programme coûte 40 millions de dollars (environ 36 millions d’euros).",
      [
        [40e6, "dollars", "programme coûte"],
        [36e6, "euros", ""],
      ],
    ],
    [
      "fr",
      "Stocks de mai 2025 : 5 000 tonnes de riz, soit 8 % de plus.",
      [
        [5000, "tonnes", "riz"],
        [8, "%", ""],
      ],
    ],
    ["fr", "Le 3 mai 2025, 40 millions d’euros ont été versés.", [[40e6, "euros", ""]]],
  ])("that counts no named thing stands with the words round it, %s: %s", (language, paragraph, expected) => {
    expect(figuresOf(sample("a", language, [paragraph]))).toEqual(expected);
  });

  test.each([
    ["fr", "Le ministre a visité ces trois capitales, où les échanges avaient baissé de 8 % quatre ans plus tôt."],
    ["en", "The minister went to these three capitals, where trade had fallen by 8 per cent four years earlier."],
  ])("is none where it counts what was named before or tells how far a time is, %s: %s", (language, paragraph) => {
    expect(figuresOf(sample("a", language, [paragraph])).map(([value]) => value)).toEqual([8]);
  });

  test("of one thing is one in two languages", () => {
    const french = sample("a", "fr", ["Le texte prévoit la formation de 120 soldats et 50 tonnes de blé."]);
    const english = sample("b", "en", ["It provides for training of 120 soldiers, and for 50 tonnes of wheat."]);
    expect(figuresOf(french, english).map(([value]) => value)).toEqual([120, 50]);
  });
});

describe("a dateline is no event", () => {
  test.each([
    ["fr", "EXEMPLEVILLE, 12 janv. 2025 (AE) – Les deux villes ont signé un accord le 3 mai 2025."],
    ["fr", "EXEMPLEVILLE, 12 juin (Agence Essai) – Les deux villes ont signé un accord le 3 mai 2025."],
    ["en", "PROOFHAM, June 12 (Sample Agency) – Both towns signed an agreement on 3 May 2025."],
    ["en", "12 June 2025 – Both towns signed an agreement on 3 May 2025."],
  ])("%s: %s", (language, paragraph) => {
    const found = draft([sample("a", language, [paragraph])]);
    expect(found.dates.map(({ date }) => date)).toEqual(["2025-05-03"]);
    expect(found.outcomes[0]?.words).toBe(paragraph.slice(paragraph.indexOf("– ") + 2));
  });
});

describe("articles of different visits", () => {
  const first = [
    "Le président Jean Exemple a reçu le ministre Luc Témoin le 3 juin 2025 à Exempleville.",
    "Les deux hommes ont signé un accord de pêche en présence de la maire Anne Modèle.",
  ];
  const second = [
    "La reine Jana Orvel a accueilli le gouverneur Paul Essai le 9 mai 2025 à Orvane.",
    "Ils ont signé un accord sur les ports avec la directrice Mia Karvel.",
  ];
  const again = ["Luc Témoin et Anne Modèle ont signé mardi un accord de tourisme.", "Le ministre Luc Témoin repart."];

  test("are told apart, and what those of one say stands together", () => {
    const found = draft([sample("a", "fr", first), sample("b", "fr", second), sample("c", "fr", again)]);
    expect(found.events).toEqual([["a", "c"], ["b"]]);
    expect(found.outcomes.map(({ article }) => article)).toEqual(["a", "c", "b"]);
  });

  test("are one where one of them names nobody and no day", () => {
    expect(draft([sample("a", "fr", first), sample("b", "fr", ["Il pleut sur le port."])]).events).toEqual([
      ["a", "b"],
    ]);
  });

  test("are one where a third tells of both", () => {
    expect(
      draft([sample("a", "fr", first), sample("b", "fr", second), sample("c", "fr", [...first, ...second])]).events,
    ).toEqual([["a", "b", "c"]]);
  });
});

describe("the title is offered with its place", () => {
  test("which is its line, and paragraph 0", () => {
    const title = "Une visite officielle pour renforcer la coopération";
    const [first] = draft([sample("a", "fr", ["Il pleut."], title)]).objectives;
    expect(first).toMatchObject({ block: 0, line: 1, words: title });
  });
});

describe("bad input", () => {
  test("an empty article, and one without a known language, give nothing and say so", () => {
    const { undrafted } = draft([
      sample("a", "fr", []),
      sample("b", null, ["Xyzzy."]),
      sample("c", "fr", ["Il pleut."]),
    ]);
    expect(undrafted).toEqual([
      { article: "a", reason: "empty" },
      { article: "b", reason: "language" },
    ]);
  });

  test("furniture, noise of a scan and text without stops give no aims and no results", () => {
    const endless = "le maire visite le port et la ville pour parler du pont qui vise à lier les deux rives ".repeat(
      60,
    );
    for (const text of [
      "Accueil | Menu | Partager",
      "L3s d€ux v1ll€s 0nt s1gn€ ~~ un acc0rd || l€ ^^ 3 ma1",
      endless,
    ]) {
      const { objectives, outcomes, people, quotes } = draft([sample("a", "fr", [text])]);
      expect([objectives, outcomes, people, quotes].flat()).toEqual([]);
    }
  });

  test.each([
    [
      "fr",
      [
        "Accueil | Politique | Sport",
        "Partager sur vos réseaux",
        "Lire aussi : la visite du maire à Modèlebourg",
        "Abonnez-vous à notre newsletter pour 1 € par mois",
        "© 2025 Le Quotidien d’Exempleville. Tous droits réservés.",
        "Publié le 3 juillet 2025 à 10h32 - Mis à jour le 4 juillet 2025",
        "S'inscrire / Se connecter",
        "Cookies : nous utilisons des cookies afin d’améliorer votre expérience.",
      ],
    ],
    [
      "en",
      [
        "Home | News | Sport",
        "Share this with your friends",
        "Read more: Mayor signs deal with Trialton",
        "Sign up for our newsletter to receive 12 letters a year",
        "© 2025 The Exampleton Daily. All rights reserved.",
        "Published on 3 July 2025",
        "We use cookies to improve your visit.",
      ],
    ],
  ])("%s: a page without an article gives nothing", (language, paragraphs) => {
    expect(countOf(sample("a", language, paragraphs))).toBe(0);
  });

  test("a name that a scan broke off is none", () => {
    expect(draft([sample("a", "fr", ["Le maire, M. Jea1 Exemple, a visité le port de la ville."])]).people).toEqual([]);
  });

  test("capitals alone name nobody", () => {
    const { people } = draft([
      sample("a", "en", ["THE MAYOR JOHN SAMPLE SAID THAT MINISTER JANE EXAMPLE WOULD SIGN."]),
    ]);
    expect(people).toEqual([]);
  });

  test("paragraphs of signs and blanks alone give nothing", () => {
    for (const text of ["…", "———", "« »", "\u00a0", "1234567890", '"'.repeat(2000)])
      expect(countOf(sample("a", "fr", [text]))).toBe(0);
  });
});

describe("what is to be done right behind a result is what that holds", () => {
  const terms = "Interest will be cut to one per cent until 2037.";
  const outcomesOf = (paragraphs: string[]) =>
    draft([sample("a", "en", paragraphs)]).outcomes.map(({ words }) => words);

  test("in its paragraph", () => {
    expect(outcomesOf([`The two ministries signed an agreement on the debt. ${terms}`])).toContain(terms);
  });

  test("not in another one, nor behind what states no result", () => {
    expect(outcomesOf(["The two ministries signed an agreement on the debt.", terms])).not.toContain(terms);
    expect(outcomesOf([`The two ministries spoke about the debt. ${terms}`])).not.toContain(terms);
  });
});
