import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { barriers, themes } from "./barriers.ts";
import { begin, entry, goToLibrary, importFiles, openSample, placeCaret } from "./desk.ts";
import { deskFrame, layoutFaults } from "./layout.ts";
import { findChromium, keepRunning, makeFolder, openWindow, startHost } from "./program.ts";

/*
 * Every screen, at two sizes, in both languages, is held by what can be measured of its layout and not by pictures of it. A picture is
 * of one Chromium, one rasteriser and one set of system fonts: laid over that of another machine it differs everywhere by a little, and
 * a tolerance wide enough for that lets through a button that is cut. What is measured here (layout.ts) is what a person who looks at
 * the pictures would object to, it says in words what is wrong and where, and it needs no reference that somebody must keep. Every
 * screen is also asked what keeps people out of it (barriers.ts): in French light and dark, in English with forced colours.
 *
 * ATTACHE_SCREENS=DIR keeps the pictures too, to be looked at; with ATTACHE_THEME=dark in the dark.
 */
const chromium = findChromium();
const samples = join(import.meta.dirname, "..", "..", "samples");
const folder = process.env["ATTACHE_SCREENS"];
const theme = process.env["ATTACHE_THEME"] === "dark" ? "dark" : "light";
const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;

const essays = ["un", "deux", "trois"].map((name) => ({
  name: `${name}.txt`,
  mimeType: "text/plain",
  buffer: Buffer.from(`Essai de mise en page ${name}\n\nUn texte d’essai, écrit pour ce seul essai, en français.\n`),
}));

/** Looks at what is shown, at each size; the window is left at the last, where the next look begins. */
class Looking {
  readonly #page: Page;
  readonly language: string;
  readonly seen: string[] = [];
  /** What was found to be wrong, with the screen and the size. */
  readonly wrong: string[] = [];

  constructor(page: Page, language: string) {
    this.#page = page;
    this.language = language;
  }

  /** The themes of this language's run: the one it is seen in, and those in which its colours are asked for. */
  get themes(): readonly [keyof typeof themes, ...(keyof typeof themes)[]] {
    // Who keeps the pictures wants them of the theme that was asked for.
    if (this.language === "en") return folder === undefined ? ["forced colours"] : [theme, "forced colours"];
    return theme === "dark" ? ["dark", "light"] : ["light", "dark"];
  }

  async look(screen: string, at: readonly { width: number; height: number }[] = sizes): Promise<void> {
    this.seen.push(screen);
    const { width } = this.#page.viewportSize() ?? sizes[0];
    for (const size of at.toSorted((one) => (one.width === width ? -1 : 1))) {
      await this.#page.setViewportSize(size);
      // Two frames: sizes are observed in one and drawn in the next.
      await this.#page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
      if (folder !== undefined) {
        mkdirSync(folder, { recursive: true });
        const rank = String(this.seen.length).padStart(2, "0");
        await this.#page.screenshot({ path: join(folder, `${rank}-${screen}-${this.language}-${size.width}.png`) });
      }
      // What is still being drawn stands where it should a moment later.
      let found = await layoutFaults(this.#page);
      for (let turn = 0; found.length > 0 && turn < 5; turn += 1) {
        await this.#page.waitForTimeout(200);
        found = await layoutFaults(this.#page);
      }
      this.wrong.push(...found.map((fault) => `${screen} at ${size.width} px: ${fault}`));
    }
    this.wrong.push(...(await barriers(this.#page, ...this.themes)).map((fault) => `${screen}, ${fault}`));
  }
}

describe.skipIf(chromium === null)("every screen stands as it should at 1280 and 1920 px", () => {
  const running = keepRunning(null);

  // At the same time, each on a library of its own: much of it is waiting.
  test.concurrent.for(["fr-FR", "en-GB"] as const)(
    "in %s",
    { timeout: 300_000 },
    async (locale, { onTestFinished }) => {
      const host = await startHost(makeFolder());
      onTestFinished(async () => {
        await host.stop();
      });
      const { context, page, faults } = await openWindow(running.browser, host, locale);
      const t = (french: string, english: string): string => (locale === "fr-FR" ? french : english);
      const looking = new Looking(page, locale.slice(0, 2));
      await page.emulateMedia({ reducedMotion: "reduce", ...themes[looking.themes[0]] });
      const look = looking.look.bind(looking);
      const sheet = page.getByRole("dialog");
      const close = async (): Promise<void> => {
        await page.keyboard.press("Escape");
        await sheet.waitFor({ state: "detached" });
      };
      const command = (french: string, english: string): Promise<void> => begin(page, t(french, english));

      await page.getByRole("banner").waitFor();
      await command("Accueil", "Start page");
      await page.locator(".template-paper img").nth(7).waitFor({ timeout: 30_000 });
      await look("start");

      await openSample(page);
      await placeCaret(page, "3 Objectifs", 1);
      await page.locator(".paragraph.lit").waitFor();
      await look("desk");
      for (const size of sizes) {
        await page.setViewportSize(size);
        const frame = await deskFrame(page);
        expect(frame).toMatchObject({ topBar: 44, statusBar: 28, heads: [88, 88, 88] });
        expect(frame.sources).toBeGreaterThanOrEqual(240);
        expect(frame.sources).toBeLessThanOrEqual(300);
        expect(frame.briefing).toBeGreaterThanOrEqual(520);
        expect(frame.beside).toBeGreaterThanOrEqual(384);
        expect(frame.beside).toBeLessThanOrEqual(500);
        expect(frame.text?.width).toBeLessThanOrEqual(640);
        // The text stands in the middle of the room it has.
        expect(Math.abs((frame.text?.left ?? 0) - (frame.text?.right ?? 0))).toBeLessThanOrEqual(16);
      }
      await page.setViewportSize(sizes[0]);
      await entry(page, "7 Résultats", 1).click();
      await look("ledger");
      await command("Replier ou montrer les sources", "Fold or show the sources");
      await look("sources folded");
      await command("Replier ou montrer le volet", "Fold or show the pane");
      await look("both folded");
      await command("Replier ou montrer les sources", "Fold or show the sources");
      await command("Replier ou montrer le volet", "Fold or show the pane");
      await page
        .getByRole("button", { name: t("Page de garde", "Cover"), exact: true })
        .last()
        .click();
      await page.getByRole("textbox", { name: t("Sous-titre", "Subtitle") }).waitFor();
      await look("cover");
      await page
        .getByRole("button", { name: t("Page de garde", "Cover"), exact: true })
        .last()
        .click();

      await placeCaret(page, "3 Objectifs", 1);
      await page.keyboard.press("Alt+p");
      await page.locator('.page-bed[aria-busy="false"]').waitFor({ timeout: 60_000 });
      await look("pages");
      await page.getByRole("radio", { name: t("Propositions", "Proposals") }).click();
      await look("proposals");
      await page.keyboard.press("Alt+s");
      await placeCaret(page, "3 Objectifs", 2);
      await page.keyboard.insertText(t(" Et 70 000 zzqsdf.", " And 70 000 zzqsdf."));
      await page.keyboard.press("Control+h");
      await page.keyboard.insertText("Mali");
      await look("find and replace");
      await page.keyboard.press("Escape");
      await expect
        .poll(() => page.evaluate(() => CSS.highlights.get("misspelt")?.size ?? 0), { timeout: 30_000 })
        .toBeGreaterThan(0);
      await page.keyboard.press("F7");
      await page.getByRole("menu").waitFor();
      await look("spelling");
      await page.keyboard.press("Escape");
      await page.keyboard.press("Alt+c");
      await page.locator(".finding").first().waitFor({ timeout: 30_000 });
      await page.keyboard.press("F8");
      await look("findings");

      await page.keyboard.press("Control+e");
      await sheet.waitFor();
      await look("export");
      await sheet.getByRole("button", { name: t("Plus d’options", "More options") }).click();
      await look("export options");
      await close();
      await page.keyboard.press("Control+k");
      await look("palette");
      await close();
      await page.keyboard.press("F1");
      await sheet.waitFor();
      await look("help");
      await close();
      await page.getByRole("banner").getByRole("button", { name: "Menu" }).click();
      await page.getByRole("menu").waitFor();
      await look("menu");
      await page.keyboard.press("Escape");
      await page.getByRole("menu").waitFor({ state: "detached" });
      await command("Visite guidée", "Tour");
      await page.locator(".tour").waitFor();
      await look("tour");
      await page.keyboard.press("Escape");
      await page.keyboard.press("Control+s");
      await sheet.waitFor();
      await look("name a version");
      await page.keyboard.insertText(t("Avant relecture", "Before review"));
      await page.keyboard.press("Enter");
      await sheet.waitFor({ state: "detached" });
      await command("Versions du dossier", "Versions of the pack");
      await sheet.locator(".sheet-body").waitFor();
      await look("versions");
      await close();
      await command("Renommer le dossier", "Rename the pack");
      await look("rename");
      await close();
      await command("Mes mots", "My words");
      await look("own words");
      await close();
      const other = await openWindow(running.browser, host, locale);
      await openSample(other.page);
      await other.page.getByRole("button", { name: t("Écrire ici", "Write here") }).waitFor();
      const elsewhere = new Looking(other.page, looking.language);
      await elsewhere.look("takeover");
      await other.context.close();

      await goToLibrary(page);
      await page.getByRole("row", { name: /Mali–Russie/ }).click();
      await look("library");
      const news = ["mali-russie-suite.txt"].map((name) => ({
        name,
        mimeType: "text/plain",
        buffer: readFileSync(join(samples, name)),
      }));
      await importFiles(page, [
        { name: t("vide.txt", "empty.txt"), mimeType: "text/plain", buffer: Buffer.alloc(0) },
        ...news,
        ...essays,
      ]);
      await sheet.getByText(t("vide.txt", "empty.txt"), { exact: true }).waitFor();
      await sheet.getByRole("button", { name: t("Copier le rapport", "Copy the report") }).waitFor();
      await look("import report");
      await close();
      await page.keyboard.press("Control+Shift+f");
      await page.keyboard.insertText("accord");
      await page.locator(".result mark, .result b, .result strong").first().waitFor();
      await page.keyboard.insertText("zzq");
      await page
        .getByRole("button", { name: t("Effacer la recherche", "Clear the search") })
        .last()
        .waitFor();
      await look("nothing found");
      await page.getByRole("searchbox").fill("Russie");
      for (const title of [/sceller un partenariat/, /un accord sur l’énergie nucléaire/]) {
        await page.getByRole("row", { name: title }).getByRole("checkbox").click({ force: true });
      }
      await page.locator(".tick-bar").waitFor();
      await look("ticked", [...sizes, { width: 1400, height: 800 }]);
      await page.getByRole("button", { name: t("Comment chercher", "How to search") }).click();
      await sheet.waitFor();
      await look("how to search");
      await close();
      await page.getByRole("button", { name: t("En faire un dossier…", "Make a pack…") }).click();
      await sheet.waitFor();
      await look("new pack");
      await page.keyboard.press("Enter");
      await sheet.waitFor({ state: "detached", timeout: 30_000 });
      await page.keyboard.press("Alt+c");
      await page.getByRole("button", { name: /(désaccords?|disagreements?)…$/ }).click({ timeout: 30_000 });
      await sheet.waitFor();
      await look("disagreements");
      await close();

      await goToLibrary(page);
      await page.getByRole("searchbox").fill("");
      await page.getByRole("row", { name: /sceller un partenariat/ }).click();
      await page.getByRole("button", { name: t("Fiche", "Record"), exact: true }).click();
      await page.getByRole("button", { name: t("Lu ligne 3", "Read on line 3") }).waitFor();
      await look("record");
      await goToLibrary(page);
      await command("Coller un texte", "Paste a text");
      await look("paste");
      await close();
      await command("Revenir à une sauvegarde", "Go back to a back-up");
      await look("restore");
      await close();
      await page
        .getByRole("row", { name: /Essai de mise en page/ })
        .first()
        .click();
      await page.keyboard.press("Delete");
      await page
        .locator(".message")
        .getByRole("button", { name: t("Fermer", "Close") })
        .click();
      await command("Voir la corbeille", "Look into the bin");
      await page
        .getByRole("row", { name: /Essai de mise en page/ })
        .first()
        .waitFor();
      await look("bin");
      await page
        .getByRole("banner")
        .getByRole("button", { name: t("Nouveau dossier", "New pack") })
        .click();
      await sheet.getByRole("button", { name: t("Créer le dossier", "Make the pack") }).click();
      await page.getByRole("region", { name: /^3 / }).waitFor();
      await look("empty pack", [...sizes, { width: 640, height: 400 }]);
      expect([...looking.wrong, ...elsewhere.wrong]).toEqual([]);
      expect(looking.seen.length).toBe(new Set(looking.seen).size);
      expect(faults).toEqual([]);
      await context.close();
    },
  );
});
