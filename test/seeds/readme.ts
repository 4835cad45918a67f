import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, test } from "vitest"
import type { Block } from "../docs/blocks.ts"
import { typeCheck } from "../docs/type-check.ts"

/** The name in a block's first line for what was copied from a README, and its position in our file. */
export const titleOf = ({ code, line }: Block) => `${/\/\/ README, (.*)/.exec(code)?.[1] ?? "?"} (line ${line})`

export const titled = (blocks: readonly Block[]) => blocks.map((block) => [titleOf(block), block] as const)

/** The text that a block copied, with the vendor's package name restored. */
export const quoted = ({ code }: Block, own: string, vendors: string): string[] =>
  [...code.matchAll(/^\/\/ README, .*\n([^]*?)^\/\/ end$/gm)].map(({ 1: lines = "" }) =>
    lines.trim().replaceAll(own, vendors),
  )

export function everySnippetCompiles(blocks: readonly Block[]): void {
  describe("every snippet of the vendor's README", () => {
    let problems: ReadonlyMap<Block, readonly string[]>
    beforeAll(() => {
      problems = typeCheck(blocks)
    }, 60_000)

    test.each(titled(blocks))("%s compiles", (_, block) => {
      expect(problems.get(block)).toEqual([])
    })
  })
}

/** Tests that need the README itself, which is not part of the repository. */
export function besideReadme(file: string, tests: (readme: () => string) => void): void {
  const seed = join(import.meta.dirname, `../../../shared/seeds/${file}`)
  if (!existsSync(seed)) console.warn("SKIPPED: no README beside this checkout, its snippets are not compared with it")
  describe.skipIf(!existsSync(seed))("the snippets", () => {
    tests(() => readFileSync(seed, "utf8"))
  })
}
