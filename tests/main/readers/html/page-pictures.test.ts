import { createCanvas } from "@napi-rs/canvas";
import { describe, expect, test } from "vitest";
import { articleSchema } from "../../../../core/article.ts";
import { textOfInlines } from "../../../../core/blocks.ts";
import type { File } from "../../../../core/file.ts";
import { finderOf, pathFrom } from "../../../../main/readers/web-archive/companions.ts";
import { readAll } from "../read-article.ts";

/** A picture that no other has the like of: it bears its number as its colour. */
function picture(number: number, size = 80): Uint8Array {
  const canvas = createCanvas(size, size);
  const context = canvas.getContext("2d");
  context.fillStyle = `rgb(${number}, 90, 160)`;
  context.fillRect(0, 0, size, size);
  return new Uint8Array(canvas.toBuffer("image/png"));
}

function companion(name: string, bytes: Uint8Array): File {
  return { name, mediaType: "", bytes };
}

const words = "Ces mots ont été écrits pour cet essai, et pour rien d’autre, afin de faire un alinéa assez long. ";
const alinea = (name: string): string => `<p>${name} : ${words.repeat(3)}</p>`;

/** The body, a word a block: the opening of a paragraph, or a picture by its caption, else its alternative text. */
async function outlineOf(html: string, companions: File[] = []) {
  const [reading] = await readAll({
    name: "essai.html",
    mediaType: "",
    bytes: new TextEncoder().encode(`<html lang="fr"><body>${html}</body></html>`),
    companions,
  });
  if (reading?.kind !== "article") throw new Error("the page was not read");
  const { article, pictures } = reading;
  articleSchema.parse({ ...article, id: "a", takenIn: "2025-07-01T08:00:00Z", undated: false });
  expect(article.pictures.map(({ id }) => id)).toEqual(pictures.map(({ id }) => id));
  const lines = [
    ...article.body.flatMap((block) => ("line" in block ? (block.line ?? 0) : [])),
    ...article.removed.map(({ line }) => line),
  ];
  expect(new Set(lines).size).toBe(lines.length);
  const order = article.body.flatMap((block) => ("line" in block ? (block.line ?? 0) : []));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  return {
    removed: article.removed,
    title: article.title,
    body: article.body.map((block) => {
      if (block.kind === "image") return `[${block.caption ?? block.alt}]`;
      return block.kind === "paragraph" ? (textOfInlines(block.children).split(" ")[0] ?? "") : block.kind;
    }),
  };
}

describe("the pictures of a saved page", () => {
  test("stand where the page shows them, on lines of their own, and nothing else moves out of its order", async () => {
    const { body, title } = await outlineOf(
      `<article><h1>Un titre pour cet essai</h1><p>Publié le 3 juillet 2025</p>
       <figure><img src="essai_fichiers/un%20deux.png" alt="autre"><figcaption>La vue, pour l’essai</figcaption></figure>
       ${alinea("Un")}<p><img src="./essai_fichiers/b.png?x=1#y" alt="Deuxième"></p>${alinea("Deux")}${alinea("Trois")}
       <figure><img src="essai_fichiers/c.png" alt="Dernière"></figure></article>`,
      [
        companion("essai_fichiers/un deux.png", picture(1)),
        companion("essai_fichiers/b.png", picture(2)),
        companion("essai_fichiers/c.png", picture(3)),
      ],
    );
    expect(body).toEqual(["[La vue, pour l’essai]", "Un", "[Deuxième]", "Deux", "Trois", "[Dernière]"]);
    expect(title).toMatchObject({ value: "Un titre pour cet essai", line: 1 });
  });

  test("that are not at hand, or stand away from the text, are not taken; nothing is fetched", async () => {
    const menu = '<nav><a href="/"><img src="logo.png" alt="Logo">Accueil</a></nav>';
    const others =
      '<aside><a href="/x"><img src="x.png" alt="Ailleurs">Un autre article, ailleurs sur le site</a></aside>';
    const { body } = await outlineOf(
      `${menu}<article><h1>Un titre pour cet essai</h1>${alinea("Un")}
       <img src="http://127.0.0.1:9/a.png" alt="Loin"><img src="file:///etc/hostname" alt="Fichier">${alinea("Deux")}</article>${others}`,
      [companion("logo.png", picture(4)), companion("x.png", picture(5))],
    );
    expect(body).toEqual(["Un", "Deux"]);
  });

  test("are read out of the page itself, and out of its lazily loaded versions", async () => {
    const dot = `data:image/png;base64,${Buffer.from(picture(0, 1)).toString("base64")}`;
    const inline = `data:image/png;base64,${Buffer.from(picture(6)).toString("base64")}`;
    const { body } = await outlineOf(
      `<article>${alinea("Un")}<img src="${inline}" alt="Dans la page">${alinea("Deux")}
       <img src="${dot}" alt="Large" srcset="petit.png 320w, large.png 1280w"><noscript><img src="large.png"></noscript>${alinea("Trois")}
       <img src="${dot}" alt="Un point">${alinea("Quatre")}</article>`,
      [companion("petit.png", picture(7)), companion("large.png", picture(8))],
    );
    expect(body).toEqual(["Un", "[Dans la page]", "Deux", "[Large]", "Trois", "Quatre"]);
  });

  test("that are broken are listed as cut, those that come twice are shown once", async () => {
    const { body, removed } = await outlineOf(
      `<article>${alinea("Un")}<img src="a.png" alt="Une fois">${alinea("Deux")}<img src="a.png" alt="Deux fois">
       <img src="b.png" alt="Une image abîmée">${alinea("Trois")}</article>`,
      [companion("a.png", picture(9)), companion("b.png", picture(10).subarray(0, 80))],
    );
    expect(body).toEqual(["Un", "[Une fois]", "Deux", "Trois"]);
    expect(removed).toEqual([{ line: 4, text: "Une image abîmée", reason: "picture" }]);
  });
});

describe("what a page names", () => {
  test.each([
    ["OEBPS/text", "../images/a.png", "OEBPS/images/a.png"],
    ["a", "../../b/../../c.png", "../../c.png"],
    ["a/b", "/c.png", "a/b/c.png"],
    ["a", ".\\c\\.\\d.png", "a/c/d.png"],
  ])("from %j by %j is %j", (folder, path, expected) => {
    expect(pathFrom(folder, path)).toBe(expected);
  });

  test("is found by its name as it stands too, as an archive of the web names it", () => {
    const find = finderOf([companion("http://127.0.0.1/a.png?b=c", picture(1))]);
    expect(find("http://127.0.0.1/a.png?b=c")).toEqual(picture(1));
    expect(find("a%ZZ.png")).toBeNull();
    expect(find("data:text/html,<b>")).toBeNull();
    expect(find("data:image/png")).toBeNull();
  });
});
