import { join, relative } from "node:path"
import { Stryker } from "@stryker-mutator/core"
import type { Group } from "./groups.ts"

/** A mutant and its result. */
export type MutantResult = Awaited<ReturnType<Stryker["runMutationTest"]>>[number]

/**
 * Mutates a group's files and runs its tests against each mutant: first the small ones, then, against the survivors,
 * the larger ones. Unchanged mutants are not run again.
 * @param files only these of its files
 */
export async function runGroup(name: string, group: Group, files: readonly string[] = []): Promise<MutantResult[]> {
  const mutate = files.length > 0 ? files : group.mutate
  await runTests(name, mutate, group.tests)
  const results = await runTests(name, mutate, [...group.tests, ...group.more])
  return results.map((result) => ({ ...result, fileName: relative(process.cwd(), result.fileName) }))
}

async function runTests(name: string, mutate: readonly string[], tests: readonly string[]): Promise<MutantResult[]> {
  process.env["CONFERKIT_TESTS"] = tests.join(",")
  const stryker = new Stryker({
    mutate: [...mutate],
    testRunner: "vitest-5",
    plugins: [join(import.meta.dirname, "vitest-runner.ts")],
    vitest: { configFile: "vitest.mutation.config.ts", related: true },
    coverageAnalysis: "perTest",
    concurrency: Number(process.env["MUTATION_CONCURRENCY"] ?? 1),
    incremental: true,
    incrementalFile: `.mutation/${name}.json`,
    tempDirName: `.mutation/sandbox-${name}`,
    ignorePatterns: ["dist", "bench", "docs", ".mutation"],
    reporters: ["progress-append-only"],
    allowConsoleColors: false,
    warnings: false,
  })
  return await stryker.runMutationTest()
}
