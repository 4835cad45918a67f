import { globSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"

const files = globSync("test/**/*.test.ts").filter((file) => /^import fc/m.test(readFileSync(file, "utf8")))

test.each(files)("%s takes the seed and the number of runs from the environment", (file) => {
  const text = readFileSync(file, "utf8")
  expect(text).toMatch(/from "(?:\.\.\/)+support\/property\.ts"/)
  if (!file.includes("forged")) expect(text).not.toMatch(/^\s*\{ numRuns/m)
})
