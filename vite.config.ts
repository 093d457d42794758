import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The page that both window hosts show. Everything is bundled: the page never asks another host for anything. */
export default defineConfig({
  root: "renderer",
  base: "./",
  plugins: [react()],
  build: { outDir: "../dist/renderer", emptyOutDir: true, target: "chrome130", assetsInlineLimit: 0 },
});
