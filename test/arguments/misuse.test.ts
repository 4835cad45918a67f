import { describe, expect, test } from "vitest"
import { BigBlueButton } from "conferkit/bigbluebutton"
import * as bigbluebutton from "conferkit/bigbluebutton"
import { ConferenciaWeb } from "conferkit/conferenciaweb"
import { Ethora } from "conferkit/ethora"
import * as ethora from "conferkit/ethora"
import { OmniFlow } from "conferkit/omniflow"
import * as omniflow from "conferkit/omniflow"
import * as sandbox from "conferkit/sandbox"
import * as webhooks from "conferkit/webhooks"
import { XCallServer } from "conferkit/xcall"
import * as xcall from "conferkit/xcall"
import { XRoom } from "conferkit/xroom"
import * as xroom from "conferkit/xroom"
import { inputs as bigbluebuttonInputs } from "../../generated/bigbluebutton/inputs.ts"
import { operations as bigbluebuttonOperations } from "../../generated/bigbluebutton/operations.ts"
import { inputs as omniflowInputs } from "../../generated/omniflow/inputs.ts"
import { operations as omniflowOperations } from "../../generated/omniflow/operations.ts"
import { inputs as xroomInputs } from "../../generated/xroom/inputs.ts"
import { operations as xroomOperations } from "../../generated/xroom/operations.ts"

type Method = (...given: unknown[]) => unknown

let requests = 0
const fetch = () => {
  requests++
  return Promise.resolve(new Response("{}", { status: 418, headers: { "content-type": "application/json" } }))
}
const runtime = { sleep: () => Promise.resolve() }
const secret = "a-long-secret-of-tests"
const common = { fetch, runtime, maxRetries: 0 }

const clients: Readonly<Record<string, () => object>> = {
  BigBlueButton: () => new BigBlueButton({ baseUrl: "https://bbb.example", secret, ...common }),
  ConferenciaWeb: () => new ConferenciaWeb({ baseUrl: "https://bbb.example", secret, ...common }),
  XRoom: () => new XRoom({ authId: "a", secret, ...common }),
  XCallServer: () => new XCallServer({ apiKey: "k", apiSecret: secret, ...common }),
  Ethora: () =>
    new Ethora({ baseUrl: "https://e.example", appId: "0123456789abcdef01234567", appSecret: secret, ...common }),
  OmniFlow: () => new OmniFlow({ apiKey: "k", ...common }),
}

/** Every method of a client and of its groups, by its path. */
function methodsOf(client: object): [path: string, method: Method][] {
  const prototypes = [client, Object.getPrototypeOf(client), Object.getPrototypeOf(Object.getPrototypeOf(client))]
  const names = new Set(prototypes.filter((each) => each !== Object.prototype).flatMap(Object.getOwnPropertyNames))
  return [...names].flatMap((name): [string, Method][] => {
    if (name === "constructor" || name === "api") return []
    const member: unknown = Reflect.get(client, name)
    if (typeof member === "function") return [[name, (...given) => (member as Method).apply(client, given)]]
    if (typeof member !== "object" || member === null) return []
    return Object.entries(member).map(([inner, method]) => [`${name}.${inner}`, method as Method])
  })
}

/** The result of a call, or the first item of a list. */
async function outcome(call: () => unknown): Promise<unknown> {
  try {
    const result = call()
    const isList = typeof result === "object" && result !== null && Symbol.asyncIterator in result
    return await (isList ? (result as AsyncGenerator).next() : result)
  } catch (error) {
    return error
  }
}

const mistaken: readonly (readonly unknown[])[] = [
  [],
  ["x"],
  [7],
  [null],
  [[]],
  [["x"]],
  [{}],
  [Promise.resolve({})],
  ["x", "y"],
  ["x", 7],
  ["x", null],
  ["x", []],
  ["x", {}, "y"],
  ["x", {}, null],
  ["x", "y", "z"],
  [{}, "x"],
  [{}, null],
  [{}, { timeOut: 1 }],
]

describe.each(Object.entries(clients))("%s", (_name, make) => {
  test.each(methodsOf(make()).map(([path]) => path))("misusing %s never throws a TypeError", async (path) => {
    const method = methodsOf(make()).find(([each]) => each === path)?.[1]
    for (const given of mistaken) {
      requests = 0
      const ended = await outcome(() => method?.(...given))
      if (!(ended instanceof Error)) continue
      // The arguments passed validation, so a request was sent, and this server rejects every request.
      const about = `${path}(${JSON.stringify(given)}): ${ended.stack ?? ""}`
      if (requests === 0)
        expect(["ConfigError", "WebhookVerificationError", "XCallWebhookError", "XCallApiError"], about).toContain(
          ended.name,
        )
      else expect(ended.name, about).toMatch(/^(?:\w+(?:Api)?Error)$/)
      expect(ended, about).not.toBeInstanceOf(TypeError)
      if (ended.name === "ConfigError") expect(ended, about).toMatchObject({ option: expect.any(String) as string })
    }
  })
})

const entries = { bigbluebutton, xroom, xcall, ethora, omniflow, webhooks, sandbox }

const functions = Object.entries(entries).flatMap(([entry, members]) =>
  Object.entries(members as Record<string, unknown>)
    .filter(([name, member]) => typeof member === "function" && !/Error$|^is/.test(name))
    .map(([name, member]) => [`${entry}.${name}`, member as Method] as const),
)

test.each(functions)("misusing %s never throws a TypeError", async (path, member) => {
  const isClass = Function.prototype.toString.call(member).startsWith("class")
  for (const given of mistaken) {
    requests = 0
    const ended = await outcome(() => (isClass ? Reflect.construct(member, given) : member(...given)))
    if (!(ended instanceof Error)) continue
    const about = `${path}(${JSON.stringify(given)}): ${ended.stack ?? ""}`
    expect(["ConfigError", "WebhookVerificationError", "XCallWebhookError"], about).toContain(ended.name)
    if (ended.name === "ConfigError") expect(ended, about).toMatchObject({ option: expect.any(String) as string })
    expect(requests, about).toBe(0)
  }
})

test.each(functions.filter(([path]) => /^\w+\.[A-Z]|Receiver$|Sandbox$|memoryStore|createWebhookHandler/.test(path)))(
  "%s rejects an unknown option",
  async (path, member) => {
    const isClass = Function.prototype.toString.call(member).startsWith("class")
    const given = [{ anOptionOfNobody: 1 }]
    const ended = await outcome(() => (isClass ? Reflect.construct(member, given) : member(...given)))
    expect(ended, path).toMatchObject({ name: "ConfigError", option: "anOptionOfNobody" })
  },
)

type Inputs = typeof bigbluebuttonInputs
type Fields = Inputs[string]["fields"]

/** The parts of an operation used here. */
interface Operation {
  readonly id: string
  readonly path: string
  readonly params: Readonly<Record<string, { readonly in: string; readonly required?: boolean }>>
}

/** Methods that take the parameters of a single call unchanged. */
interface Called {
  readonly client: string
  readonly path: string
  readonly required: readonly string[]
}

/** The name of a method, from the name of its operation: `messagesSend` is `messages.send`. */
function pathOf(id: string, paths: readonly string[]): string | undefined {
  return paths.find((path) => path.replace(/\.(\w)/, (_dot, letter: string) => letter.toUpperCase()) === id)
}

const requiredIn = (fields: Fields = {}): string[] => Object.keys(fields).filter((name) => fields[name]?.required)

function called(client: string, operations: Readonly<Record<string, Operation>>, inputs: Inputs): Called[] {
  const paths = methodsOf(clients[client]?.() ?? {}).map(([path]) => path)
  return Object.values(operations).flatMap((operation): Called[] => {
    const path = pathOf(operation.id, paths)
    // A path id is a separate argument.
    if (path === undefined || operation.path.includes("{")) return []
    const fields = inputs[operation.id]?.fields
    const query = Object.entries(operation.params).filter(([, each]) => each.required && each.in === "query")
    const required = [...query.map(([name]) => name), ...requiredIn(fields?.["data"]?.fields ?? fields)]
    // The method takes the number itself.
    return required.length === 0 || operation.id === "contactsFindByPhone" ? [] : [{ client, path, required }]
  })
}

const calls = [
  ...called("BigBlueButton", bigbluebuttonOperations, bigbluebuttonInputs),
  ...called("OmniFlow", omniflowOperations, omniflowInputs),
  ...called("XRoom", xroomOperations, xroomInputs),
]

test("most calls are covered", () => {
  expect(calls.length).toBeGreaterThan(30)
})

test.each(calls.map((each) => [`${each.client}.${each.path}`, each] as const))(
  "%s names the missing or non-object argument before anything is sent",
  async (_name, { client, path, required }) => {
    const method = methodsOf(clients[client]?.() ?? {}).find(([each]) => each === path)?.[1]
    const whole = {
      ...Object.fromEntries(required.map((name) => [name, "x"])),
      role: "VIEWER",
      documents: [{ url: "https://x.example/a.pdf" }],
      file: "f",
    }
    const wrong: [unknown, (string | RegExp)?][] = [
      ...["x", 7, null, [], new Map(), Promise.resolve(whole)].map((given): [unknown] => [given]),
      [undefined],
      ...required.map((name): [unknown, string] => [{ ...whole, [name]: undefined }, name]),
    ]
    for (const [given, option] of wrong) {
      requests = 0
      const ended = await outcome(() => method?.(given))
      expect(ended, `${path}: ${String(given)}`).toMatchObject({
        name: "ConfigError",
        option: option ?? (expect.any(String) as string),
      })
      expect(requests).toBe(0)
    }
  },
)
