import { type Command, Option } from "commander"
import { type Io, readSecret, UsageError } from "../io.ts"
import type { DeliverySecret, Provider } from "../provider.ts"

type Flag = DeliverySecret["flag"]

/** Secrets that deliveries are signed or verified with, by the options of the receiver. */
export type DeliverySecrets = Readonly<Partial<Record<Flag, string>>>

const signsCallsToo = ({ deliverySecrets = [] }: Provider): boolean =>
  deliverySecrets.some(({ signsCalls }) => signsCalls === true)

/** Returns whether webhooks of a service have a secret that calls do not have. */
export const hasWebhookSecret = ({ deliverySecrets = [] }: Provider): boolean =>
  deliverySecrets.some(({ flag, signsCalls }) => flag === "secret" && signsCalls !== true)

const flags: readonly Flag[] = ["secret", "auth-token", "token"]

export function addDeliverySecrets(command: Command): void {
  command
    .addOption(new Option("--secret <text>", "secret of the server (bbb, confweb) or of the webhook (xcall, omniflow)"))
    .addOption(new Option("--auth-token <text>", "authToken of the hook, a bearer token (confweb, bbb with auth2_0)"))
    .addOption(new Option("--token <text>", "token in the URL of the webhook (xroom)"))
    .addOption(new Option("--secret-stdin", "read the secret, or xroom's token, from standard input"))
    .addOption(new Option("--profile <name>", "use the secret of a profile (bbb, confweb)"))
}

/** Names of the options that a service takes: "--secret or --auth-token". */
export const optionsFor = ({ deliverySecrets = [] }: Provider): string =>
  deliverySecrets.map(({ flag }) => `--${flag}`).join(" or ")

/** Names of the environment variables: "XROOM_WEBHOOK_TOKEN". */
export const variablesFor = ({ deliverySecrets = [] }: Provider): string =>
  deliverySecrets.flatMap(({ variable }) => variable ?? []).join(" or ")

/**
 * The secrets that deliveries are signed or verified with: those of options, standard input and a profile, else of
 * the environment.
 * @param onlyOptions ignores the environment
 * @throws UsageError for an option of another service, or an empty one
 */
export async function findDeliverySecrets(
  io: Io,
  provider: Provider,
  given: Readonly<Record<string, unknown>>,
  onlyOptions = false,
): Promise<DeliverySecrets> {
  const own = provider.deliverySecrets ?? []
  // A service without webhooks is reported as such.
  if (own.length === 0) return {}
  const found: Partial<Record<Flag, string>> = {}
  for (const flag of flags) {
    const value = given[flag] as string | undefined
    if (value === undefined) continue
    if (!own.some((each) => each.flag === flag))
      throw new UsageError(`--${flag} is not for ${provider.title}: pass ${optionsFor(provider)}`)
    if (value === "") throw new UsageError(`--${flag} is empty`)
    found[flag] = value
  }
  const [first] = own
  if (given["secret-stdin"] === true && first !== undefined) {
    if (found[first.flag] !== undefined) throw new UsageError(`pass either --${first.flag} or --secret-stdin, not both`)
    found[first.flag] = await readSecret(io)
  }
  const profile = given["profile"] as string | undefined
  if (profile !== undefined && !signsCallsToo(provider))
    throw new UsageError(
      `profiles do not have the secrets of ${provider.title}'s webhooks: pass ${optionsFor(provider)}`,
    )
  if (profile !== undefined && found.secret === undefined) {
    const { readProfile } = await import("../profiles.ts")
    const secret = (await readProfile(io, profile, provider))?.settings["secret"]
    if (secret !== undefined) found.secret = secret
  }
  if (onlyOptions || Object.keys(found).length > 0) return found
  for (const { flag, variable = "" } of own) {
    const value = io.env[variable] ?? ""
    if (value !== "") found[flag] = value
  }
  return found
}
