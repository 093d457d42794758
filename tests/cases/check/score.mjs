// Scores the checker on the cases beside this file: how many seeded faults it finds and how many faithful sentences it flags.
// Run after a build: node tests/cases/check/score.mjs [--list]
// A sentence counts as flagged if any of its findings is open. The cases are parted in two halves by a hash of the sentence, "seen"
// (looked at while rules were written) and "held out" (only counted).
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** The article, faithful sentences and faults of every case file of a folder. */
export function readCases(folder = import.meta.dirname) {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => {
      const parts = readFileSync(join(folder, name), "utf8").split(/^--- (\w+)\n/m);
      const [head, , article, , faithful, , faults] = parts;
      const field = (key) => new RegExp(`^${key}: (.+)$`, "m").exec(head)?.[1] ?? null;
      const sentences = faithful.trim().split("\n");
      return {
        name,
        article: articleOf(name, article, field("language"), field("published")),
        faithful: sentences,
        faults: faults
          .trim()
          .split("\n")
          .map((line) => {
            const [kind, of, ...edit] = line.split(" | ");
            const [from, to] = edit.join(" | ").split(" => ");
            const sentence = sentences[Number(of) - 1];
            if (!sentence?.includes(from)) throw new Error(`${name}: sentence ${of} has no "${from}"`);
            return { kind, sentence: sentence.replace(from, () => to) };
          }),
      };
    });
}

function articleOf(id, text, language, published) {
  const said = (value) => ({ value, line: null, by: "person" });
  return {
    id,
    revision: 0,
    origin: { name: id, part: "", mediaType: "text/plain", encoding: "utf-8", bytes: 1, sha256: "0".repeat(64) },
    otherOrigins: [],
    takenIn: "2025-07-01T08:00:00Z",
    title: said(null),
    byline: said(null),
    outlet: said(null),
    published: said(published),
    address: said(null),
    undated: false,
    language: said(language),
    body: text
      .trim()
      .split(/\n\n/)
      .map((paragraph, at) => ({ kind: "paragraph", line: at + 1, style: "body", children: [{ kind: "text", text: paragraph }] })),
    pictures: [],
    removed: [],
  };
}

const half = (sentence) => (createHash("sha256").update(sentence).digest()[0] % 2 === 0 ? "seen" : "heldOut");

/** Counts by half what is found of the faults and flagged of the faithful; `check` is core/check.ts. */
export function score(cases, { readSources, checkStatements, statementsOf }) {
  const empty = () => ({ faults: 0, found: 0, faithful: 0, flagged: 0 });
  const counts = { all: empty(), seen: empty(), heldOut: empty() };
  const missed = [];
  const flagged = [];
  const byKind = {};
  for (const { name, article, faithful, faults } of cases) {
    const sources = readSources([article]);
    const open = (sentence) => checkStatements(statementsOf(sentence), sources).flat().filter(({ verdict }) => verdict !== "supported");
    const add = (sentence, key) => {
      for (const part of ["all", half(sentence)]) counts[part][key] += 1;
    };
    for (const sentence of faithful) {
      add(sentence, "faithful");
      const findings = open(sentence);
      if (findings.length === 0) continue;
      add(sentence, "flagged");
      flagged.push({ name, half: half(sentence), sentence, findings });
    }
    for (const { kind, sentence } of faults) {
      add(sentence, "faults");
      byKind[kind] ??= { faults: 0, found: 0 };
      byKind[kind].faults += 1;
      if (open(sentence).length > 0) {
        add(sentence, "found");
        byKind[kind].found += 1;
      } else missed.push({ name, half: half(sentence), kind, sentence });
    }
  }
  return { counts, missed, flagged, byKind };
}

if (process.argv[1] === import.meta.filename) {
  const built = join(import.meta.dirname, "../../../dist/core/check.js");
  const { counts, missed, flagged, byKind } = score(readCases(), await import(pathToFileURL(built).href));
  for (const [part, { faults, found, faithful, flagged: wrong }] of Object.entries(counts))
    console.log(
      `${part.padEnd(8)} faults found ${found}/${faults} = ${(found / faults).toFixed(3)}   faithful flagged ${wrong}/${faithful} = ${(wrong / faithful).toFixed(3)}`,
    );
  console.log(Object.entries(byKind).map(([kind, entry]) => `${kind} ${entry.found}/${entry.faults}`).join("  "));
  if (process.argv.includes("--list")) {
    for (const entry of flagged.filter(({ half: part }) => part === "seen" || process.argv.includes("--all")))
      console.log(`FLAGGED ${entry.name} ${entry.sentence}\n   ${entry.findings.map((one) => `${one.kind} "${one.sentence.slice(...one.span)}" ${one.verdict} ${one.note?.code ?? ""} ${one.note?.theirs ?? ""}`).join(" | ")}`);
    for (const entry of missed.filter(({ half: part }) => part === "seen" || process.argv.includes("--all")))
      console.log(`MISSED ${entry.name} [${entry.kind}] ${entry.sentence}`);
  }
}
