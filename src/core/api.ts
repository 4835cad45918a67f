import createClient from "openapi-fetch"
import { checkedHeaders } from "./checked-headers.ts"
import type { Dialect } from "./dialect.ts"
import { type ApiError, isApiError } from "./errors.ts"
import { mergeHeaders } from "./headers.ts"
import type { Operation, Parameter } from "./operation.ts"
import { params } from "./params.ts"
import type { RawClient } from "./raw-client.ts"
import { PlainRequest } from "./request.ts"
import { DecodedResponse } from "./response.ts"
import type { Transport } from "./transport.ts"

// Path and query are all that is read of the URL openapi-fetch makes; the dialect knows the server.
const base = "https://api.invalid"

/**
 * The raw typed client of a document: openapi-fetch, whose calls are encoded, signed, repeated and decoded like those of
 * the methods. Refusals come back as `error`; a lost connection or an undecodable answer throws.
 */
export function api<Paths extends object>(
  transport: Transport,
  dialect: Dialect,
  operations: Readonly<Record<string, Operation>>,
): RawClient<Paths> {
  const table = parametersOf(operations)
  const client = createClient<Paths>({
    baseUrl: base,
    Request: PlainRequest,
    querySerializer: (query) => dialect.encodeQuery(params({ id: "api", params: table }, query)),
    bodySerializer: (body: unknown) => body as string,
    fetch: async (request) => {
      const { url, method, headers, payload, call } = request as PlainRequest
      const [path = "", query = ""] = url.slice(base.length).split("?", 2)
      const operation = dialect.operation(method, path)
      const { body, contentType } = payload === undefined ? {} : await dialect.encodeBody(operation, payload)
      const draft = {
        operation,
        path,
        query,
        body,
        headers: mergeHeaders({ "content-type": contentType }, plain(headers)),
      }
      try {
        const { answer, response } = await transport.send(draft, call)
        return withLength(response, answer)
      } catch (error) {
        if (isApiError(error)) return responseOf(error)
        throw error
      }
    },
  })
  return checkedHeaders(client) as unknown as RawClient<Paths>
}

/** How a value is written depends on the parameter's name alone, so the calls' tables can be one. */
const parametersOf = (operations: Readonly<Record<string, Operation>>): Record<string, Parameter> =>
  Object.assign({}, ...Object.values(operations).map((operation) => operation.params)) as Record<string, Parameter>

const plain = (headers: Headers): Record<string, string> => {
  const result: Record<string, string> = {}
  headers.forEach((value, name) => {
    // openapi-fetch says so of every body; how it is encoded is decided here, unless the caller says something else.
    if (name !== "content-type" || value !== "application/json") result[name] = value
  })
  return result
}

/** openapi-fetch takes `json()`, and so the decoded value itself, only where it sees a Content-Length other than 0. */
function withLength(response: Response, answer: unknown): Response {
  if (Number(response.headers.get("content-length")) > 0) return response
  const headers = new Headers(response.headers)
  headers.set("content-length", "1")
  const { status, statusText, redirected } = response
  return new DecodedResponse({ status, statusText, redirected, headers }, response.url, true, answer)
}

/** The HTTP side of a refusal. */
export function responseOf({ status, headers, body }: ApiError): Response {
  const from = {
    status,
    statusText: "",
    redirected: false,
    headers: new Headers(mergeHeaders(headers, { "content-length": null })),
  }
  return new DecodedResponse(from, "", false, body)
}
