import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const themes = <Value extends z.ZodType>(value: Value) =>
  z.object({ light: z.record(z.string(), value), dark: z.record(z.string(), value) });

const tokens = z
  .object({
    color: themes(z.string()),
    contrast: z.object({ measured: themes(z.number()) }),
    type: z.record(
      z.string(),
      z.union([z.string(), z.object({ size: z.number(), line: z.number(), weight: z.number(), face: z.string() })]),
    ),
  })
  .parse(JSON.parse(readFileSync(new URL("../../renderer/tokens.json", import.meta.url), "utf8")));

const sheet = readFileSync(new URL("../../renderer/tokens.css", import.meta.url), "utf8");

function luminance(color: string): number {
  const channels = [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const [red = 0, green = 0, blue = 0] = channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** Controls, icons and focus; every other pair is text. */
function isControl(pair: string): boolean {
  return /^(line-control|focus|lit-edge|surface)\//.test(pair);
}

function valuesOf(block: string): Map<string, string> {
  return new Map([...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [name, value]));
}

describe.each(["light", "dark"] as const)("tokens, %s", (theme) => {
  const colors = new Map(Object.entries(tokens.color[theme]));
  it.each(Object.entries(tokens.contrast.measured[theme]))("%s has the contrast it says", (pair, measured) => {
    const [over = "", under = ""] = pair.split("/").map((name) => colors.get(name) ?? "");
    const value = contrast(over, under);
    expect(value).toBeCloseTo(measured, 1);
    expect(value).toBeGreaterThanOrEqual(isControl(pair) ? 3 : 4.5);
  });
});

describe("tokens.css", () => {
  const blocks = [...sheet.matchAll(/([^{}]*)\{([^{}]*)\}/g)].map(([, head = "", body = ""]) => ({ head, body }));
  const block = (selector: string) => valuesOf(blocks.find(({ head }) => head.includes(selector))?.body ?? "");

  it.each([
    ["light", ":root"],
    ["dark", ':root[data-theme="dark"]'],
    ["dark", ':root:not([data-theme="light"])'],
  ] as const)("holds the %s colours of tokens.json under %s", (theme, selector) => {
    const values = block(selector);
    for (const [name, color] of Object.entries(tokens.color[theme])) expect(values.get(name), name).toBe(color);
  });

  it("holds the type of tokens.json", () => {
    const values = block(":root");
    for (const [name, type] of Object.entries(tokens.type)) {
      if (typeof type === "string") continue;
      expect(values.get(`type-${name}`), name).toBe(
        `${type.weight} ${type.size / 16}rem / ${type.line / 16}rem var(--${type.face})`,
      );
      expect(type.size).toBeGreaterThanOrEqual(12);
    }
  });

  it("names every property that a style sheet uses", () => {
    const folder = new URL("../../renderer/styles/", import.meta.url);
    const names = new Set(block(":root").keys());
    for (const file of ["window", "controls", "library", "record", "desk", "source", "sheets", "forced"]) {
      const css = readFileSync(new URL(`${file}.css`, folder), "utf8");
      const own = new Set(valuesOf(css).keys());
      for (const [, name = ""] of css.matchAll(/var\(--([\w-]+)\)/g)) {
        // The width of a list's button is set by the component library.
        if (name !== "trigger-width" && !own.has(name)) expect(names, `${file}.css uses --${name}`).toContain(name);
      }
    }
  });
});
