import type { CallsById } from "../../core/http/raw-call.ts"
import type { Arguments, NamedFile } from "../arguments.ts"
import type { CallDescription } from "../catalogue.ts"
import type { Calls, ClientSettings, ProviderModule } from "../provider.ts"

/** The calls of any client, by name. */
export async function callsById(client: { readonly api: object }): Promise<CallsById> {
  const load = Reflect.get(client.api, Symbol.for("conferkit.calls")) as () => Promise<CallsById>
  return load()
}

const isFile = (value: unknown): value is NamedFile =>
  typeof value === "object" && value !== null && "content" in value && value.content instanceof Uint8Array

const asFile = (value: unknown): unknown =>
  isFile(value) ? new File([value.content], value.name) : Array.isArray(value) ? value.map(asFile) : value

const bodyOf = ({ body }: Arguments): unknown =>
  body && Object.fromEntries(Object.entries(body).map(([name, value]) => [name, asFile(value)]))

/** Parameters that the walk sets itself: a user who passes one of them wants a single page. */
const ofPages = ["offset", "cursor", "limit"]

export const isOnePage = ({ values }: Arguments): boolean => ofPages.some((name) => values[name] !== undefined)

/** The data of a response. */
export function resultOf(description: CallDescription, body: unknown): unknown {
  let value = body
  for (const name of description.result ?? []) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return body
    value = (value as Record<string, unknown>)[name]
  }
  return value
}

/** Makes calls of a JSON client by name. */
const callsOf = (client: { readonly api: object }): Calls => {
  const inputOf = (args: Arguments) => ({
    query: args.query,
    path: args.path,
    headers: args.headers,
    body: bodyOf(args),
  })
  return {
    client,
    call: async (description, args, signal) => {
      const { callById } = await callsById(client)
      const { body } = await callById(description.id, inputOf(args), { signal })
      return resultOf(description, body)
    },
    walk: (description, args, signal) => {
      if (description.paged !== true || isOnePage(args)) return undefined
      return (async function* () {
        const { walkById } = await callsById(client)
        yield* walkById(description.id, inputOf(args), { signal })
      })()
    },
  }
}

export const xroom: ProviderModule = {
  connect: async (settings: ClientSettings) => {
    const { XRoom } = await import("conferkit/xroom")
    return callsOf(new XRoom(settings))
  },
}

export const xcall: ProviderModule = {
  connect: async ({ session, ...settings }: ClientSettings) => {
    const { XCallServer } = await import("conferkit/xcall")
    const client = new XCallServer(settings)
    return callsOf(typeof session === "string" ? client.withToken(session) : client)
  },
}

export const ethora: ProviderModule = {
  connect: async (settings: ClientSettings) => {
    const { Ethora } = await import("conferkit/ethora")
    return callsOf(new Ethora(settings))
  },
}

export const omniflow: ProviderModule = {
  connect: async (settings: ClientSettings) => {
    const { OmniFlow } = await import("conferkit/omniflow")
    return callsOf(new OmniFlow(settings))
  },
}
