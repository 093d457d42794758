import { describe, expect, test } from "vitest";
import { textOfArticle, type ReadArticle } from "../../../core/article.ts";
import { readArticle } from "./read-article.ts";

/** All texts here are written for these tests; they tell of no real event. */
const sentence = (topic: string): string =>
  `Ce paragraphe d’essai parle de ${topic}, comme on parle de tout dans un texte écrit pour un essai, et il finit par un point.`;
const body = ["sel", "pain", "vin", "blé"].map((topic) => `<p>${sentence(topic)}</p>`).join("\n");

function read(html: string): Promise<ReadArticle> {
  return readArticle({ name: "page.html", mediaType: "", bytes: new TextEncoder().encode(html) });
}

function page(inside: string, head = ""): string {
  return `<html lang="fr"><head><title>Un titre d’essai bien visible</title>${head}</head><body>${inside}</body></html>`;
}

const around = (inside: string): string =>
  page(`<main><article><h1>Un titre d’essai bien visible</h1>${inside}</article></main>`);

function reasonsOf({ removed }: ReadArticle): Record<string, string> {
  return Object.fromEntries(removed.map(({ text, reason }) => [text, reason]));
}

describe("a part of the page that is not for the article, by what the page calls it", () => {
  test.each([
    [
      "comments",
      '<div id="postcomment"><p>Un lecteur d’essai écrit ici une phrase assez longue, et même deux de suite.</p></div>',
    ],
    [
      "other articles",
      '<div class="relatedArticles"><p><a href="/autre">Un autre article d’essai</a> Un lecteur d’essai écrit ici.</p></div>',
    ],
    [
      "a newsletter",
      '<p class="newsletter-box">Recevez chaque semaine un lecteur d’essai écrit ici dans votre boîte.</p>',
    ],
    ["share buttons", '<div class="share-bar"><p>Un lecteur d’essai écrit ici</p></div>'],
    [
      "a box on the author",
      '<section class="author-box"><p>Un lecteur d’essai écrit ici depuis longtemps, et bien.</p></section>',
    ],
    ["an aside", "<aside><p>Un lecteur d’essai écrit ici en marge de ce qui se dit dans le texte.</p></aside>"],
    [
      "a cookie notice",
      '<div role="dialog" class="cookieNotice"><p>Un lecteur d’essai écrit ici que des cookies le suivent.</p></div>',
    ],
  ])("%s", async (_, part) => {
    const article = await read(around(`${body}${part}${body.replaceAll("essai", "exemple")}`));
    expect(textOfArticle(article)).toContain(sentence("sel"));
    expect(textOfArticle(article)).not.toContain("lecteur d’essai écrit ici");
    expect(article.removed.map(({ text }) => text).join("\n")).toContain("lecteur d’essai écrit ici");
  });

  test("what holds most of the text is the article, whatever it is called", async () => {
    const article = await read(page(`<div class="related promo"><h1>Un titre d’essai bien visible</h1>${body}</div>`));
    expect(textOfArticle(article)).toContain(sentence("blé"));
  });

  test("a part called a teaser that leads nowhere is a lead", async () => {
    const lead = "Ce chapeau d’essai résume le texte en une ligne, avant qu’il commence, et ne mène à rien.";
    const article = await read(around(`<p class="article-teaser">${lead}</p>${body}`));
    expect(textOfArticle(article)).toContain(lead);
  });

  test("a caption is listed as a caption, by its element or its class", async () => {
    const article = await read(
      around(`${body}<figure><img src="a.png"><figcaption>Une légende d’essai</figcaption></figure>
        <div class="wp-caption-text">Une autre légende d’essai</div>${body.replaceAll("essai", "exemple")}`),
    );
    expect(reasonsOf(article)).toMatchObject({
      "Une légende d’essai": "caption",
      "Une autre légende d’essai": "caption",
    });
  });
});

describe("text that Readability leaves out", () => {
  test("a subtitle between the title and the text", async () => {
    const article = await read(
      page(`<header><h1>Un titre d’essai bien visible</h1><h2 class="article__subtitle">Un sous-titre d’essai sans point final, mais de bonne longueur</h2></header>
        <div class="text">${body}</div>`),
    );
    expect(textOfArticle(article)).toContain("Un sous-titre d’essai sans point final");
  });

  test("columns beside the one it chose", async () => {
    const column = (topics: string[]): string =>
      `<div class="field"><div class="field__item">${topics.map((topic) => `<p>${sentence(topic)}</p>`).join("")}</div></div>`;
    const article = await read(
      around(
        column(["sel", "pain", "vin", "blé", "riz", "thé"]) + column(["lin"]) + column(["bois", "fer", "or", "grès"]),
      ),
    );
    for (const topic of ["sel", "lin", "or"]) expect(textOfArticle(article)).toContain(sentence(topic));
  });

  test("an article in a part whose name Readability shuns", async () => {
    const notice = `<div class="notice"><p>${"Cette mention d’essai ne dit rien de plus que toute mention, et le dit deux fois. ".repeat(4)}</p></div>`;
    const article = await read(
      page(
        `<div class="above-footer"><h1>Un titre d’essai bien visible</h1><div class="beam">${body.repeat(3)}</div></div>${notice}`,
      ),
    );
    expect(textOfArticle(article)).toContain(sentence("vin"));
  });

  test("the text that only the page's data hold, as a script would have written it", async () => {
    const stated = ["sel", "pain", "vin", "blé", "riz", "thé"].map(sentence).join("\n");
    const data = { "@type": "NewsArticle", headline: "Un titre d’essai bien visible", articleBody: stated };
    const article = await read(
      page(
        "<h1>Un titre d’essai bien visible</h1><p>Chargement de la page d’essai.</p><footer><p>Mentions d’essai</p></footer>",
        `<script type="application/ld+json">${JSON.stringify(data)}</script>`,
      ),
    );
    expect(textOfArticle(article)).toContain(sentence("thé"));
  });
});

describe("what stands beside the text", () => {
  test("a row of cards that lead to other articles goes, with the words on them", async () => {
    const card = (name: string): string =>
      `<div class="c1"><h3><a href="/${name}">Un autre article d’essai sur ${name}</a></h3><p>Quelques mots d’essai sur ${name}.</p></div>`;
    const article = await read(around(`${body.repeat(2)}<div>${["Alpha", "Bêta", "Gamma"].map(card).join("")}</div>`));
    expect(textOfArticle(article)).not.toContain("Quelques mots d’essai sur Bêta");
  });

  test("a kicker over the title is not of the body", async () => {
    const article = await read(
      page(`<article><p>Rubrique d’essai du jour : tout ce qu’il faut savoir sur les essais de la semaine passée.</p>
        <h1>Un titre d’essai bien visible</h1>${body}</article>`),
    );
    expect(textOfArticle(article)).not.toContain("Rubrique d’essai");
    expect(reasonsOf(article)).toHaveProperty(
      ["Rubrique d’essai du jour : tout ce qu’il faut savoir sur les essais de la semaine passée."],
      "page-furniture",
    );
  });

  test.each([
    ["July 3, 2025", "dateline"],
    ["Un titre d’essai bien visible", "title"],
  ])("%s at the head is cut as %s", async (line, reason) => {
    const article = await read(around(`<p>${line}</p>${body}`));
    expect(textOfArticle(article)).not.toContain(line);
    expect(reasonsOf(article)[line]).toBe(reason);
  });

  test("the line that names the author is stated, and stands no second time", async () => {
    const article = await read(around(`<p>Par Jean Exemple</p>${body}<p>Par Jean Exemple</p>`));
    expect(article.byline).toMatchObject({ value: "Jean Exemple", words: "Par Jean Exemple" });
    expect(textOfArticle(article)).not.toContain("Jean Exemple");
    expect(reasonsOf(article)["Par Jean Exemple"]).toBe("byline");
  });

  test("a heading that links to its own place stays; a list of such links goes", async () => {
    const article = await read(
      around(`<ul><li><a href="#a">Une section d’essai</a></li><li><a href="#b">Autre section d’essai</a></li></ul>
        ${body}<h2 id="a"><a href="#a">Section d’essai gardée</a></h2>${body.replaceAll("essai", "exemple")}`),
    );
    expect(textOfArticle(article)).toContain("Section d’essai gardée");
    expect(textOfArticle(article)).not.toContain("Autre section d’essai");
  });

  test("soft hyphens, zero-width spaces and joiners at a dash are not of the words", async () => {
    const article = await read(around(`${body}<p>${sentence("fro\u00admage")} De\u200bmain, 21–\u200d\ufeff26.</p>`));
    expect(textOfArticle(article)).toContain("fromage");
    expect(textOfArticle(article)).toContain("Demain, 21–26.");
  });
});

describe("the title", () => {
  test.each([
    [
      "a longer heading over a tag with the site's name",
      "Un titre court - Site d’essai",
      "<h1>Un titre court, et ce qu’il tait</h1>",
      "Un titre court, et ce qu’il tait",
    ],
    [
      "a heading in other words than the tag",
      "Un titre d’essai pour les réseaux",
      "<h1>Le titre d’essai que montre la page</h1>",
      "Le titre d’essai que montre la page",
    ],
    [
      "a part of the tag",
      "Site d’essai » Le texte du jour",
      "<h1>Site d’essai</h1><h2>Le texte du jour</h2>",
      "Le texte du jour",
    ],
    [
      "a heading with a day run into it",
      "Un titre d’essai bien visible",
      "<h1>Un titre d’essai bien visible 03.07.2025 • Presse</h1>",
      "Un titre d’essai bien visible",
    ],
    ["no heading, an address after the tag", "Un titre d’essai | example.org", "", "Un titre d’essai"],
  ])("%s", async (_, tag, heading, expected) => {
    const { title } = await read(
      `<html><head><title>${tag}</title></head><body><article>${heading}${body}</article></body></html>`,
    );
    expect(title.value).toBe(expected);
  });
});

describe("the language of a paragraph", () => {
  const english =
    "This sample paragraph was written for a test, and it is long enough to tell its language for certain: it goes on about bread and salt, as the others do, and then about the weather, before it comes to an end like this.";
  const languagesOf = async (inside: string): Promise<(string | undefined)[]> => {
    const { body: blocks } = await read(around(inside));
    return blocks.flatMap((block) => (block.kind === "paragraph" ? [block.language] : []));
  };

  test("is given where a long paragraph is in another language than the article", async () => {
    expect(await languagesOf(`${body}<p>${english}</p>`)).toEqual([undefined, undefined, undefined, undefined, "en"]);
  });

  test("is taken from the page's own mark, except where the words gainsay it or it says nothing new", async () => {
    const marked = `<div lang="fr">${body}</div><p lang="la-VA">Exempli gratia scriptum est hoc exemplum, et nihil aliud narrat.</p>`;
    expect(await languagesOf(marked)).toEqual([undefined, undefined, undefined, undefined, "la"]);
    const long = `${sentence("sel")} ${sentence("pain")}`;
    expect(await languagesOf(`${body}<p lang="en">${long}</p>`)).toEqual(Array.from({ length: 5 }, () => undefined));
  });
});

describe("what looks like the frame of a page and is none", () => {
  const title = "<title>Un titre d’essai bien visible</title>";
  test.each([
    [
      "an attribute of the head",
      `<head><meta name="d" content="la balise <body class='x'> dit > tout">${title}</head><body>`,
    ],
    [
      "an attribute of the text",
      `<head>${title}</head><body><p data-x='<body class="a" y'>Un début d’essai, court.</p>`,
    ],
    ["an attribute, and no body at all", `<head><meta content="<body>">${title}</head>`],
    ["a frame's own page", `<head>${title}</head><body><iframe srcdoc="<html><body class='x'>cadre</body>"></iframe>`],
    ["a second body", `<head>${title}</head><body><p>Menu</p></body><body class="b">`],
    ["a body for pages without scripts", `<head><noscript><body><p>Menu</p></body></noscript>${title}</head><body>`],
  ])("%s", async (_, opening) => {
    const article = await read(`<html lang="fr">${opening}<article>${body}</article></body></html>`);
    expect(article.title.value).toBe("Un titre d’essai bien visible");
    for (const topic of ["sel", "pain", "vin", "blé"]) expect(textOfArticle(article)).toContain(sentence(topic));
    expect(textOfArticle(article)).not.toContain("cadre");
  });

  test("a title that names a tag", async () => {
    const named = `<head><title>La balise <body> d’essai</title></head><body><article>${body}</article></body>`;
    const article = await read(`<html lang="fr">${named}</html>`);
    expect(article.title.value).toBe("La balise <body> d’essai");
    expect(textOfArticle(article)).toContain(sentence("sel"));
  });
});

test("the name of the outlet that stands again under the title or at the end is cut, and listed as what it is", async () => {
  const name = "Journal d’essai";
  const head = `<meta property="og:site_name" content="${name}">`;
  const inside = `<h1>Un titre d’essai bien visible</h1><p>${name}</p>${body}<p>Le ${name} paraît.</p><div>${name}</div>`;
  const article = await read(page(`<div>${name}</div><article>${inside}</article>`, head));
  expect(article.outlet).toMatchObject({ value: name, line: 1 });
  expect(article.removed.map(({ text, reason }) => [text, reason])).toEqual([
    [name, "outlet"],
    [name, "outlet"],
  ]);
  expect(textOfArticle(article)).toContain(`Le ${name} paraît.`);
});

test("the line that names the outlet is not listed as cut besides", async () => {
  const article = await read(
    page(
      `<p>Le Journal d’essai</p><article><h1>Un titre d’essai bien visible</h1>${body}</article>`,
      '<meta property="og:site_name" content="Le Journal d’essai">',
    ),
  );
  expect(article.outlet).toMatchObject({ value: "Le Journal d’essai", line: 1 });
  expect(article.removed).toEqual([]);
});
