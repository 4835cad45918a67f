import { operations } from "../../generated/bigbluebutton/operations.ts"
import { asObject } from "../core/check-params.ts"
import { ConfigError } from "../core/errors.ts"
import type { Operation } from "../core/http/operation.ts"
import { params } from "../core/http/query.ts"
import { inBody } from "./check.ts"
import { type Address, algorithmFor, callName } from "./adapter.ts"
import { encodeQuery } from "./encode-query.ts"
import type { ChecksumExplanation } from "./types.ts"

/** @param name a call by its name here (`create`, `hooksCreate`) or on the wire (`hooks/create`) */
export function explainChecksum(address: Address, name: string, values: object = {}): ChecksumExplanation {
  if (typeof name !== "string" || name === "") throw new ConfigError("explainChecksum: name a call", "call")
  const known = Object.values<Operation>(operations).find(({ id, path }) => id === name || callName(path) === name)
  const path = known?.path ?? `/${name}`
  const signed = Object.entries(asObject(name, values)).filter(([each]) => !Object.hasOwn(inBody, each))
  const query = encodeQuery(params(known ?? { id: name, params: {} }, Object.fromEntries(signed)))
  const call = callName(path)
  return { call, query, algorithm: algorithmFor(address, path), signed: `${call}${query}[secret]` }
}
