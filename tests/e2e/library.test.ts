import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { goToLibrary, importFiles } from "./desk.ts";
import { findChromium, keepRunning, makeFolder, openWindow, startHost } from "./program.ts";

const chromium = findChromium();

/** A page written for the purpose. */
function pageOf(title: string, body = ""): Buffer {
  const words = "Un texte d’essai, écrit pour ce seul essai, qui parle longuement d’un accord sur l’énergie.";
  return Buffer.from(
    `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${title}</title></head>
     <body><article><h1>${title}</h1><p>${words}</p><p>${words}</p>${body}</article></body></html>`,
  );
}

describe.skipIf(chromium === null)("the library", () => {
  const running = keepRunning(null);

  test("a date that was missing is kept by Enter, left by Escape as it is, and the caret stays in its field", async () => {
    running.host = await startHost(makeFolder());
    const { context, page } = await openWindow(running.browser, running.host, "fr-FR");
    await goToLibrary(page);
    await page.getByRole("row", { name: /Une visite officielle/ }).click();
    await page.getByRole("button", { name: "Fiche" }).click();
    const date = page.getByRole("complementary", { name: "Fiche de l’article" }).getByRole("textbox", { name: "Date" });
    await date.fill("12/05/2025");
    await page.keyboard.press("Enter");
    await page.getByText("Donné par vous").waitFor();
    const isHeld = () => date.evaluate((field) => field === document.activeElement);
    expect(await isHeld()).toBe(true);
    await page.keyboard.press("Escape");
    expect(await isHeld()).toBe(true);
    expect(await date.inputValue()).toBe("12/05/2025");
    await context.close();
    await running.host.stop();
  });

  /** A window on a new library that holds `count` articles named "Essai 01" and on, besides the sample. */
  async function openFilled(count: number) {
    running.host = await startHost(makeFolder());
    const opened = await openWindow(running.browser, running.host, "fr-FR");
    await goToLibrary(opened.page);
    const files = Array.from({ length: count }, (_, at) => {
      const name = `Essai ${String(at + 1).padStart(2, "0")}`;
      return { name: `${name}.html`, mimeType: "text/html", buffer: pageOf(name) };
    });
    await importFiles(opened.page, files);
    await opened.page.getByText(new RegExp(`^${count} articles rangés`)).waitFor();
    await opened.page.getByRole("dialog").getByRole("button", { name: "Fermer" }).last().click();
    // Of a long list only the rows in sight are in the page: the newest ones.
    await row(opened.page, `Essai ${String(count).padStart(2, "0")}`).waitFor();
    return opened;
  }

  function row(page: Page, title: string) {
    return page.getByRole("row", { name: title });
  }

  /** Whether the focus is on the row of an article. */
  function isAt(page: Page, title: string): Promise<boolean> {
    return page.evaluate(
      (words) => document.activeElement?.role === "row" && (document.activeElement.textContent || "").includes(words),
      title,
    );
  }

  test("a folder of pages with what was saved beside them: failures are named, the rest is in, and Stop stops", async () => {
    running.host = await startHost(makeFolder());
    const { context, page, faults } = await openWindow(running.browser, running.host, "fr-FR");
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await goToLibrary(page);
    const folder = join(makeFolder(), "articles");
    mkdirSync(join(folder, "Essai 0_files"), { recursive: true });
    for (let at = 0; at < 40; at += 1) writeFileSync(join(folder, `Essai ${at}.html`), pageOf(`Essai ${at}`));
    writeFileSync(join(folder, "Essai 0_files", "cadre.html"), pageOf("Ce cadre n’est pas un article"));
    writeFileSync(join(folder, ".DS_Store"), "x");
    writeFileSync(join(folder, "vide.html"), "");
    writeFileSync(join(folder, "image.txt"), Buffer.from([0x89, 0x50, 0, 0, 1, 2, 3]));
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Autres façons d’importer" }).click();
    await page.getByRole("menuitem", { name: "Importer un emplacement…" }).click();
    await (await chooser).setFiles(folder);
    const dialog = page.getByRole("dialog");
    await dialog.getByText(/^40 articles rangés.* 2 fichiers n’ont pas été importés\./).waitFor();
    const lines = dialog.getByRole("row");
    expect(await lines.nth(0).textContent()).toContain("image.txt");
    expect(await lines.nth(1).textContent()).toContain("vide.html");
    // Only the lines in sight are in the page.
    expect(await lines.count()).toBeLessThan(30);
    await dialog.getByRole("button", { name: "Copier le rapport" }).click();
    await dialog.getByText("Copié.").waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.trim().split("\n")).toHaveLength(2);
    expect(copied).toMatch(/vide\.html\t«.vide\.html.» est vide\./);
    await dialog.getByRole("button", { name: "Fermer" }).last().click();
    expect(await page.getByText("Ce cadre n’est pas un article").count()).toBe(0);

    const many = Array.from({ length: 600 }, (_, at) => ({
      name: `Suite ${at}.html`,
      mimeType: "text/html",
      buffer: pageOf(`Suite ${at}`),
    }));
    await importFiles(page, many);
    await dialog.getByText(/^\d+ sur 600 fichiers$/).waitFor();
    await dialog.getByRole("button", { name: "Arrêter" }).click();
    await dialog.getByText(/Arrêté.: \d+ fichiers non lus\./).waitFor({ timeout: 2000 });
    await dialog.getByRole("button", { name: "Fermer" }).last().click();
    expect(faults).toEqual([]);
    await context.close();
    await running.host.stop();
  });

  test("the mouse ticks one more article with each box, and unticks it again", async () => {
    const { context, page } = await openFilled(3);
    const box = (title: string) => row(page, title).locator(".result-tick");
    await box("Essai 01").click();
    await box("Essai 03").click();
    await page.getByText(/^2 articles cochés/).waitFor();
    await box("Essai 01").click();
    await page.getByText(/^1 article coché/).waitFor();
    await context.close();
    await running.host.stop();
  });

  /** Two printings of a dispatch besides the one that leads, and an article of its own: written for the purpose. */
  function dispatches(): { name: string; mimeType: string; buffer: Buffer }[] {
    const words = Array.from(
      { length: 30 },
      (_, at) => `La phrase d’essai numéro ${at} de cette dépêche parle du point ${at * 7} de son ordre du jour.`,
    );
    const printed = (name: string, day: string, end: string) => ({
      name: `${name}.html`,
      mimeType: "text/html",
      buffer: Buffer.from(
        `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${name}</title>
         <meta property="article:published_time" content="${day}T08:00:00Z"></head>
         <body><article><h1>${name}</h1><p>${words.slice(0, 15).join(" ")}</p><p>${words.slice(15).join(" ")} ${end}</p></article></body></html>`,
      ),
    });
    return [
      printed("Dépêche du soir", "2026-03-03", "Reprise du soir."),
      printed("Dépêche première", "2026-03-01", "Première diffusion."),
      printed("Dépêche du midi", "2026-03-02", "Reprise du midi, avec un mot de plus."),
      { name: "Seul.html", mimeType: "text/html", buffer: pageOf("Article seul") },
    ];
  }

  test("copies of a dispatch stand under the one published first, shown and hidden by mouse and by keyboard", async () => {
    running.host = await startHost(makeFolder());
    const { context, page, faults } = await openWindow(running.browser, running.host, "fr-FR");
    await goToLibrary(page);
    await importFiles(page, dispatches());
    await page.getByText(/^4 articles rangés/).waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Fermer" }).last().click();
    await page.getByText("5 articles", { exact: true }).first().waitFor();
    await page.getByText("dont 2 copies regroupées").waitFor();
    expect(await page.getByRole("row").count()).toBe(3);
    const lead = page.getByRole("row", { name: "Dépêche première, 2 autres copies de cette dépêche" });
    const fold = page.getByRole("button", { name: "2 autres copies de cette dépêche" });
    expect(await fold.getAttribute("aria-expanded")).toBe("false");

    await fold.click();
    const copies = page.getByRole("row", { name: /copie de la dépêche ci-dessus$/ });
    await expect.poll(() => copies.allTextContents(), { timeout: 5000 }).toHaveLength(2);
    expect(await copies.nth(0).textContent()).toContain("Dépêche du midi");
    expect(await copies.nth(1).textContent()).toContain("Dépêche du soir");
    expect(await fold.getAttribute("aria-expanded")).toBe("true");
    await page.getByText("2 copies affichées sous l’article qui vient en tête.").waitFor({ state: "attached" });
    const titles = await page.locator(".result h3").allTextContents();
    const at = titles.indexOf("Dépêche première");
    expect(titles.slice(at, at + 3)).toEqual(["Dépêche première", "Dépêche du midi", "Dépêche du soir"]);
    await copies.nth(1).locator(".result-tick").click();
    await page.getByText(/^1 article coché/).waitFor();
    await page.getByRole("button", { name: "Décocher" }).click();

    await copies.nth(1).click();
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => isAt(page, "Dépêche première"), { timeout: 5000 }).toBe(true);
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => copies.count(), { timeout: 5000 }).toBe(0);
    // All that was found is ticked, and what no line shows is told.
    await page.keyboard.press("Control+a");
    await page.getByText("5 articles cochés, dont 2 copies d’une dépêche.").waitFor();
    await page.getByRole("toolbar", { name: "5 articles cochés" }).getByRole("button", { name: "Décocher" }).click();
    await lead.click();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => copies.count(), { timeout: 5000 }).toBe(2);
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => isAt(page, "Dépêche du midi"), { timeout: 5000 }).toBe(true);
    await page.keyboard.press("Delete");
    await page.getByText("1 article mis à la corbeille.").waitFor();
    await expect.poll(() => copies.count(), { timeout: 5000 }).toBe(1);
    await page.keyboard.press("Control+z");
    await expect.poll(() => copies.count(), { timeout: 5000 }).toBe(2);
    await lead.waitFor();

    // Where a search finds only copies, the first of them stands for the dispatch.
    await page.keyboard.press("Control+Shift+f");
    await page.keyboard.type("reprise");
    await page.getByText("2 résultats", { exact: true }).waitFor();
    await page.getByText("dont 1 copie regroupée").waitFor();
    await page.getByRole("row", { name: "Dépêche du midi, 2 autres copies de cette dépêche" }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
    await running.host.stop();
  });

  test("what was thrown away is taken back from where it is read", async () => {
    const { context, page, faults } = await openFilled(2);
    await row(page, "Essai 01").click();
    await page.getByRole("complementary", { name: "Aperçu" }).getByRole("button", { name: "À la corbeille" }).click();
    await page.getByRole("button", { name: /^Corbeille/ }).click();
    await row(page, "Essai 01").click();
    await page.getByRole("complementary", { name: "Aperçu" }).getByRole("button", { name: "Restaurer" }).click();
    await page.getByText("1 article remis dans la bibliothèque.").waitFor();
    await page.getByText("0 résultat").waitFor();
    expect(faults).toEqual([]);
    await context.close();
    await running.host.stop();
  });

  test("a picture saved beside a page is shown with the article", async () => {
    running.host = await startHost(makeFolder());
    const { context, page, faults } = await openWindow(running.browser, running.host, "fr-FR");
    await goToLibrary(page);
    const folder = join(makeFolder(), "articles");
    mkdirSync(join(folder, "Image_files"), { recursive: true });
    const drawn = await page.evaluate(() => {
      const canvas = Object.assign(document.createElement("canvas"), { width: 320, height: 200 });
      canvas.getContext("2d")?.fillRect(40, 40, 200, 100);
      return canvas.toDataURL("image/png").split(",")[1] ?? "";
    });
    writeFileSync(join(folder, "Image_files", "carte.png"), Buffer.from(drawn, "base64"));
    const figure = `<figure><img src="Image_files/carte.png" width="320" height="200" alt="Une carte d’essai"></figure>`;
    writeFileSync(
      join(folder, "Image.html"),
      pageOf("Essai imagé", figure + "<p>Encore un long texte d’essai.</p>".repeat(9)),
    );
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Autres façons d’importer" }).click();
    await page.getByRole("menuitem", { name: "Importer un emplacement…" }).click();
    await (await chooser).setFiles(folder);
    await page.getByRole("button", { name: "Ranger", exact: true }).click();
    await row(page, "Essai imagé").click();
    const picture = page.getByRole("complementary", { name: "Aperçu" }).locator("img");
    await picture.waitFor();
    await expect
      .poll(() => picture.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth), {
        timeout: 5000,
      })
      .toBe(320);
    expect(faults).toEqual([]);
    await context.close();
    await running.host.stop();
  });

  test("a folder that is dropped on the window is read with all that lies in it", async () => {
    running.host = await startHost(makeFolder());
    const { context, page, faults } = await openWindow(running.browser, running.host, "fr-FR");
    await goToLibrary(page);
    const folder = join(makeFolder(), "revue");
    mkdirSync(join(folder, "mars"), { recursive: true });
    writeFileSync(join(folder, "Essai un.html"), pageOf("Essai un"));
    writeFileSync(join(folder, "mars", "Essai deux.html"), pageOf("Essai deux"));
    writeFileSync(join(folder, "mars", "vide.html"), "");
    const session = await context.newCDPSession(page);
    const data = { items: [], files: [folder], dragOperationsMask: 1 };
    for (const type of ["dragEnter", "dragOver"] as const) {
      await session.send("Input.dispatchDragEvent", { type, x: 500, y: 400, data });
    }
    await page.getByText("Déposez pour importer").waitFor();
    await session.send("Input.dispatchDragEvent", { type: "drop", x: 500, y: 400, data });
    await page.getByText(/^2 articles rangés.* 1 fichier n’a pas été importé\./).waitFor();
    await page.getByRole("dialog").getByText("revue/mars/vide.html").waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Fermer" }).last().click();
    await row(page, "Essai deux").waitFor();
    await row(page, "Essai un").waitFor();
    expect(faults).toEqual([]);
    await context.close();
    await running.host.stop();
  });

  test("by keyboard alone: walk, tick a range, tag, star, bin, undo, filter, empty the bin", async () => {
    const { context, page, faults } = await openFilled(12);
    await page.keyboard.press("Control+Shift+f");
    await page.keyboard.type("essai");
    await page.getByText("12 résultats").waitFor();
    await row(page, "Essai 12").focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("Space");
    for (let step = 0; step < 3; step += 1) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Shift+Space");
    const bar = page.getByRole("toolbar", { name: "4 articles cochés" });
    await bar.waitFor();

    await bar.getByRole("button", { name: "Étiqueter…" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("combobox", { name: "Ajouter une étiquette" }).last().waitFor();
    await page.keyboard.type("Énergie");
    await page.keyboard.press("Enter");
    await page
      .getByText(
        "Étiquette « Énergie » : 4 articles."
          .replaceAll(" :", "\u00a0:")
          .replace("« ", "«\u00a0")
          .replace(" »", "\u00a0»"),
      )
      .waitFor();
    await page.keyboard.press("Escape");
    await bar.getByRole("button", { name: "Favori" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("4 articles mis en favori.").waitFor();
    await page.getByRole("checkbox", { name: /^Favoris/ }).focus();
    await page.keyboard.press("Space");
    await page.getByText("4 résultats").waitFor();
    await expect.poll(() => page.locator(".result").count(), { timeout: 5000 }).toBe(4);
    expect(await page.locator(".result").first().textContent()).toContain("Énergie");

    // The star is taken back, then done again: the filter's list follows.
    await page.keyboard.press("Control+z");
    await page.getByText("0 résultat").waitFor();
    await page.keyboard.press("Control+y");
    await page.getByText("4 résultats").waitFor();

    await page.keyboard.press("Control+Shift+f");
    const first = (await page.locator(".result h3").allTextContents()).map((text) => text.trim());
    await page.locator(".result").first().focus();
    await page.getByRole("button", { name: "Décocher" }).press("Enter");
    await expect.poll(() => isAt(page, first[0] ?? ""), { timeout: 5000 }).toBe(true);
    await page.keyboard.press("Delete");
    await page.getByText("1 article mis à la corbeille.").waitFor();
    await expect.poll(() => isAt(page, first[1] ?? ""), { timeout: 5000 }).toBe(true);
    await page.keyboard.press("Control+z");
    await page.getByText("4 résultats").waitFor();
    await page.keyboard.press("Delete");
    await page.getByText("3 résultats").waitFor();

    await page.getByRole("button", { name: /^Corbeille/ }).press("Enter");
    await page.getByText("1 résultat", { exact: true }).waitFor();
    await page.locator(".result").focus();
    await page.keyboard.press("Space");
    await page.getByRole("toolbar").getByRole("button", { name: "Restaurer" }).press("Enter");
    await page.getByText("1 article remis dans la bibliothèque.").waitFor();
    await page.getByText("0 résultat").waitFor();
    await page.keyboard.press("Control+z");
    await page.getByText("1 résultat", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Vider la corbeille…" }).press("Enter");
    await page.getByRole("dialog").getByRole("button", { name: "Supprimer", exact: true }).press("Enter");
    await page.getByText("1 article supprimé de la corbeille.").waitFor();
    await page.getByText("0 résultat").waitFor();
    expect(faults).toEqual([]);
    await context.close();
    await running.host.stop();
  });

  test("tags, a note and the packs that use an article stand with it, and another window's change is not lost", async () => {
    const { context, page, faults } = await openFilled(2);
    await row(page, "Essai 01").click();
    await page.getByLabel("Note", { exact: true }).fill("À vérifier auprès du bureau");
    await page.getByRole("combobox", { name: "Ajouter une étiquette" }).fill("Mali");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Retirer l’étiquette Mali" }).waitFor();
    await row(page, "Essai 02").click();
    await row(page, "Essai 01").click();
    await expect
      .poll(() => page.getByLabel("Note", { exact: true }).inputValue(), { timeout: 5000 })
      .toBe("À vérifier auprès du bureau");
    await row(page, "Mali–Russie").click();
    const uses = page.getByRole("region", { name: "Étiquettes, note et dossiers" });
    await uses.getByRole("button", { name: /^Visite du président/ }).waitFor();

    await row(page, "Essai 01").click();
    await page.getByRole("button", { name: "Fiche" }).click();
    await page.getByRole("textbox", { name: "Média" }).fill("Le Journal d’ici");
    const other = await openWindow(running.browser, running.host, "fr-FR");
    await goToLibrary(other.page);
    await row(other.page, "Essai 01").click();
    await other.page.getByRole("button", { name: "Fiche" }).click();
    await other.page.getByRole("textbox", { name: "Média" }).fill("Le Journal de là-bas");
    await other.page.getByRole("button", { name: "Ranger", exact: true }).click();
    await other.page.getByText("Article rangé.").waitFor();
    await page.getByRole("button", { name: "Ranger", exact: true }).click();
    await page.getByText(/^Cette fiche a été modifiée dans une autre fenêtre/).waitFor();
    expect(await page.getByRole("textbox", { name: "Média" }).inputValue()).toBe("Le Journal d’ici");
    await page.getByRole("button", { name: "Recharger la fiche" }).click();
    await expect
      .poll(() => page.getByRole("textbox", { name: "Média" }).inputValue(), { timeout: 5000 })
      .toBe("Le Journal de là-bas");
    expect([...faults, ...other.faults]).toEqual([]);
    await context.close();
    await other.context.close();
    await running.host.stop();
  });

  describe("an original", () => {
    let bait: Server;
    let taken: string[];
    beforeAll(async () => {
      taken = [];
      bait = createServer((request, response) => {
        taken.push(request.url ?? "");
        response.end();
      });
      bait.on("connection", () => taken.push("a connection"));
      await new Promise<void>((resolve) => bait.listen(0, "127.0.0.1", () => resolve()));
    });
    afterAll(() => {
      bait.close();
    });

    test("is shown with nothing run, nothing asked of any host, and nowhere to go", async () => {
      running.host = await startHost(makeFolder());
      const { context, page } = await openWindow(running.browser, running.host, "fr-FR");
      await goToLibrary(page);
      const away = `http://127.0.0.1:${(bait.address() as AddressInfo).port}`;
      const mark = `parent.document.title='run';top.document.title='run';document.title='run'`;
      const hostile = `
        <link rel="preconnect" href="${away}"><link rel="dns-prefetch" href="${away}"><link rel="stylesheet" href="${away}/a.css">
        <meta http-equiv="refresh" content="0;url=${away}/refresh"><base href="${away}/base/">
        <style>@import "${away}/b.css"; p { background: url(${away}/c.png) }</style>
        <script>${mark}</script><script src="${away}/d.js"></script>
        <img src="${away}/e.png" srcset="${away}/f.png 2x" onerror="${mark}"><img src="/relative.png" onload="${mark}">
        <video src="${away}/g.mp4" poster="${away}/h.png" autoplay></video><iframe src="${away}/i"></iframe>
        <object data="${away}/j"></object><embed src="${away}/k"><svg onload="${mark}"><image href="${away}/l.png"/></svg>
        <form action="${away}/m"><button>Envoyer</button></form><input autofocus onfocus="${mark}">
        <details open ontoggle="${mark}"><summary>x</summary></details>
        <template shadowrootmode="open"><link rel="preconnect" href="${away}"></template>
        <a id="out" href="${away}/n" ping="${away}/o">Un lien</a><a href="javascript:${mark}">Un autre lien</a>`;
      await importFiles(page, [
        { name: "hostile.html", mimeType: "text/html", buffer: pageOf("Essai hostile", hostile) },
      ]);
      await page.getByRole("button", { name: "Ranger", exact: true }).click();
      await row(page, "Essai hostile").click();
      const asked: string[] = [];
      const notice = (url: string, failure: string | undefined): void => {
        // What the policy refuses never leaves the page; Chromium tells of some of it all the same. The window's own parts may still come.
        const isOwn = url.includes("/call/") || url.startsWith(new URL("/assets/", page.url()).href);
        if (failure !== "csp" && !isOwn) asked.push(`${url} ${failure ?? "answered"}`);
      };
      page.on("requestfinished", (request) => notice(request.url(), undefined));
      page.on("requestfailed", (request) => notice(request.url(), request.failure()?.errorText));
      await page.getByRole("button", { name: "Original" }).click();
      const frame = page.frameLocator("iframe.original-page");
      await frame.getByRole("heading", { name: "Essai hostile" }).waitFor();
      await frame.getByText("Un lien", { exact: true }).click();
      await frame.getByText("Un autre lien").click();
      await frame.getByRole("button", { name: "Envoyer" }).click();
      await page.waitForTimeout(1500);
      expect(asked).toEqual([]);
      expect(taken).toEqual([]);
      expect(await page.title()).toBe("Attaché");
      await frame.getByRole("heading", { name: "Essai hostile" }).waitFor();
      expect(context.pages()).toHaveLength(1);

      await page.getByRole("button", { name: "Enregistrer une copie" }).click();
      await page.getByText(/^1 fichier enregistré dans .*: hostile\.html\.$/).waitFor();
      expect(readFileSync(join(running.host.files, "hostile.html"), "utf8")).toContain("Essai hostile");
      await context.close();
      await running.host.stop();
    });
  });
});
