import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe } from "vitest"

/** Recorded traffic of real servers. It is not part of the repository; without it, its tests are skipped and say so. */
const folder = join(import.meta.dirname, "../../../shared/captures")

export const captured = (file: string): string => readFileSync(join(folder, file), "utf8")

const present = existsSync(folder)

export const describeCaptures: typeof describe.skip = present ? describe : describe.skip

if (!present)
  console.warn("SKIPPED: no recorded traffic beside this checkout (../shared/captures), its replay tests do not run")

/** The shared secret of all recordings. */
export const capturedSecret = "639259d4-9dd8-4b25-bf01-95f9567eaf4b"
