import { expect, test } from "vitest";
import { withoutLastBreak } from "../../renderer/text/copied-text.ts";

test.each([
  ["Une ligne.\n", "Une ligne."],
  ["Une ligne.\r\n \r\n", "Une ligne."],
  ["Un.\n\nDeux.\n", "Un.\n\nDeux."],
  ["un mot ", "un mot "],
  ["\n", "\n"],
])("pasted, %j stands as %j: its last break begins no paragraph", (text, pasted) => {
  expect(withoutLastBreak(text)).toBe(pasted);
});
