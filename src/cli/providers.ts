import type { Catalogue } from "./catalogue.ts"
import { kebab } from "./flags.ts"
import { UsageError } from "./io.ts"
import type { Provider, Setting } from "./provider.ts"

const url = (variable: string, description: string): Setting => ({
  flag: "url",
  option: ["baseUrl"],
  variable,
  description,
})

const bigBlueButton = (prefix: string): readonly Setting[] => [
  { ...url(`${prefix}_URL`, 'address of the server, such as "https://bbb.example.org/bigbluebutton"'), required: true },
  {
    flag: "secret",
    option: ["secret"],
    variable: `${prefix}_SECRET`,
    description: "the server's shared secret (visible in the process list; prefer --secret-stdin)",
    secret: true,
    required: true,
  },
  {
    flag: "checksum-algorithm",
    option: ["checksumAlgorithm"],
    variable: `${prefix}_CHECKSUM_ALGORITHM`,
    description: "sha1, sha256, sha384 or sha512 (default: sha256)",
    free: true,
  },
]

const json = (load: () => Promise<{ default: unknown }>) => async () => (await load()).default as Catalogue

/** All providers, in the order of help. */
export const providers: readonly Provider[] = [
  {
    name: "bbb",
    aliases: ["bigbluebutton"],
    title: "BigBlueButton",
    dialect: "bigbluebutton",
    settings: bigBlueButton("BBB"),
    checkOptions: ["callback-url"],
    deliverySecrets: [{ flag: "secret", variable: "BBB_SECRET", signsCalls: true }, { flag: "auth-token" }],
    catalogue: async () => (await import("./providers/bigbluebutton-calls.ts")).catalogue(),
    schemas: () => import("conferkit/schemas/bigbluebutton"),
    load: async () => (await import("./providers/bigbluebutton.ts")).bigBlueButton,
  },
  {
    name: "confweb",
    aliases: ["conferenciaweb"],
    title: "ConferênciaWeb",
    dialect: "conferenciaweb",
    settings: bigBlueButton("CONFERENCIAWEB"),
    checkOptions: ["callback-url"],
    deliverySecrets: [
      { flag: "secret", variable: "CONFERENCIAWEB_SECRET", signsCalls: true },
      { flag: "auth-token", variable: "CONFERENCIAWEB_AUTH_TOKEN" },
    ],
    catalogue: async () => (await import("./providers/bigbluebutton-calls.ts")).catalogue(),
    schemas: () => import("conferkit/schemas/conferenciaweb"),
    load: async () => (await import("./providers/bigbluebutton.ts")).conferenciaWeb,
  },
  {
    name: "xroom",
    aliases: ["zroom"],
    title: "xroom",
    dialect: "xroom",
    settings: [
      {
        flag: "auth-id",
        option: ["authId"],
        variable: "XROOM_AUTH_ID",
        description: "id of the account",
        required: true,
      },
      {
        flag: "secret",
        option: ["secret"],
        variable: "XROOM_SECRET",
        description: "its secret key",
        secret: true,
        required: true,
      },
      { flag: "region", option: ["region"], variable: "XROOM_REGION", description: "eu or us (default: eu)" },
      url("XROOM_URL", "address of a server other than the region's"),
    ],
    checkOptions: ["callback-url", "domain"],
    deliverySecrets: [{ flag: "token", variable: "XROOM_WEBHOOK_TOKEN" }],
    catalogue: json(() => import("../../generated/xroom/calls.json", { with: { type: "json" } })),
    schemas: () => import("conferkit/schemas/xroom"),
    load: async () => (await import("./providers/json.ts")).xroom,
  },
  {
    name: "xcall",
    aliases: [],
    title: "xCall",
    dialect: "xcall",
    settings: [
      { flag: "api-key", option: ["apiKey"], variable: "XCALL_API_KEY", description: "the API key", required: true },
      {
        flag: "api-secret",
        option: ["apiSecret"],
        variable: "XCALL_API_SECRET",
        description: "its secret",
        secret: true,
        required: true,
      },
      {
        flag: "session-token",
        option: ["session"],
        variable: "XCALL_SESSION_TOKEN",
        description: "session JWT, required by account and subscription",
        secret: true,
      },
      url("XCALL_URL", "address of a server other than the default"),
    ],
    deliverySecrets: [{ flag: "secret", variable: "XCALL_WEBHOOK_SECRET" }],
    catalogue: json(() => import("../../generated/xcall/calls.json", { with: { type: "json" } })),
    schemas: () => import("conferkit/schemas/xcall"),
    load: async () => (await import("./providers/json.ts")).xcall,
  },
  {
    name: "ethora",
    aliases: [],
    title: "Ethora",
    dialect: "ethora",
    settings: [
      {
        flag: "url",
        option: ["baseUrl"],
        variable: "ETHORA_CHAT_API_URL",
        description: "address of the API",
        required: true,
      },
      {
        flag: "app-id",
        option: ["appId"],
        variable: "ETHORA_CHAT_APP_ID",
        description: "id of the app",
        required: true,
      },
      {
        flag: "app-secret",
        option: ["appSecret"],
        variable: "ETHORA_CHAT_APP_SECRET",
        description: "its secret",
        secret: true,
        required: true,
      },
    ],
    catalogue: json(() => import("../../generated/ethora/calls.json", { with: { type: "json" } })),
    schemas: () => import("conferkit/schemas/ethora"),
    load: async () => (await import("./providers/json.ts")).ethora,
  },
  {
    name: "omniflow",
    aliases: [],
    title: "OmniFlow",
    dialect: "omniflow",
    settings: [
      {
        flag: "api-key",
        option: ["apiKey"],
        variable: "OMNIFLOW_API_KEY",
        description: "the API key",
        secret: true,
        required: true,
      },
      {
        flag: "client-id",
        option: ["oauth", "clientId"],
        variable: "OMNIFLOW_CLIENT_ID",
        description: "OAuth client id, instead of an API key",
        required: true,
      },
      {
        flag: "client-secret",
        option: ["oauth", "clientSecret"],
        variable: "OMNIFLOW_CLIENT_SECRET",
        description: "its secret",
        secret: true,
        required: true,
      },
      url("OMNIFLOW_URL", "address of a self-hosted instance"),
    ],
    alternatives: [["api-key"], ["client-id", "client-secret"]],
    checkOptions: ["callback-url"],
    deliverySecrets: [{ flag: "secret", variable: "OMNIFLOW_WEBHOOK_SECRET" }],
    catalogue: json(() => import("../../generated/omniflow/calls.json", { with: { type: "json" } })),
    schemas: () => import("conferkit/schemas/omniflow"),
    load: async () => (await import("./providers/json.ts")).omniflow,
  },
]

export const findProvider = (word: string): Provider | undefined =>
  providers.find(({ name, aliases }) => name === word || aliases.includes(word))

/** Finds a service by its name or an alias. @throws UsageError */
export function providerNamed(word: string): Provider {
  const found = findProvider(word)
  if (found !== undefined) return found
  throw new UsageError(`unknown service "${word}"; the services are ${providers.map(({ name }) => name).join(", ")}`)
}

/** Returns whether a service has BigBlueButton's API: URLs with checksums, and hooks. */
export const isBigBlueButton = ({ name }: Provider): boolean => name === "bbb" || name === "confweb"

/** Client options with the flags that replace them in messages; names that are also English words are omitted. */
const flagNames: ReadonlyMap<string, string> = new Map([
  ...providers
    .flatMap(({ settings }) => settings.map(({ flag, option }) => [option.at(-1) ?? "", `--${flag}`] as const))
    .filter(([name]) => /[a-z][A-Z]/.test(name)),
  ["callbackURL", "--callback-url"],
  ["withToken", "--session-token"],
])

/** Replaces client options in a library message by flags: `Set baseUrl to …` becomes `Set --url to …`. */
export const inFlags = (text: string): string =>
  text
    .replaceAll(/\bthe option (\w+)/g, (_all, name: string) => `--${kebab(name)}`)
    .replaceAll(/(?<![\w.-])[a-z]+[A-Z]\w*(?![\w(])/g, (word) => flagNames.get(word) ?? word)
