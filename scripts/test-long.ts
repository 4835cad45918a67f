import { spawn } from "node:child_process"
import { randomInt } from "node:crypto"
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { parseArgs } from "node:util"

const usage = `npm run test:long -- [--minutes 60] [--runs 5000] [--seed N] [--rounds N] [file…]

Runs every property test again and again, each round with another seed. Ends after --minutes (default 60) or --rounds.
--runs     how often each property is tried in a round
--seed     of the first round, the next ones count up: the seed of a failure, --rounds 1 and its file reproduce it
FORGED is the number of forged webhooks per round (default 1000000).`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: "string", default: "60" },
    rounds: { type: "string", default: "1000000" },
    runs: { type: "string", default: "5000" },
    seed: { type: "string" },
    help: { type: "boolean", default: false },
  },
})

const root = join(import.meta.dirname, "..")
const vitest = join(root, "node_modules/vitest/vitest.mjs")

/** Files with property tests, those with the longest ones last. */
const files = globSync("test/**/*.test.ts", { cwd: root })
  .filter((file) => readFileSync(join(root, file), "utf8").includes("fc.assert"))
  .filter((file) => positionals.length === 0 || positionals.some((part) => file.includes(part)))
  .sort((one, other) => Number(one.includes("forged")) - Number(other.includes("forged")) || one.localeCompare(other))

interface Outcome {
  readonly ended: "passed" | "failed" | "cut off"
  readonly told: string
}

/** Runs one file in a separate process, until the time is up. */
function run(file: string, seed: number, left: number): Promise<Outcome> {
  const args = ["run", file, "--typecheck.enabled=false", "--testTimeout=86400000", "--reporter=dot"]
  const env = {
    ...process.env,
    FORGED: process.env["FORGED"] ?? "1000000",
    CONFERKIT_RUNS: values.runs,
    CONFERKIT_SEED: String(seed),
    NO_COLOR: "1",
  }
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [vitest, ...args], {
      cwd: root,
      env,
      timeout: Math.max(left, 1),
      stdio: "pipe",
    })
    let told = ""
    const add = (piece: Buffer) => {
      told += piece.toString("utf8")
    }
    child.stdout.on("data", add)
    child.stderr.on("data", add)
    child.on("error", reject)
    child.on("close", (code, signal) => {
      // A failure counts, even if the time was up before it was reported.
      const failed = code !== 0 && (signal === null || told.includes("FAIL"))
      resolve({ ended: failed ? "failed" : signal === null ? "passed" : "cut off", told })
    })
  })
}

const write = (line: string) => {
  console.log(line)
}

async function long(): Promise<number> {
  const first = Number(values.seed ?? randomInt(2 ** 31 - 1))
  const until = Date.now() + Number(values.minutes) * 60_000
  const counts = { passed: 0, failed: 0, "cut off": 0 }
  const failures: string[] = []
  write(`seed ${first}, ${files.length} files, ${values.runs} runs of each property, ${values.minutes} minutes`)
  for (let round = 0; round < Number(values.rounds) && Date.now() < until; round++) {
    for (const file of files) {
      const begun = Date.now()
      if (begun >= until) break
      const { ended, told } = await run(file, first + round, until - begun)
      counts[ended]++
      write(`round ${round + 1}  ${file.padEnd(44)} ${ended}  ${((Date.now() - begun) / 1000).toFixed(1)} s`)
      if (ended !== "failed") continue
      write(told)
      failures.push(`npm run test:long -- --seed ${first + round} --rounds 1 --runs ${values.runs} ${file}`)
    }
  }
  write(
    `\nfiles run: ${counts.passed} passed, ${counts.failed} failed, ${counts["cut off"]} cut off when the time was up`,
  )
  for (const again of failures) write(`again: ${again}`)
  return counts.failed === 0 ? 0 : 1
}

if (values.help) write(usage)
else process.exitCode = await long()
