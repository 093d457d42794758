import { defineConfig } from "vite";
import { apart, leanerPackages } from "./vite.packages.ts";

/** The command line as one script, so that its compiled code can be kept. */
export default defineConfig({
  plugins: [leanerPackages()],
  build: {
    outDir: "dist/main",
    emptyOutDir: false,
    target: "node20",
    minify: false,
    ssr: "main/cli/command-line.ts",
    rolldownOptions: { output: { format: "cjs", codeSplitting: false, entryFileNames: "command-line.cjs" } },
  },
  ssr: { noExternal: true, external: apart },
});
