import { nodeCrypto } from "../../core/runtime.ts"
import type { ChecksumAlgorithm } from "./options.ts"

export const hash = (algorithm: ChecksumAlgorithm, text: string): string =>
  nodeCrypto().createHash(algorithm).update(text, "utf8").digest("hex")
