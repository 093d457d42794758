import { expect, test, vi } from "vitest";
import type { Handlers } from "../../core/contract.ts";
import { AppError } from "../../core/errors.ts";
import { createDispatch } from "../../main/dispatch.ts";
import { createApp } from "../../main/app.ts";
import { workHere } from "../../main/jobs.ts";
import { locatePaths } from "../../main/paths.ts";
import { openStore } from "../../main/library/store.ts";
import { createTemplates } from "../../main/templates/templates.ts";
import { makeFolder, noon } from "./example.ts";

function makeHandlers(change: Partial<Handlers>): Handlers {
  const paths = locatePaths(makeFolder());
  const store = openStore(":memory:", noon);
  const templates = createTemplates({ builtIn: paths.templates, own: paths.ownTemplates });
  const app = createApp({ paths, clock: () => noon, store, templates, work: workHere(), makeId: () => "id" });
  return { ...app, ...change };
}

test.each(["packs.burn", "constructor", "__proto__", "toString", ""])("there is no call %j", async (name) => {
  const answer = await createDispatch(makeHandlers({}))(name, {});
  expect(answer).toMatchObject({ ok: false, error: { code: "call-unknown" } });
});

test.each([
  ["articles.list", undefined],
  ["articles.list", { query: "x", offset: 0, limit: 501 }],
  ["articles.import", { name: "x.txt", mediaType: "text/plain", bytes: "not bytes" }],
  ["packs.export", { id: "x", format: "exe", date: "2026-11-23" }],
  ["packs.list", { extra: 1 }],
])("%s is not answered for %j", async (name, input) => {
  const answer = await createDispatch(makeHandlers({}))(name, input);
  expect(answer).toMatchObject({ ok: false, error: { code: "call-invalid", details: { name } } });
});

test("an answer that breaks the contract is a fault, not an answer", async () => {
  const wrong = { "packs.list": () => Promise.resolve([{ id: "p" }]) } as unknown as Partial<Handlers>;
  const answer = await createDispatch(makeHandlers(wrong))("packs.list", {});
  expect(answer).toMatchObject({ ok: false, error: { code: "internal" } });
});

test("whatever is thrown becomes an envelope", async () => {
  const full = new AppError("disk-full", "The disk is full.", { path: "/x" });
  const thrown = [full, new Error("broken"), "a text", undefined];
  const codes = [];
  for (const value of thrown) {
    const handlers = makeHandlers({ "packs.list": vi.fn().mockRejectedValue(value) });
    const answer = await createDispatch(handlers)("packs.list", {});
    codes.push(answer.ok ? null : answer.error.code);
  }
  expect(codes).toEqual(["disk-full", "internal", "internal", "internal"]);
});
