import { ESLint, Linter } from "eslint"
import { expect, test } from "vitest"
import { root } from "../docs/blocks.ts"

/** Our configuration's messages about paths in a file. */
const { rules } = (await new ESLint({ cwd: root }).calculateConfigForFile(`${root}scripts/docs.ts`)) as {
  rules: Readonly<Record<string, Linter.RuleEntry>>
}

const complaints = (code: string): string[] => {
  const rule = rules["no-restricted-syntax"] ?? "off"
  return new Linter().verify(code, { rules: { "no-restricted-syntax": rule } }).map(({ message }) => message)
}

test.each([
  'const file = new URL("../a", import.meta.url).pathname',
  'const { pathname } = new URL("../a", import.meta.url)',
  'const file = fileURLToPath(new URL("../a", import.meta.url))',
  'const file = import.meta.url.replace("file://", "")',
  "const file = import.meta.url.slice(7)",
  "const url = `file://${file}`",
  'const url = "file://" + file',
])("the linter rejects a URL used as a path: %s", (code) => {
  expect(complaints(code)).toEqual([expect.stringMatching(/encoded|no path/)])
})

test.each([
  'const ours = file.includes("/src/")',
  'const [, path] = file.split("/generated/")',
  "const ours = /\\/src\\/(\\w+)\\//.test(file)",
  "const ours = /\\/src\\/|\\/generated\\//.test(file)",
  "const ours = /\\/(?:src|generated)\\//.test(file)",
])("the linter rejects selecting files by a parent folder anywhere: %s", (code) => {
  expect(complaints(code)).toEqual([expect.stringContaining("may lie below a folder of that name")])
})

test.each([
  'const file = join(import.meta.dirname, "../a")',
  "const require = createRequire(import.meta.filename)",
  "const url = pathToFileURL(file).href",
  "const path = new URL(request.url).pathname",
  "const ours = /^src\\/(\\w+)\\//.test(relative(root, file))",
  'const scheme = url.startsWith("file:///")',
])("the linter accepts %s", (code) => {
  expect(complaints(code)).toEqual([])
})
