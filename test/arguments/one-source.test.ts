import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { BigBlueButton } from "conferkit/bigbluebutton"
import { ConferenciaWeb } from "conferkit/conferenciaweb"
import { Ethora } from "conferkit/ethora"
import { OmniFlow } from "conferkit/omniflow"
import { XCallServer } from "conferkit/xcall"
import { XRoom } from "conferkit/xroom"
import type { Fetch } from "conferkit"

type Options = Readonly<Record<string, unknown>>

/** A client, and its options that have environment variables. */
interface Case {
  readonly make: (options?: Options) => { call: () => PromiseLike<unknown> }
  /** Option → its required variable and value. */
  readonly needed: Readonly<Record<string, readonly [variable: string, value: string]>>
  /** Option → its optional variable and value. */
  readonly optional?: Readonly<Record<string, readonly [variable: string, value: string]>>
  /** The same values as options, if options have other names. */
  readonly asOptions?: Options
  /** Another account, at another URL. */
  readonly own: Options
  /** Options without those that have a default. */
  readonly ownAtHome?: Options
}

const secretOf = (name: string) => `secret-of-${name}`

const meetings = (prefix: string, Client: typeof BigBlueButton | typeof ConferenciaWeb): Case => ({
  make: (options) => {
    const client = options === undefined ? new Client() : new Client(options)
    return { call: () => client.getMeetings() }
  },
  needed: {
    // As bbb-conf --secret prints it.
    baseUrl: [`${prefix}_URL`, "https://env.example/bigbluebutton/"],
    secret: [`${prefix}_SECRET`, secretOf("environment")],
  },
  own: { baseUrl: "https://own.example/bigbluebutton/api", secret: secretOf("options") },
})

const cases: Readonly<Record<string, Case>> = {
  BigBlueButton: meetings("BBB", BigBlueButton),
  ConferenciaWeb: meetings("CONFERENCIAWEB", ConferenciaWeb),
  XRoom: {
    make: (options) => {
      const salt = "0123456789abcdef0123456789abcdef"
      const xroom = options === undefined ? new XRoom() : new XRoom({ ...options, saltFactory: () => salt })
      return { call: () => xroom.room.list() }
    },
    needed: { authId: ["XROOM_AUTH_ID", "id-of-env"], secret: ["XROOM_SECRET", secretOf("environment")] },
    optional: { region: ["XROOM_REGION", "us"], baseUrl: ["XROOM_URL", "https://env.example"] },
    own: { authId: "own-id", secret: secretOf("options"), baseUrl: "https://own.example" },
    ownAtHome: { authId: "own-id", secret: secretOf("options") },
  },
  XCallServer: {
    make: (options) => {
      const xcall = options === undefined ? new XCallServer() : new XCallServer(options)
      return { call: () => xcall.getRoomInfo("r") }
    },
    needed: { apiKey: ["XCALL_API_KEY", "key-of-env"], apiSecret: ["XCALL_API_SECRET", secretOf("environment")] },
    optional: { baseUrl: ["XCALL_URL", "https://env.example"] },
    own: { apiKey: "own-key", apiSecret: secretOf("options"), baseUrl: "https://own.example" },
    ownAtHome: { apiKey: "own-key", apiSecret: secretOf("options") },
  },
  "OmniFlow by key": {
    make: (options) => {
      const omniflow = options === undefined ? new OmniFlow() : new OmniFlow({ ...options, idempotencyHeader: false })
      return { call: () => omniflow.inboxes.list() }
    },
    needed: { apiKey: ["OMNIFLOW_API_KEY", secretOf("environment")] },
    optional: { baseUrl: ["OMNIFLOW_URL", "https://env.example"] },
    own: { apiKey: secretOf("options"), baseUrl: "https://own.example" },
    ownAtHome: { oauth: { clientId: "own-id", clientSecret: secretOf("options") } },
  },
  "OmniFlow by OAuth": {
    make: (options) => {
      const omniflow = options === undefined ? new OmniFlow() : new OmniFlow({ ...options, idempotencyHeader: false })
      return { call: () => omniflow.inboxes.list() }
    },
    needed: {
      clientId: ["OMNIFLOW_CLIENT_ID", "id-of-env"],
      clientSecret: ["OMNIFLOW_CLIENT_SECRET", secretOf("environment")],
    },
    optional: { baseUrl: ["OMNIFLOW_URL", "https://env.example"] },
    asOptions: {
      oauth: { clientId: "id-of-env", clientSecret: secretOf("environment") },
      baseUrl: "https://env.example",
    },
    own: { oauth: { clientId: "own-id", clientSecret: secretOf("options") }, baseUrl: "https://own.example" },
    ownAtHome: { apiKey: secretOf("options") },
  },
  Ethora: {
    make: (options) => {
      const ethora = options === undefined ? new Ethora() : new Ethora({ ...options, runtime: { now: () => 1e12 } })
      return { call: () => ethora.users.get("u") }
    },
    needed: {
      baseUrl: ["ETHORA_CHAT_API_URL", "https://env.example/v1"],
      appId: ["ETHORA_CHAT_APP_ID", "app-of-env"],
      appSecret: ["ETHORA_CHAT_APP_SECRET", secretOf("environment")],
    },
    own: { baseUrl: "https://own.example", appId: "own-app", appSecret: secretOf("options") },
  },
}

/** Everything that a client sends for a call: URLs, headers, bodies. */
async function sent({ make }: Case, options: Options): Promise<string[]> {
  const seen: string[] = []
  const fetch: Fetch = (url, init) => {
    const body = typeof init.body === "string" ? init.body : ""
    seen.push([url, ...Object.values(Object.fromEntries(new Headers(init.headers))), body].join(" "))
    return Promise.resolve(Response.json({ error: "no" }, { status: 400 }))
  }
  await Promise.resolve(make({ ...options, fetch, maxRetries: 0 }).call()).catch(() => undefined)
  expect(seen.length).toBeGreaterThan(0)
  return seen
}

const prefixes = /^(?:BBB|CONFERENCIAWEB|XROOM|XCALL|OMNIFLOW|ETHORA)_/

beforeEach(() => {
  for (const name of Object.keys(process.env)) if (prefixes.test(name)) vi.stubEnv(name, undefined)
})
afterEach(() => {
  vi.unstubAllEnvs()
})

const all = ({ needed, optional }: Case) => Object.entries({ ...needed, ...optional })

function setEnvironment(of: Case): void {
  for (const [, [variable, value]] of all(of)) vi.stubEnv(variable, value)
}

const valuesOf = (of: Case): Options =>
  of.asOptions ?? Object.fromEntries(all(of).map(([option, [, value]]) => [option, value]))

const thrown = (make: () => unknown): { message: string; option?: string; name: string } => {
  try {
    make()
  } catch (error) {
    return error as { message: string; option?: string; name: string }
  }
  throw new Error("nothing was thrown")
}

describe.each(Object.entries(cases))("%s", (_name, own) => {
  const options = Object.keys(own.needed)
  const given = Object.keys(own.own)

  test("without URL and credentials, both come from the environment", async () => {
    const wanted = await sent(own, valuesOf(own))
    setEnvironment(own)
    expect(own.make()).toBeDefined()
    expect(await sent(own, {})).toEqual(wanted)
    expect(await sent(own, { timeout: 5_000 })).toEqual(wanted)
    expect(wanted.join("\n")).toContain("https://env.example/")
  })

  test("with its own URL and credentials, the environment is not read", async () => {
    for (const values of [own.own, own.ownAtHome ?? own.own]) {
      const wanted = await sent(own, values)
      setEnvironment(own)
      expect(await sent(own, values)).toEqual(wanted)
      expect(wanted.join("\n")).not.toContain("env.example")
      vi.unstubAllEnvs()
    }
  })

  test.each(given)("with %s alone, the environment does not complete it", (option) => {
    setEnvironment(own)
    for (const value of [own.own[option], undefined]) {
      // OmniFlow's credentials are complete without a URL.
      if (value !== undefined && ["apiKey", "oauth"].includes(option) && given.length === 2) continue
      const error = thrown(() => own.make({ [option]: value }))
      expect(error.name).toBe("ConfigError")
      // An incomplete pair is reported as such.
      expect(error.message).toMatch(
        /^(?:.* is missing or empty \([A-Z_]+ is not read, because the options name .*\); pass .*, or omit .* to read the environment$|app\w+ is missing: pass .* together)/,
      )
      expect(error.message).not.toContain("secret-of")
    }
  })

  test("if every option is undefined, the environment is not read, since variable names may be misspelt", () => {
    setEnvironment(own)
    expect(thrown(() => own.make(Object.fromEntries(given.map((name) => [name, undefined]))))).toMatchObject({
      name: "ConfigError",
      message: expect.stringContaining("is not read, because the options name") as string,
    })
  })

  test.each(options)("without the variable of %s, the error names the missing one", (option) => {
    const [variable = ""] = own.needed[option] ?? []
    for (const value of [undefined, ""]) {
      setEnvironment(own)
      vi.stubEnv(variable, value)
      const error = thrown(() => own.make())
      expect(error.name).toBe("ConfigError")
      expect(error.message).toContain(option === "clientId" || option === "clientSecret" ? "OMNIFLOW_CLIENT" : variable)
      expect(error.message).not.toContain("secret-of")
    }
  })

  test.each(Object.values(own.optional ?? {}))("does not treat an empty %s as unset", (variable) => {
    setEnvironment(own)
    vi.stubEnv(variable, "")
    expect(thrown(() => own.make()).message).toContain(`${variable} is empty`)
  })
})

test("OmniFlow accepts one kind of credentials from the environment, not both", () => {
  vi.stubEnv("OMNIFLOW_API_KEY", "key")
  vi.stubEnv("OMNIFLOW_CLIENT_ID", "id")
  vi.stubEnv("OMNIFLOW_CLIENT_SECRET", "secret")
  expect(() => new OmniFlow()).toThrow("pass either apiKey or oauth")
})

test("options may be an object with getters, as configuration services provide", () => {
  vi.stubEnv("BBB_URL", "https://env.example")
  vi.stubEnv("BBB_SECRET", "secret-of-environment")
  class Configuration {
    readonly timeout = 5
    readonly baseUrl = "https://own.example"
    get secret(): string | undefined {
      return process.env["A_SECRET_THAT_IS_NOT_SET"]
    }
  }
  expect(() => new BigBlueButton(new Configuration())).toThrow("secret is missing or empty (BBB_SECRET is not read")
})
