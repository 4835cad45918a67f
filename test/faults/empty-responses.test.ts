// One rule for all JSON providers: an empty 2xx is a success if the document declares a response without a body for the
// call, and a DecodeError otherwise.
import { expect, test } from "vitest"
import { DecodeError } from "conferkit"
import { operations as ethora } from "../../generated/ethora/operations.ts"
import { operations as omniflow } from "../../generated/omniflow/operations.ts"
import { operations as xcall } from "../../generated/xcall/operations.ts"
import { operations as xroom } from "../../generated/xroom/operations.ts"
import { settled } from "../support/outcome.ts"
import { providers, rawClient } from "../support/raw-clients.ts"

/** The parts of an operation used here. */
interface Operation {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly response: string
  readonly mayBeEmpty?: boolean
  readonly params: Readonly<Record<string, { readonly in: string; readonly required?: boolean }>>
}

const documents: Readonly<Record<string, Readonly<Record<string, Operation>>>> = { ethora, omniflow, xcall, xroom }

/** Values for the required parameters of any call. */
function required({ params }: Operation): object {
  const given: Record<string, Record<string, string>> = { path: {}, query: {}, header: {} }
  for (const [name, { in: place, required }] of Object.entries(params)) {
    if (required === true) given[place] = { ...given[place], [name]: "x" }
  }
  return given
}

const rows = providers.flatMap((provider) =>
  Object.values(documents[provider.name] ?? {})
    // The client requests tokens by itself, two calls need a user session, and a ping accepts any 2xx.
    .filter(({ id }) => !["oauthToken", "getAccount", "getSubscription", "ping"].includes(id))
    .map((operation) => [`${provider.name}.${operation.id}`, provider, operation] as const),
)

test.each(rows)("%s accepts an empty response if its document does", async (_name, provider, operation) => {
  const ask = async (status: number, body: string | null) => {
    const { api } = rawClient(provider, [() => new Response(body, { status })])
    const init = { params: required(operation), ...(operation.method !== "GET" && { body: {} }) }
    const result = await settled(api.request(operation.method.toLowerCase(), operation.path, init))
    if (result instanceof Error) expect(result).toBeInstanceOf(DecodeError)
    else expect(result.error).toBeUndefined()
    return result instanceof Error ? "error" : "success"
  }
  const expected = operation.response === "none" || operation.mayBeEmpty === true ? "success" : "error"
  for (const [status, body] of [
    [200, null],
    [201, ""],
    [200, " \r\n"],
  ] as const) {
    expect(await ask(status, body)).toBe(expected)
  }
  // The job has only started, and nothing identifies it.
  expect(await ask(202, null)).toBe(operation.response === "none" ? "success" : "error")
})
