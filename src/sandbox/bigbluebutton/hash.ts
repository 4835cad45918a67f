import type { ChecksumAlgorithm } from "./options.ts"

/** node:crypto is loaded on first use: importing the sandbox costs nothing. */
export const hash = (algorithm: ChecksumAlgorithm, text: string): string =>
  process.getBuiltinModule("node:crypto").createHash(algorithm).update(text, "utf8").digest("hex")
