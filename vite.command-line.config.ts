import { defineConfig, type Plugin } from "vite";

const loweredSpread = /function _objectSpread2\(e\) \{\n[\s\S]*?\n\}\n/;

/**
 * docx comes with object spread lowered to a function that copies property by property: a third of what it takes to lay out a Word
 * file's pages. The engine's own copy does the same, as none of what docx spreads has accessors.
 */
const nativeSpread: Plugin = {
  name: "native-spread",
  transform(code, id) {
    if (!/\/node_modules\/docx\/dist\/(?:index|layout)\.mjs$/.test(id)) return undefined;
    if (!loweredSpread.test(code)) this.error(`${id} has no function _objectSpread2 any more; take native-spread out`);
    return { code: code.replace(loweredSpread, "const _objectSpread2 = Object.assign;\n"), map: null };
  },
};

/** The command line as one script, so that its compiled code can be kept; what is native or has files of its own stays apart. */
export default defineConfig({
  plugins: [nativeSpread],
  build: {
    outDir: "dist/main",
    emptyOutDir: false,
    target: "node20",
    minify: false,
    ssr: "main/cli/command-line.ts",
    rolldownOptions: { output: { format: "cjs", codeSplitting: false, entryFileNames: "command-line.cjs" } },
  },
  ssr: { noExternal: true, external: ["@napi-rs/canvas", "@photostructure/sqlite", "hunspell-wasm", "pdfjs-dist"] },
});
