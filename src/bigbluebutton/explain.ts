import { operations } from "../../generated/bigbluebutton/operations.ts"
import type { Operation } from "../core/operation.ts"
import { params } from "../core/params.ts"
import type { ChecksumAlgorithm } from "./checksum.ts"
import { type Address, algorithmFor, callName } from "./dialect.ts"
import { encodeQuery } from "./encode-query.ts"

/** What a checksum is made of. Holds no secret, but passwords among the parameters are in `query`. */
export interface ChecksumExplanation {
  /** The name that is signed: `create`, `hooks/create`. */
  call: string
  /** The query as it is sent, without the checksum. */
  query: string
  algorithm: ChecksumAlgorithm
  /** The text that is hashed, with the secret masked. */
  signed: string
}

/** What methods take for the body, which no checksum covers. */
const unsigned = new Set(["documents", "modules", "file", "filename"])

/** @param name a call by its name here (`create`, `hooksCreate`) or on the wire (`hooks/create`) */
export function explainChecksum(address: Address, name: string, values: object = {}): ChecksumExplanation {
  const known = Object.values<Operation>(operations).find(({ id, path }) => id === name || callName(path) === name)
  const path = known?.path ?? `/${name}`
  const signed = Object.entries(values).filter(([each]) => !unsigned.has(each))
  const query = encodeQuery(params(known ?? { id: name, params: {} }, Object.fromEntries(signed)))
  const call = callName(path)
  return { call, query, algorithm: algorithmFor(address, path), signed: `${call}${query}[secret]` }
}
