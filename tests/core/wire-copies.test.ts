import { describe, expect, test } from "vitest";
import { textOfArticle } from "../../core/article.ts";
import { plain } from "../../core/blocks.ts";
import { sharesAtLeast, shingleWords, shinglesOf, sketchOf } from "../../core/shingles.ts";
import { areCopies, groupWireCopies } from "../../core/wire-copies.ts";

const places = ["Bamako", "Moscou", "Dakar", "Vienne", "Lima", "Oslo", "Quito", "Riga", "Sofia", "Tunis"];

/** A text of numbered sentences, its words written for the tests. */
function dispatch(from: number, to: number): string {
  return Array.from({ length: to - from }, (_, at) => {
    const number = from + at;
    return `Phrase d’essai ${number} : la délégation numéro ${number * 7} arrive à ${places[number % 10] ?? ""} le jour ${number}.`;
  }).join(" ");
}

function article(id: string, text: string) {
  return { id, body: [{ kind: "paragraph" as const, line: 1, style: "body" as const, children: plain(text) }] };
}

function groupsOf(...articles: { id: string; body: ReturnType<typeof article>["body"] }[]): string[][] {
  return groupWireCopies(articles).map((group) => group.map(({ id }) => id));
}

describe("copies of a dispatch", () => {
  const whole = article("whole", dispatch(0, 30));
  test("stand together: cut short, with other quotation marks and capitals, with a sentence added", () => {
    const short = article("short", dispatch(0, 16));
    const printed = article("printed", dispatch(0, 30).toUpperCase().replaceAll("’", "'").replaceAll("é", "e"));
    const longer = article("longer", `${dispatch(0, 30)} Une phrase que seule cette rédaction a mise.`);
    expect(groupsOf(whole, short, printed, longer)).toEqual([["whole", "short", "printed", "longer"]]);
  });

  test("are told from other texts, from such as share half, and from short notices", () => {
    const other = article("other", dispatch(100, 130));
    const half = article("half", `${dispatch(0, 15)} ${dispatch(200, 215)}`);
    const notice = "Une dépêche d’essai sans suite.";
    expect(groupsOf(whole, other, half, article("n1", notice), article("n2", notice))).toEqual([
      ["whole"],
      ["other"],
      ["half"],
      ["n1"],
      ["n2"],
    ]);
  });

  test("are not made of two articles that quote the same communiqué", () => {
    const communique = dispatch(0, 10);
    const quoting = (id: string, from: number) =>
      article(id, `${dispatch(from, from + 8)} ${communique} ${dispatch(from + 8, from + 16)}`);
    expect(groupsOf(article("communique", communique), quoting("one", 100), quoting("two", 200))).toEqual([
      ["communique"],
      ["one"],
      ["two"],
    ]);
  });

  describe("of two short paragraphs", () => {
    const words =
      "Le ministre des affaires étrangères a reçu lundi l’ambassadeur d’Ambrie pour un entretien d’une heure. " +
      "« Nous reprendrons les pourparlers en décembre », a-t-il dit à la sortie.\n" +
      "Les deux pays avaient suspendu leurs échanges en mars après la fermeture du port de Velm.";
    const wire = article("wire", `CANBERRA, 13 oct 2026 (AAP) – ${words}\nhv/mh/aap`);

    test("stand together where they differ in dateline, signature, quotation marks and an accent", () => {
      const printed = words.replace("« Nous", "“Nous").replace("décembre »", "decembre”");
      const reprint = article("reprint", `La Tribune du Sud, avec AAP, 14 octobre 2026\n${printed}`);
      expect(groupsOf(wire, reprint)).toEqual([["wire", "reprint"]]);
      expect(groupsOf(reprint, wire)).toEqual([["reprint", "wire"]]);
    });

    test("are two sources where they share no more than a quotation", () => {
      const quotation =
        "« Nous reprendrons les pourparlers en décembre, sans condition, avec tous ceux qui les ont quittés, et nous ne " +
        "signerons rien avant que le port de Velm ne soit rouvert aux navires des deux pays et que chacun le sache »";
      const one = article("one", `${quotation}, a dit le ministre à la radio. ${dispatch(0, 2)}`);
      const other = article("other", `${dispatch(100, 102)} Il a eu ces mots : ${quotation}.`);
      expect(groupsOf(one, other)).toEqual([["one"], ["other"]]);
      // Where it is nearly all that they have.
      const before = article("before", `Il a eu ces mots dans un entretien avec notre journal : ${quotation}.`);
      const after = article("after", `${quotation}, a dit le ministre à la radio nationale au matin du 14 octobre.`);
      expect(groupsOf(before, after)).toEqual([["before"], ["after"]]);
    });
  });

  test("are found through any member of the group, and each group keeps its order", () => {
    const opening = article("opening", dispatch(0, 15));
    const middle = article("middle", dispatch(0, 28));
    const end = article("end", dispatch(13, 28));
    const alone = article("alone", dispatch(300, 330));
    expect(groupsOf(opening, alone, middle, end)).toEqual([["opening", "middle", "end"], ["alone"]]);
  });
});

test("no pair of copies is overlooked, whatever their lengths and order", () => {
  const pieces = Array.from({ length: 60 }, (_, at) => {
    const from = (at * 37) % 90;
    const signed = at % 3 === 0 ? `Ville ${at} (${at}) – ` : "";
    return article(`${at}`, `${signed}${dispatch(from, from + 2 + ((at * 13) % 31))}`);
  });
  const shingles = pieces.map((piece) => shinglesOf(shingleWords(textOfArticle(piece))));
  // Each with each, and the group of a group's member is the group's.
  const groupOf = pieces.map((_, at) => at);
  for (const [at, one] of shingles.entries()) {
    for (const [other, theirs] of shingles.entries()) {
      if (!areCopies(one, theirs)) continue;
      const [kept, given] = [groupOf[at], groupOf[other]];
      groupOf.forEach((group, member) => {
        if (group === given) groupOf[member] = kept ?? member;
      });
    }
  }
  const expected = [...new Set(groupOf)].map((group) =>
    pieces.filter((_, at) => groupOf[at] === group).map(({ id }) => id),
  );
  expect(expected.length).toBeGreaterThan(5);
  expect(expected.length).toBeLessThan(55);
  expect(groupsOf(...pieces)).toEqual(expected);
});

test("a copy of two groups makes them one, as in the library", () => {
  const one = article("one", dispatch(0, 15));
  const other = article("other", dispatch(15, 30));
  const both = article("both", dispatch(0, 30));
  expect(groupsOf(one, article("alone", dispatch(300, 330)), other)).toEqual([["one"], ["alone"], ["other"]]);
  expect(groupsOf(one, article("alone", dispatch(300, 330)), other, both)).toEqual([
    ["one", "other", "both"],
    ["alone"],
  ]);
});

test("the sketches of two copies have a quarter in common at least, however short they are", () => {
  for (const length of [3, 4, 5, 8, 12, 20, 40, 80]) {
    const whole = shinglesOf(shingleWords(dispatch(0, length)));
    const cut = shinglesOf(shingleWords(dispatch(0, Math.ceil(length * 0.55))));
    const [sketch, short] = [sketchOf(whole), sketchOf(cut)];
    const shared = sketch.filter((shingle) => short.includes(shingle)).length;
    expect(shared * 4, `${length} sentences`).toBeGreaterThanOrEqual(Math.min(sketch.length, short.length));
    expect(shared).toBeGreaterThan(0);
  }
});

describe("shingles", () => {
  test("of Chinese stand sign by sign", () => {
    expect(shingleWords("访问莫斯科 2025")).toEqual(["访", "问", "莫", "斯", "科", "2025"]);
  });

  test("a sketch is a part of them, the same for the same text", () => {
    const shingles = shinglesOf(shingleWords(dispatch(0, 60)));
    const sketch = sketchOf(shingles);
    expect(sketch.length).toBeGreaterThan(shingles.size / 64);
    expect(sketch.length).toBeLessThan(shingles.size / 16);
    expect(sketch.every((entry) => shingles.has(entry))).toBe(true);
    expect(sketchOf(shinglesOf(shingleWords(dispatch(0, 60))))).toEqual(sketch);
  });

  test("none share nothing", () => {
    expect(sharesAtLeast(0.1, new Set(), new Set([1]))).toBe(false);
    expect(sharesAtLeast(1, new Set([1, 2]), new Set([1, 2, 3]))).toBe(true);
    expect(sharesAtLeast(0.5, new Set([1, 2, 3]), new Set([4, 2, 3, 5]))).toBe(true);
    expect(sharesAtLeast(0.7, new Set([1, 2, 3]), new Set([4, 2, 3, 5]))).toBe(false);
    expect(
      sharesAtLeast(0.9, shinglesOf(shingleWords(dispatch(0, 30))), shinglesOf(shingleWords(dispatch(0, 16)))),
    ).toBe(true);
  });
});
