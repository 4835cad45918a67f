import { execFileSync } from "node:child_process"
import { readFile } from "node:fs/promises"
import { join } from "node:path"

/** A phrase that readers had to read twice. */
interface Turn {
  readonly pattern: RegExp
  /** What to write instead. */
  readonly instead: string
  readonly reason: string
}

/** The worst phrases only: nonstandard ones that readers of this project had to read twice. */
export const turns: readonly Turn[] = [
  { pattern: /\banew\b/i, instead: "again, new", reason: "no documentation uses it" },
  { pattern: /\bmend(?:s|ed|ing)?\b/i, instead: "fix", reason: "software is fixed" },
  { pattern: /\bhears\b/i, instead: "receives", reason: "a webhook receives events" },
  { pattern: /\bwithout a word\b/i, instead: "silently, without an error", reason: "a figure of speech" },
  {
    pattern: /\b(?:held|hold|holds) against\b/i,
    instead: "compared with, validated against",
    reason: "it means to resent",
  },
  { pattern: /\bblanks\b/i, instead: "whitespace, spaces", reason: "a blank is a gap in a form" },
  { pattern: /\bbad days\b/i, instead: "failures, fault injection", reason: "a figure of speech" },
  { pattern: /\bleast level\b/i, instead: "minimum level", reason: "the term of loggers" },
  {
    pattern: /\b(?:stands|standing|stood) (?:in front of|behind|beside)\b/i,
    instead: "precedes, follows",
    reason: "text does not stand",
  },
  {
    pattern: /\bthat is none\b|\bis no such\b.*\bthat is\b/i,
    instead: "an invalid …",
    reason: "the reader has to look for the noun",
  },
  { pattern: /\bharmless to repeat\b/i, instead: "idempotent", reason: "the term of HTTP" },
  { pattern: /\blooks? after\b/i, instead: "monitor, keep registered", reason: "a figure of speech" },
  { pattern: /\bcomes? in pages\b/i, instead: "is paginated", reason: "the term of APIs" },
  { pattern: /\b(?:has|have|had) a say\b/i, instead: "controls, influences", reason: "a figure of speech" },
  {
    pattern: /\b(?:nobody|somebody|anybody)(?: else)?'s (?:concern|business)\b/i,
    instead: "does not matter",
    reason: "a figure of speech",
  },
  { pattern: /\btold apart\b/i, instead: "distinguished", reason: "readers take it for a report" },
]

const root = join(import.meta.dirname, "..")

/**
 * Text that people read: pages, documents, and code with its comments and messages. Generated files are checked through
 * their sources.
 */
const read = ["*.md", "specs/*.yaml", "src/**", "scripts/**", "bench/**", "test/**", "examples/**"]
const left = [
  ":!generated/**",
  ":!docs/api/**",
  // Portuguese.
  ":!README.pt-BR.md",
  ":!docs/pt-BR/**",
  ":!scripts/lint-words.ts",
  ":!test/repository/words.test.ts",
  ":!test/**/recorded/**",
  ":!test/**/vectors/**",
]

/** Findings in a text, one line each. */
export const findingsIn = (path: string, text: string): string[] =>
  text.split("\n").flatMap((line, index) =>
    turns
      .filter(({ pattern }) => pattern.test(line))
      .map(({ pattern, instead, reason }) => {
        const [found = ""] = pattern.exec(line) ?? []
        return `${path}:${index + 1} "${found}": write ${instead} (${reason})`
      }),
  )

async function main(): Promise<number> {
  const listed = execFileSync("git", ["ls-files", "--", ...read, ...left], { cwd: root, encoding: "utf8" })
  const paths = listed.split("\n").filter((path) => path !== "")
  const findings = await Promise.all(
    paths.map(async (path) => findingsIn(path, await readFile(join(root, path), "utf8"))),
  )
  for (const each of findings.flat()) console.log(each)
  console.log(`lint:words: ${paths.length} files, ${findings.flat().length} findings`)
  return findings.flat().length === 0 ? 0 : 1
}

if (process.argv[1] === import.meta.filename) process.exitCode = await main()
