import type { CallDescription, Catalogue } from "../catalogue.ts"
import { isOfDialect } from "../flags.ts"
import type { Provider } from "../provider.ts"
import { isBigBlueButton } from "../providers.ts"

/** An operation that the tools can call. */
export interface Operation {
  /** `bbb.getMeetings` */
  readonly name: string
  readonly provider: Provider
  readonly catalogue: Catalogue
  readonly call: CallDescription
  /** It is a helper of this program, not a call of the service. */
  readonly isLocal?: true
}

const check: CallDescription = {
  id: "check",
  summary: "Check address, credentials, release, clock and webhooks of the server",
  description:
    "Diagnoses a connection: certificate, version, credentials, clock skew, registered webhooks. Says how to fix each failure. Read-only.",
  effect: "read",
  method: "GET",
  path: "/",
  params: [],
}

const explain: CallDescription = {
  id: "explain",
  summary: "Explain why a link or a checksum is rejected",
  description:
    "Diagnoses a join link or another signed URL that fails with checksumError: says which mistake explains its checksum (wrong encoding, wrong order, wrong algorithm, other secret) and how to fix it. Nothing is sent.",
  effect: "read",
  method: "GET",
  path: "/",
  params: [
    {
      name: "url",
      in: "query",
      type: "string",
      required: true,
      subject: true,
      description: "The complete URL that fails, with its query: https://server/bigbluebutton/api/join?…&checksum=…",
      example:
        "https://bbb.example.org/bigbluebutton/api/join?fullName=Ana&meetingID=aula-1&checksum=9f2c4e6a8b0d1f3e5c7a9b8d6f4e2c0a1b3d5f7e",
    },
  ],
}

const localOf = (provider: Provider): readonly CallDescription[] =>
  isBigBlueButton(provider) ? [check, explain] : [check]

/** All operations of a service. */
export async function operationsOf(provider: Provider): Promise<Operation[]> {
  const catalogue = await provider.catalogue()
  const operation = (call: CallDescription): Operation => ({
    name: `${provider.name}.${call.id}`,
    provider,
    catalogue,
    call,
  })
  return [
    ...catalogue.calls.filter((call) => isOfDialect(call, provider.dialect)).map(operation),
    ...localOf(provider).map((call): Operation => ({ ...operation(call), isLocal: true })),
  ]
}
