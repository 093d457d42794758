import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { errorCodes, type ErrorCode, type ErrorDetails } from "../../core/errors.ts";
import { en } from "../../renderer/strings/en.ts";
import { fr } from "../../renderer/strings/fr.ts";

type Words = string | ((...given: never[]) => string) | { [key: string]: Words };

function leaves(words: Words, path = ""): [string, string | ((...given: never[]) => string)][] {
  if (typeof words === "string" || typeof words === "function") return [[path, words]];
  return Object.entries(words).flatMap(([key, inner]) => leaves(inner, path === "" ? key : `${path}.${key}`));
}

/** The words of a leaf; a function is given figures and details that it can print. */
function worded(leaf: string | ((...given: never[]) => string)): string {
  if (typeof leaf === "string") return leaf;
  const details = {
    name: "a.txt",
    packs: "P",
    file: "t.yaml",
    line: 3,
    megabytes: 200,
    limit: 50,
    reasonEn: "r",
    reasonFr: "r",
    template: "t",
    language: "fr",
    code: "U+10FFFD",
    places: ["p", "q"],
    times: 3,
  };
  const given: unknown[] = leaf.length === 1 ? [details] : [2, 3, 4, 5];
  return String(Reflect.apply(leaf, null, given));
}

const top = join(import.meta.dirname, "../..");

/** The names of the details that the program sends with each code, as its sources write `new AppError(code, …, { … })`. */
function collectDetails(): Map<ErrorCode, Set<string>> {
  const found = new Map<ErrorCode, Set<string>>();
  const visit = (node: ts.Node, path: string): void => {
    ts.forEachChild(node, (child) => visit(child, path));
    if (!ts.isNewExpression(node) || node.expression.getText() !== "AppError") return;
    const [code, , details] = node.arguments ?? [];
    if (code === undefined || !ts.isStringLiteral(code)) return;
    const known = errorCodes.find((name) => name === code.text);
    if (known === undefined) throw new Error(`${path} throws the unknown code ${code.text}`);
    const names = found.get(known) ?? new Set();
    found.set(known, names);
    if (details === undefined) return;
    if (!ts.isObjectLiteralExpression(details)) throw new Error(`${path}: the details of ${known} cannot be read here`);
    const collect = (part: ts.Node): void => {
      if (ts.isObjectLiteralExpression(part)) {
        for (const { name } of part.properties) if (name) names.add(name.getText());
      }
      // What is sent only in some cases is spread in.
      ts.forEachChild(part, collect);
    };
    collect(details);
  };
  for (const folder of ["core", "main", "renderer"]) {
    for (const path of readdirSync(join(top, folder), { recursive: true, encoding: "utf8" })) {
      if (!/\.tsx?$/.test(path)) continue;
      const source = readFileSync(join(top, folder, path), "utf8");
      visit(ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true), path);
    }
  }
  return found;
}

const sentDetails = collectDetails();

/** What is sent and not shown: marks that mean nothing to a person, and what only someone at a terminal can use. */
const unshown: Partial<Record<ErrorCode, string[]>> = {
  // The fault chooses the sentence.
  "article-missing": ["id", "fault"],
  "article-changed": ["id", "revision"],
  "pack-missing": ["id"],
  "pack-changed": ["id", "revision"],
  // It chooses the sentence.
  "pack-file-damaged": ["fault"],
  "library-newer": ["version"],
  "call-unknown": ["name"],
  "call-invalid": ["name", "reason", "format"],
  "version-missing": ["id"],
  // It chooses the sentence; of a call, the window’s own word for a host that is gone.
  "call-refused": ["reason"],
  "export-refused": ["reason"],
  internal: ["reason"],
};

describe("the sentences of errors", () => {
  const both = [
    ["en", en],
    ["fr", fr],
  ] as const;

  it("finds what the program sends", () => {
    expect(sentDetails.size).toBeGreaterThan(15);
    expect(sentDetails.get("file-too-large")).toEqual(new Set(["name", "megabytes", "limit"]));
  });

  it.each(both)("name in %s every detail that is sent", (language, strings) => {
    for (const [code, names] of sentDetails) {
      for (const name of names) {
        if (unshown[code]?.includes(name) || name === { en: "reasonFr", fr: "reasonEn" }[language]) continue;
        // A place stands behind what stands there.
        const beside = name === "place" ? { note: "y" } : {};
        expect(strings.errors[code]({ ...beside, [name]: "unreachable 7" }), `${code}: ${name}`).toContain(
          "unreachable 7",
        );
      }
    }
  });

  it.each(both)("ask in %s for no detail that is never sent", (_, strings) => {
    for (const code of errorCodes) {
      const asked = new Set<string>();
      const record = (answer: string) =>
        new Proxy<ErrorDetails>(
          {},
          {
            get: (_target, name) => {
              asked.add(String(name));
              return answer;
            },
          },
        );
      strings.errors[code](record("x"));
      strings.errors[code](record(""));
      expect(
        [...asked].filter((name) => !sentDetails.get(code)?.has(name)),
        code,
      ).toEqual([]);
    }
  });

  it("tell an article that is damaged from one that is gone", () => {
    expect(fr.errors["article-missing"]({ fault: "damaged" })).toContain("Importez à nouveau son fichier");
    expect(en.errors["article-missing"]({ fault: "damaged" })).toContain("Import its file again");
    expect(en.errors["article-missing"]({ id: "a" })).toContain("no longer in the library");
  });

  it("read as sentences with the details as they come", () => {
    expect(fr.errors["file-too-large"]({ name: "page.html", megabytes: 200, limit: 50 })).toBe(
      "«\u00a0page.html\u00a0» de 200\u00a0Mo est trop gros (50\u00a0Mo au plus). Importez l’article seul.",
    );
    expect(en.errors["template-invalid"]({ file: "t.yaml", line: "", reasonEn: "a colour is expected" })).toBe(
      "A template has a mistake: t.yaml (a colour is expected).",
    );
    expect(en.errors["write-failed"]({ note: "3", place: "a table cell" })).toBe(
      "The file could not be made: note “3”, referred to in a table cell, cannot be printed. The pack is safe.",
    );
  });
});

describe("strings", () => {
  it("has the same keys in both languages, each with as many givens", () => {
    const shape = (words: Words) =>
      leaves(words).map(([path, leaf]) => `${path} ${typeof leaf === "string" ? "" : leaf.length}`);
    expect(shape(fr)).toEqual(shape(en));
  });

  it.each([
    ["en", en],
    ["fr", fr],
  ] as const)("words every error code in %s, with and without details", (_, strings) => {
    for (const code of errorCodes) {
      for (const details of [
        {},
        Object.fromEntries([...(sentDetails.get(code) ?? [])].map((key) => [key, 12])),
        Object.fromEntries([...(sentDetails.get(code) ?? [])].map((key) => [key, ""])),
      ]) {
        const words = strings.errors[code](details);
        expect(words, code).toMatch(/^[«“\p{Lu}].*[.»”]$/u);
        expect(words, code).not.toMatch(/undefined|NaN|\[object/);
      }
    }
    expect(strings.errors["file-empty"]({ name: "rapport.txt" })).toContain("rapport.txt");
  });

  it("binds French punctuation to its word and never shouts", () => {
    for (const [path, leaf] of leaves(fr)) {
      const words = worded(leaf);
      expect(words, path).not.toMatch(/ [:;!?»]|« /);
      expect(words, path).not.toMatch(/!|oups/i);
      // In the French of the screens a briefing is never said to be verified.
      expect(words, path).not.toMatch(/vérifié/i);
    }
    for (const [path, leaf] of leaves(en)) expect(worded(leaf), path).not.toMatch(/!|verified/i);
  });

  it("says in French which name a file should have", () => {
    expect(fr.errors["file-mislabelled"]({ name: "a.docx", proper: "a.pdf" })).toContain(
      "Renommez-le en «\u00a0a.pdf\u00a0» et importez-le",
    );
  });

  it("calls an entry by one noun in French", () => {
    for (const [path, leaf] of leaves({ ...fr, findings: {} })) expect(worded(leaf), path).not.toMatch(/élément/i);
  });

  it("counts in both languages", () => {
    expect(en.library.binEmptied(3, 1, 0)).toContain("1 of them stays in the packs that use it.");
    expect(fr.library.binEmptied(3, 1, 0)).toContain("1 reste dans les dossiers");
    expect(fr.find.replaced(1)).toMatch(/Annuler le remet\.$/);
    expect(fr.find.replaced(2)).toMatch(/Annuler les remet tous\.$/);
    expect(fr.library.ticked(1)).toBe("1 article coché");
    expect(fr.library.ticked(0)).toBe("0 article coché");
    expect(en.library.ticked(0)).toBe("0 articles ticked");
    expect(fr.library.ticked(1248)).toBe("1\u202f248 articles cochés");
  });
});
