import { join, relative } from "node:path"
import { Stryker } from "@stryker-mutator/core"
import type { Group } from "./groups.ts"

/** A mutant and what became of it. */
export type MutantResult = Awaited<ReturnType<Stryker["runMutationTest"]>>[number]

/**
 * Mutates a group's files and runs its tests against each mutant. What did not change since the last run is not run again.
 * @param files only these of its files
 */
export async function runGroup(name: string, group: Group, files: readonly string[] = []): Promise<MutantResult[]> {
  process.env["CONFERKIT_TESTS"] = group.tests.join(",")
  const stryker = new Stryker({
    mutate: [...(files.length > 0 ? files : group.mutate)],
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
  const results = await stryker.runMutationTest()
  return results.map((result) => ({ ...result, fileName: relative(process.cwd(), result.fileName) }))
}
