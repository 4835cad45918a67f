import { registerHooks } from "node:module"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { listEntries } from "../build/entries.ts"
import type { SampleCall } from "./samples.ts"

const root = join(import.meta.dirname, "../..")
// The package's sources instead of a build.
const sources = new Map(
  listEntries(root).map(({ specifier, source }) => [specifier, pathToFileURL(join(root, source)).href]),
)
registerHooks({ resolve: (specifier, context, next) => next(sources.get(specifier) ?? specifier, context) })

const [{ BigBlueButton }, { XRoom }, { XCallServer }, { Ethora }, { OmniFlow }, sandboxes] = await Promise.all([
  import("conferkit/bigbluebutton"),
  import("conferkit/xroom"),
  import("conferkit/xcall"),
  import("conferkit/ethora"),
  import("conferkit/omniflow"),
  import("conferkit/sandbox"),
])

export type Fetch = typeof globalThis.fetch

/** The result of openapi-fetch's methods. */
interface Result {
  readonly data?: unknown
  readonly error?: unknown
  readonly response: Response
}

/** The raw client of a provider, for calls that are known only at run time. */
export type Call = (call: SampleCall, headers?: Readonly<Record<string, string>>) => Promise<Result>

/** A sandbox, and our client for it. */
export interface Service {
  readonly origin: string
  /** The prefix of all paths: `/bigbluebutton/api`. */
  readonly apiPath: string
  readonly fetch: Fetch
  /** Signs each request, if credentials are sent in that way. */
  readonly secret?: string
  /** @param fetch sends its requests; the sandbox's `fetch` by default */
  readonly client: (fetch?: Fetch) => Call
  /** The sandbox, listening on a port. */
  readonly listen: () => Promise<AsyncDisposable & { readonly url: string }>
}

interface RawApi {
  readonly api: unknown
}

const caller =
  ({ api }: RawApi): Call =>
  ({ method, path, init }, headers = {}) =>
    (api as Record<string, (path: string, init: object) => Promise<Result>>)[method]?.(path, { ...init, headers }) ??
    Promise.reject(new Error(`no method ${method}`))

interface Options {
  readonly baseUrl: string
  readonly fetch: Fetch
  readonly maxRetries: 0
}

interface Sandbox {
  readonly sandbox: {
    readonly baseUrl: string
    readonly fetch: Fetch
    readonly listen: () => Promise<unknown>
    readonly close: () => Promise<void>
  }
  /** A client with the sandbox's credentials. */
  readonly client: (options: Options) => RawApi
  /** Below the base URL. */
  readonly path?: string
  readonly secret?: string
}

const services: Readonly<Record<string, () => Sandbox>> = {
  bigbluebutton: () => {
    const sandbox = sandboxes.bigBlueButtonSandbox({ recordings: 3, feedback: true })
    const { secret } = sandbox
    return { sandbox, secret, path: "/api", client: (options) => new BigBlueButton({ ...options, secret }) }
  },
  xroom: () => {
    const sandbox = sandboxes.xroomSandbox()
    const { authId, secret } = sandbox
    return { sandbox, path: "/api", client: (options) => new XRoom({ ...options, authId, secret }) }
  },
  xcall: () => {
    const sandbox = sandboxes.xcallSandbox()
    const { apiKey, apiSecret } = sandbox
    return { sandbox, client: (options) => new XCallServer({ ...options, apiKey, apiSecret }) }
  },
  ethora: () => {
    const sandbox = sandboxes.ethoraSandbox()
    const { appId, appSecret } = sandbox
    return { sandbox, client: (options) => new Ethora({ ...options, appId, appSecret }) }
  },
  omniflow: () => {
    const sandbox = sandboxes.omniFlowSandbox()
    const { apiKey } = sandbox
    return { sandbox, client: (options) => new OmniFlow({ ...options, apiKey }) }
  },
}

export function serviceOf(provider: string): Service {
  const make = services[provider]
  if (!make) throw new Error(`${provider} has no sandbox: scripts/specs/services.ts lists them`)
  const { sandbox, client, path = "", secret } = make()
  const { baseUrl, fetch } = sandbox
  const { origin, pathname } = new URL(baseUrl)
  return {
    origin,
    apiPath: pathname.replace(/\/$/, "") + path,
    fetch,
    ...(secret !== undefined && { secret }),
    client: (own = fetch) => caller(client({ baseUrl, fetch: own, maxRetries: 0 })),
    listen: async () => {
      await sandbox.listen()
      return { url: new URL(sandbox.baseUrl).origin, [Symbol.asyncDispose]: () => sandbox.close() }
    },
  }
}

/** Headers that describe the content, not the sender. */
const others = /^(?:accept|content-|user-agent)/

/** The credentials that our client sends, for clients without credentials. */
export async function credentialsOf(
  { client, secret }: Service,
  call: SampleCall,
): Promise<{ headers: Readonly<Record<string, string>>; secret: string | undefined }> {
  let headers: [string, string][] = []
  const send = client((input, init) => {
    headers = [...new Request(input, init).headers]
    return Promise.reject(new Error("seen"))
  })
  await send(call).catch(() => undefined)
  return { headers: Object.fromEntries(headers.filter(([name]) => !others.test(name))), secret }
}
