import { describe, expect, test } from "vitest";
import { entry, exportBoth, fillEntry, goToLibrary, importFiles, seedAgain, sentencesOf, untilSaved } from "./desk.ts";
import { bare, checkPdf, propertiesOfPdf, textOfPdf, textOfWord, wordToPdf } from "./judges.ts";
import { havePdfBox, textByPdfBox } from "../pdfbox.ts";
import { findChromium, type Host, keepRunning, makeFolder, missingJudges, openWindow, startHost } from "./program.ts";

const chromium = findChromium();
const judges = missingJudges();

/** Each piece occurs exactly once, in order; only letters and digits count, so note marks must be no digits within a piece. */
function expectOnceInOrder(text: string, pieces: string[]): void {
  const words = bare(text);
  let at = 0;
  for (const piece of pieces) {
    const found = words.indexOf(bare(piece), at);
    expect(found, `"${piece}" is missing, or out of order`).toBeGreaterThanOrEqual(0);
    at = found + bare(piece).length;
    expect(words.split(bare(piece)).length - 1, `how often "${piece}" stands`).toBe(1);
  }
}

/** As printed by another program: a sentence may run over the end of a page there, so its beginning and its end are looked for. */
function expectInOrder(text: string, pieces: string[]): void {
  const words = bare(text);
  let at = 0;
  for (const piece of pieces.flatMap((sentence) => [bare(sentence).slice(0, 30), bare(sentence).slice(-15)])) {
    const found = words.indexOf(piece, at);
    expect(found, `"${piece}" is missing, or out of order`).toBeGreaterThanOrEqual(0);
    at = found;
  }
}

/** The pages before the first annex: what the writer has; the annexed article holds the same sentences once more. */
function bodyOf(pages: string[], annex: RegExp): string {
  const end = pages.findIndex((text) => annex.test(text));
  expect(end, "the page on which the annexes begin").toBeGreaterThan(2);
  return pages.slice(0, end).join("\n");
}

describe.skipIf(chromium === null || judges.length > 0)("the whole road in the window", () => {
  const data = makeFolder();

  const running = keepRunning(data);

  test("first start: the sample dossier is open, and the first click exports it", async () => {
    const { context, page, foreign, faults } = await openWindow(running.browser, running.host, "fr-FR");
    await page.getByRole("heading", { name: "3 Objectifs" }).waitFor();
    const sentences = await sentencesOf(page, ["2 Contexte et occasion", "3 Objectifs", "7 Résultats"]);
    expect(sentences.join("\n")).toContain("consolider la relation de confiance entre les deux Chefs d’État");
    expect(sentences.length).toBeGreaterThan(12);

    const { pdf, docx } = await exportBoth(page, running.host);
    checkPdf(pdf);
    const pages = textOfPdf(pdf);
    expect(propertiesOfPdf(pdf).get("Title")).toBe(
      "Visite du président de la Transition du Mali en Fédération de Russie",
    );
    expect(propertiesOfPdf(pdf).get("Page size")).toMatch(/A4/);
    expectOnceInOrder(bodyOf(pages, /Annexe I · /), sentences);
    for (const [index, text] of pages.entries()) {
      expect(text.match(/^usage interne$/gim)?.length, `markings on page ${index + 1}`).toBe(2);
      if (index > 0) expect(text).toContain(`Page ${index + 1} / ${pages.length}`);
    }
    const all = pages.join("\n").replace(/[\s\u00a0\u202f]+/gu, " ");
    expect(all).toContain("50 000 tonnes de blé");
    // Poppler prints every kind of space as a blank; PDFBox keeps them apart.
    if (havePdfBox) expect(textByPdfBox(pdf)).toMatch(/50\u202f000[\u00a0 ]tonnes\sde\sblé/u);
    expect(all).toMatch(/Malikunafoni, s\. d\., doc\. 1, § 1\./);

    const word = textOfWord(docx);
    expect(word).toMatch(/50\u202f000[\u00a0 ]tonnes de blé/u);
    expectOnceInOrder(word.slice(0, word.indexOf("Tableau 1.")), sentences);
    expect([...word.matchAll(/^\[\^\d+\]:/gm)]).toHaveLength(sentences.length);
    const printed = wordToPdf(docx);
    expectInOrder(bodyOf(textOfPdf(printed), /Annexe I · /), sentences);
    expect(textOfPdf(printed).join("\n")).toContain(`Page 2 / ${propertiesOfPdf(printed).get("Pages") ?? ""}`);

    expect(foreign).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  test("a file is read, the date asked, a dossier made, edited with undo, kept through a power cut and exported", async () => {
    const first = await openWindow(running.browser, await restart(), "en-GB");
    const { page } = first;
    await goToLibrary(page);
    await importFiles(page, [{ name: "seed.txt", mimeType: "text/plain", buffer: seedAgain }]);
    await page.getByRole("button", { name: "Read on line 3", exact: true }).waitFor();
    await page.getByRole("button", { name: "Read on line 47" }).waitFor();
    for (const line of [1, 51, 53, 54, 56, 57]) {
      await page.getByRole("button", { name: `Put line ${line} back` }).waitFor();
    }
    await page.getByRole("button", { name: "Put line 51 back" }).click();
    await page.getByText("5 lines left out,").waitFor();
    await page.getByRole("button", { name: "Leave line 51 out" }).click();
    await page.getByText("6 lines left out,").waitFor();
    await page.getByText("The text does not say when it was published.").waitFor();
    await page.getByRole("button", { name: "Leave undated" }).click();
    await page.getByRole("button", { name: "Keep", exact: true }).click();

    const row = page.getByRole("row", { name: /Mali–Russie/ }).first();
    await row.getByText("no date").waitFor();
    await row.getByRole("checkbox").click({ force: true });
    await page.getByRole("button", { name: "Make a pack…" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: "Title" }).fill("A visit, as the end-to-end test sees it");
    // The language of the article is offered, whatever that of the screen.
    const tongue = dialog.getByRole("button", { name: /Language of labels/ });
    await expect.poll(() => tongue.textContent()).toContain("Français");
    await tongue.click();
    await page.getByRole("option", { name: "English", exact: true }).click();
    await dialog.getByRole("button", { name: "Make the pack" }).click();

    const section = "3 Objectives";
    await entry(page, section, 1).waitFor();
    const drawn = await sentencesOf(page, [section]);
    const objectives = page.getByRole("region", { name: section });
    await fillEntry(page, section, 2, "make Russia a favoured partner");
    await objectives.getByRole("button", { name: /^Reworded, source 1, paragraph 11$/ }).waitFor();
    const tools = page.getByRole("group", { name: "Words and paragraph at the caret" });
    await tools.getByRole("button", { name: "Move entry 2 up" }).click();
    await entry(page, section, 3).click();
    await tools.getByRole("button", { name: "Delete entry 3" }).click();
    expect(await sentencesOf(page, [section])).toEqual(["make Russia a favoured partner", drawn[0], ...drawn.slice(3)]);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByRole("button", { name: "Undo" }).click();
    expect(await sentencesOf(page, [section])).toEqual([drawn[0], "make Russia a favoured partner", ...drawn.slice(2)]);
    await page.getByRole("button", { name: "Redo" }).click();
    await objectives.getByRole("button", { name: "Add an objective" }).click();
    await page.keyboard.type("Thank the hosts of this test");
    const written = await sentencesOf(page, [section]);
    expect(written).toEqual([
      "make Russia a favoured partner",
      drawn[0],
      ...drawn.slice(2),
      "Thank the hosts of this test",
    ]);
    await objectives.getByRole("img", { name: "Your words, no source" }).waitFor();
    await untilSaved(page);
    await running.host.kill();
    await first.context.close();
    expect(first.foreign).toEqual([]);

    running.host = await startHost(data);
    const second = await openWindow(running.browser, running.host, "en-GB");
    await entry(second.page, section, 1).waitFor();
    expect(await sentencesOf(second.page, [section])).toEqual(written);
    await goToLibrary(second.page);
    await second.page.getByRole("row", { name: /Mali–Russie/ }).waitFor();
    await second.page
      .getByRole("button", { name: /^A visit, as the end-to-end test sees it/ })
      .first()
      .click();

    const { pdf, docx } = await exportBoth(second.page, running.host);
    checkPdf(pdf);
    const body = bodyOf(textOfPdf(pdf), /Annex I · /);
    expectOnceInOrder(body, written);
    expect(body.replace(/\s+/gu, " ")).toMatch(/Based on: .*Malikunafoni.*, doc\. 1, para\. 11\./u);
    expect(textOfWord(docx)).toContain("Thank the hosts of this test");
    expect(second.foreign).toEqual([]);
    expect(second.faults).toEqual([]);
    await second.context.close();
  });

  async function restart(): Promise<Host> {
    expect(await running.host.stop(), "the exit code after Ctrl+C").toBe(0);
    running.host = await startHost(data);
    return running.host;
  }
});
