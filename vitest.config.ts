import { availableParallelism } from "node:os"
import { join } from "node:path"
import { defineConfig } from "vitest/config"
import "./scripts/strip-types.js"
import LongestFirst from "./test/support/longest-first.ts"

const here = (path: string) => join(import.meta.dirname, path)

/** Several processes, a store or queue, and faults. */
const processes = "test/webhooks/processes/*.test.ts"

export default defineConfig({
  resolve: {
    alias: [
      { find: /^conferkit$/, replacement: here("./src/index.ts") },
      { find: /^conferkit\/conferenciaweb$/, replacement: here("./src/bigbluebutton/conferenciaweb.ts") },
      { find: /^conferkit\/(queues|schemas)\/([\w-]+)$/, replacement: here("./src/$1/$2.ts") },
      { find: /^conferkit\/(\w+)$/, replacement: here("./src/$1/index.ts") },
    ],
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "tests",
          include: ["test/**/*.test.ts"],
          exclude: [processes],
          pool: "threads",
          isolate: false,
          setupFiles: ["./test/support/leave-no-trace.ts"],
        },
      },
      // Child processes that are killed leave a thread's event loop spinning, so each of these files gets a process.
      { extends: true, test: { name: "processes", include: [processes], typecheck: { enabled: false } } },
    ],
    reporters: ["default", "./test/support/summary-reporter.ts"],
    // `npm run typecheck` checks all other files.
    typecheck: {
      enabled: true,
      include: ["test/types/**/*.test-d.ts"],
      tsconfig: here("./test/types/tsconfig.json"),
    },
    testTimeout: 120_000,
    // What a child process or a server does comes late on a busy machine: one second, the default, would test its speed.
    expect: { poll: { timeout: 30_000 } },
    sequence: { sequencer: LongestFirst },
    // On two processors vitest would take one worker. `processes` mostly waits, and the tests of commands wait for other processes.
    maxWorkers: Math.max(3, availableParallelism() - 1),
    // All files of a run share one build of the package, in a folder with this number.
    env: { CONFERKIT_TEST_RUN: String(process.pid) },
    // Reported without a threshold: a covered line is not a checked behaviour. Mutation tests check that: docs/internals/mutation.md.
    coverage: { include: ["src/**/*.ts"], reporter: ["text", "text-summary", "html"] },
  },
})
