import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["src/**/*.test.{ts,tsx}", "test/{content,docs,latex,web}/**/*.test.{ts,tsx}"],
          // Only what hangs is to fail by time, also on a busy machine.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "store",
          include: ["test/store/**/*.test.ts"],
          globalSetup: ["test/support/postgres.ts"],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "fuzz",
          include: ["test/fuzz/**/*.test.ts"],
          // A case that hangs is named and ended by the watchdog; a long run takes as long as it takes.
          testTimeout: 86_400_000,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          globalSetup: ["test/support/build.ts"],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
