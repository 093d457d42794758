import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { exported, goToLibrary, importFiles, untilSaved } from "./desk.ts";
import { checkPdf, textOfPdf, textOfWord } from "./judges.ts";
import { findChromium, keepRunning, missingJudges, openWindow } from "./program.ts";

const chromium = findChromium();
const judges = missingJudges();
const samples = join(import.meta.dirname, "../../samples");
const title = "Visite au Mali, démonstration";
const section = "3 Objectifs";

/** Adds an objective with these words. */
async function write(page: Page, words: string): Promise<void> {
  const region = page.getByRole("region", { name: section });
  await region.getByRole("button", { name: "Ajouter un objectif" }).click();
  await page.keyboard.insertText(words);
}

describe.skipIf(chromium === null || judges.length > 0)("the demonstration of one minute", () => {
  const running = keepRunning();

  test("two articles that disagree become a checked, marked briefing", async () => {
    const { context, page, foreign, faults } = await openWindow(running.browser, running.host, "fr-FR");
    await goToLibrary(page);
    const files = ["mali-russie.txt", "mali-russie-suite.txt"];
    await importFiles(
      page,
      files.map((name) => ({ name, mimeType: "text/plain", buffer: readFileSync(join(samples, name)) })),
    );
    const intake = page.getByRole("dialog");
    await intake.getByText(/^1 article rangé, 1 article déjà connu/).waitFor();
    await intake.getByRole("button", { name: "Fermer" }).last().click();
    for (const name of [/sceller un partenariat/, /un accord sur l’énergie nucléaire/]) {
      await page.getByRole("row", { name }).getByRole("checkbox").click({ force: true });
    }
    await page.getByRole("button", { name: "En faire un dossier…" }).click();
    const sheet = page.getByRole("dialog");
    await sheet.getByRole("textbox", { name: "Titre" }).fill(title);
    await sheet.getByText("Dossier de visite officielle").first().waitFor();
    await sheet.getByRole("button", { name: "Créer le dossier" }).click();

    // What the articles say of objectives, outcomes and figures is proposed, each with its place.
    await page.getByRole("region", { name: section }).waitFor();
    const proposed = page
      .getByRole("region", { name: section })
      .getByRole("button", { name: /source \d, paragraphe \d+/ });
    await proposed.first().waitFor();

    // The picked articles are put in order with the mouse, and from their handles with keys.
    const picked = page.locator(".picked-article");
    const order = () => picked.locator(".picked-title").allTextContents();
    const [first = "", second = ""] = await order();
    await picked.nth(1).dragTo(picked.nth(0), { targetPosition: { x: 60, y: 3 } });
    await expect.poll(order).toEqual([second, first]);
    // What was dropped takes the focus; only then is a handle one's own.
    await expect.poll(() => picked.nth(0).evaluate((row) => row === document.activeElement)).toBe(true);
    await picked.nth(0).locator(".picked-number").press("Enter");
    await page.locator(".react-aria-DropIndicator[data-drop-target]").waitFor({ state: "attached" });
    for (const key of ["End", "Enter"]) await page.keyboard.press(key);
    await expect.poll(order).toEqual([first, second]);

    await write(page, "Moscou a livré 70 000 tonnes de blé au Mali.");
    await write(
      page,
      "Vladimir Poutine a déclaré : « La Russie est et restera un partenaire stratégique pour le Mali. »",
    );
    await write(page, "« La Russie est et restera un partenaire stratégique pour le Mali. »");
    await page.keyboard.press("F8");
    await page
      .getByRole("radio", { name: /^Constats/ })
      .or(page.getByRole("button", { name: /^Constats/ }))
      .first()
      .click();
    const queue = page.getByRole("list", { name: "Constats, dans l’ordre du texte" });
    const lines = queue.getByRole("button", { name: /Objectifs|Contexte|Chronologie/ });
    for (const told of [
      /chiffre.*70.000 tonnes/,
      /Les articles se contredisent\s*date.*21 au 26 juin 2025/,
      /Écart avec l’article\s*citation/,
    ]) {
      await expect.poll(async () => (await lines.allTextContents()).join("\n"), { timeout: 30_000 }).toMatch(told);
    }
    await lines.filter({ hasText: "citation" }).first().click();
    await queue.getByText("L’article ne nomme personne qui le dise.").waitFor();
    const quiet = page.getByRole("list", { name: /^À savoir/ });
    await quiet.getByText("Il n’est pas dit qui parle.").waitFor();

    // The wrong figure takes the article's form; the choice between the days stays with the pack.
    await lines.filter({ hasText: /chiffre.*70.000/ }).click();
    await queue.getByRole("button", { name: /^Prendre 5[05].000 tonnes/ }).click();
    await expect.poll(async () => (await lines.allTextContents()).join("\n")).not.toMatch(/70.000/);
    await page.getByRole("button", { name: /désaccords?…$/ }).click();
    const table = page.getByRole("dialog");
    await table.getByRole("checkbox", { name: "21 au 26 juin 2025" }).click({ force: true });
    await table.getByText("Choisi", { exact: true }).waitFor();
    await table.getByRole("button", { name: "Fermer" }).last().click();
    // What has the days chosen is settled; what has the other ones stays open.
    await expect
      .poll(async () => (await lines.allTextContents()).join("\n"))
      .not.toMatch(/se contredisent\s*date.*21 au 26 juin 2025/);
    expect((await lines.allTextContents()).join("\n")).toMatch(/se contredisent\s*date.*22 au 26 juin 2025/);
    await untilSaved(page);

    await page.keyboard.press("Control+e");
    const marking = page.getByRole("dialog").getByRole("button", { name: /Mention/ });
    await marking.press("ArrowRight");
    await expect.poll(() => marking.textContent()).toMatch(/Usage interne/);
    await page.getByRole("dialog").getByRole("checkbox", { name: "Contrôle des sources" }).click({ force: true });
    await untilSaved(page);
    await page.getByRole("dialog").getByRole("button", { name: /2/ }).click();
    const mine = await exported(page, running.host);
    checkPdf(mine.pdf);
    const pages = textOfPdf(mine.pdf);
    for (const [index, text] of pages.entries()) expect(text, `page ${index + 1}`).toMatch(/usage interne/i);
    const all = pages.join("\n").replace(/[\s\u00a0\u202f]+/gu, " ");
    expect(all).toMatch(/Malikunafoni, s\. d\., doc\. 1, § \d+\./);
    expect(all).toMatch(/Contrôle des sources/);
    expect(all).toMatch(/21 au 26 juin 2025 Malikunafoni s\. d\. Doc\. 1, § 1 retenu/);
    expect(all).toMatch(/22 au 26 juin 2025 média non indiqué 24 juin 2025 Doc\. 2, § \d écarté/);
    const word = textOfWord(mine.docx);
    expect(word).toMatch(/^\[\^1\]:/m);
    expect(word).toContain("Contrôle des sources");

    expect(foreign).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });
});
