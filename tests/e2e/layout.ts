import type { Page } from "playwright";

/**
 * What a person would see to be wrong with the layout of what is shown now, each fault with the words it is about: the window scrolls
 * sideways; something to press stands beyond it, is cut, is smaller than 24 px or lies under something else; words are cut and nothing
 * tells the whole of them; words lie under other words.
 */
export function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const { innerWidth: width, innerHeight: height } = window;
    if (document.documentElement.scrollWidth > width) faults.push("the window scrolls sideways");

    const wordsOf = (element: Element): string =>
      (element.getAttribute("aria-label") ?? element.textContent).trim().replace(/\s+/g, " ").slice(0, 50);
    const name = (element: Element): string => `${element.localName}.${element.className}: ${wordsOf(element)}`;

    // A sheet or a menu lies over all else, which is then not to be pressed.
    const front =
      document.querySelector(".popover, .tag-popover") ?? document.querySelector(".palette, .sheet") ?? document.body;
    const clipped = new Map<Element | null, boolean>([[null, false]]);
    /** Whether something round an element, or itself, is shaped away; found once for each. */
    const isClipped = (outer: Element | null): boolean => {
      const known = clipped.get(outer);
      if (known !== undefined || outer === null) return known ?? false;
      const found = getComputedStyle(outer).clipPath !== "none" || isClipped(outer.parentElement);
      clipped.set(outer, found);
      return found;
    };
    const isSeen = (element: Element): boolean => {
      const { width: wide, height: high } = element.getBoundingClientRect();
      // One pixel is what only a screen reader finds.
      if (wide <= 1 || high <= 1) return false;
      if (!element.checkVisibility({ contentVisibilityAuto: true, opacityProperty: true, visibilityProperty: true })) {
        return false;
      }
      return !isClipped(element);
    };
    /** The boxes of all that scrolls or cuts round an element; found once for each. */
    const edges = new Map<Element | null, DOMRect[]>([[null, []]]);
    const edgesRound = (outer: Element | null): DOMRect[] => {
      const known = edges.get(outer);
      if (known || outer === null) return known ?? [];
      const further = edgesRound(outer.parentElement);
      const cuts = getComputedStyle(outer).overflow !== "visible";
      const found = cuts ? [...further, outer.getBoundingClientRect()] : further;
      edges.set(outer, found);
      return found;
    };
    /** What is left of a box within an element and all that scrolls or cuts round it; null where that is nothing. */
    const shownOf = (
      outer: Element | null,
      box: DOMRect,
    ): Pick<DOMRect, "left" | "top" | "right" | "bottom"> | null => {
      const around = edgesRound(outer);
      const left = Math.max(box.left, ...around.map((edge) => edge.left));
      const top = Math.max(box.top, 0, ...around.map((edge) => edge.top));
      const right = Math.min(box.right, ...around.map((edge) => edge.right));
      const bottom = Math.min(box.bottom, height, ...around.map((edge) => edge.bottom));
      return right - left > 1 && bottom - top > 1 ? { left, top, right, bottom } : null;
    };
    /** The strip of tabs alone is scrolled sideways, under the tab of the library. */
    const isInStrip = (element: Element): boolean => element.closest(".tabs") !== null;
    const related = (one: Element, other: Element): boolean => one.contains(other) || other.contains(one);

    const pressable =
      "button, [role=button], [role=radio], [role=menuitem], [role=option], a[href], input, select, textarea";
    for (const element of front.querySelectorAll(pressable)) {
      if (!isSeen(element)) continue;
      const target = element instanceof HTMLInputElement ? (element.closest("label") ?? element) : element;
      const box = target.getBoundingClientRect();
      if (box.width < 24 || box.height < 24) faults.push(`smaller than 24 px: ${name(element)}`);
      const shown = shownOf(target.parentElement, box);
      if (!isInStrip(target) && (box.left < -1 || box.right > width + 1))
        faults.push(`beyond the window: ${name(element)}`);
      // What is scrolled half out of sight is not judged.
      if (!shown || shown.bottom - shown.top < box.height - 2) continue;
      if (isInStrip(target)) continue;
      if (shown.right - shown.left < box.width - 2) faults.push(`cut: ${name(element)}`);
      const hit = document.elementFromPoint((shown.left + shown.right) / 2, (shown.top + shown.bottom) / 2);
      if (hit && !related(hit, target)) faults.push(`under ${name(hit)}: ${name(element)}`);
    }

    const texts = document.createTreeWalker(front, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const parent = text.parentElement;
      if (!parent || isInStrip(parent) || (text.textContent ?? "").trim() === "" || !isSeen(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const [line] = [...range.getClientRects()].filter((rect) => rect.width > 1);
      if (!line) continue;
      const shown = shownOf(parent, line);
      if (!shown || shown.bottom - shown.top < line.height - 2) continue;
      const isCut = shown.right - shown.left < line.width - 2 || parent.scrollWidth > parent.clientWidth + 1;
      const style = getComputedStyle(parent);
      const cuts = style.overflow !== "visible" && style.textOverflow === "ellipsis";
      const isTold = parent.closest("[title], [aria-label]") !== null;
      if (isCut && !isTold && (cuts || style.whiteSpace === "nowrap")) faults.push(`words are cut: ${name(parent)}`);
      const hit = document.elementFromPoint((shown.left + shown.right) / 2, (shown.top + shown.bottom) / 2);
      if (hit && !related(hit, parent)) faults.push(`words under ${name(hit)}: ${name(parent)}`);
    }
    return [...new Set(faults)];
  });
}

/** Where the frame of the desk stands, in CSS pixels; null for what is not shown. */
export interface DeskFrame {
  topBar: number;
  statusBar: number;
  /** The lower edges of the heads of the panes that are shown, from the top of the window. */
  heads: number[];
  sources: number | null;
  briefing: number | null;
  beside: number | null;
  /** The text of a section: its width, and the white at its left and at the right of its marks within the pane. */
  text: { width: number; left: number; right: number } | null;
}

/** Measures the frame of the desk. */
export function deskFrame(page: Page): Promise<DeskFrame> {
  return page.evaluate(() => {
    const box = (selector: string): DOMRect | null => document.querySelector(selector)?.getBoundingClientRect() ?? null;
    const pane = box("#pane-briefing");
    const sheet = box(".sheet-of-text");
    const text = box(".text-editor");
    return {
      topBar: box(".top-bar")?.height ?? 0,
      statusBar: box(".status-bar")?.height ?? 0,
      heads: [...document.querySelectorAll(".pane > .pane-head")].map((head) => head.getBoundingClientRect().bottom),
      sources: box("#pane-sources")?.width ?? null,
      briefing: pane?.width ?? null,
      beside: box("#pane-beside")?.width ?? null,
      text:
        text && sheet && pane
          ? { width: text.width, left: sheet.left - pane.left, right: pane.right - sheet.right }
          : null,
    };
  });
}
