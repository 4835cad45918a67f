import { join } from "node:path"
import ts from "typescript"
import { expect, test } from "vitest"

const root = join(import.meta.dirname, "../../")
const file = `${root}examples/webhooks/next.ts`

/** The tsconfig.json of create-next-app, with this package's location. */
const compilerOptions = {
  target: "ES2017",
  lib: ["dom", "dom.iterable", "esnext"],
  allowJs: true,
  skipLibCheck: true,
  strict: true,
  noEmit: true,
  esModuleInterop: true,
  module: "esnext",
  moduleResolution: "bundler",
  resolveJsonModule: true,
  isolatedModules: true,
  jsx: "react-jsx",
  paths: { "conferkit/*": ["./src/*/index.ts"] },
}

/** Next.js rejects a route file that exports anything else. */
const allowed = new Set([
  ...["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "generateStaticParams"],
  ...["config", "dynamic", "dynamicParams", "revalidate", "fetchCache", "runtime", "preferredRegion", "maxDuration"],
])

test("the Next.js example compiles as a route file of a new app", () => {
  const { options } = ts.parseJsonConfigFileContent({ compilerOptions, files: [file] }, ts.sys, root)
  const program = ts.createProgram([file], options)
  const source = program.getSourceFile(file)
  if (source === undefined) throw new Error("no such file")
  const problems = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
  expect(problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))).toEqual([])
  const imports = source.statements.filter(ts.isImportDeclaration).map((each) => each.moduleSpecifier.getText())
  expect(imports.filter((each) => !each.startsWith('"conferkit/'))).toEqual([])
  const checker = program.getTypeChecker()
  const module = checker.getSymbolAtLocation(source)
  const names = module === undefined ? [] : checker.getExportsOfModule(module).map(({ name }) => name)
  expect(names).toContain("POST")
  expect(names.filter((name) => !allowed.has(name))).toEqual([])
})
