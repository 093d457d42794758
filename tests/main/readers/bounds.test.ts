import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { AppError } from "../../../core/errors.ts";
import { locatePaths } from "../../../main/paths.ts";
import type { Reading } from "../../../main/readers/reader.ts";
import { workInThreads } from "../../../main/worker.ts";
import { bytesOf, makeFolder } from "../example.ts";
import { randomFrom } from "./mutations.ts";
import { greedyFont } from "./pdf-file.ts";
import { zipFile } from "./zip-file.ts";

const work = workInThreads(locatePaths(makeFolder()).thread, { readers: 1 });

afterAll(() => work.close());

const megabyte = 1_000_000;
const sentence = "Les ministres ont signé un accord sur l’énergie à Genève. ";

function repeated(text: string, bytes: number): string {
  return text.repeat(Math.floor(bytes / Buffer.byteLength(text)));
}

test("a promise that the PDF library leaves behind over a spoilt file does not end the reading", async () => {
  const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, "../../cases/pdf/spoilt.pdf")));
  const readings: Reading[] = [];
  await work.read({ name: "spoilt.pdf", mediaType: "", bytes }, (reading) => readings.push(reading));
  expect(readings.map(({ kind }) => kind)).toEqual(["article"]);
});

/** The processes that this one has begun, by their ids. */
function children(): string[] {
  return readdirSync("/proc/self/task").flatMap((thread) =>
    readFileSync(`/proc/self/task/${thread}/children`, "utf8").split(" ").filter(Boolean),
  );
}

/** The most memory that a process has had so far, in bytes, as the system counts it; 0 once it is gone. */
function peakOf(child: string): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child}/status`, "utf8"))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** What a process has computed so far, in seconds, as the system counts it in hundredths; 0 once it is gone. */
function computedBy(child: string): number {
  try {
    // The name, which may hold blanks, ends with a bracket; user and system time are the 12th and 13th field after it (proc(5)).
    const fields = readFileSync(`/proc/${child}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0;
  }
}

/** How a file was read, and what memory the process that read it had at most, and what it computed meanwhile. */
async function measure(name: string, bytes: Uint8Array) {
  let memory = 0;
  let seconds = 0;
  const before = new Map(children().map((child) => [child, computedBy(child)]));
  const watch = setInterval(() => {
    for (const child of children()) {
      memory = Math.max(memory, peakOf(child));
      seconds = Math.max(seconds, computedBy(child) - (before.get(child) ?? 0));
    }
  }, 4);
  const readings: Reading[] = [];
  const failure = await work
    .read({ name, mediaType: "", bytes }, (reading) => readings.push(reading))
    .then(
      () => null,
      (thrown: unknown) => thrown,
    );
  clearInterval(watch);
  return { memory, seconds, readings, failure };
}

const entities = Array.from(
  { length: 10 },
  (_, at) => `<!ENTITY e${at} "${at === 0 ? "lol" : `&e${at - 1};`.repeat(10)}">`,
);

/** Files that ask for more than any file may have, or would with a careless reader. */
const demanding: [string, () => Uint8Array][] = [
  ["one line of 50 MB.html", () => bytesOf(`<html><body><p>${repeated(sentence, 49 * megabyte)}`)],
  ["one line of 50 MB.txt", () => bytesOf(repeated(sentence, 49 * megabyte))],
  ["one line of 50 MB.md", () => bytesOf(repeated(sentence, 49 * megabyte))],
  ["short lines.txt", () => bytesOf(repeated("ab\n", 49 * megabyte))],
  ["characters written as entities.html", () => bytesOf(`<body><p>${repeated("&amp;", 30 * megabyte)}`)],
  ["one mail of 50 MB.eml", () => bytesOf(`Subject: A\r\n\r\n${repeated(`${sentence}\r\n`, 48 * megabyte)}`)],
  [
    "one item of 50 MB.rss",
    () => bytesOf(`<rss version="2.0"><channel><item><description>${repeated(sentence, 48 * megabyte)}`),
  ],
  [
    "a bomb.docx",
    () => zipFile([{ name: "word/document.xml", bytes: Buffer.from(repeated("<w:p><w:r/></w:p>", 150 * megabyte)) }]),
  ],
  ["a greedy font.pdf", greedyFont],
  ["entities within entities.rss", () => bytesOf(`<!DOCTYPE rss [${entities.join("")}]><rss><channel>&e9;</channel>`)],
];

// How much memory another process has is told by /proc alone.
describe.skipIf(!existsSync("/proc/self/status"))("a file takes no more than 500 MB and 10 s", () => {
  test.each(demanding)("%s", async (name, make) => {
    const { memory, seconds, failure, readings } = await measure(name, make());
    expect(memory).toBeGreaterThan(20 * megabyte);
    expect(memory).toBeLessThan(500 * megabyte);
    // What the process takes to begin counts here, and not against the file.
    expect(seconds).toBeLessThan(12);
    if (readings.some(({ kind }) => kind === "article")) return;
    expect(failure).toBeInstanceOf(AppError);
    expect(failure).toMatchObject({
      code: expect.stringMatching(/^file-/) as string,
      message: expect.stringMatching(/^"[^"]+" [^.]+\.$/) as string,
    });
  });

  test("a file that computes on without end is ended by what it computes; one that waits for the machine is read", async () => {
    const short = workInThreads(locatePaths(makeFolder()).thread, { readers: 1, readLimit: 1000 });
    const known = new Set(children());
    const page = bytesOf(`<title>Accord</title><article><p>${sentence.repeat(9)}</p></article>`);
    const readings: Reading[] = [];
    const readPage = (): Promise<void> =>
      short.read({ name: "a.html", mediaType: "", bytes: page }, (reading) => readings.push(reading));
    await readPage();
    const [child] = children().filter((entry) => !known.has(entry));
    if (child === undefined) throw new Error("a process has read the page");
    process.kill(Number(child), "SIGSTOP");
    const waiting = readPage();
    await new Promise((resolve) => setTimeout(resolve, 2000));
    process.kill(Number(child), "SIGCONT");
    await waiting;
    expect(readings.map(({ kind }) => kind)).toEqual(["article", "article"]);

    const endless = { name: "endless.txt", mediaType: "", bytes: bytesOf(repeated("ab\n", 49 * megabyte)) };
    await expect(short.read(endless, () => undefined)).rejects.toMatchObject({
      code: "file-too-demanding",
      details: { seconds: 1, megabytes: 500 },
    });
    await short.close();
  });

  test("a bomb of entities in a page is text that no one expands, and the page is read", async () => {
    const page = `<!DOCTYPE html [${entities.join("")}]><body><p>&e9;</p><p>${sentence.repeat(9)}</p>`;
    const { memory, readings, failure } = await measure("bomb.html", bytesOf(page));
    expect(failure).toBeNull();
    expect(JSON.stringify(readings)).not.toContain("lollol");
    expect(memory).toBeLessThan(200 * megabyte);
  });

  test("a book of 40 MB with 150 chapters is read whole, and its bytes are not handed on anew with each", async () => {
    const names = Array.from({ length: 150 }, (_, at) => `c${at}`);
    const items = names.map((name) => `<item id="${name}" href="${name}.xhtml"/>`).join("");
    const spine = names.map((name) => `<itemref idref="${name}"/>`).join("");
    const random = randomFrom(1);
    const noise = Uint8Array.from({ length: megabyte }, () => random() * 256);
    const bytes = zipFile([
      {
        name: "META-INF/container.xml",
        bytes: Buffer.from('<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>'),
      },
      { name: "b.opf", bytes: Buffer.from(`<package><manifest>${items}</manifest><spine>${spine}</spine></package>`) },
      ...names.map((name) => ({
        name: `${name}.xhtml`,
        bytes: Buffer.from(`<html><body><h1>${name}</h1><p>${sentence.repeat(9)}</p></body></html>`),
      })),
      ...Array.from({ length: 40 }, (_, at) => ({ name: `p${at}.png`, bytes: noise })),
    ]);
    expect(bytes.length).toBeGreaterThan(40 * megabyte);
    const before = process.memoryUsage.rss();
    const { memory, readings, failure } = await measure("book.epub", bytes);
    expect(failure).toBeNull();
    expect(readings).toHaveLength(150);
    expect(new Set(readings.map((reading) => reading.kind === "article" && reading.original))).toEqual(
      new Set([bytes]),
    );
    expect(memory).toBeLessThan(500 * megabyte);
    expect(process.memoryUsage.rss() - before).toBeLessThan(300 * megabyte);
  });
});
