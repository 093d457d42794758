import { describe, expect, test } from "vitest";
import { foldWords, nextWord, wordAround } from "../../../main/library/folding.ts";

describe("a text is folded, script by script", () => {
  test.each([
    ["capitals and accents", "ÉCONOMIE d’Été", "economie d ete"],
    ["accents that stand alone", "e\u0301te\u0301", "ete"],
    ["ligatures", "ŒUVRE, cœur, æquo, ﬁn", "oeuvre coeur aequo fin"],
    ["sharp s, large and small", "Straße STRAẞE", "strasse strasse"],
    ["Nordic, Polish, Vietnamese and Turkish letters", "Ærø Łódź Đặng İstanbul ılık", "aero lodz dang istanbul ilik"],
    ["Greek, with its final sigma", "Αθήνας ΑΘΗΝΑΣ", "αθηνασ αθηνασ"],
    ["Cyrillic yo, but short i stays", "Ещё мой мои\u0306", "еще мой мой"],
    [
      "alef, hamza, teh marbuta, yeh",
      "أمن إلى آخر ٱسم مؤتمر رئيس مدرسة مستشفى",
      "امن الي اخر اسم موتمر رييس مدرسه مستشفي",
    ],
    ["Arabic vowel signs and tatweel", "وَقَّعَت الـــسلام", "وقعت سلام"],
    [
      "the Arabic article, and what is written before it",
      "التعاون والتعاون بالتعاون للتعاون",
      "تعاون تعاون تعاون تعاون",
    ],
    ["an article before a word that looks like one", "التزام الالتزام", "تزام تزام"],
    ["what only looks like an article", "الله إلى بالي", "الله الي بالي"],
    ["Arabic letters in their printed forms", "\ufeb3\ufefc\ufee1", "سلام"],
    ["Persian letters", "کی", "كي"],
    ["Hebrew points", "שָׁלוֹם", "שלום"],
    ["digits of any script", "١٢٣ ۴۵ ४ ０９", "123 45 4 09"],
    ["raised and lowered digits", "CO₂ m²", "co2 m2"],
    ["numbers that are no digits", "½ Ⅷ", "½ viii"],
    ["wide letters and mathematical ones", "ＡＢＣ 𝐀𝐁", "abc ab"],
    ["signs of Devanagari, which are no accents", "हिन्दी", "हिन्दी"],
    ["soft hyphens and joiners", "sou\u00adpe می\u200cشود", "soupe ميشود"],
    ["apostrophes of any form part words", "l'un l’un м’ята мʼята", "l un l un м ята м ята"],
    ["what is no word", "… « » 🙂 \u0000 \ud800 - ° €", ""],
  ])("%s", (_name, text, folded) => {
    expect(foldWords(text).join(" ")).toBe(folded);
  });
});

describe("a script without spaces is cut into overlapping pairs", () => {
  test.each([
    ["Chinese", "合作协议。", "合作 作协 协议 议"],
    ["Chinese beside Latin letters and digits", "第5次G7峰会", "第 5 次 g7 峰会 会"],
    ["Chinese over the end of a line", "合作\n协议 签署", "合作 作协 协议 议签 签署 署"],
    ["but not over a paragraph", "合作\n\n协议", "合作 作 协议 议"],
    ["Japanese, its narrow letters widened", "データ ﾃﾞｰﾀ", "デー ータ タデ デー ータ タ"],
    ["Korean, word by word", "대한민국 정부", "대한 한민 민국 국 정부 부"],
    ["Thai, a letter with its signs", "ที่นี่", "ที่นี่ นี่"],
    ["a character beyond the basic plane", "𠮷野家", "𠮷野 野家 家"],
  ])("%s", (_name, text, folded) => {
    expect(foldWords(text).join(" ")).toBe(folded);
  });
});

test("a word knows its place in the text", () => {
  const text = "À l’œuvre !";
  const word = nextWord(text, 3);
  expect(word).toEqual({ text: "oeuvre", start: 4, end: 9, next: 9, unspaced: false });
  expect(text.slice(4, 9)).toBe("œuvre");
  expect(nextWord(text, 9)).toBeNull();
  expect(nextWord("合作", 0)).toEqual({ text: "合作", start: 0, end: 2, next: 1, unspaced: true });
});

test("a word is found from any of its characters", () => {
  const text = "Zone, d’œuvres e\u00adt 合作区";
  for (const [at, word] of [
    [0, "zone"],
    [3, "zone"],
    [4, null],
    [6, "d"],
    [10, "oeuvres"],
    [17, "et"],
    [18, null],
    [text.indexOf("作"), "作区"],
    [200, null],
  ] as const) {
    expect(wordAround(text, at)?.text ?? null, `at ${at}`).toBe(word);
  }
});

test("a middle dot, which Unicode lists for Chinese among others, parts words as any other sign does", () => {
  expect(foldWords("Jean·ne collectiu·s")).toEqual(["jean", "ne", "collectiu", "s"]);
  expect(nextWord("Jean·ne", 0)).toMatchObject({ text: "jean", end: 4, unspaced: false });
  expect(wordAround("Jean·ne", 4)).toBeNull();
  expect(foldWords("约翰·史密斯")).toEqual(["约翰", "翰", "史密", "密斯", "斯"]);
  // The mark of a long vowel is of no script by itself and belongs to both of Japan's.
  expect(foldWords("サーバ")).toEqual(["サー", "ーバ", "バ"]);
});
