import { beforeAll, describe, expect, test } from "vitest";
import type { Block, Inline } from "../../../../core/blocks.ts";
import type { Assets, DocumentTree } from "../../../../core/tree.ts";
import { loadAssets } from "../../../../main/assets.ts";
import { pdfWriter } from "../../../../main/writers/pdf.ts";
import { samplerTree } from "../../../sampler-tree.ts";
import { haveTools, readPdf, timesIn, type SeenPdf, type SeenWord } from "./read-pdf.ts";
import { checkTags } from "./tagged.ts";

const text = (words: string): Inline => ({ kind: "text", text: words });
const paragraph = (...children: Inline[]): Block => ({ kind: "paragraph", style: "body", children });

/** A document of one section. */
function treeOf(blocks: Block[], more: Partial<DocumentTree> = {}): DocumentTree {
  const section = { id: "only", number: "1", part: "body" as const, title: "Section", running: "1 · Section" };
  const sections = [{ ...section, newPage: false, blocks }];
  return { ...samplerTree(), cover: null, contents: null, notes: [], sections, ...more };
}

/** A repeatable series of numbers from 0 to 1. */
function series(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

/** Pairs of words on one page whose boxes cover each other; superiors stand inside the line and are left out. */
function overlaps(words: SeenWord[]): string[] {
  const found: string[] = [];
  words.forEach((one, index) => {
    for (const other of words.slice(index + 1)) {
      if (other.page !== one.page) continue;
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (across > 1 && down > 4) found.push(`${one.text} and ${other.text} on page ${one.page}`);
    }
  });
  return found;
}

let assets: Assets;
beforeAll(async () => {
  assets = await loadAssets();
});
async function seenOf(tree: DocumentTree): Promise<SeenPdf> {
  return readPdf(await pdfWriter.write(tree, assets));
}

describe("what cannot be printed is refused by name", () => {
  test("a note in a table cell, a note without its text, a note nobody refers to", async () => {
    const notes = [{ id: "a", mark: "1", children: [text("Note.")] }];
    const cell = { children: [text("Cellule"), { kind: "note" as const, note: "a" }] };
    const table: Block = { kind: "table", look: "data", head: null, rows: [[cell]] };
    await expect(pdfWriter.write(treeOf([table], { notes }), assets)).rejects.toThrow(
      /note 1, referred to in a table cell/u,
    );
    const lost = treeOf([paragraph({ kind: "note", note: "b" })], { notes: [] });
    await expect(pdfWriter.write(lost, assets)).rejects.toThrow(/"b": it is missing/u);
    await expect(pdfWriter.write(treeOf([], { notes }), assets)).rejects.toThrow(/nothing in the text refers to it/u);
  });

  test("a damaged picture", async () => {
    const images = new Map([["p", { bytes: new Uint8Array([1, 2, 3]), mediaType: "image/png" as const }]]);
    const tree = treeOf([{ kind: "image", image: "p", alt: "" }]);
    await expect(pdfWriter.write(tree, { ...assets, images })).rejects.toThrow(/picture "p"/u);
  });
});

describe.skipIf(!haveTools)("words read back by other tools", () => {
  test("characters the house fonts lack come from others, and are the same", async () => {
    const words = ["Bɔkɔ", "ɛɲɛ", "ἀρχή", "Սևան", "ქართული", "Орёл", "a→b", "☐", "dix‑neuf", "Ŧ"];
    const seen = await seenOf(treeOf([paragraph(text(words.join(" ")))]));
    const drawn = seen.drawn.join("").replaceAll("ﬁ", "fi");
    for (const word of words) expect(drawn).toContain(word);
  });

  test("a character that no font has stands as its number, once, without the joiners and selectors round it", async () => {
    const words = "Un mot : ኢት, हि, 🎉 ! 👩‍💻 ✅️ \uD800.";
    const title: Inline[] = [{ kind: "strong", children: [text("ኢ")] }];
    const seen = await seenOf(treeOf([{ kind: "heading", level: 2, children: title }, paragraph(text(words))]));
    const drawn = seen.drawn.join("");
    expect(drawn).toContain("Un mot : [U+12A2][U+1275], [U+0939][U+093F], [U+1F389] !");
    expect(drawn).toContain("[U+1F469][U+1F4BB] [U+2705] [U+D800].");
    expect(timesIn(drawn, "[U+12A2]")).toBe(2);
    expect(drawn).not.toMatch(/[\uFFFD\0]/u);
    expect(seen.check).toContain("No syntax or stream encoding errors");
  });

  test("an article in a script that no font has is printed to its last character, within the margins", async () => {
    const seen = await seenOf(treeOf([paragraph(text("ኢ".repeat(500)))]));
    expect(timesIn(seen.drawn.join("").replace(/\s/gu, ""), "[U+12A2]")).toBe(500);
    for (const word of seen.words) expect(word.right).toBeLessThan(518);
    expect(overlaps(seen.words)).toEqual([]);
  });

  test("blanks and controls that no font draws leave no boxes, and no words stick together", async () => {
    const seen = await seenOf(treeOf([paragraph(text("un\tdeux\u3000trois\u0007 qua\u00adtre\u2028cinq\r\nsix"))]));
    expect(seen.text).toContain("un deux trois quatre cinq six");
    expect(seen.drawn.join("")).not.toMatch(/[\uFFFD\0]/u);
  });

  test("a picture that is not held is told by its description, one that is held is drawn", async () => {
    const dot = Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC",
      "base64",
    );
    const images = new Map([["held", { bytes: new Uint8Array(dot), mediaType: "image/png" as const }]]);
    const tree = treeOf([
      { kind: "image", image: "lost", alt: "Une carte du pays" },
      { kind: "image", image: "held", alt: "Un point" },
    ]);
    const seen = readPdf(await pdfWriter.write(tree, { ...assets, images }));
    expect(seen.text).toContain("Une carte du pays");
    expect(seen.unpacked).toContain("/Subtype /Image");
    expect(seen.check).toContain("No syntax or stream encoding errors");
  });

  test("a word longer than the line, and one longer than its column, are cut and not lost", async () => {
    const address = `https://exemple.invalid/${"abcdefghij".repeat(20)}`;
    const rows = [Array.from({ length: 9 }, () => ({ children: [text("Anticonstitutionnellement")] }))];
    const seen = await seenOf(treeOf([paragraph(text(address)), { kind: "table", look: "data", head: null, rows }]));
    const drawn = seen.drawn.join("");
    expect(drawn).toContain(address);
    expect(drawn.split("n").length - 1).toBeGreaterThanOrEqual(9 * 4);
    for (const word of seen.words) expect(word.right).toBeLessThan(518);
  });

  test("a marking of the Traffic Light Protocol stands at the right, none stands nowhere", async () => {
    const marked = await seenOf(treeOf([paragraph(text("Mot."))], { marking: "tlp:amber" }));
    const labels = marked.words.filter((word) => word.text === "TLP:AMBER");
    expect(labels.length).toBe(2);
    for (const label of labels) expect(label.right).toBeCloseTo(517.28 - 5, 0);
    const plain = await seenOf(treeOf([paragraph(text("Mot."))], { marking: null }));
    expect(plain.words.filter((word) => word.top < 50)).toEqual([]);
  });

  test("long titles: cover, contents, headings and running lines neither meet nor vanish", async () => {
    const title = `${"Une visite au titre interminable ".repeat(14)}fin`;
    const tree = samplerTree();
    const [first] = tree.sections;
    if (!first || !tree.cover) throw new Error("the sampler has lost its cover or sections");
    const seen = await seenOf({
      ...tree,
      header: title,
      cover: { ...tree.cover, title },
      sections: [{ ...first, title, running: title }, ...tree.sections.slice(1)],
    });
    expect(overlaps(seen.words)).toEqual([]);
    // Once on the cover, in the contents and over the section; running lines are cut.
    expect(seen.words.filter((word) => word.text === "fin").length).toBe(3);
    expect(seen.pages.at(-1)).toContain("…");
    // The title is set as small as the cover needs to hold its facts, too.
    const [fact = ""] = (tree.cover.facts[0]?.label ?? "").split(" ");
    expect(seen.words.some(({ page, text: word }) => page === 1 && word === fact)).toBe(true);
  });

  test.each([
    // As few lines as can be, none of which ends within a name.
    [
      "fr-FR",
      "Visite officielle du ministre des Affaires étrangères à Bamako",
      ["Visite officielle du ministre", "des Affaires étrangères", "à Bamako"],
    ],
    // A line more where there is room, so that no name is parted.
    [
      "en-GB",
      "Official visit of the Foreign Minister to Exampleton",
      ["Official visit", "of the Foreign Minister", "to Exampleton"],
    ],
  ])("the lines of a cover’s title (%s): %s", async (language, title, lines) => {
    const tree = samplerTree();
    if (!tree.cover) throw new Error("the sampler has lost its cover");
    const { words } = await seenOf({ ...tree, language, cover: { ...tree.cover, title } });
    const [first] = title.split(" ");
    const top = words.find(({ page, text: word, top: at }) => page === 1 && word === first && at > 280)?.top ?? 0;
    const rows = new Map<number, string[]>();
    for (const { page, text: word, top: at } of words)
      if (page === 1 && at >= top - 1 && at < top + 34.5 * lines.length - 1)
        rows.set(at, [...(rows.get(at) ?? []), word]);
    expect([...rows.values()].map((row) => row.join(" "))).toEqual(lines);
  });

  test("a table of 200 rows shows each once, under its head on each page; a row taller than a page is cut", async () => {
    const cell = (words: string) => ({ children: [text(words)] });
    const rows = Array.from({ length: 200 }, (_, index) => [
      cell(`r${index}`),
      cell(`ligne ${"mot ".repeat(index % 17)}`),
    ]);
    rows.splice(100, 0, [cell("haute"), cell(Array.from({ length: 1500 }, (_, index) => `h${index}`).join(" "))]);
    const head = [cell("Clef"), cell("Valeur")];
    const seen = await seenOf(treeOf([{ kind: "table", look: "text", head, rows }]));
    const order = seen.drawn
      .join(" ")
      .split(/\s+/u)
      .filter((word) => /^[rh]\d+$/u.test(word));
    const tall = Array.from({ length: 1500 }, (_, index) => `h${index}`);
    const plain = Array.from({ length: 200 }, (_, index) => `r${index}`);
    expect(order).toEqual([...plain.slice(0, 100), ...tall, ...plain.slice(100)]);
    expect(seen.words.filter((word) => word.text === "Clef").length).toBe(seen.pages.length);
    expect(overlaps(seen.words)).toEqual([]);
  });

  test("a note of three pages goes on overleaf, and those behind it keep their order", async () => {
    const long = Array.from({ length: 1800 }, (_, index) => `l${index}`).join(" ");
    const notes = ["1", "2", "3"].map((mark) => ({
      id: mark,
      mark,
      children: [text(mark === "1" ? long : `court${mark}`)],
    }));
    const refer = (note: string) => paragraph(text("Un renvoi"), { kind: "note", note }, text("."));
    const filler = Array.from({ length: 30 }, (_, index) => paragraph(text(`p${index} ${"mot ".repeat(40)}`)));
    const seen = await seenOf(treeOf([refer("1"), ...filler, refer("2"), refer("3")], { notes }));
    const order = seen.drawn
      .join(" ")
      .split(/\s+/u)
      .filter((word) => /^l\d+$/u.test(word));
    expect(order).toEqual(long.split(" "));
    expect(seen.drawn.join(" ").match(/court\d/gu)).toEqual(["court2", "court3"]);
    expect(overlaps(seen.words)).toEqual([]);
    const firstNoteWord = seen.words.find((word) => word.text === "l0");
    expect(firstNoteWord?.page).toBe(1);
    expect(firstNoteWord?.top).toBeGreaterThan(841.89 - 91.89 - 220);
  });

  test.each(Array.from({ length: 8 }, (_, seed) => seed + 1))(
    "document %i of random blocks and notes",
    async (seed) => {
      const random = series(seed);
      const among = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
      let count = 0;
      const notes: DocumentTree["notes"] = [];
      const words = (length: number) => Array.from({ length }, () => `w${count++}`).join(" ");
      const refer = (): Inline => {
        const id = `q${notes.length + 1}`;
        const length = random() < 0.1 ? among(60, 500) : among(1, 30);
        const children = [text(Array.from({ length }, (_, index) => `n${notes.length + 1}.${index}`).join(" "))];
        notes.push({ id, mark: String(notes.length + 1), children });
        return { kind: "note", note: id };
      };
      const inlines = () =>
        Array.from({ length: among(1, 4) }, () => [
          text(`${words(among(2, 50))} `),
          ...(random() < 0.35 ? [refer()] : []),
          text(" "),
        ]).flat();
      const block = (): Block => {
        const kind = random();
        if (kind < 0.5) return { kind: "paragraph", style: "body", label: "§", children: inlines() };
        if (kind < 0.65)
          return { kind: "heading", level: random() < 0.5 ? 2 : 3, children: [text(words(among(1, 12)))] };
        if (kind < 0.8)
          return {
            kind: "list",
            ordered: random() < 0.5,
            items: Array.from({ length: among(1, 4) }, () => [paragraph(...inlines())]),
          };
        if (kind < 0.88) return { kind: "quote", blocks: [paragraph(...inlines())] };
        const cells = () => Array.from({ length: 3 }, () => ({ children: [text(words(among(1, 25)))] }));
        return { kind: "table", look: "text", head: null, rows: Array.from({ length: among(1, 8) }, cells) };
      };
      const plain = treeOf(Array.from({ length: among(15, 45) }, block), { notes });
      const styles = { ...plain.styles, body: { ...plain.styles.body, justified: seed % 2 === 0 } };
      const tree = { ...plain, styles };
      const bytes = await pdfWriter.write(tree, assets);
      expect(checkTags(bytes).faults).toEqual([]);
      const seen = readPdf(bytes);
      const drawn = seen.drawn.join(" ").split(/\s+/u);
      expect(drawn.filter((word) => /^w\d+$/u.test(word))).toEqual(
        Array.from({ length: count }, (_, index) => `w${index}`),
      );
      const inNotes = tree.notes.flatMap(({ children }) =>
        children.flatMap((child) => (child.kind === "text" ? child.text.split(" ") : [])),
      );
      expect(drawn.filter((word) => /^n\d+\.\d+$/u.test(word))).toEqual(inNotes);
      expect(overlaps(seen.words.filter((word) => word.bottom - word.top > 11))).toEqual([]);
      for (const word of seen.words) {
        if (!/^[wn]\d/u.test(word.text)) continue;
        expect(word.top).toBeGreaterThan(88);
        expect(word.bottom).toBeLessThan(752);
      }
      // A note begins on the page of its mark, unless an older one still goes on there, or goes on overleaf from the same line.
      const noteWords = seen.words.filter((word) => /^n\d+\.\d+$/u.test(word.text));
      const begins = new Map(noteWords.map((word) => [word.text, word.page]));
      const markOf = (number: number) =>
        seen.words.find((word) => word.text === String(number) && word.bottom - word.top < 11);
      tree.notes.forEach((_, index) => {
        const marked = markOf(index + 1);
        const before = markOf(index);
        const sameLine = before?.page === marked?.page && before?.top === marked?.top;
        const carried = noteWords.some(
          (word) => word.page === marked?.page && begins.get(word.text.replace(/\.\d+$/u, ".0")) !== word.page,
        );
        if (!carried && !sameLine) expect(begins.get(`n${index + 1}.0`), `note ${index + 1}`).toBe(marked?.page);
      });
    },
  );
});

describe.skipIf(!haveTools)("what belongs together", () => {
  /** The words of each line of the text on a page, from left to right, top to bottom. */
  function linesOf(seen: SeenPdf): string[] {
    const lines = new Map<number, string[]>();
    for (const word of seen.words.filter(({ left, top }) => left > 120 && top > 100 && top < 740)) {
      const line = Math.round(word.bottom / 4);
      lines.set(line, [...(lines.get(line) ?? []), word.text]);
    }
    return [...lines].sort(([one], [other]) => one - other).map(([, words]) => words.join(" "));
  }

  test("a last word of few characters takes the word before it along", async () => {
    for (let filler = 40; filler < 70; filler += 1) {
      const words = `${"mot ".repeat(filler / 2).trim()} ${"x".repeat(filler % 7)} septembre 2025.`.replace(
        / +/gu,
        " ",
      );
      const lines = linesOf(await seenOf(treeOf([paragraph(text(words))]))).filter((line) => line !== "Section");
      expect(lines.join(" ")).toBe(words);
      expect((lines.at(-1) ?? "").length, words).toBeGreaterThanOrEqual(8);
    }
  });

  test("words that cannot go with it stay where they are", async () => {
    const words = `${"mot ".repeat(10)}${"n".repeat(53)} 2025.`;
    expect(linesOf(await seenOf(treeOf([paragraph(text(words))]))).at(-1)).toBe("2025.");
  });

  test("a source and its record stand on one page", async () => {
    const row = (words: string) => [{ children: [text(words)] }, { children: [text("valeur")] }];
    const record: Block = {
      kind: "table",
      look: "record",
      head: null,
      rows: ["Clef A", "B", "C", "D", "Clef E"].map(row),
    };
    const source: Block = { kind: "paragraph", style: "bibliography", label: "Doc. 1", children: [text("Référence")] };
    for (const before of [20, 21, 22, 23, 24, 25, 26, 27, 28]) {
      const lines = Array.from({ length: before }, () => paragraph(text("Alinéa.")));
      const seen = await seenOf(treeOf([...lines, source, record]));
      const page = seen.pages.findIndex((entry) => entry.includes("Référence"));
      expect(seen.pages[page], String(before)).toContain("Clef A");
      expect(seen.pages[page], String(before)).toContain("Clef E");
    }
  });
});

describe.skipIf(!haveTools)("a table near the foot of a page", () => {
  const row = (words: string) => [{ children: [text(words)] }, { children: [text("valeur")] }];
  const tableOf = (count: number, leads?: true): Block => ({
    kind: "table",
    look: "text",
    head: null,
    rows: Array.from({ length: count }, (_, index) => row(`Rang ${index + 1}.`)),
    leads,
  });
  const filled = (count: number) => Array.from({ length: count }, () => paragraph(text("Alinéa.")));
  const heading: Block = { kind: "heading", level: 2, children: [text("Titre seul")] };

  test("is not split where it is short", async () => {
    for (const before of [20, 22, 24, 26]) {
      const seen = await seenOf(treeOf([...filled(before), tableOf(7)]));
      const page = seen.pages.findIndex((entry) => entry.includes("Rang 1."));
      expect(seen.pages[page], String(before)).toContain("Rang 7.");
    }
  });

  test("ends on the page of its note, and of what it leads to", async () => {
    const note: Block = { kind: "paragraph", style: "table-note", children: [text("Source seule")] };
    for (const before of [12, 13, 14, 15, 16, 17, 18]) {
      for (const [blocks, last] of [
        [[tableOf(12), note], "Source seule"],
        [[tableOf(12, true), heading, paragraph(text("Texte seul."))], "Texte seul."],
      ] as const) {
        const seen = await seenOf(treeOf([...filled(before), ...blocks]));
        const page = seen.pages.find((entry) => entry.includes(last));
        expect(page, `${last} ${before}`).toContain("Rang 11.");
      }
    }
  });
});

describe.skipIf(!haveTools)("a table of an article", () => {
  test("shares its width by what stands in it, figures at the end, with white above", async () => {
    const cells = (...words: string[]) => words.map((word) => ({ children: [text(word)] }));
    const heads = ["Exportations", "Importations", "Investissements", "Remarque d’essai", "Part", "Solde"];
    const rows = [cells("1\u202f200", "3", "céréales", "une remarque assez longue pour deux lignes", "12", "4")];
    const table: Block = { kind: "table", look: "data", head: cells(...heads), rows };
    const seen = await seenOf(treeOf([paragraph(text("Avant.")), table]));
    for (const head of heads.filter((entry) => !entry.includes(" "))) {
      expect(seen.words.filter((word) => word.text === head).length, head).toBe(1);
    }
    const find = (words: string) => seen.words.find((word) => word.text === words);
    expect(Math.abs((find("Importations")?.right ?? 0) - (find("3")?.right ?? 99))).toBeLessThan(1);
    expect((find("Importations")?.top ?? 0) - (find("Avant.")?.bottom ?? 0)).toBeGreaterThan(9);
  });
});
