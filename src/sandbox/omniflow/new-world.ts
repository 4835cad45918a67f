import { failures } from "../failures.ts"
import { addContact } from "./records.ts"
import { nextId } from "./ids.ts"
import type { OmniFlowInboxSeed, OmniFlowSandboxOptions, OmniFlowTemplateSeed } from "./options.ts"
import { settle } from "./settings.ts"
import type { World } from "./state.ts"

const channel = "whatsapp_official"
const inboxes: readonly OmniFlowInboxSeed[] = [{ name: "Atendimento", channel }]
const templates: readonly OmniFlowTemplateSeed[] = [
  { id: "boas_vindas_v1", name: "Boas-vindas", channel, params: ["nome", "empresa"] },
]

const template = (seed: OmniFlowTemplateSeed) => ({
  id: seed.id,
  name: seed.name ?? seed.id,
  channel: seed.channel ?? channel,
  language: seed.language ?? "pt_BR",
  status: seed.status ?? "approved",
  params: [...(seed.params ?? [])],
})

/** An account just opened: inboxes, templates and contacts as the options say, nothing else. */
export function newWorld(options: OmniFlowSandboxOptions): World {
  const settings = settle(options)
  const counts = new Map<string, number>()
  const world: World = {
    settings,
    baseUrl: (options.baseUrl ?? "http://omniflow.invalid").replace(/\/+$/, ""),
    failures: failures(settings.failures),
    tokens: new Map(),
    contacts: new Map(),
    conversations: new Map(),
    messages: new Map(),
    inboxes: (options.inboxes ?? inboxes).map(({ id, ...seed }) => ({ id: id ?? nextId({ counts }, "inb"), ...seed })),
    templates: (options.templates ?? templates).map(template),
    webhooks: new Map(),
    replies: new Map(),
    calls: [],
    counts,
    deliveries: [],
    pending: new Set(),
    closing: new AbortController(),
  }
  for (const seed of options.contacts ?? []) addContact(world, seed)
  return world
}
