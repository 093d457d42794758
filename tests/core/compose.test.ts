import { describe, expect, test } from "vitest";
import { plain, textOfBlocks, textOfInlines } from "../../core/blocks.ts";
import { compose, markingOf } from "../../core/compose.ts";
import type { Pack } from "../../core/pack.ts";
import { areNotesAtEnd, endnotesChosen } from "../../core/template.ts";
import { documentTreeSchema } from "../../core/tree.ts";
import { exampleArticle, examplePack, houseStyle, languageOf, officialVisit, templateOf } from "../examples.ts";
import { samplerDocument } from "../sampler-pack.ts";
import { composed, section, shown } from "./composed.ts";

describe("the French briefing", () => {
  const tree = composed();

  test("is a valid tree, and the same again from the same pack", () => {
    expect(documentTreeSchema.parse(tree)).toEqual(tree);
    expect(composed()).toEqual(tree);
  });

  test("numbers its parts", () => {
    expect(tree.sections.map(({ number, title }) => `${number} ${title}`)).toEqual([
      "1 Objectifs",
      "2 Résultats",
      "3 Contexte et occasion",
      "I Chiffres clés",
      "II Chronologie",
      "III Sources",
      "IV Article reproduit",
    ]);
    expect(tree.sections.at(-1)?.running).toBe("Annexe IV · Article reproduit");
  });

  test("says title, dates, place and marking on the cover, and what is still to say", () => {
    expect(tree.cover?.subtitle.map((line) => shown(textOfInlines(line)))).toEqual([
      "Personne d’exemple",
      "Du 21 au 26_juin_2025",
    ]);
    expect(tree.cover?.facts.map(({ label, value }) => `${label}: ${shown(textOfInlines(value))}`)).toEqual([
      "Lieu: Ville d’exemple",
      "Destinataire: [à compléter]",
      "Service émetteur: [à compléter]",
      "Version: 2, établie le 23_novembre_2026 à partir d’un article",
      "Marquage: Apposé par le rédacteur~; il ne chiffre ni ne protège ce fichier.",
    ]);
    expect(tree.marking).toBe("Diffusion restreinte");
    expect(shown(tree.header)).toBe("Dossier d’exemple_: une visite, 21–26_juin_2025");
  });

  test("gives each sourced sentence one note before its stop, and the writer's own words none", () => {
    expect(tree.notes.map(({ mark, children }) => `${mark} ${shown(textOfInlines(children))}`)).toEqual([
      "1 Jean Exemple, «_Visite d’exemple_: un titre_», Journal d’exemple, s._d., doc._1,_§_1.",
      "2 D’après_: Journal d’exemple, doc._1,_§_1.",
      "3 D’après_: Journal d’exemple, doc._1,_§_4.",
    ]);
    const objectives = tree.sections[0]?.blocks.map((block) => (block.kind === "paragraph" ? block.children : []));
    expect(objectives?.[0]?.map((inline) => inline.kind)).toEqual(["text", "note", "text"]);
    expect(objectives?.[2]?.map((inline) => inline.kind)).toEqual(["text", "text"]);
  });

  test.each(["ar", "de", "en", "es", "fr", "it", "pt", "ru", "zh"])(
    "says of what is translated that it is, not that it is reworded: %s",
    (tag) => {
      const pack = examplePack();
      const source = {
        article: "a1",
        line: 4,
        words: "Nous avons ouvert un lycée avec eux, et cette école est aussi pour leurs enfants, qui sont chez nous.",
        drawn: "",
      };
      const text = "We have opened a school with them, and this school is also for their children, who are with us.";
      const entries = [{ id: "t1", lead: "", text, source }];
      const tree = composed({ sections: { ...pack.sections, objectives: { shape: "points", entries } } }, tag);
      const { labels } = languageOf(tag);
      const note = textOfInlines(tree.notes[0]?.children ?? []);
      expect(note.slice(0, labels["cite.translated"]?.length)).toBe(labels["cite.translated"]);
      expect(labels["cite.translated"]).not.toBe(labels["cite.reworded"]);
    },
  );

  test("words sentences, statuses, figures and dates", () => {
    expect(section(tree, "objectives")).toBe(
      "La visite vise à ouvrir un lycée d’exemple.\nCulture_: ouvrir un lycée.\nMes propres mots.",
    );
    expect(section(tree, "outcomes")).toBe("Santé_: un texte aurait été paraphé. État_:_signé, janvier_2025.");
    expect(section(tree, "figures")).toContain("50~000\tlivres\tLivrés\tnon indiqué\tDoc._1, §_3");
    expect(section(tree, "chronology")).toContain("21–26_juin_2025\tVisite\tDoc._1, §_1");
    expect(section(tree, "chronology")).toContain("sans date\tSans jour connu\trédacteur");
    expect(section(tree, "context")).toBe("[à compléter_: occasion de la visite, invitation, derniers contacts]");
  });

  test("reproduces the article with its paragraph numbers and says what was cut", () => {
    expect(section(tree, "articles")).toContain("Éducation_: 50~000_livres ont été livrés~;");
    expect(JSON.stringify(tree.sections.at(-1)?.blocks).match(/"label":"§\u00a0\d"/g)).toHaveLength(4);
    expect(section(tree, "sources")).toContain("«_top of page_», «_Commentaires_»");
    expect(section(tree, "sources")).toContain("Du rédacteur, sans article source_: Objectifs 3.");
    expect(section(tree, "sources")).toContain("Source unique");
    expect(section(tree, "sources")).toContain("Journal d’exemple, s._d.\n");
  });
});

test("the English briefing sets the note mark after the stop and leaves the article's own spaces, but for those that no line parts", () => {
  const tree = composed({}, "en");
  const first = tree.sections[0]?.blocks[0];
  expect(first?.kind === "paragraph" ? first.children.map((inline) => inline.kind) : []).toEqual(["text", "note"]);
  expect(section(tree, "articles")).toContain("Éducation : 50_000_livres");
  expect(tree.cover?.subtitle.map((line) => shown(textOfInlines(line)))[1]).toBe("21–26_June_2025");
});

test("an empty pack composes, with a placeholder for each thing to say and no note", () => {
  const tree = composed({ sections: {}, articles: [], marking: null, cover: { ...examplePack().cover, start: null } });
  expect(documentTreeSchema.parse(tree).notes).toEqual([]);
  expect(JSON.stringify(tree).match(/"kind":"placeholder"/g)?.length).toBeGreaterThan(8);
  expect(tree.marking).toBeNull();
  // A number is for what can be cited.
  expect(JSON.stringify(tree.sections)).not.toContain('"label"');
});

test("an article without outlet is named once in full, then by its number; one without title is not quoted", () => {
  const stated = { value: null, line: null, by: "source" as const };
  const article = { ...exampleArticle(), outlet: stated, title: stated, byline: stated };
  const { notes } = compose({
    pack: examplePack(),
    articles: [article],
    template: officialVisit(),
    language: languageOf("fr"),
    style: houseStyle(),
    date: "2026-11-23",
  });
  expect(notes.map(({ children }) => shown(textOfInlines(children)))).toEqual([
    "Sans titre, média non indiqué, s._d., doc._1,_§_1.",
    "D’après_: doc._1,_§_1.",
    "D’après_: doc._1,_§_4.",
  ]);
});

test("Chinese sentences end on their own full stop, and no blank parts them", () => {
  const own = (id: string, text: string, runsOn?: true) => ({
    id,
    lead: "",
    text,
    source: null,
    ...(runsOn && { runsOn }),
  });
  const entries = [own("a", "第一句话"), own("b", "第二句话。", true), own("c", "真的吗？", true)];
  const tree = composed({ title: "访问", sections: { context: { shape: "text", entries } } }, "zh");
  expect(section(tree, "context")).toBe("第一句话。第二句话。真的吗？");
  expect(tree.header).toBe("访问，2025年6月21日至26日");
});

test("Arabic sentences end on the sign they have, and on a full stop in place of a comma", () => {
  const own = (id: string, text: string) => ({
    id,
    lead: "",
    text,
    source: null,
    ...(id !== "a" && { runsOn: true as const }),
  });
  const entries = [own("a", "هل تم التوقيع؟"), own("b", "نعم؛"), own("c", "وقع الجانبان،")];
  const tree = composed({ sections: { context: { shape: "text", entries } } }, "ar");
  expect(section(tree, "context")).toBe("هل تم التوقيع؟ نعم. وقع الجانبان.");
});

test("for whom a sentence is meant stands before it as a flag, and a line may end behind it", () => {
  const entries = [{ id: "a", lead: "", text: "Un mot", source: null, audience: "press" as const }];
  const tree = composed({ sections: { objectives: { shape: "points", entries } } });
  const [block] = tree.sections[0]?.blocks ?? [];
  expect(block?.kind === "paragraph" ? block.children.slice(0, 2) : []).toEqual([
    { kind: "flag", text: "PRESSE" },
    { kind: "text", text: "\u2009 " },
  ]);
});

test("a table says where a row no longer says what its source says", () => {
  const { figures, chronology } = examplePack().sections;
  if (figures?.shape !== "figures" || chronology?.shape !== "chronology")
    throw new Error("the example has both tables");
  const tree = composed({
    sections: {
      figures: { ...figures, entries: figures.entries.map((entry) => ({ ...entry, value: 500000 })) },
      chronology: { ...chronology, entries: chronology.entries.map((entry) => ({ ...entry, end: "2025-06-30" })) },
    },
  });
  expect(section(tree, "figures")).toContain("500~000\tlivres\tLivrés\tnon indiqué\tD’après_: doc._1, §_3");
  expect(section(tree, "chronology")).toContain("D’après_: doc._1, §_1");
});

test.each([
  ["Un texte.", "Un texte", "."],
  ["Un texte ;", "Un texte", "."],
  ["Un texte...", "Un texte...", ""],
  ["Vraiment ?", "Vraiment~?", ""],
  ["Il a dit : « Venez. »", "Il a dit_: «_Venez._»", ""],
  ["« Venez », a-t-il dit", "«_Venez_», a-t-il dit", "."],
])("the stop after the note of %s", (text, before, after) => {
  const entry = { id: "o", lead: "", text, source: { article: "a1", line: 4, words: text, drawn: "" } };
  const [block] =
    composed({ sections: { objectives: { shape: "points", entries: [entry] } } }).sections[0]?.blocks ?? [];
  const words = (block?.kind === "paragraph" ? block.children : []).map((inline) =>
    inline.kind === "note" ? "*" : shown(textOfInlines([inline])),
  );
  expect(words.join("")).toBe(`${before}*${after}`);
});

test("an entry with a lead and nothing else is printed", () => {
  const tree = composed({
    sections: { objectives: { shape: "points", entries: [{ id: "o", lead: "Culture", text: "", source: null }] } },
  });
  expect(section(tree, "objectives")).toBe("Culture");
});

test.each(["ar", "de", "en", "es", "fr", "it", "pt", "ru", "zh"])(
  "an embargo is marked once, with its end: %s",
  (tag) => {
    const until = { embargo: "12 h", marking: "embargo" };
    const { marking, embargo } = composed(until, tag);
    expect(marking).toBeNull();
    expect(embargo).toContain("12");
    expect(composed({ marking: "embargo" }, tag)).toMatchObject({
      embargo: null,
      marking: expect.any(String) as string,
    });
    expect(composed({ ...until, marking: "restricted" }, tag).marking).not.toBeNull();
  },
);

test("a marking is looked up in the template", () => {
  expect(markingOf(examplePack(), officialVisit())?.short).toBe("DR");
  expect(markingOf({ ...examplePack(), marking: "gone" }, officialVisit())).toBeNull();
});

describe("a paragraph as a person wrote it", () => {
  const source = { article: "a1", line: 4, words: "Une phrase de l’article", drawn: "" };
  const tree = composed({
    sections: {
      context: {
        shape: "text",
        entries: [
          {
            id: "a",
            source,
            lead: "",
            text: "Moscou a livré 50 000 tonnes de blé ; Bamako attend",
            emphasis: [
              { from: 15, to: 28, look: "strong" },
              { from: 38, to: 44, look: "emphasis" },
            ],
            notes: [{ at: 35, text: "Par la mer." }],
          },
          { id: "b", source: null, lead: "", text: "Le reste suit", runsOn: true },
          { id: "c", source: null, lead: "", text: "Un point", list: "bullets" },
          { id: "d", source: null, lead: "", text: "Un autre", list: "bullets" },
          { id: "e", source: null, lead: "", text: "Un premier", list: "numbers" },
        ],
      },
    },
  });
  const blocks = tree.sections.find(({ id }) => id === "context")?.blocks ?? [];

  test("keeps its sentences together, each with its own note, and what is set off in them as the house sets it", () => {
    const [first] = blocks;
    const children = first?.kind === "paragraph" ? first.children : [];
    expect(
      children.map((inline) =>
        inline.kind === "note" ? inline.note : `${inline.kind} ${shown(textOfInlines([inline]))}`,
      ),
    ).toEqual([
      "text Moscou a livré ",
      "strong 50~000_tonnes",
      "text  de blé",
      "note-1",
      "text ~; ",
      "emphasis Bamako",
      "text  attend",
      "note-2",
      "text .",
      "text  ",
      "text Le reste suit",
      "text .",
    ]);
    expect(tree.notes[0]?.children).toEqual(plain("Par la mer."));
    expect(documentTreeSchema.parse(tree)).toEqual(tree);
  });

  test("is an item of a list where it says so; items of one kind that follow each other are one list", () => {
    expect(
      blocks.slice(1).map((block) => (block.kind === "list" ? [block.ordered, textOfBlocks([block])] : block.kind)),
    ).toEqual([
      [false, "Un point.\nUn autre."],
      [true, "Un premier."],
    ]);
  });
});

test("a section in which nothing is written yet takes no page of its own behind another", () => {
  const pages = (id: string, change: Partial<Pack>) => {
    const { sections } = samplerDocument(templateOf(id), languageOf("fr"), change);
    const headings = sections.flatMap(({ blocks }) =>
      blocks.filter((block) => block.kind === "heading" && block.newPage === true),
    );
    return [sections.filter(({ newPage }) => newPage).map(({ number }) => number), headings.length];
  };
  // The first annex, the sources and the articles begin one all the same.
  expect(pages("official-visit", { sections: {} })).toEqual([["I", "V", "VI"], 0]);
  expect(pages("official-visit", {})[0]).toEqual(expect.arrayContaining(["I", "II", "III", "IV", "V", "VI"]));
  expect(pages("readout", { sections: {} })).toEqual([["I", "II"], 0]);
  expect(pages("readout", {})[1]).toBeGreaterThan(0);
});

test("the last section of a body, while nothing is written in it, takes along what stands before it", () => {
  const own = (id: string) => ({ id, lead: "", text: `Phrase ${id}`, source: null });
  const leading = (template: string, sections: Pack["sections"]) => {
    const tree = samplerDocument(templateOf(template), languageOf("fr"), { sections });
    const bodies = tree.sections.filter(({ part }) => part === "body");
    return bodies.flatMap(({ id, blocks }) =>
      blocks.flatMap((block) =>
        (block.kind === "paragraph" || block.kind === "table") && block.leads
          ? [`${id}: ${textOfBlocks([block])}`]
          : [],
      ),
    );
  };
  const text = { shape: "text" as const, entries: [own("a"), own("b")] };
  expect(leading("official-visit", { "press-line": text })).toEqual(["press-line: Phrase b."]);
  // The last lines of a body do not stand alone either.
  expect(leading("official-visit", { "press-line": text, protocol: text })).toEqual(["protocol: Phrase a."]);
  expect(leading("readout", { comment: text })).toEqual(["body: Phrase a.", "body: Phrase b."]);
  const steps = {
    shape: "table" as const,
    entries: [{ id: "s", source: null, cells: { action: "Écrire la lettre" } }],
  };
  expect(leading("briefing-memo", { "next-steps": steps })).toEqual([
    expect.stringMatching(/^body: .*Écrire la lettre/s),
  ]);
});

test("what signs a briefing stands with what it signs, and a line under a heading with the next", () => {
  const own = (id: string, text: string) => ({ id, lead: "", text, source: null });
  const long = "Une phrase d’essai qui est assez longue pour remplir à elle seule une ligne et le début de la suivante";
  const leading = (sections: Pack["sections"]) =>
    samplerDocument(templateOf("synthesis-note"), languageOf("fr"), { sections })
      .sections.filter(({ part }) => part === "body")
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === "paragraph" && block.leads ? [textOfBlocks([block])] : []));
  const signature = { shape: "record" as const, entries: [{ id: "s", source: null, cells: { name: "Jean Exemple" } }] };
  const text = (...entries: ReturnType<typeof own>[]) => ({ shape: "text" as const, entries });
  expect(leading({ conclusion: text(own("a", long), own("b", `${long} b`)), signature })).toEqual([`${long} b.`]);
  expect(leading({ introduction: text(own("a", "Court"), own("b", long)), signature })).toContain("Court.");
  expect(leading({ introduction: text(own("a", long), own("b", long)), signature })).not.toContain(`${long}.`);
});

test("marks of notes that stand side by side are parted", () => {
  const { sections } = samplerDocument(templateOf("readout"), languageOf("en"), {
    sections: {
      comment: {
        shape: "text",
        entries: [
          {
            ...{ id: "c", lead: "", text: "La visite vise à ouvrir un lycée d'exemple." },
            source: { article: "a1", line: 4, words: "La visite vise à ouvrir un lycée d'exemple.", drawn: "" },
            notes: [{ at: 43, text: "Une remarque." }],
          },
        ],
      },
    },
  });
  const [written] = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "paragraph" && block.entries?.includes("c") ? [block.children] : [])),
  );
  expect(written?.map((child) => (child.kind === "superscript" ? child.text : child.kind))).toEqual([
    ...["text", "note", ",", "note"],
  ]);
});

test("a place in an article stands on one line behind the words of a cell, where its column is wide", () => {
  const placesIn = (template: string, columns: number) => {
    const { sections } = samplerDocument(templateOf(template), languageOf("fr"));
    const tables = sections.flatMap(({ blocks }) => blocks).filter((block) => block.kind === "table");
    const last = tables.flatMap(({ columns: own, rows }) =>
      own?.length === columns ? rows.map((row) => textOfInlines(row.at(-1)?.children ?? [])) : [],
    );
    return last.flatMap((words) => /.doc\..*$/u.exec(words)?.[0] ?? []);
  };
  expect(placesIn("readout", 3)[0]).toBe("\u00a0doc.\u00a01,\u00a0§\u00a01");
  expect(placesIn("official-visit", 5)[0]).toBe(" doc.\u00a01, §\u00a01");
});

test("short words in a table of figures leave their room to what the figures count", () => {
  const { figures } = examplePack().sections;
  if (figures?.shape !== "figures") throw new Error("the example has figures");
  const widths = (unit: string) => {
    const entries = figures.entries.map((entry) => ({ ...entry, unit }));
    const blocks = composed({ sections: { figures: { ...figures, entries } } }).sections.flatMap((part) => part.blocks);
    const table = blocks.find((block) => block.kind === "table" && block.columns?.length === 5);
    return table?.kind === "table" ? table.columns?.map(({ width }) => width) : undefined;
  };
  const [short, long] = [widths("t"), widths("équivalents temps plein")];
  expect([short?.[1], long?.[1]]).toEqual([54, 70]);
  expect(short?.[3]).toBeLessThan(84);
});

test("the place of the notes is kept only where it is another than the template's", () => {
  const foot = templateOf("official-visit");
  const end = { ...foot, notes: "end" as const };
  expect(endnotesChosen(false, foot)).toBeUndefined();
  expect(endnotesChosen(true, foot)).toBe(true);
  expect(endnotesChosen(true, end)).toBeUndefined();
  expect(endnotesChosen(false, end)).toBe(false);
  expect(areNotesAtEnd({ endnotes: endnotesChosen(true, end) }, foot)).toBe(false);
});
