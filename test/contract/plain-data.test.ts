import { isDeepStrictEqual } from "node:util"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type Fetch, isApiError, isConferkitError } from "conferkit"
import { BigBlueButton } from "conferkit/bigbluebutton"
import { Ethora } from "conferkit/ethora"
import { OmniFlow } from "conferkit/omniflow"
import { XCallServer } from "conferkit/xcall"
import { XRoom } from "conferkit/xroom"
import { operations as bigbluebuttonOperations } from "../../generated/bigbluebutton/operations.ts"
import { answers } from "../../generated/bigbluebutton/xml.ts"
import { operations as ethoraOperations } from "../../generated/ethora/operations.ts"
import { operations as omniflowOperations } from "../../generated/omniflow/operations.ts"
import { operations as xcallOperations } from "../../generated/xcall/operations.ts"
import { operations as xroomOperations } from "../../generated/xroom/operations.ts"
import type { Operation, XmlDocument } from "../support/document-types.ts"
import { answerSchemas } from "../support/answer-schemas.ts"
import { oddity } from "../support/plain.ts"
import { runs } from "../support/property.ts"
import { bodyOf, documentOf } from "../support/responses.ts"

interface Provider {
  readonly operations: Readonly<Record<string, Operation>>
  readonly schemas: Readonly<Record<string, unknown>>
  readonly api: (fetch: Fetch) => unknown
}

const secret = "secret-of-these-tests"
const providers: Readonly<Record<string, Provider>> = {
  bigbluebutton: {
    operations: bigbluebuttonOperations,
    schemas: await answerSchemas("bigbluebutton"),
    api: (fetch) => new BigBlueButton({ baseUrl: "https://bbb.example", secret, fetch }).api,
  },
  ethora: {
    operations: ethoraOperations,
    schemas: await answerSchemas("ethora"),
    api: (fetch) => new Ethora({ appId: "app", appSecret: secret, baseUrl: "https://ethora.example", fetch }).api,
  },
  omniflow: {
    operations: omniflowOperations,
    schemas: await answerSchemas("omniflow"),
    api: (fetch) => new OmniFlow({ apiKey: secret, baseUrl: "https://omniflow.example", fetch }).api,
  },
  xcall: {
    operations: xcallOperations,
    schemas: await answerSchemas("xcall"),
    api: (fetch) =>
      new XCallServer({ apiKey: "key", apiSecret: secret, baseUrl: "https://xcall.example", fetch }).withToken("t").api,
  },
  xroom: {
    operations: xroomOperations,
    schemas: await answerSchemas("xroom"),
    api: (fetch) => new XRoom({ authId: "id", secret, baseUrl: "https://xroom.example", fetch }).api,
  },
}

/** Calls an operation of the raw client, whatever its parameters are. */
async function call({ api }: Provider, { method, path, body: kind }: Operation, response: Response): Promise<unknown> {
  const client = api(() => Promise.resolve(response)) as {
    request: (method: string, path: string, init: object) => Promise<{ data?: unknown; error?: unknown }>
  }
  const filled = Object.fromEntries([...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => [name, "x"]))
  const init = {
    params: { path: filled },
    ...(method === "GET" ? {} : { body: kind === "multipart" ? { file: "text" } : {} }),
  }
  try {
    const { data, error } = await client.request(method.toLowerCase(), path, init)
    return data ?? error
  } catch (error) {
    // Some values match a schema but cannot be used, such as an empty token.
    if (!isConferkitError(error)) throw error
    return isApiError(error) ? { body: error.body, headers: error.headers } : undefined
  }
}

function expectPlain(value: unknown): void {
  expect(oddity(value)).toBeUndefined()
  expect(isDeepStrictEqual(structuredClone(value), value)).toBe(true)
  if (value !== undefined) expect(isDeepStrictEqual(JSON.parse(JSON.stringify(value)), value)).toBe(true)
  expect(Object.keys(Object.prototype)).toEqual([])
}

const shapes: Readonly<Record<string, XmlDocument | undefined>> = answers

describe.each(Object.entries(providers))("decoded data of %s is plain data:", (name, provider) => {
  const { operations, schemas } = provider
  const all = Object.values(operations).filter(({ id }) => schemas[id] !== undefined)

  test.each(all.map((operation) => [operation.id, operation] as const))("%s", async (id, operation) => {
    const shape = name === "bigbluebutton" ? shapes[id] : undefined
    const type = shape === undefined ? "application/json" : "text/xml"
    const body = shape === undefined ? bodyOf(schemas[id]).map((value) => JSON.stringify(value)) : documentOf(shape)
    let decoded = 0
    await fc.assert(
      fc.asyncProperty(body, async (text) => {
        const value = await call(provider, operation, new Response(text, { headers: { "content-type": type } }))
        if (value !== undefined) decoded++
        expectPlain(value)
      }),
      runs(25),
    )
    expect(decoded).toBeGreaterThan(0)
  })

  test("the body and headers of an error", async () => {
    const [operation] = all
    if (operation === undefined) return
    const body = '{"message":"no","__proto__":{"polluted":1},"constructor":{"toString":2},"data":{"__proto__":null}}'
    const headers = { "content-type": "application/json", constructor: "c", ["__proto__"]: "p" }
    const value = await call(provider, operation, new Response(body, { status: 422, headers }))
    expectPlain(value)
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined()
  })
})
