import { defineConfig, mergeConfig } from "vitest/config"
import usual from "./vitest.config.ts"

/** Of a group's tests only; what stays alive has to do so again and again, so chance is fixed. */
export default mergeConfig(
  { ...usual, test: { ...usual.test, projects: undefined } },
  defineConfig({
    test: {
      include: (process.env["CONFERKIT_TESTS"] ?? "test/**/*.test.ts").split(","),
      reporters: [],
      // A worker for each file would take most of the time; none of these tests changes what others see.
      isolate: false,
      typecheck: { enabled: false },
      env: { CONFERKIT_SEED: "1", FORGED: "500" },
    },
  }),
)
