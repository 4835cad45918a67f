// Every call of the document through the raw client, with its URL and credentials.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { parse } from "yaml"
import { ethoraSandbox } from "conferkit/sandbox"
import { Ethora } from "conferkit/ethora"
import { answered } from "./support.ts"

interface Parameter {
  readonly $ref?: string
  readonly name: string
  readonly in: "path" | "query"
  readonly required?: boolean
  readonly example: unknown
}

interface Call {
  readonly operationId: string
  readonly security?: readonly Readonly<Record<string, unknown>>[]
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly example: object }>> }
}

type Item = Readonly<Record<"get" | "post" | "put" | "patch" | "delete", Call | undefined>> & {
  readonly parameters?: readonly Parameter[]
}

interface Document {
  readonly paths: Readonly<Record<string, Item>>
  readonly components: {
    readonly parameters: Readonly<Record<string, Parameter>>
    readonly requestBodies: Readonly<Record<string, NonNullable<Call["requestBody"]>>>
  }
}

const text = readFileSync(join(import.meta.dirname, "../../specs/ethora.yaml"), "utf8")
const { paths, components } = parse(text) as Document

const methods = ["get", "post", "put", "patch", "delete"] as const

const resolved = ({ $ref, ...own }: Parameter): Parameter =>
  $ref === undefined ? own : (components.parameters[$ref.split("/").at(-1) ?? ""] ?? own)

const calls = Object.entries(paths).flatMap(([path, item]) =>
  methods.flatMap((method) => {
    const call = item[method]
    const parameters = [...(item.parameters ?? []), ...(call?.parameters ?? [])].map(resolved)
    return call === undefined ? [] : [{ id: call.operationId, path, method, call, parameters }]
  }),
)

type Raw = Readonly<
  Record<string, (path: string, init: object) => Promise<{ readonly error?: unknown; readonly response: Response }>>
>

function ask(chat: Ethora, { path, method, call, parameters }: (typeof calls)[number], headers: object) {
  const given = (place: "path" | "query") =>
    Object.fromEntries(parameters.filter((each) => each.in === place).map(({ name, example }) => [name, example]))
  const { $ref } = (call.requestBody ?? {}) as { readonly $ref?: string }
  const body = $ref === undefined ? call.requestBody : components.requestBodies[$ref.split("/").at(-1) ?? ""]
  const [sent] = Object.values(body?.content ?? {})
  const init = { params: { path: given("path"), query: given("query") }, headers, ...(sent && { body: sent.example }) }
  return (chat.api as unknown as Raw)[method.toUpperCase()]?.(path, init)
}

describe("the raw client", () => {
  test.each(calls.map((each) => [each.id, each] as const))("calls %s", async (_, each) => {
    const { chat, asked } = answered()
    await ask(chat, each, { authorization: "JWT of-somebody" })
    const examples = Object.fromEntries(each.parameters.map(({ name, example }) => [name, example]))
    const path = each.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(examples[name])))
    expect(asked.map(({ method, url }) => [method, new URL(url).pathname])).toEqual([[each.method.toUpperCase(), path]])
    const [{ headers } = { headers: {} as Record<string, string> }] = asked
    const schemes = (each.call.security ?? [{ serverToken: [] }]).flatMap((choice) => Object.keys(choice))
    expect(headers["x-custom-token"] !== undefined).toBe(schemes.includes("serverToken"))
  })

  test("lists what the sandbox does not implement", async () => {
    const sandbox = ethoraSandbox()
    const { baseUrl, appId, appSecret, fetch } = sandbox
    const chat = new Ethora({ baseUrl, appId, appSecret, fetch, maxRetries: 0 })
    const each = calls.find(({ id }) => id === "createAgent")
    const result = each && (await ask(chat, each, {}))
    expect(result?.response.status).toBe(501)
    expect(result?.error).toMatchObject({ error: expect.stringContaining("createAgent") as string })
    expect(sandbox.calls).toMatchObject([{ operation: "createAgent", status: 501 }])
  })
})
