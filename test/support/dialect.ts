import type { Adapter } from "../../src/core/http/adapter.ts"
import { redactor } from "../../src/core/redaction.ts"
import { operation } from "./operation.ts"

/** A provider that does as little as one can, but for what matters to a test. */
export const dialect = (given: Partial<Adapter> = {}): Adapter => ({
  name: "test",
  redactor: redactor([], []),
  baseUrl: () => "https://one.example",
  normalizeBaseUrl: (given) => given,
  operation: () => operation(),
  inputs: () => ({ inputs: {} }),
  encodeQuery: (pairs) => pairs.map((pair) => pair.slice(0, 2).join("=")).join("&"),
  encodeBody: (_operation, body) => Promise.resolve({ body: String(body), contentType: "text/plain" }),
  sign: ({ operation: { method }, path, query, headers, body }) => ({
    url: `https://one.example${path}?${query}`,
    method,
    headers,
    body,
  }),
  redirect: (from, to) => (from.host === to.host ? "follow" : { refused: "not here" }),
  decode: ({ text }) => text,
  ...given,
})
