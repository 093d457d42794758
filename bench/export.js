// CPU time and peak memory of writing a neutral pack as PDF, beside stock pdfmake: both write the same words, tables, links, outline
// and contents. Ours are tagged, hyphenated, justified, and bear their notes at the foot of the page; stock pdfmake can only list
// them at the end. Each run is a process of its own, the engines in turn. Run after a build: node bench/export.js [rounds] [N,N,…]
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parse } from "yaml";

const root = join(import.meta.dirname, "..");
const heads = ["Date", "Acteur", "Événement", "Source"];
const [mode, ...rest] = process.argv.slice(2);

if (mode === "write") await write(rest[0], rest[1], rest[2]);
else compare(Number(mode ?? 3), (rest[0] ?? "5,50,200,1000").split(",").map(Number));

/** A repeatable series of numbers from 0 to 1 (mulberry32). */
function series(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A pack of so many articles of about 900 words: sections with notes, lists and tables, then the articles. Its words are made up. */
function packOf(count) {
  const next = series(20261126 + count);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const sentences = readFileSync(join(root, "samples", "mali-russie.txt"), "utf8")
    .split(/\n+|(?<=[.!?»])\s+(?=[A-ZÉ«À])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 40);
  // Words of a vocabulary that grows as that of real articles does, so that what remembers words is not flattered.
  const roots = [
    ...new Set(
      sentences
        .join(" ")
        .toLowerCase()
        .match(/\p{L}{5,}/gu),
    ),
  ];
  const words = Array.from({ length: 20000 }, () => {
    const [head, tail] = [pick(roots), pick(roots)];
    return head.slice(0, 3 + Math.floor(next() * 3)) + tail.slice(-(2 + Math.floor(next() * 4)));
  });
  const rare = () => words[Math.max(0, Math.floor(words.length ** next()) - 1)];
  const sentence = () => pick(sentences).replace(/\p{Ll}{6,}/gu, (word) => (next() < 0.3 ? rare() : word));
  const paragraphs = (total) => {
    const made = [];
    for (let length = 0; length < total;) {
      const text = Array.from({ length: 3 + Math.floor(next() * 3) }, sentence).join(" ");
      length += text.split(/\s+/u).length;
      made.push(text);
    }
    return made;
  };
  const articles = Array.from({ length: count }, (_, index) => ({
    title: sentence().replace(/[«»]/gu, "").split(" ").slice(0, 9).join(" "),
    source: `Journal d’essai ${1 + (index % 6)}`,
    address: `https://exemple.invalid/a/${index + 1}`,
    paragraphs: paragraphs(900),
  }));
  const titles = ["Synthèse", "Contexte", "Acteurs", "Sécurité", "Économie", "Diplomatie", "Perspectives", "Suites"];
  let notes = 0;
  const sections = titles.map((title, index) => ({
    title,
    paragraphs: Array.from({ length: 1 + Math.max(2, Math.min(Math.ceil(count / 8), 12)) }, () => ({
      before: `${sentence()} ${sentence()}`,
      note: ++notes,
      article: ((notes - 1) % count) + 1,
      after: `${sentence()} `,
      strong: sentence().split(" ").slice(0, 6).join(" "),
      end: ` ${sentence()}`,
    })),
    items: Array.from({ length: 5 }, sentence),
    table: [2, 4, 5].includes(index)
      ? Array.from({ length: 10 }, () => [
          `2025-06-${10 + Math.floor(next() * 20)}`,
          pick(articles).source,
          sentence().split(" ").slice(0, 12).join(" "),
          String(1 + Math.floor(next() * count)),
        ])
      : null,
  }));
  return { title: "Dossier d’essai", subtitle: `Revue de ${count} articles`, sections, articles };
}

async function treeOf(pack) {
  const { styleSchema } = await import(join(root, "dist", "core", "style.js"));
  const text = (words) => ({ kind: "text", text: words });
  const body = (children) => ({ kind: "paragraph", style: "body", children });
  const cells = (words, head) => words.map((word) => ({ children: [text(word)], ...(head ? { head: true } : {}) }));
  const style = styleSchema.parse(parse(readFileSync(join(root, "templates", "style.yaml"), "utf8")));
  style.styles.body.justified = true;
  style.styles.annex.justified = true;
  const notes = [];
  const sections = pack.sections.map(({ title, paragraphs, items, table }, index) => ({
    id: `s${index}`,
    number: String(index + 1),
    part: "body",
    title,
    running: title,
    newPage: false,
    blocks: [
      ...paragraphs.map(({ before, note, article, after, strong, end }) => {
        const { source, title: cited, address } = pack.articles[article - 1];
        const children = [
          text(`${source}, «\u00a0${cited}\u00a0», `),
          { kind: "link", href: address, children: [text(address)] },
        ];
        notes.push({ id: `n${note}`, mark: String(note), children });
        const reference = { kind: "note", note: `n${note}` };
        return body([
          text(before),
          reference,
          text(` ${after}`),
          { kind: "strong", children: [text(strong)] },
          text(end),
        ]);
      }),
      { kind: "list", ordered: false, items: items.map((item) => [body([text(item)])]) },
      ...(table
        ? [
            { kind: "paragraph", style: "caption", children: [text(`Tableau ${index}`)] },
            { kind: "table", look: "data", head: cells(heads, true), rows: table.map((row) => cells(row, false)) },
          ]
        : []),
    ],
  }));
  const annexes = pack.articles.map(({ title, source, address, paragraphs }, index) => ({
    id: `a${index}`,
    number: String(index + 1),
    part: "annex",
    title,
    running: title,
    newPage: true,
    blocks: [
      { kind: "paragraph", style: "byline", children: [text(source)] },
      body([{ kind: "link", href: address, children: [text(address)] }]),
      ...paragraphs.map((words, number) => ({
        kind: "paragraph",
        style: "annex",
        label: `§\u00a0${number + 1}`,
        children: [text(words)],
      })),
    ],
  }));
  return {
    language: "fr-FR",
    title: pack.title,
    subject: pack.subtitle,
    created: "2026-11-26T00:00:00Z",
    marking: "Diffusion restreinte",
    embargo: null,
    letterhead: null,
    fingerprint: null,
    provenance: null,
    opening: null,
    ...style,
    cover: { kind: "Essai", title: pack.title, subtitle: [[{ kind: "text", text: pack.subtitle }]], facts: [] },
    contents: { title: "Sommaire", annexes: "Annexes", remarks: [] },
    header: pack.title,
    footer: { left: "Version 1", page: "Page {page} / {pages}" },
    continued: "(suite)",
    noteJoin: "\u202f",
    sections: [...sections, ...annexes],
    notes,
  };
}

function definitionOf(pack) {
  const paragraph = { margin: [0, 0, 0, 6], alignment: "justify" };
  const running = { fontSize: 8, margin: [78, 33, 78, 0] };
  const notes = [];
  return {
    pageSize: "A4",
    pageMargins: [78, 90, 78, 92],
    language: "fr-FR",
    info: { title: pack.title, subject: pack.subtitle },
    header: (page) => (page === 1 ? null : { columns: ["DIFFUSION RESTREINTE", { text: pack.title }], ...running }),
    footer: (page, pages) => (page === 1 ? null : { text: `Version 1 – page ${page} / ${pages}`, ...running }),
    content: [
      { text: pack.title, fontSize: 28, margin: [0, 200, 0, 10] },
      { text: pack.subtitle, fontSize: 16 },
      { toc: { title: { text: "Sommaire", style: "first" }, outlines: true }, pageBreak: "before" },
      ...pack.sections.flatMap(({ title, paragraphs, items, table }, index) => [
        {
          text: `${index + 1} ${title}`,
          style: "first",
          tocItem: true,
          id: `s${index}`,
          ...(index === 0 ? { pageBreak: "before" } : {}),
        },
        ...paragraphs.map(({ before, note, article, after, strong, end }) => {
          notes.push({ note, ...pack.articles[article - 1] });
          const mark = { text: String(note), sup: true, linkToDestination: `n${note}` };
          return { text: [before, mark, ` ${after}`, { text: strong, bold: true }, end], ...paragraph };
        }),
        { ul: items, margin: [0, 0, 0, 6] },
        ...(table
          ? [
              { text: `Tableau ${index}`, bold: true },
              { table: { headerRows: 1, widths: [60, 90, "*", 40], body: [heads, ...table] }, margin: [0, 0, 0, 6] },
            ]
          : []),
      ]),
      { text: "Notes", style: "first", tocItem: true },
      ...notes.map(({ note, source, title, address }) => ({
        id: `n${note}`,
        text: [`${note}. ${source}, «\u00a0${title}\u00a0», `, { text: address, link: address }],
        fontSize: 9,
      })),
      ...pack.articles.flatMap(({ title, source, address, paragraphs }, index) => [
        { text: `${index + 1} ${title}`, style: "first", tocItem: true, id: `a${index}`, pageBreak: "before" },
        { text: source, italics: true },
        { text: address, link: address, margin: [0, 0, 0, 6] },
        ...paragraphs.map((text) => ({ text, ...paragraph, fontSize: 10 })),
      ]),
    ],
    styles: { first: { fontSize: 21, margin: [0, 12, 0, 12] } },
    defaultStyle: { font: "Serif", fontSize: 11 },
  };
}

/** Writes a pack with one engine, in a process of its own, and prints what that took. */
async function write(engine, source, target) {
  const pack = JSON.parse(readFileSync(source, "utf8"));
  if (engine === "pdfmake") {
    const require = createRequire(import.meta.url);
    const pdfmake = require("pdfmake");
    const folder = dirname(require.resolve("@expo-google-fonts/source-serif-4/package.json"));
    const face = (name) => join(folder, name.replace("@", "SourceSerif4_"));
    pdfmake.setFonts({
      Serif: {
        normal: face("400Regular/@400Regular.ttf"),
        bold: face("700Bold/@700Bold.ttf"),
        italics: face("400Regular_Italic/@400Regular_Italic.ttf"),
        bolditalics: face("700Bold_Italic/@700Bold_Italic.ttf"),
      },
    });
    pdfmake.setUrlAccessPolicy(() => false);
    await pdfmake.createPdf(definitionOf(pack)).write(target);
  } else {
    const [{ loadAssets }, { pdfWriter }] = await Promise.all([
      import(join(root, "dist", "main", "assets.js")),
      import(join(root, "dist", "main", "writers", "pdf.js")),
    ]);
    writeFileSync(target, await pdfWriter.write(await treeOf(pack), await loadAssets()));
  }
  const { user, system } = process.cpuUsage();
  console.log(JSON.stringify({ cpu: (user + system) / 1e6, memory: process.resourceUsage().maxRSS / 1024 }));
}

function median(values) {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
}

function compare(rounds, counts) {
  if (!existsSync(join(root, "dist", "main", "writers", "pdf.js"))) throw new Error("run npm run build first");
  const folder = mkdtempSync(join(tmpdir(), "attache-export-"));
  try {
    console.log("articles  engine    CPU s   ratio  peak MB     kB  pages  CPU ms a page");
    for (const count of counts) {
      const source = join(folder, `${count}.json`);
      writeFileSync(source, JSON.stringify(packOf(count)));
      const runs = { pdfmake: [], attache: [] };
      for (let round = 0; round < rounds; round += 1) {
        for (const [engine, seen] of Object.entries(runs)) {
          const words = [import.meta.filename, "write", engine, source, join(folder, `${engine}-${count}.pdf`)];
          const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: "utf8" });
          if (status !== 0) throw new Error(`${engine} failed: ${stderr}`);
          seen.push(JSON.parse(stdout));
        }
      }
      const stock = median(runs.pdfmake.map(({ cpu }) => cpu));
      for (const [engine, seen] of Object.entries(runs)) {
        const file = join(folder, `${engine}-${count}.pdf`);
        const cpu = median(seen.map((run) => run.cpu));
        const { stdout, error } = spawnSync("pdfinfo", [file], { encoding: "utf8" });
        if (error) throw new Error("pdfinfo is missing; it is in the package poppler-utils");
        const pages = Number(/^Pages: +(\d+)/mu.exec(stdout)?.[1]);
        const figures = [
          [cpu.toFixed(2), 8],
          [(cpu / stock).toFixed(2), 8],
          [median(seen.map((run) => run.memory)).toFixed(0), 9],
          [(statSync(file).size / 1024).toFixed(0), 7],
          [pages, 7],
          [((cpu / pages) * 1000).toFixed(1), 15],
        ];
        console.log(
          String(count).padStart(8) +
            `  ${engine.padEnd(7)}` +
            figures.map(([figure, width]) => String(figure).padStart(width)).join(""),
        );
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
