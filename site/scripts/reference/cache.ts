import { createHash } from "node:crypto"
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { root, site } from "../paths.ts"
import { loadProviders } from "./load.ts"
import type { Provider } from "./model.ts"

/** The sources of the reference. */
const inputs = [
  "src/**/*.ts",
  "specs/*.yaml",
  "generated/**/*",
  "scripts/docs.ts",
  "scripts/docs/**/*.ts",
  "scripts/generate/**/*.ts",
  "site/scripts/reference/*.ts",
  "site/translations/*/{labels,options}.yaml",
]

function digest(): string {
  const hash = createHash("sha256")
  for (const file of globSync(inputs, { cwd: root }).sort()) {
    if (/\.\w+$/.test(file)) hash.update(file).update(readFileSync(join(root, file)))
  }
  return hash.digest("hex").slice(0, 16)
}

/** The reference, compiled once per state of its sources: the compiler takes most of a build's time. */
export async function cachedProviders(): Promise<Provider[]> {
  const file = join(site, ".generated/cache", `${digest()}.json`)
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as Provider[]
  const providers = await loadProviders()
  mkdirSync(join(site, ".generated/cache"), { recursive: true })
  writeFileSync(file, JSON.stringify(providers))
  return providers
}
