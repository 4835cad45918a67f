import { emit } from "./webhooks.ts"
import { nextId } from "./ids.ts"
import type { OmniFlowContact, World } from "./state.ts"

export const contactByPhone = (world: World, phoneNumber: string): OmniFlowContact | undefined =>
  [...world.contacts.values()].find((contact) => contact.phoneNumber === phoneNumber)

export function addContact(
  world: World,
  { phoneNumber, name, optedOut = false }: { phoneNumber: string; name?: string | undefined; optedOut?: boolean },
): OmniFlowContact {
  const createdAt = new Date(world.settings.now()).toISOString()
  const contact = { id: nextId(world, "cnt"), phoneNumber, name: name ?? null, optedOut, createdAt }
  world.contacts.set(contact.id, contact)
  return contact
}

/** Saying so again changes nothing and tells nobody. */
export function optOut(world: World, contact: OmniFlowContact): void {
  if (contact.optedOut) return
  contact.optedOut = true
  emit(world, "contact.opted_out", { contactId: contact.id, phoneNumber: contact.phoneNumber })
}
