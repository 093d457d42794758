import { defineConfig } from "vitest/config";

/** One project a kind of test; `npm test` runs them all. `electron` skips itself, counted, where its runtime is absent. */
export default defineConfig({
  test: {
    reporters: ["default", "./tests/closing-line.ts"],
    // Left to itself, vitest keeps a core free for a person at the machine, and takes twice the time where there are two.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/core/**/*.test.ts", "tests/main/**/*.test.ts", "tests/renderer/**/*.test.{ts,tsx}"],
          testTimeout: 30_000,
        },
      },
      { test: { name: "house", include: ["tests/house.test.ts"] } },
      { test: { name: "hosts", include: ["tests/hosts.test.ts"], testTimeout: 30_000 } },
      { test: { name: "electron", include: ["tests/electron/**/*.test.ts"], testTimeout: 60_000 } },
      {
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
