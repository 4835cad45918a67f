import type { UserConsoleLog } from "vitest"
import type { Reporter, TestModule } from "vitest/node"

/**
 * Ends the run with plain lines for people and scripts: `skipped: 1 in test/a.test.ts: no server` for each file with
 * skipped tests, then `tests: 12 passed, 0 failed, 1 skipped`. A file gives its reason as a warning, `SKIPPED: no
 * server`, which is also printed if tests are missing rather than skipped.
 */
export default class SummaryReporter implements Reporter {
  readonly #reasons = new Map<string, Set<string>>()

  onUserConsoleLog({ content, taskId = "" }: UserConsoleLog): void {
    for (const [, reason = ""] of content.matchAll(/^SKIPPED: (.+)$/gm)) {
      this.#reasons.set(taskId, (this.#reasons.get(taskId) ?? new Set()).add(reason))
    }
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const count = { passed: 0, failed: errors.length, skipped: 0 }
    for (const module of modules) {
      let skipped = 0
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === "pending" || state === "skipped") skipped++
        else count[state]++
      }
      count.skipped += skipped
      const reasons = [...(this.#reasons.get(module.id) ?? [])]
      if (skipped > 0 || reasons.length > 0)
        console.log(`\nskipped: ${skipped} in ${module.relativeModuleId}: ${reasons.join("; ") || "no reason given"}`)
      if (module.errors().length > 0) count.failed++
    }
    console.log(`\ntests: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`)
  }
}
