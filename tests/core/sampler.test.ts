import { expect, test } from "vitest";
import { samplerTree } from "../sampler-tree.ts";

test("the sampler refers to each of its notes once, in order", () => {
  const tree = samplerTree();
  const found = [...JSON.stringify(tree.sections).matchAll(/"kind":"note","note":"(n\d+)"/g)].map((match) => match[1]);
  expect(found).toEqual(tree.notes.map((entry) => entry.id));
});
