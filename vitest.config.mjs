import { defineConfig } from "vitest/config";
import { yamlDataForVite } from "./scripts/yaml-data.mjs";

const unit = ["test/**/*.test.ts"];
const protocol = ["test/protocol/**/*.test.ts"];

export default defineConfig({
  plugins: [yamlDataForVite],
  test: {
    projects: [
      // The time that a test may take is no promise of its own: a busy machine is no failure.
      {
        extends: true,
        test: {
          name: "unit",
          include: unit,
          exclude: [...protocol, "test/e2e/**"],
          testTimeout: 60_000,
        },
      },
      // These drive what `npm run build` made, each file in its own process.
      { extends: true, test: { name: "protocol", include: protocol, testTimeout: 60_000 } },
    ],
  },
});
