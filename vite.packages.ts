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
  // docx comes with object spread lowered to a function that copies property by property, which the layout of a Word file's pages
  // mostly does. The engine's own copy does the same, as none of what docx spreads has accessors.
  {
    file: /\/docx\/dist\/(?:index|layout)\.mjs$/,
    from: /function _objectSpread2\(e\) \{\n[\s\S]*?\n\}\n/,
    to: "const _objectSpread2 = Object.assign;\n",
  },
  // docx packs its parts as tightly as it can, in JavaScript; the Word writer takes them out again to finish them, and packs them itself.
  {
    file: /\/docx\/dist\/index\.mjs$/,
    from: /zipSync\((Object\.fromEntries\(\[\.\.\.files\]\.map\(\(\[path, data\]\) => \[path, [\w$]+\(data\)\]\)\))\)/,
    to: "zipSync($1, { level: 0 })",
  },
];

/** Takes from packages what costs much and gives nothing here. A build fails where it meets none of what is to be changed. */
export function leanerPackages(): Plugin {
  const left = new Set(changes);
  return {
    name: "leaner-packages",
    transform(code, id) {
      const fitting = changes.filter(({ file, from }) => file.test(id) && from.test(code));
      if (fitting.length === 0) return undefined;
      for (const change of fitting) left.delete(change);
      return { code: fitting.reduce((changed, { from, to }) => changed.replace(from, to), code), map: null };
    },
    buildEnd(failure) {
      for (const { file } of failure ? [] : left)
        this.error(`no package has what is to be changed in ${file} any more; see vite.packages.ts`);
    },
  };
}
