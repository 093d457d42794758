// Articles of about 900 words that are drafted in a second on one core, beside the bare cutting of the same articles into sentences and
// words by the engine's own Intl.Segmenter; and one article of 300 pages. All texts are made up here.
// Run after a build: node bench/draft.js
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const root = join(import.meta.dirname, "..");
const built = join(root, "dist", "core", "draft.js");
if (!existsSync(built)) throw new Error(`${built} is not there; run "npm run build" first`);
const { draft } = await import(pathToFileURL(built).href);

const towns = ["Exempleville", "Modèlebourg", "Samplestead", "Proofham", "Essaiville", "Trialton"];
const pieces = {
  fr: (town, other, n) => [
    `Le maire de ${town}, M. Jean Exemple, effectue une visite de travail à ${other} du ${(n % 20) + 1} au ${(n % 20) + 4} juin 2025, à l’invitation de son homologue.`,
    `La visite vise à renforcer la coopération entre les deux villes et à préparer la signature d’un accord de jumelage numéro ${n}.`,
    `Les deux parties ont signé, le ${(n % 27) + 1} mai 2025, une convention d’un montant de ${n + 2},5 millions d’euros pour ${n * 3 + 12} écoles.`,
    `« Ce pont, dont la construction a commencé en ${1990 + (n % 30)}, nous rapproche de ${other} », a déclaré le maire Jean Exemple.`,
    `La ville compte ${n * 1000 + 40} habitants, un port ancien, deux musées et un jardin où l’on vient de loin au printemps.`,
  ],
  en: (town, other, n) => [
    `The Mayor of ${town}, Mr John Sample, will visit ${other} from ${(n % 20) + 1} to ${(n % 20) + 4} June 2025 to discuss trade and transport.`,
    `The visit aims to strengthen cooperation between both towns and to prepare the signing of agreement number ${n}.`,
    `On ${(n % 27) + 1} May 2025 both sides signed a memorandum worth $${n + 2}.5 million for ${n * 3 + 12} schools.`,
    `“The bridge, which was begun in ${1990 + (n % 30)}, brings us closer to ${other},” said Mayor John Sample.`,
    `The town has ${n * 1000 + 40} inhabitants, an old harbour, two museums and a garden that people come to see in spring.`,
  ],
};

/** An article of so many words, its paragraphs of two sentences. */
function articleOf(language, id, words) {
  const sentences = [];
  for (let n = 1, count = 0; count < words; n += 1) {
    for (const sentence of pieces[language](towns[(id + n) % 6], towns[(id + n + 1) % 6], n + id)) {
      sentences.push(sentence);
      count += sentence.split(" ").length;
    }
  }
  const said = (value) => ({ value, line: null, by: "person" });
  const paragraphs = sentences.flatMap((text, at) =>
    at % 2 === 0 ? [[text, sentences[at + 1] ?? ""].join(" ").trim()] : [],
  );
  return {
    ...{ id: `${language}${id}`, revision: 0, otherOrigins: [], pictures: [], removed: [], undated: false },
    ...{ takenIn: "2025-07-01T08:00:00Z", address: said(null), byline: said(null), outlet: said(null) },
    ...{ title: said(null), published: said("2025-06-30"), language: said(language) },
    origin: {
      name: "made-up.txt",
      part: "",
      mediaType: "text/plain",
      encoding: "utf-8",
      bytes: 1,
      sha256: "0".repeat(64),
    },
    body: paragraphs.map((text, at) => ({
      kind: "paragraph",
      line: at + 1,
      style: "body",
      children: [{ kind: "text", text }],
    })),
  };
}

const textOf = ({ body }) => body.map(({ children }) => children[0].text).join("\n");
const articles = Array.from({ length: 60 }, (_, id) => articleOf(id % 2 === 0 ? "fr" : "en", id, 900));
const segmenters = ["sentence", "word"].map((granularity) => new Intl.Segmenter("fr", { granularity }));
const jobs = {
  "Attaché, one by one": () => articles.forEach((article) => draft([article])),
  "Intl.Segmenter": () => {
    for (const article of articles) {
      const text = textOf(article);
      for (const segmenter of segmenters)
        for (const part of segmenter.segment(text)) if (part.index < 0) throw new Error();
    }
  },
};
const seconds = {};
for (let round = 0; round < 4; round += 1) {
  for (const [name, job] of Object.entries(jobs)) {
    const before = process.cpuUsage();
    job();
    const { user, system } = process.cpuUsage(before);
    // The first round only warms the engine up.
    if (round > 0) seconds[name] = Math.min(seconds[name] ?? Infinity, (user + system) / 1e6);
  }
}
for (const [name, time] of Object.entries(seconds)) {
  console.log(
    `${name.padEnd(22)}${(articles.length / time).toFixed(0).padStart(6)} articles of 900 words a second of CPU`,
  );
}
console.log(
  `ratio of CPU time     ${(seconds["Attaché, one by one"] / seconds["Intl.Segmenter"]).toFixed(2).padStart(6)}`,
);

const timed = (articlesGiven) => {
  const before = process.cpuUsage();
  draft(articlesGiven);
  const { user, system } = process.cpuUsage(before);
  return ((user + system) / 1e6).toFixed(2);
};
console.log(
  `one article of 300 pages (150,000 words): ${timed([articleOf("fr", 1, 150_000)])} s; 50 articles together: ${timed(articles.slice(0, 50))} s`,
);
