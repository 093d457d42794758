import type { Locator, Page } from "playwright";
import { describe, expect, test } from "vitest";
import { entry, goToLibrary, hasCaret, importFiles, openSample, placeCaret, textOf, untilSaved } from "./desk.ts";
import { findChromium, keepRunning, openWindow } from "./program.ts";

const chromium = findChromium();
/** What the window does may take its time on a busy machine. */
const soon = { timeout: 20_000 };

/** A saved page with an article, self-written for this test, as are all that it holds. */
function savedPage(name: string, language: string, title: string, paragraphs: string[]) {
  const body = paragraphs.map((words) => `<p>${words}</p>`).join("\n");
  const html = `<!doctype html><html lang="${language}"><head><title>${title}</title></head><body><article><h1>${title}</h1>\n${body}</article></body></html>`;
  return { name, mimeType: "text/html", buffer: Buffer.from(html) };
}

const signed = "Les deux ministres ont signé mardi un accord de pêche entre Larvenie et Ostrie.";

const pages = [
  savedPage("port.html", "fr", "Un accord de pêche au port de Brume", [
    "Cet article est écrit pour un essai : ses pays, ses ports et ses ministres sont inventés.",
    signed,
    "La délégation a visité les quais, puis la halle aux poissons, sous une pluie fine et continue.",
  ]),
  savedPage("cap.html", "fr", "La mer partagée", [
    "Texte d’essai, sans rien de réel : on y lit le même fait, raconté par une autre rédaction.",
    signed,
    "Au large du cap, les chalutiers attendaient depuis l’hiver que la frontière des eaux soit tracée.",
  ]),
  savedPage("liman.html", "tr", "Deneme metni", [
    "Bu metin yalnızca bir deneme için yazıldı; içindeki ülkeler, limanlar ve bakanlar gerçek değildir.",
    "Bakanlar salı günü limanda bir araya geldi ve balıkçılık konusunda uzun uzun konuştular.",
    "Görüşmelerin önümüzdeki hafta başkentte sürmesi bekleniyor, ama bunu kimse kesin olarak söylemedi.",
  ]),
];

/** Two reports of visits that share nobody and no day. */
const visits = [
  savedPage("larvenie.html", "fr", "Visite à Larvenie", [
    "Texte d’essai : le président Jean Exemple a reçu le ministre Luc Témoin le 3 juin 2025 à Larvenie.",
    "Ils ont signé un accord de pêche en présence de la maire Anne Modèle, après une journée d’entretiens.",
  ]),
  savedPage("ostrie.html", "fr", "Rencontre en Ostrie", [
    "Texte d’essai : la reine Jana Orvel a accueilli le gouverneur Paul Essai le 9 mai 2025 en Ostrie.",
    "Ils ont signé un accord sur les ports avec la directrice Mia Karvel, au terme d’une longue séance.",
  ]),
];

function section(page: Page, name: string): Locator {
  return page.getByRole("region", { name });
}

/** The words by which a screen reader describes a sentence once the caret is in it: its sign and its mark. */
async function description(text: Locator): Promise<string> {
  return text.evaluate((sentence) => {
    const id = sentence.getAttribute("data-sentence") ?? "";
    return [`proposed-${id}`, `mark-${id}`]
      .map((known) => document.getElementById(known))
      .flatMap((known) => (known ? [known.getAttribute("aria-label") ?? known.textContent] : []))
      .join(", ");
  });
}

async function showProposals(page: Page): Promise<Locator> {
  const name = /^(Propositions|Proposals) \d/;
  await page.getByRole("radio", { name }).or(page.getByRole("button", { name })).first().click();
  return page.locator(".proposals");
}

describe.skipIf(chromium === null)("what the first draft proposes", () => {
  const running = keepRunning();

  test("is marked, kept by a key or by editing, dismissed and brought back, over a restart too", async () => {
    const { context, page, faults } = await openWindow(running.browser, running.host, "fr-FR");
    await openSample(page);
    const objectives = section(page, "3 Objectifs");
    const signs = objectives.locator(".proposed-sign");
    const first = entry(page, "3 Objectifs", 1);
    const count = await signs.count();
    expect(count).toBeGreaterThan(6);
    await expect.poll(() => description(first), soon).toMatch(/^proposé, Mot pour mot, source 1, paragraphe \d+$/);

    // Its two keys: each answers, and goes on to the next.
    await objectives.getByRole("button", { name: "Garder l’entrée 1", exact: true }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => signs.count(), soon).toBe(count - 1);
    expect(await description(first)).toMatch(/^Mot pour mot/);
    const dismissed = await textOf(entry(page, "3 Objectifs", 2));
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Garder l’entrée 2");
    await page.keyboard.press("Delete");
    await expect.poll(() => signs.count(), soon).toBe(count - 2);
    await expect.poll(() => textOf(entry(page, "3 Objectifs", 2)), soon).not.toBe(dismissed);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Garder l’entrée 2");

    // In the text: Ctrl+Enter keeps, and typing does.
    await placeCaret(page, "3 Objectifs", 2);
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => signs.count(), soon).toBe(count - 3);
    await expect.poll(() => hasCaret(entry(page, "3 Objectifs", 3)), soon).toBe(true);
    // Into the sentence, and not behind its full stop.
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.type(" encore");
    await expect.poll(() => signs.count(), soon).toBe(count - 4);
    await page.keyboard.press("Control+z");
    await expect.poll(() => signs.count(), soon).toBe(count - 3);

    // What was dismissed is kept with the pack, and comes back as a proposal.
    await untilSaved(page);
    await page.reload();
    await objectives.waitFor();
    await expect.poll(() => signs.count(), soon).toBe(count - 3);
    const view = await showProposals(page);
    await view.getByRole("heading", { name: "1 proposition écartée" }).waitFor();
    const back = view.getByRole("button", { name: /^Remettre/ });
    expect(await back.getAttribute("aria-label")).toContain(dismissed);
    await back.click();
    await objectives
      .getByRole("group", { name: /^Proposé/ })
      .first()
      .waitFor();
    const takes = view.getByRole("button", { name: /^Prendre/ });
    await takes.and(page.locator(`[aria-label*="${dismissed.slice(0, 30)}"]`)).click();
    await expect.poll(() => textOf(entry(page, "3 Objectifs", count)), soon).toBe(dismissed);
    await expect.poll(() => description(entry(page, "3 Objectifs", count)), soon).toMatch(/^Mot pour mot/);
    // The article's headline alone is left: it is offered, and no part of the first draft.
    await expect.poll(() => takes.count()).toBe(1);
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await view.getByRole("heading", { name: "1 proposition écartée" }).waitFor();

    await objectives
      .getByRole("button", { name: new RegExp(`^Garder les ${count - 3} entrées proposées.: Objectifs$`) })
      .click();
    await expect.poll(() => signs.count(), soon).toBe(0);
    const left = await page.locator(".proposed-sign").count();
    await page.keyboard.press("Control+e");
    await page
      .getByRole("dialog")
      .getByText(new RegExp(`^${left} entrées ne sont encore que proposées`))
      .waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  test("tells its independent sources and the words that decided, and which article gave nothing", async () => {
    const { context, page, faults } = await openWindow(running.browser, running.host, "fr-FR");
    await goToLibrary(page);
    await importFiles(page, pages);
    await page.getByText(/^3 articles rangés/).waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Fermer" }).last().click();
    for (const name of [/Un accord de pêche/, /La mer partagée/, /Deneme metni/]) {
      await page.getByRole("row", { name }).getByRole("checkbox").click({ force: true });
    }
    await page.getByRole("button", { name: "Nouveau dossier…" }).click();
    const sheet = page.getByRole("dialog");
    await sheet.getByRole("textbox", { name: "Titre" }).fill("Essai");
    let goOn = (): void => undefined;
    const isHeld = new Promise<void>((resolve) => (goOn = resolve));
    await page.route("**/call/packs.suggest", async (route) => {
      await isHeld;
      await route.continue();
    });
    const asked = page.waitForRequest("**/call/packs.suggest");
    await sheet.getByRole("button", { name: "Créer le dossier" }).click();
    await asked;
    await sheet.getByText(/^3 articles cochés/).waitFor();
    goOn();
    const nothing = sheet.getByRole("region", { name: /^Peu ou rien/ });
    await nothing.waitFor();
    expect(await nothing.getByRole("listitem").allTextContents()).toEqual([
      "Deneme metnisa langue n’est pas connue, ou Attaché ne sait rien en tirer.",
    ]);
    await sheet.getByRole("button", { name: "Ouvrir le dossier" }).click();

    const sentence = page.locator("[data-sentence]", { hasText: "ont signé mardi" }).first();
    await sentence.click();
    const lit = page.locator(".article-text .deciding-words");
    await expect.poll(() => lit.allTextContents()).toEqual(["ont signé"]);
    const id = (await sentence.getAttribute("data-sentence")) ?? "";
    await page
      .locator(`[data-entry="${id}"]`)
      .getByRole("button", { name: /^Écarter l’entrée/ })
      .click();
    const view = await showProposals(page);
    const line = view.locator(".dismissed-line", { hasText: "ont signé mardi" });
    await line.getByText("2 sources indépendantes").waitFor();
    expect(await line.locator("mark").allTextContents()).toContainEqual(expect.stringContaining("signé"));
    await view.getByRole("region", { name: /^Peu ou rien/ }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  test("says that the articles tell of different visits, and which tells of which", async () => {
    const { context, page, faults } = await openWindow(running.browser, running.host, "fr-FR");
    await goToLibrary(page);
    await importFiles(page, visits);
    await page.getByText(/^2 articles rangés/).waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Fermer" }).last().click();
    for (const name of [/Visite à Larvenie/, /Rencontre en Ostrie/]) {
      await page.getByRole("row", { name }).getByRole("checkbox").click({ force: true });
    }
    await page.getByRole("button", { name: "Nouveau dossier…" }).click();
    const sheet = page.getByRole("dialog");
    await sheet.getByRole("textbox", { name: "Titre" }).fill("Deux visites");
    await sheet.getByRole("button", { name: "Créer le dossier" }).click();
    const apart = sheet.getByRole("region", { name: /^Les articles parlent de 2 événements/ });
    await expect
      .poll(() => apart.getByRole("listitem").allTextContents(), soon)
      .toEqual(["Visite à Larvenie", "Rencontre en Ostrie"]);
    await sheet.getByRole("button", { name: "Ouvrir le dossier" }).click();
    const view = await showProposals(page);
    await view.getByRole("region", { name: /^Les articles parlent de 2 événements/ }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});
