import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openFindings, singleSourced, worthKnowing, wordsOf } from "../../core/check/pack-check.ts";
import { standingFindings } from "../../core/check/pack-statements.ts";
import type { Handlers } from "../../core/contract.ts";
import { addEntry, addVouch, changeEntry, choose, removeEntry, type Pack } from "../../core/pack.ts";
import { createApp } from "../../main/app.ts";
import { workHere } from "../../main/jobs.ts";
import { locatePaths } from "../../main/paths.ts";
import { openStore } from "../../main/library/store.ts";
import { createTemplates } from "../../main/templates/templates.ts";
import { makeFolder, noon } from "./example.ts";

/** Two articles in French, written for this test; they differ in a figure and in a day. */
const texts = {
  "un.txt":
    "Un lycée d’exemple ouvre à Ville\n\nPaul Exemple effectue une visite officielle à Ville du 21 au 26 juin 2025.\n\nIl a remis 50 000 tonnes de blé à la région de Ville.\n\nLe lycée accueille 290 élèves.\n",
  "deux.txt":
    "Paul Exemple à Ville\n\nPaul Exemple effectue une visite officielle à Ville du 22 au 26 juin 2025.\n\nIl a remis 55 000 tonnes de blé à la région de Ville.\n",
};

const point = (id: string, text: string) => ({ id, lead: "", text, source: null });

let app: Handlers;
let close: () => void;
let pack: Pack;

beforeAll(async () => {
  const paths = locatePaths(makeFolder());
  const store = openStore(paths.library, noon);
  store.markSeeded();
  let last = 0;
  const makeId = (): string => `id-${(last += 1)}`;
  const templates = createTemplates({ builtIn: paths.templates, own: paths.ownTemplates });
  app = createApp({ paths, clock: () => noon, store, templates, work: workHere(), makeId });
  close = () => store.close();
  const articles: string[] = [];
  for (const [name, text] of Object.entries(texts)) {
    const bytes = new TextEncoder().encode(text);
    const { added } = await app["articles.import"]({ name, mediaType: "text/plain", bytes });
    articles.push(...added.map(({ article }) => article.id));
  }
  const made = await app["packs.create"]({ title: "Essai", template: "briefing-memo", language: "fr", articles: [] });
  const blank: Pack = { ...made, articles };
  const section = Object.entries(blank.sections).find(([, { shape }]) => shape === "points" || shape === "text")?.[0];
  if (section === undefined) throw new Error("the template has no running text");
  pack = [
    point("e1", "Le lycée accueille 290 élèves."),
    point("e2", "Paul Exemple a remis 70 000 tonnes de blé."),
    point("e3", "Paul Exemple effectue une visite officielle à Ville du 21 au 26 juin 2025."),
    point("e4", "Tout cela reste à confirmer."),
  ].reduce((now, entry) => addEntry(now, section, entry), blank);
  await app["packs.save"](pack);
});
afterAll(() => close());

async function printed(change: (pack: Pack) => Pack, reader?: "partner"): Promise<string> {
  const { revision } = await app["packs.get"]({ id: pack.id });
  await app["packs.save"]({ ...change(pack), revision });
  const asked = { id: pack.id, format: "markdown", date: "2026-11-23" } as const;
  const { bytes } = await app["packs.export"](reader === undefined ? asked : { ...asked, reader });
  return new TextDecoder().decode(bytes).replace(/[\u00a0\u202f]/g, " ");
}

describe("what is open at an export", () => {
  const line = /Points de contrôle ouverts à l’export : (\d+) \(([^)]*)\)/;

  test("is said among the reservations, with how much and where, until nothing is open", async () => {
    const check = await app["packs.check"]({ pack });
    const open = openFindings(check, pack);
    expect(open.length).toBeGreaterThan(1);
    const [, count, places] = line.exec(await printed((now) => now)) ?? [];
    expect(Number(count)).toBe(open.length);
    expect(places).toBe("L’essentiel");
    const settled = await printed((now) =>
      check.disagreements.reduce(
        (kept, { id, values }) => choose(kept, id, [values[0]?.article ?? ""]),
        open.reduce(
          (kept, finding) =>
            addVouch(kept, { sentence: finding.sentence, words: wordsOf(finding), reason: "Dit au téléphone." }),
          now,
        ),
      ),
    );
    expect(settled).not.toMatch(line);
  });

  test("is left to the annex where that stands, and said to no reader outside, nor where a person turned it off", async () => {
    expect(await printed((now) => ({ ...now, sourceCheck: true }))).not.toMatch(line);
    expect(await printed((now) => ({ ...now, openSaid: false }))).not.toMatch(line);
    expect(await printed((now) => now, "partner")).not.toMatch(line);
  });

  test("leaves in sight what was chosen where the articles disagree, for the office alone", async () => {
    const { disagreements } = await app["packs.check"]({ pack });
    const days = disagreements.find(({ kind }) => kind === "date");
    const chosen = (now: Pack) => choose(now, days?.id ?? "", [pack.articles[0] ?? ""]);
    const caveat =
      /Les articles divergent sur « [^»]+ » : 21 au 26 juin 2025 \(doc\. 1, § \d\) ; 22 au 26 juin 2025 \(doc\. 2, § \d\)\. Retenu : 21 au 26 juin 2025\./;
    expect(await printed(chosen)).toMatch(caveat);
    expect(await printed((now) => ({ ...chosen(now), openSaid: false }))).toMatch(caveat);
    expect(await printed((now) => ({ ...now, choices: [] }))).not.toContain("Les articles divergent");
    expect(await printed((now) => ({ ...chosen(now), sourceCheck: true }))).not.toMatch(caveat);
    expect(await printed(chosen, "partner")).not.toContain("divergent");
  });

  test("is in the pages that are shown before the export, too", async () => {
    const { revision } = await app["packs.get"]({ id: pack.id });
    const shown = { ...pack, revision };
    const asked = { date: "2026-11-23" } as const;
    const said = await app["packs.typeset"]({ pack: shown, ...asked });
    const unsaid = await app["packs.typeset"]({ pack: { ...shown, openSaid: false }, ...asked });
    expect(said.bytes.length).not.toBe(unsaid.bytes.length);
  });
});

describe("an article that is no longer picked and still cited", () => {
  const figure = async (cited: number[], picked: number[]): Promise<string> => {
    const [section = ""] = Object.entries(pack.sections).find(([, { entries }]) => entries.length > 0) ?? [];
    const [source = null, second] = cited.map((rank) => ({
      ...{ article: pack.articles[rank] ?? "", line: 3, words: "Paul Exemple effectue une visite.", drawn: "" },
    }));
    const entry = { id: "e9", lead: "", text: "Paul Exemple a remis 55 000 tonnes de blé à Ville.", source };
    const articles = picked.map((rank) => pack.articles[rank] ?? "");
    const { findings } = await app["packs.check"]({
      pack: addEntry({ ...pack, articles }, section, second ? { ...entry, further: [second] } : entry),
    });
    const found = findings.find((finding) => finding.entry === "e9" && finding.kind === "figure");
    return `${found?.verdict} ${found?.note?.code ?? ""}`.trim();
  };

  test("is checked against: what only another article has is not its own, and what it has is", async () => {
    expect(await figure([0], [1])).toBe("near other-article");
    expect(await figure([0, 1], [0])).toBe("disagree articles-disagree");
    expect(await figure([], [0])).toBe("near other-value");
  });
});

test("of an earlier check only what still stands in the pack is open", async () => {
  const check = await app["packs.check"]({ pack });
  const open = (now: Pack) => openFindings({ ...check, findings: standingFindings(check.findings, now) }, now);
  expect(open(pack)).toEqual(openFindings(check, pack));
  const [wrong] = open(pack).filter(({ entry }) => entry === "e2");
  if (!wrong) throw new Error("nothing is open");
  const { section, sentence } = wrong;
  const entries = (now: Pack) => open(now).map(({ entry }) => entry);
  expect(entries(removeEntry(pack, section, "e2"))).not.toContain("e2");
  expect(entries(changeEntry(pack, section, "e2", { text: "Tout autre chose." }))).not.toContain("e2");
  expect(entries(changeEntry(pack, section, "e2", { text: `Avant cela. ${sentence}` }))).toContain("e2");
  const vouched = open(pack)
    .filter(({ entry }) => entry === "e2")
    .map(wordsOf);
  const settled = vouched.reduce((now, words) => addVouch(now, { sentence, words, reason: "Dit." }), pack);
  expect(entries(settled)).not.toContain("e2");
});

describe("the annex of what was checked", () => {
  test("stands only where it is asked for, and never in a file for a reader outside", async () => {
    expect(await printed((now) => now)).not.toContain("Contrôle des sources");
    expect(await printed((now) => ({ ...now, sourceCheck: true }))).toContain("Contrôle des sources");
    expect(await printed((now) => ({ ...now, sourceCheck: true }), "partner")).not.toContain("Contrôle des sources");
  });

  test("says each item with its verdict, places and sources, what was vouched for and chosen, and what was not checked", async () => {
    const { findings, disagreements } = await app["packs.check"]({ pack });
    const wrong = findings.find((finding) => wordsOf(finding).startsWith("70"));
    const days = disagreements.find(({ kind }) => kind === "date");
    if (!wrong || !days) throw new Error(JSON.stringify({ findings, disagreements }));
    const text = await printed((now) =>
      choose(
        addVouch(
          { ...now, sourceCheck: true },
          { sentence: wrong.sentence, words: wordsOf(wrong), reason: "Dit au téléphone." },
        ),
        days.id,
        [pack.articles[0] ?? ""],
      ),
    );
    expect(text).toMatch(/\| Appuyé\. \| Doc\. 1 \| 290 \(§ \d\)[^|]* \| 1 \|/);
    expect(text).toMatch(/\| [^|]*Garanti par le rédacteur : Dit au téléphone\. \| [^|]* \| 70 000 tonnes[^|]* \|/);
    expect(text).toMatch(
      /\| Les articles se contredisent\. \| Doc\. 1, Doc\. 2 \| 21 au 26 juin 2025 \(doc\. 1, § \d ; doc\. 2, § \d\)[^|]* \|/,
    );
    expect(text).toMatch(/\| 21 au 26 juin 2025 \| [^|]+ \| s\. d\. \| Doc\. 1, § \d \| retenu \|/);
    expect(text).toMatch(/\| 22 au 26 juin 2025 \| [^|]+ \| s\. d\. \| Doc\. 2, § \d \| écarté \|/);
    expect(text).toMatch(/\| 55 000 tonnes \| [^|]+ \| s\. d\. \| Doc\. 2, § \d \| à choisir \|/);
    expect(text).toMatch(/Ni citation, ni chiffre[^:]*: [^.]* 4\./);
    expect(text).toMatch(/Garantis par le rédacteur : 1\./);
    expect(text).not.toMatch(/vérifié/i);
  });

  test("has one row for the items of a verdict in the same articles, each item once, first what is to be looked at", async () => {
    const text = await printed((now) => ({ ...now, sourceCheck: true }));
    const [, annex = ""] = text.split("Encore ouverts");
    const checked = annex.split(/^#+ /m).find((part) => part.startsWith("L’essentiel"));
    const rows = (checked ?? "")
      .split("\n")
      .filter((line) => /^\| .* \| \d+ \|$/.test(line))
      .map((line) => line.slice(2, -2).split(" | "));
    const keys = rows.map(([verdict, articles, , sources]) => [verdict, articles, sources].join());
    expect(keys.length).toBeGreaterThan(2);
    expect(new Set(keys).size).toBe(keys.length);
    for (const [, , items = ""] of rows) {
      const names = items.split(" ; ");
      expect(new Set(names).size).toBe(names.length);
    }
    const plainly = rows.map(([verdict]) => verdict === "Appuyé.");
    expect(plainly).toContain(false);
    expect(plainly.indexOf(true)).toBeGreaterThan(plainly.lastIndexOf(false));
  });

  test.each(["ar", "de", "en", "es", "it", "pt", "ru", "zh"])("has its words in %s", async (language) => {
    const cover = { ...pack.cover, start: "2025-06-21", end: "2025-06-26" };
    const text = await printed((now) => ({ ...now, language, sourceCheck: true, cover }));
    expect(text).not.toContain("Contrôle des sources");
    // Days of the cover are worded by the briefing, not by the checker.
    if (language !== "en") expect(text).not.toMatch(/June|2025 (?:to|au) /);
    expect(text).toMatch(/290/);
  });
});

test("what rests on one source alone, and what a choice settles, are told apart", async () => {
  const check = await app["packs.check"]({ pack });
  expect(singleSourced(check).has("e1")).toBe(true);
  expect(singleSourced(check).has("e3")).toBe(false);
  const days = check.disagreements.find(({ kind }) => kind === "date");
  const open = (now: Pack) => openFindings(check, now).filter(({ entry }) => entry === "e3").length;
  expect(open(pack)).toBe(1);
  expect(open(choose(pack, days?.id ?? "", [pack.articles[0] ?? ""]))).toBe(0);
  expect(worthKnowing(check).every(({ verdict, note }) => verdict === "supported" && note !== null)).toBe(true);
});
