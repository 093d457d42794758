import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, expect, test, vi } from "vitest";
import { AppError } from "../../core/errors.ts";
import { Trouble } from "../../renderer/trouble.tsx";

afterEach(() => {
  vi.unstubAllGlobals();
});

test("a window that did not open offers to load it again, and not where its address is spent", () => {
  vi.stubGlobal("navigator", { language: "fr-FR", languages: ["fr-FR"] });
  const shown = (thrown: AppError, starting: boolean): string =>
    renderToStaticMarkup(createElement(Trouble, { thrown, starting }));
  expect(shown(new AppError("internal", "A fault."), true)).toContain("<button");
  expect(shown(new AppError("call-refused", "Spent."), false)).toContain("<button");
  expect(shown(new AppError("call-refused", "Spent."), true)).not.toContain("<button");
});
