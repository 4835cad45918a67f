import type { Arguments } from "../arguments.ts"
import { type Io, UsageError } from "../io.ts"
import { readProfiles } from "../profiles.ts"
import type { Calls, Provider } from "../provider.ts"
import { findProvider, providers } from "../providers.ts"
import { clientOptions, findSettings, type Found, secretsOf } from "../settings.ts"
import { type Operation, operationsOf } from "./operations.ts"
import type { Withholder } from "./withhold.ts"

/** A client of a service, and its inputs. */
export interface Connection {
  readonly calls: Calls
  readonly found: Found
  /** Its credentials. */
  readonly secrets: readonly string[]
}

/** A call of a service, ready to be made. */
export interface PreparedCall {
  readonly operation: Operation
  readonly args: Arguments
  readonly connection: Connection
  readonly hidden: Withholder
  readonly signal: AbortSignal
}

/** A service that the tools can call. */
export interface Service {
  readonly provider: Provider
  readonly operations: readonly Operation[]
  /** Whether address and credentials are set, as far as is known before the first call. */
  readonly isReady: boolean
  /** @throws UsageError that lists the missing settings */
  readonly connect: () => Promise<Connection>
}

interface Wanted {
  readonly names: readonly string[]
  readonly profiles: readonly string[]
}

type Chosen = Map<Provider, string | undefined>

const settingsOf = (io: Io, provider: Provider, profile: string | undefined): Promise<Found> =>
  findSettings(io, provider, {}, { profile, secretStdin: false, takesOptions: false })

/** @throws UsageError for an unknown service or profile, or for two profiles of one service */
async function choose(io: Io, { names, profiles }: Wanted): Promise<Chosen> {
  const chosen: Chosen = new Map()
  for (const name of names) {
    const provider = findProvider(name)
    if (provider === undefined)
      throw new UsageError(`--provider takes ${providers.map((each) => each.name).join(", ")}, not "${name}"`)
    chosen.set(provider, undefined)
  }
  const saved = profiles.length > 0 ? await readProfiles(io) : {}
  for (const name of profiles) {
    const provider = Object.hasOwn(saved, name) ? findProvider(saved[name]?.provider ?? "") : undefined
    if (provider === undefined) throw new UsageError(`there is no profile "${name}" (see conferkit profile list)`)
    if (chosen.get(provider) !== undefined)
      throw new UsageError(`"${name}" is the second profile of ${provider.title}: start one server for each`)
    chosen.set(provider, name)
  }
  return chosen
}

const hasSettings = (io: Io, provider: Provider, profile: string | undefined): Promise<boolean> =>
  settingsOf(io, provider, profile).then(
    () => true,
    () => false,
  )

/** The services with address and credentials, or all of them if none is configured. */
async function configured(io: Io): Promise<Chosen> {
  const found = await Promise.all(providers.map((provider) => hasSettings(io, provider, undefined)))
  const ready = providers.filter((_, at) => found[at])
  return new Map((ready.length > 0 ? ready : providers).map((provider) => [provider, undefined]))
}

/** The chosen services, or the configured ones. A client is created with the first call of its service. */
export async function openServices(io: Io, wanted: Wanted): Promise<Service[]> {
  const named = await choose(io, wanted)
  const chosen = named.size > 0 ? named : await configured(io)
  return Promise.all(
    [...chosen].map(async ([provider, profile]): Promise<Service> => {
      let connection: Promise<Connection> | undefined
      const connect = async (): Promise<Connection> => {
        const found = await settingsOf(io, provider, profile)
        const { connect: make } = await provider.load()
        const calls = await make({ ...clientOptions(provider, found.values), logLevel: "off" })
        return { calls, found, secrets: secretsOf(provider, found.values) }
      }
      return {
        provider,
        operations: await operationsOf(provider),
        isReady: await hasSettings(io, provider, profile),
        // Concurrent calls share the client. A failure is not kept, since the operator may have saved a profile since.
        connect: () =>
          (connection ??= connect().catch((error: unknown) => {
            connection = undefined
            throw error
          })),
      }
    }),
  )
}
