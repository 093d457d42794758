import { defineConfig } from "vite";
import { apart, leanerPackages } from "./vite.packages.ts";

/** What reads, drafts, checks and writes apart from the window, with the packages that it does so with. */
export default defineConfig({
  plugins: [leanerPackages()],
  build: {
    outDir: "dist/work",
    target: "node20",
    minify: false,
    ssr: true,
    rolldownOptions: {
      input: { thread: "main/thread.ts", "process-watch": "main/process-watch.ts" },
      output: { chunkFileNames: "[name]-[hash].js" },
    },
  },
  ssr: { noExternal: true, external: apart },
});
