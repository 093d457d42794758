import { describe, expect, test } from "vitest";
import type { Found, NoteCode } from "../../core/check/finding.ts";
import type { PackFinding } from "../../core/check/pack-check.ts";
import { sourcesOf } from "../../core/entry-sources.ts";
import type { Entry, Pack } from "../../core/pack.ts";
import { citableOf, citeFound, replacementOf, takeReplacement } from "../../renderer/findings/finding-edit.ts";
import { sentence, smallPack } from "./packs.ts";

// Sentences written for this purpose.
const linked = sentence("one", "Le port recevra 40 000 tonnes de riz.", 5);
const own = sentence("two", "Le port recevra 40 000 tonnes de riz.");

function packOf(...entries: (typeof linked)[]): Pack {
  const pack = smallPack();
  return { ...pack, articles: ["a", "b"], sections: { ...pack.sections, objectives: { shape: "points", entries } } };
}

function found(article: string, line: number, text: string, whole = true): Found {
  return { article, block: 1, line, text, whole };
}

function findingOf(entry: string, code: NoteCode, theirs: string, sources: Found[]): PackFinding {
  const text = "Le port recevra 40 000 tonnes de riz.";
  return {
    ...{ section: "objectives", entry, field: "text", offset: 0, reason: null, independent: 1, kind: "figure" },
    ...{ sentence: text, span: [16, 29], verdict: "near", sources, note: { code, theirs, difference: [] } },
  };
}

function entryIn(pack: Pack, id: string): Entry | undefined {
  const entries: Entry[] = pack.sections["objectives"]?.entries ?? [];
  return entries.find((entry) => entry.id === id);
}

/** "words ← article line, article line" of an entry. */
function told(pack: Pack, id: string): string {
  const entry = entryIn(pack, id);
  if (!entry || !("text" in entry)) return "";
  return `${entry.text} ← ${sourcesOf(entry)
    .map(({ article, line }) => `${article} ${line}`)
    .join(", ")}`;
}

describe("taking the source's form", () => {
  const elsewhere = [found("b", 7, "Le port recevra 45 000 tonnes de riz en mai.")];

  test("has an unlinked sentence cite the place it was taken from", () => {
    const pack = takeReplacement(packOf(own), findingOf("two", "other-value", "45 000 tonnes", elsewhere));
    expect(told(pack, "two")).toBe("Le port recevra 45 000 tonnes de riz. ← b 7");
  });

  test("is not offered in the words of another language, save for a name", () => {
    const english = [found("b", 7, "The port will receive 45,000 tonnes of rice in the spring.")];
    const finding = findingOf("two", "other-value", "45,000 tonnes", english);
    expect(replacementOf(finding)).toBeNull();
    expect(replacementOf({ ...finding, kind: "name" })).toBe("45,000 tonnes");
    expect(replacementOf({ ...finding, sources: elsewhere })).toBe("45,000 tonnes");
  });

  test("has a sentence of another article cite both", () => {
    const pack = takeReplacement(packOf(linked), findingOf("one", "other-value", "45 000 tonnes", elsewhere));
    expect(told(pack, "one")).toBe("Le port recevra 45 000 tonnes de riz. ← a 5, b 7");
  });

  test("cites the paragraph that has the words, not the first that was found", () => {
    const sources = [found("b", 3, "Le riz est attendu."), ...elsewhere];
    const pack = takeReplacement(packOf(own), findingOf("two", "other-value", "45 000 tonnes", sources));
    expect(told(pack, "two")).toBe("Le port recevra 45 000 tonnes de riz. ← b 7");
  });

  test("leaves the link alone where the cited paragraph itself has the words", () => {
    const sources = [...elsewhere, found("a", 5, "Il recevra 45 000 tonnes.")];
    const pack = takeReplacement(packOf(linked), findingOf("one", "other-value", "45 000 tonnes", sources));
    expect(told(pack, "one")).toBe("Le port recevra 45 000 tonnes de riz. ← a 5");
  });

  test("adds no source to the writer's own words where the place has the corrected word alone, or not even that", () => {
    const item = [found("b", 7, "Les 45 000 tonnes attendues ailleurs sont un record.", false)];
    const pack = takeReplacement(packOf(own), findingOf("two", "other-value", "45 000 tonnes", item));
    expect(told(pack, "two")).toBe("Le port recevra 45 000 tonnes de riz. ← ");
    const without = [found("b", 7, "Le port recevra du riz.")];
    for (const entry of [own, linked]) {
      const taken = takeReplacement(packOf(entry), findingOf(entry.id, "other-value", "45 000 tonnes", without));
      expect(told(taken, entry.id)).toBe(`Le port recevra 45 000 tonnes de riz. ← ${entry === own ? "" : "a 5"}`);
    }
  });

  test("adds it to what a linked sentence cites, whatever else the place says", () => {
    const item = [found("b", 7, "Les 45 000 tonnes attendues ailleurs sont un record.", false)];
    const pack = takeReplacement(packOf(linked), findingOf("one", "other-value", "45 000 tonnes", item));
    expect(told(pack, "one")).toBe("Le port recevra 45 000 tonnes de riz. ← a 5, b 7");
  });

  test("puts no other speaker in the place of the words spoken, but in that of the name", () => {
    const spoken = [found("b", 7, "« 45 000 tonnes », a dit Lia Dorvek.")];
    const finding = findingOf("two", "other-speaker", "Lia Dorvek", spoken);
    const quotation: PackFinding = { ...finding, kind: "quotation" };
    const pack = packOf(own);
    expect(replacementOf(quotation)).toBeNull();
    expect(takeReplacement(pack, quotation)).toBe(pack);
    expect(replacementOf({ ...finding, kind: "attribution" })).toBe("Lia Dorvek");
  });

  test("changes neither words nor link where the text is no longer what was checked", () => {
    const pack = packOf(sentence("one", "Tout autre chose.", 5));
    expect(takeReplacement(pack, findingOf("one", "other-value", "45 000 tonnes", elsewhere))).toBe(pack);
  });
});

describe("what is found in an article that the sentence does not cite", () => {
  const finding = findingOf("one", "other-article", "", [
    found("b", 7, "Le port recevra 40 000 tonnes de riz en mai."),
  ]);

  test("can be cited besides, or alone, and the words stay", () => {
    expect(told(citeFound(packOf(linked), finding, false), "one")).toBe(
      "Le port recevra 40 000 tonnes de riz. ← a 5, b 7",
    );
    expect(told(citeFound(packOf(linked), finding, true), "one")).toBe("Le port recevra 40 000 tonnes de riz. ← b 7");
  });

  test("is not cited for words that are gone", () => {
    const pack = packOf(sentence("one", "Tout autre chose.", 5));
    expect(citeFound(pack, finding, false)).toBe(pack);
    expect(citeFound(pack, finding, true)).toBe(pack);
  });

  test("is offered for nothing else, and for no place without a line", () => {
    expect(citableOf(finding)?.article).toBe("b");
    expect(citableOf(findingOf("one", "other-value", "45", [found("b", 7, "45")]))).toBeNull();
    expect(citableOf(findingOf("one", "other-article", "", [found("b", 0, "45")]))).toBeNull();
  });
});
