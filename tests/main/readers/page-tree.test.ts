import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isElement, treeOf, type PageDocument, type PageElement } from "../../../main/readers/html/page-tree.ts";

const cases = join(import.meta.dirname, "..", "..", "cases", "readers");

function bodyOf(html: string): PageElement {
  const { body } = treeOf(`<html><head></head><body>${html}</body></html>`);
  if (!body) throw new Error("the tree has no body");
  return body;
}

function only(body: PageElement, selector: string): PageElement {
  const [element, other] = body.querySelectorAll(selector);
  if (!element || other) throw new Error(`not one ${selector}`);
  return element;
}

describe("a page's tree", () => {
  test("joins what an entity parts, and closes what HTML leaves open", () => {
    const body = bodyOf("<p>Caf&eacute; &amp; th&eacute;<p>Deux<br>lignes<ul><li>un<li>deux</ul>");
    expect(body.children.map(({ tagName }) => tagName)).toEqual(["P", "P", "UL"]);
    expect(body.firstElementChild?.childNodes.map(({ textContent }) => textContent)).toEqual(["Café & thé"]);
    expect(only(body, "ul").children.map(({ textContent }) => textContent)).toEqual(["un", "deux"]);
  });

  test("is written as the HTML that it was read from", () => {
    const html = '<p class="a" title="&quot;x&quot; &amp; y">A &lt; B<br><img src="c.png"></p><ul><li>un</li></ul>';
    const body = bodyOf(html);
    expect(body.innerHTML).toBe(html);
    body.innerHTML = "<p>Autre</p>";
    expect(body.innerHTML).toBe("<p>Autre</p>");
    expect(body.firstElementChild?.parentNode).toBe(body);
  });

  test("moves a node with all that it holds, and knows its neighbours afterwards", () => {
    const body = bodyOf("<p>un</p><div><b>deux</b></div><p>trois</p>");
    const division = only(body, "div");
    const bold = only(body, "b");
    body.insertBefore(bold, body.firstChild);
    expect(body.innerHTML).toBe("<b>deux</b><p>un</p><div></div><p>trois</p>");
    expect([bold.previousSibling, bold.nextElementSibling?.textContent]).toEqual([null, "un"]);
    body.replaceChild(bold, division);
    expect(body.innerHTML).toBe("<p>un</p><b>deux</b><p>trois</p>");
    expect([division.parentNode, division.nextSibling, division.previousSibling]).toEqual([null, null, null]);
    body.appendChild(only(body, "p:first-of-type"));
    expect(body.innerHTML).toBe("<b>deux</b><p>trois</p><p>un</p>");
    expect([body.firstElementChild?.localName, body.lastElementChild?.textContent]).toEqual(["b", "un"]);
    bold.remove();
    expect(body.firstElementChild?.previousElementSibling).toBeNull();
    body.removeChild(only(body, "p:last-of-type"));
    expect(body.textContent).toBe("trois");
  });

  test("of two attributes by one name the first counts, until it is set or taken away", () => {
    const image = only(bodyOf('<img SRC="a.png" src="b.png" ALT>'), "img");
    expect([image.getAttribute("src"), image.src, image.getAttribute("alt"), image.id]).toEqual([
      "a.png",
      "a.png",
      "",
      "",
    ]);
    image.setAttribute("src", "c.png");
    image.removeAttribute("alt");
    image.className = "large";
    expect(image.parentNode?.innerHTML).toBe('<img src="c.png" class="large">');
  });

  test("what it no longer holds has no place in it, and a node put before itself stays where it is", () => {
    const body = bodyOf("<p>un</p><p>deux</p>");
    const [first, second] = body.children;
    if (!first || !second) throw new Error("two paragraphs were expected");
    body.insertBefore(first, first);
    expect(body.innerHTML).toBe("<p>un</p><p>deux</p>");
    body.textContent = "trois";
    first.remove();
    expect([body.innerHTML, first.nextSibling, second.parentNode]).toEqual(["trois", null, null]);
  });

  test("is looked through in time where a page would make that long", () => {
    const attributes = Array.from({ length: 200_000 }, (_, at) => `a${at}=""`).join(" ");
    expect(only(bodyOf(`<p ${attributes}>Texte</p>`), "p").attributes).toHaveLength(200);
    expect(bodyOf(`<div>${"<p>un</p><b>deux</b>".repeat(40_000)}</div>`).querySelector("p + p")).toBeNull();
  });

  test("names that programs know mean nothing in it", () => {
    const body = bodyOf('<constructor __proto__="a" toString="b">Texte</constructor>');
    expect(body.innerHTML).toBe('<constructor __proto__="a" tostring="b">Texte</constructor>');
    expect(body.firstElementChild?.getAttribute("constructor")).toBeNull();
  });

  test.each([
    ["display:none", { display: "none", visibility: "" }],
    ["color: red; VISIBILITY : Hidden !important", { display: "", visibility: "hidden" }],
    ["display:none;display:block", { display: "block", visibility: "" }],
    ["--display: none", { display: "", visibility: "" }],
  ])("knows from the style %j whether an element is shown", (style, expected) => {
    expect(only(bodyOf(`<p style="${style}">Texte</p>`), "p").style).toEqual(expected);
  });

  test("finds elements by selectors, in document order and inside an element only", () => {
    const body = bodyOf('<h1>a</h1><article><header><time>b</time></header><p lang="fr">c</p></article><time>d</time>');
    const words = (selector: string): string[] => body.querySelectorAll(selector).map(({ textContent }) => textContent);
    expect(words("time,h1")).toEqual(["a", "b", "d"]);
    expect(words("article header time, [lang=fr]")).toEqual(["b", "c"]);
    expect(only(body, "article").querySelector("h1")).toBeNull();
    expect(body.getElementsByTagName("*")).toHaveLength(6);
  });

  test("is built of a page nested a thousand times as deep as any", () => {
    const body = bodyOf(`${"<div>".repeat(5000)}texte${"</div>".repeat(5000)}`);
    expect(body.textContent).toBe("texte");
    expect(body.innerHTML).toHaveLength(5000 * "<div></div>".length + "texte".length);
  });
});

/** Text as it is compared, blanks aside: general trees part the text where an entity stands. */
function found(document: PageDocument | Document): unknown {
  // Readability's types name a browser's document; it needs no more of it than either has.
  const read = new Readability(document as unknown as Document).parse();
  return read && [read.title, read.byline, read.lang, read.textContent?.replace(/\s+/g, "")];
}

const pages = readdirSync(cases, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html"));

test.each(pages)("Readability finds in %s what it finds in linkedom's tree", (name) => {
  const html = readFileSync(join(cases, name), "utf8");
  const whole = /<html[\s>]/i.test(html) ? html : `<html><head></head><body>${html}</body></html>`;
  const tree = treeOf(whole);
  expect(tree.documentElement && isElement(tree.documentElement)).toBe(true);
  expect(found(tree)).toEqual(found(parseHTML(whole).document));
});
