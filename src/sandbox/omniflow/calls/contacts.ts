import { vCreateContactParams } from "../../../../generated/omniflow/schemas.ts"
import { type Call, jsonBody, pathParam, phone } from "../wire.ts"
import { addContact, contactByPhone } from "../records.ts"
import { Refusal, notFound } from "../refusal.ts"
import type { Reply, World } from "../state.ts"

export function contactsCreate(world: World, call: Call): Reply {
  const { phoneNumber, name } = jsonBody(call, vCreateContactParams)
  const known = contactByPhone(world, phone(phoneNumber, "phoneNumber"))
  if (known) {
    const details = { contactId: known.id }
    throw new Refusal(409, "contact_exists", "There is a contact with this phone number", { details })
  }
  return { status: world.settings.answers.created, body: addContact(world, { phoneNumber, name }) }
}

export function contactsGet(world: World, call: Call): Reply {
  const contact = world.contacts.get(pathParam(call, "id"))
  if (!contact) throw notFound("Contact")
  return { status: 200, body: contact }
}

export function contactsFindByPhone(world: World, call: Call): Reply {
  const contact = contactByPhone(world, phone(call.query.get("phoneNumber"), "phoneNumber"))
  const { contact: one, noContact: none } = world.settings.answers
  if (contact) return { status: 200, body: one === "list" ? [contact] : contact }
  if (none === "404") throw notFound("Contact")
  return { status: 200, body: none === "list" ? [] : null }
}
