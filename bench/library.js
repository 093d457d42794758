// A library of generated articles, made through the store's own code, for the benchmarks that need a large one. The words are
// spelt out of syllables under Zipf's law behind the real function words of French and English; a few articles are Chinese.
// Nothing in it can be taken for news. Same number, same seed, same words.
import { createHash } from "node:crypto";

/** A source of numbers in [0, 1) that is the same every time (mulberry32). */
export function makeChance(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const functionWords = {
  fr: "de la le et les des en un une du pour que qui dans est par sur au avec il plus ne se pas son sont ce sa ses aux leur cette ont mais ou elle entre".split(
    " ",
  ),
  en: "the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which their its were has will".split(
    " ",
  ),
};
// What begins many words stands first, as "con" and "pré" do in a real text.
const beginnings = {
  fr: "con pré com dé re in pro par é a tra mi ma sou gou pa for ex coo né sé ré bi ca li po su fi ac pu vi mo dis en im sa ba ter ca mé ju di fa ré lo no co ra".split(
    " ",
  ),
  en: "con pre com de re in pro par e a tra mi ma se go pa for ex coo ne sta res bi ca li po su fi ac pu vi mo dis en im un wor ter me th ju di fa sh lo no co ra".split(
    " ",
  ),
};
const middles = "ta ri no li ve ra si mi la do pe ti va ne cu ga be lo ni so te da ma ro se bo fe po tu mu".split(" ");
const endings = {
  fr: "tion ment é ée ence eur ité ique s er ance aire ions és eux al age isme rie".split(" "),
  en: "tion ment ed ing er ity ness s ly al ance ed ary ism age ers ship ial ive".split(" "),
};

/** Words of a language, the most frequent first. */
function spellWords(language, count, chance) {
  const early = (list) => list[Math.floor(list.length * chance() ** 2)];
  const words = new Set(functionWords[language]);
  while (words.size < count) {
    let word = early(beginnings[language]);
    for (let more = Math.floor(chance() * 3); more > 0; more -= 1) word += early(middles);
    words.add(word + early(endings[language]));
  }
  return [...words];
}

/** Chinese words of one to three characters, the most frequent first. */
function pairCharacters(count, chance) {
  const characters = Array.from({ length: 2500 }, (_, index) =>
    String.fromCodePoint(0x4e00 + ((index * 7919) % 20900)),
  );
  const words = new Set("的 是 在 了 和".split(" "));
  while (words.size < count) {
    const length = [1, 2, 2, 2, 2, 2, 3][Math.floor(chance() * 7)];
    words.add(Array.from({ length }, () => characters[Math.floor(characters.length * chance() ** 2)]).join(""));
  }
  return [...words];
}

/** Picks words as often as Zipf and Mandelbrot say, by their rank. */
function makePicker(words, chance) {
  let sum = 0;
  const sums = Float64Array.from(words, (_, rank) => (sum += 1 / (rank + 2.7) ** 1.05));
  return () => {
    const wanted = chance() * sum;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] < wanted) low = middle + 1;
      else high = middle;
    }
    return words[low];
  };
}

const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);
const nothing = { value: null, line: null, by: "source" };
const stated = (value) => ({ value, line: null, by: "source" });

/** The words that generated articles are made of, by language, the most frequent first. */
export function makeVocabulary() {
  const chance = makeChance(1);
  return {
    fr: spellWords("fr", 60_000, chance),
    en: spellWords("en", 45_000, chance),
    zh: pairCharacters(20_000, chance),
  };
}

/** The first `count` generated articles in order: `{article, original}`, each of 400 to 1,000 words, one in fifty Chinese. */
export function* generateArticles(count, vocabulary) {
  const chance = makeChance(2);
  const pickers = Object.fromEntries(
    Object.entries(vocabulary).map(([language, words]) => [language, makePicker(words, chance)]),
  );
  const outlets = Array.from({ length: 300 }, (_, index) => {
    const pick = pickers[index % 2 === 0 ? "fr" : "en"];
    return capital(Array.from({ length: 2 + (index % 2) }, pick).join(" "));
  });
  const authors = Array.from({ length: 2000 }, () => `${capital(pickers.fr())} ${capital(pickers.fr())}`);
  for (let number = 1; number <= count; number += 1) {
    const language = number % 50 === 0 ? "zh" : number % 2 === 0 ? "en" : "fr";
    const pick = pickers[language];
    const gap = language === "zh" ? "" : " ";
    const stop = language === "zh" ? "。" : ".";
    const body = [];
    let left = 400 + Math.floor(chance() * 600);
    while (left > 0) {
      let text = "";
      for (let sentence = 0; sentence < 5 && left > 0; sentence += 1) {
        const length = Math.min(left, 8 + Math.floor(chance() * 25));
        left -= length;
        const words = Array.from({ length }, () => (chance() < 0.004 ? String(Math.floor(chance() * 1e5)) : pick()));
        text += `${text === "" ? "" : gap}${capital(words.join(gap))}${stop}`;
      }
      body.push({ kind: "paragraph", line: body.length + 1, style: "body", children: [{ kind: "text", text }] });
    }
    const original = new TextEncoder().encode(`${number}\n${body.map((block) => block.children[0].text).join("\n")}`);
    const day = new Date(Date.UTC(2015, 0, 1) + Math.floor(chance() * 4200) * 86_400_000).toISOString().slice(0, 10);
    yield {
      original,
      article: {
        id: `generated-${number}`,
        revision: 0,
        origin: {
          name: `${number}.txt`,
          mediaType: "text/plain",
          part: "",
          encoding: "utf-8",
          bytes: original.length,
          sha256: createHash("sha256").update(original).digest("hex"),
        },
        otherOrigins: [],
        takenIn: new Date(Date.UTC(2026, 0, 1) + number * 60_000).toISOString(),
        title: stated(capital(Array.from({ length: 8 }, pick).join(gap))),
        byline: stated(authors[Math.floor(authors.length * chance() ** 2)]),
        outlet: stated(outlets[Math.floor(outlets.length * chance() ** 2)]),
        published: stated(day),
        undated: false,
        language: stated(language),
        address: nothing,
        body,
        pictures: [],
        removed: [],
      },
    };
  }
}
