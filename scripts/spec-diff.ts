import { join } from "node:path"
import { command } from "./spec-diff/command.ts"

const { code, stdout, stderr } = await command(join(import.meta.dirname, ".."), process.argv.slice(2))
if (stdout !== undefined) console.log(stdout)
if (stderr !== undefined) console.error(stderr)
process.exitCode = code
