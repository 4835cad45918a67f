import { existsSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { type Config, createConfig, parseYaml } from "@redocly/openapi-core"
import conventions from "./check-conventions.ts"
import { isRecord } from "./references.ts"

/** Without these the output would be wrong, so no configuration switches them off. */
const rules = {
  struct: "error",
  "no-unresolved-refs": "error",
  "no-identical-paths": "error",
  "operation-operationId-unique": "error",
  "operation-parameters-unique": "error",
  "path-parameters-defined": "error",
  "conferkit/conventions": "error",
} as const

/** The project's redocly.yaml, where there is one, and our own conventions. */
export async function lintConfig(cwd: string): Promise<Config> {
  const configPath = join(cwd, "redocly.yaml")
  const raw: unknown = existsSync(configPath) ? parseYaml(await readFile(configPath, "utf8")) : {}
  const own = isRecord(raw) ? raw : {}
  const names = Array.isArray(own["extends"]) ? own["extends"].filter((name) => typeof name === "string") : []
  return createConfig(
    {
      extends: names,
      rules: { ...(isRecord(own["rules"]) ? own["rules"] : {}), ...rules },
      plugins: [conventions()],
    },
    { configPath },
  )
}
