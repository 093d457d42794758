import { defineConfig } from "vite";

/** The script that Electron puts before the page. A sandboxed preload must be CommonJS, in one file. */
export default defineConfig({
  build: {
    outDir: "dist/main",
    emptyOutDir: false,
    target: "node22",
    minify: false,
    lib: { entry: "main/preload.ts", formats: ["cjs"], fileName: () => "preload.cjs" },
    rolldownOptions: { external: ["electron"] },
  },
});
