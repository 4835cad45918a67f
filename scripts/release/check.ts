import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { findObstacles, type Manifest } from "./changelog.ts"

const root = join(import.meta.dirname, "../..")
const manifest = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as Manifest
const obstacles = findObstacles(manifest, await readFile(join(root, "CHANGELOG.md"), "utf8"))
if (obstacles.length > 0) {
  console.error(obstacles.join("\n"))
  process.exitCode = 1
}
