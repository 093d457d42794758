import { describe, expect, test } from "vitest";
import { commandFor, commandOf, commands, isPressed, type Keystroke } from "../../core/commands.ts";

function stroke(key: string, change: Partial<Keystroke> = {}): Keystroke {
  return { key, code: "", ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...change };
}

describe("the list of commands", () => {
  test("names each in both languages, in words of its own, and once", () => {
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
    for (const tongue of ["fr", "en"] as const) {
      const offered = commands.filter((command) => !("inPlace" in command)).map((command) => command[tongue]);
      expect(new Set(offered).size).toBe(offered.length);
      expect(offered.every((name) => name.trim() !== "")).toBe(true);
    }
  });

  test("has no key twice, none that a browser keeps for itself, and no Ctrl+Alt, which is AltGr", () => {
    const window = commands.filter((command) => !("inPlace" in command));
    const keys = window.flatMap((command): readonly string[] => command.keys);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) {
      expect(["Mod+N", "Mod+T", "Mod+W", "Mod+Shift+N", "Mod+Shift+T", "Mod+L", "Mod+R", "F5"]).not.toContain(key);
      expect(key.includes("Mod") && key.includes("Alt")).toBe(false);
    }
    expect(() => commandOf("none" as never)).toThrow("no none");
  });
});

describe("a keystroke", () => {
  test("means a command by the letter that it types, or by its place where another alphabet is typed", () => {
    expect(commandFor(stroke("k", { ctrlKey: true, code: "KeyK" }), false)).toBe("commands");
    expect(commandFor(stroke("л", { ctrlKey: true, code: "KeyK" }), false)).toBe("commands");
    expect(commandFor(stroke("z", { ctrlKey: true, code: "KeyW" }), false)).toBe("undo");
    expect(commandFor(stroke("k", { metaKey: true }), false)).toBeNull();
    expect(commandFor(stroke("k", { metaKey: true }), true)).toBe("commands");
    expect(commandFor(stroke("k"), false)).toBeNull();
  });

  test("means a digit by its place, so that AZERTY needs no Shift", () => {
    expect(commandFor(stroke("&", { altKey: true, code: "Digit1" }), false)).toBe("pane-sources");
    expect(isPressed("Alt+1", stroke("1", { altKey: true, shiftKey: true, code: "Digit1" }), false)).toBe(false);
  });

  test("means nothing with a modifier too many", () => {
    expect(commandFor(stroke("F", { ctrlKey: true, shiftKey: true }), false)).toBe("search");
    expect(commandFor(stroke("F6", { shiftKey: true }), false)).toBe("last-pane");
    expect(commandFor(stroke("e", { ctrlKey: true, altKey: true }), false)).toBeNull();
    expect(commandFor(stroke("?", { shiftKey: true, code: "Comma" }), false)).toBe("help");
    expect(commandFor(stroke("Enter", { ctrlKey: true }), false)).toBeNull();
  });
});
