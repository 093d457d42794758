import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { begin, entry, goToLibrary, importFiles, openSample } from "./desk.ts";
import { findChromium, keepRunning, makeFolder, openWindow, startHost } from "./program.ts";

const chromium = findChromium();

/** Lays a disk of its own over a folder; whether the system allowed it. */
function mount(folder: string, options: string): boolean {
  return spawnSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", folder]).status === 0;
}

/** A disk that is full or may not be written is laid by root alone; a run that skips for it says so. */
function canMount(): boolean {
  const folder = makeFolder();
  const can = mount(folder, "size=4k");
  if (can) spawnSync("umount", [folder]);
  else console.warn("skipped for want of the right to mount a small disk: run as root");
  return can;
}

describe.skipIf(chromium === null)("bad input gets one clear sentence, and nothing kept is lost", () => {
  const data = makeFolder();

  const running = keepRunning(data);

  test("an empty and a binary file among good ones: each is named, the rest is imported", async () => {
    const { context, page } = await openWindow(running.browser, running.host, "fr-FR");
    await goToLibrary(page);
    const utf16 = Buffer.from(
      "\ufeffUn titre d’essai\n\nUn texte d’essai, écrit pour ce seul essai, en français.\n",
      "utf16le",
    );
    await importFiles(page, [
      { name: "vide.txt", mimeType: "text/plain", buffer: Buffer.alloc(0) },
      {
        name: "photo.txt",
        mimeType: "text/plain",
        buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 2, 0, 3]),
      },
      { name: "utf16.txt", mimeType: "text/plain", buffer: utf16 },
    ]);
    await page.getByText(/«.vide\.txt.» est vide\./).waitFor();
    await page.getByText(/«.photo\.txt.» ne contient pas de texte lisible\./).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("row", { name: /Un titre d’essai/ }).waitFor();
    await context.close();
  });

  test.each([
    ["fr-FR", /^Le modèle .*template\.yaml, ligne 2 ne peut pas servir.: cover.: Entrée invalide.: booléen attendu/],
    ["en-GB", /^The template .*template\.yaml, line 2 cannot be used: cover: Invalid input: expected boolean/],
  ] as const)(
    "a template with a mistake is told in %s with file, line and what was expected",
    async (locale, sentence) => {
      const folder = join(data, "templates", "note");
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, "template.yaml"), "id: note\ncover: perhaps\nkind: kind.official-visit\n");
      const { context, page } = await openWindow(running.browser, running.host, locale);
      await page.getByText(sentence).waitFor();
      await context.close();
      rmSync(folder, { recursive: true });
    },
  );

  test.skipIf(!canMount()).each([
    ["is full", "fr-FR", "size=4k", /Le disque est plein.*libérez de la place ou choisissez un autre emplacement/],
    ["is full", "en-GB", "size=4k", /The disk is full;.*free some space or choose another folder/],
    ["may not be written", "fr-FR", "ro", /ne peut pas écrire à l’emplacement .*choisissez un autre emplacement/],
    ["may not be written", "en-GB", "ro", /may not write to .*choose another folder/],
  ] as const)(
    "an export into a folder that %s is told in %s, and goes on in another",
    async (...[, locale, options, sentence]) => {
      const place = makeFolder();
      expect(mount(place, options)).toBe(true);
      const { context: opened, page } = await openWindow(running.browser, running.host, locale);
      try {
        await openSample(page);
        await page
          .getByRole("banner")
          .getByRole("button", { name: /^(Export|Exporter)…$/ })
          .click();
        const sheet = page.getByRole("dialog");
        const folder = sheet.getByRole("textbox", { name: /^(Folder|Emplacement)$/ });
        await folder.fill(place);
        await sheet.getByRole("button", { name: /2/ }).click();
        await expect.poll(() => sheet.getByRole("alert").getByText(sentence).count(), { timeout: 60_000 }).toBe(2);
        const told = await sheet.getByRole("alert").boundingBox();
        const foot = await sheet.locator(".sheet-foot").boundingBox();
        expect((told?.y ?? Infinity) + (told?.height ?? 0)).toBeLessThanOrEqual(foot?.y ?? 0);
        expect(readdirSync(place)).toEqual([]);
        const other = makeFolder();
        await folder.fill(other);
        await sheet.getByRole("button", { name: /2/ }).click();
        await sheet.waitFor({ state: "detached", timeout: 60_000 });
        expect(
          readdirSync(other)
            .map((name) => name.split(".").at(-1))
            .sort(),
        ).toEqual(["docx", "pdf"]);
      } finally {
        await opened.close();
        spawnSync("umount", [place]);
      }
    },
  );

  test("5,000 pasted paragraphs tell how far they are, can be stopped, and are one step of undo", async () => {
    const { context, page } = await openWindow(running.browser, running.host, "fr-FR");
    await openSample(page);
    const text = page.locator("#text-context");
    const paragraphs = text.locator("> p");
    const before = await paragraphs.count();
    // How long it takes is for the machine to say: the page itself looks for the sheet, and presses at once.
    const paste = async (what: "words" | "all that stands there", isStopped: boolean) => {
      await paragraphs.first().click();
      if (what !== "words") await page.keyboard.press("Control+a");
      const copied = await text.evaluateHandle((field) => {
        const clipboardData = new DataTransfer();
        field.dispatchEvent(new ClipboardEvent("copy", { clipboardData, bubbles: true, cancelable: true }));
        return clipboardData;
      });
      if (what === "words") {
        await copied.evaluate((clipboardData) => {
          const words = "Un paragraphe écrit pour ce seul essai, et collé bien des fois.";
          clipboardData.setData("text/plain", Array.from({ length: 5000 }, (_, at) => `${at}. ${words}`).join("\n\n"));
        });
      } else await page.keyboard.press("ArrowRight");
      return copied.evaluate(async (clipboardData, isStopped) => {
        const told = new Promise<string | null>((resolve) => {
          const sheets = new MutationObserver(() => {
            const bar = document.querySelector("[role=dialog] [role=progressbar]");
            const stop = [...(bar?.closest("[role=dialog]")?.querySelectorAll("button") ?? [])].at(-1);
            if (!bar || !stop) return;
            sheets.disconnect();
            if (isStopped) stop.click();
            resolve(stop.textContent);
          });
          sheets.observe(document.body, { childList: true, subtree: true });
        });
        const paste = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
        document.querySelector("#text-context")?.dispatchEvent(paste);
        return told;
      }, isStopped);
    };
    const sheet = page.getByRole("dialog", { name: "Collage" });
    expect(await paste("words", true)).toBe("Arrêter");
    await sheet.waitFor({ state: "detached" });
    expect(await paragraphs.count()).toBe(before);
    expect(await paste("words", false)).toBe("Arrêter");
    await sheet.waitFor({ state: "detached", timeout: 60_000 });
    expect(await paragraphs.count()).toBe(before + 4999);
    // What was copied here itself is pasted so as well.
    expect(await paste("all that stands there", false)).toBe("Arrêter");
    await sheet.waitFor({ state: "detached", timeout: 60_000 });
    expect(await paragraphs.count()).toBe(2 * (before + 4999));
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await expect.poll(() => paragraphs.count(), { timeout: 30_000 }).toBe(before);
    await context.close();
  });

  test("of a long text that is pasted, what the check finds is underlined only where it is in sight", async () => {
    const { context, page } = await openWindow(running.browser, running.host, "fr-FR");
    await openSample(page);
    const text = page.locator("#text-context");
    await text.locator("> p").first().click();
    await text.evaluate((field) => {
      const clipboardData = new DataTransfer();
      const said = (at: number) => `Le ministre Jean Durand a promis ${at} millions d’euros le 3 mars 2019.`;
      clipboardData.setData("text/plain", Array.from({ length: 1000 }, (_, at) => said(at)).join("\n\n"));
      field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    });
    /** How many places are underlined, and whether any of them is in a paragraph of the text. */
    const underlined = (paragraph: number) =>
      page.evaluate((paragraph) => {
        const ranges = [...(CSS.highlights.get("finding-missing") ?? [])];
        const place = document.querySelectorAll("#text-context > p")[paragraph];
        return { count: ranges.length, isThere: ranges.some(({ startContainer }) => place?.contains(startContainer)) };
      }, paragraph);
    for (const paragraph of [900, 100]) {
      await text.locator("> p").nth(paragraph).scrollIntoViewIfNeeded();
      await expect.poll(() => underlined(paragraph), { timeout: 60_000 }).toMatchObject({ isThere: true });
      expect((await underlined(paragraph)).count).toBeLessThan(150);
    }
    await page.keyboard.press("Control+z");
    await context.close();
  });

  test("a text of 5 MB in the sheet for pasting is shown by its beginning, and imported whole", async () => {
    const { context, page } = await openWindow(running.browser, running.host, "fr-FR");
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await goToLibrary(page);
    await begin(page, "Coller un texte");
    const sheet = page.getByRole("dialog", { name: "Coller un texte" });
    const field = sheet.getByRole("textbox", { name: "Texte" });
    await page.evaluate(() => {
      const words = "Un paragraphe écrit pour ce seul essai, et collé bien des fois. ".repeat(5);
      const end = "Voici la fin du texte essayé.";
      return navigator.clipboard.writeText(
        ["Un très long texte", ...Array.from({ length: 16_000 }, (_, at) => `${at}. ${words}`), end].join("\n\n"),
      );
    });
    await field.fill("De trop.");
    await field.press("Control+a");
    await field.press("Control+v");
    await sheet.getByText(/^5.\d{3}.\d{3}.caractères en tout/).waitFor();
    const shown = await field.inputValue();
    expect(shown.startsWith("Un très long texte")).toBe(true);
    expect(shown.length).toBeLessThan(10_000);
    await sheet.getByRole("button", { name: "Importer" }).click();
    await sheet.waitFor({ state: "detached" });
    await page
      .getByText(/16.00\d paragraphes gardés/)
      .first()
      .waitFor();
    await page.getByText("Voici la fin du texte essayé.").waitFor();
    await context.close();
  });

  test("a damaged library is set aside under a dated name, and the window says where", async () => {
    await running.host.stop();
    writeFileSync(join(data, "library.sqlite"), Buffer.alloc(9000, "this is no library "));
    running.host = await startHost(data);
    const { context, page } = await openWindow(running.browser, running.host, "fr-FR");
    await page
      .getByText(
        /La bibliothèque n’a pas pu être lue\. Elle a été mise de côté à l’emplacement .*library-damaged-\d{4}-/,
      )
      .waitFor();
    await openSample(page);
    await entry(page, "3 Objectifs", 1).waitFor();
    expect(readdirSync(data).filter((name) => /^library-damaged-.*\.sqlite$/.test(name))).toHaveLength(1);
    await context.close();
  });
});
