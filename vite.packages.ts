import type { Plugin } from "vite";

/** Packages that stay as they are where the rest is bundled: they are native, or read files that lie beside them. */
export const apart = ["@napi-rs/canvas", "@photostructure/sqlite", "hunspell-wasm", "pdfjs-dist"];

/** A change to the code of a package: in which file, what is there, and what stands there instead. */
interface Change {
  file: RegExp;
  from: RegExp;
  to: string;
}

const changes: Change[] = [
  // docx comes with object spread lowered to a function that copies property by property, a third of what it takes to lay out a Word
  // file's pages. The engine's own copy does the same, as none of what docx spreads has accessors.
  {
    file: /\/docx\/dist\/(?:index|layout)\.mjs$/,
    from: /function _objectSpread2\(e\) \{\n[\s\S]*?\n\}\n/,
    to: "const _objectSpread2 = Object.assign;\n",
  },
  // linkedom keeps a map of listeners, weakly, for each node and attribute of a page, a third of what it takes to parse one and find its
  // article. A page that is only read has no listeners.
  {
    file: /\/linkedom\/esm\/interface\/event-target\.js$/,
    from: /constructor\(\) \{\n\s*wm\.set\(this, new Map\);\n\s*\}\n([\s\S]*?addEventListener\([^)]*\) \{\n)([\s\S]*?removeEventListener\([^)]*\) \{\n\s*const map = wm\.get\(this\))/,
    to: "$1    if (!wm.has(this)) wm.set(this, new Map);\n$2 ?? new Map",
  },
];

/** Takes from packages what costs much and gives nothing here. A build fails where a package no longer has what is to be changed. */
export const leanerPackages: Plugin = {
  name: "leaner-packages",
  transform(code, id) {
    const change = changes.find(({ file }) => file.test(id));
    if (!change) return undefined;
    if (!change.from.test(code)) this.error(`${id} no longer has what ${change.from} finds; see vite.packages.ts`);
    return { code: code.replace(change.from, change.to), map: null };
  },
};
