import { readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { format, resolveConfig } from "prettier"
import { tidyChangelog } from "./changelog.ts"

// The last step of `npm run version`, in the folder that is released.
const path = join(process.cwd(), "CHANGELOG.md")
const { version } = JSON.parse(await readFile(join(process.cwd(), "package.json"), "utf8")) as { version: string }
const source = join(process.cwd(), "src/core/runtime.ts")
await writeFile(source, (await readFile(source, "utf8")).replace(/"\d[^"]*"/, JSON.stringify(version)))
const tidy = tidyChangelog(await readFile(path, "utf8"), version, new Date().toISOString().slice(0, 10))
await writeFile(path, await format(tidy, { ...(await resolveConfig(path)), parser: "markdown" }))
