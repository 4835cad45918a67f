import { operations } from "../../generated/omniflow/operations.ts"
import type { ApiPromise } from "../core/api-promise.ts"
import type { CallOptions } from "../core/http/options.ts"
import type { Transport } from "../core/http/transport.ts"
import type { Call } from "./call.ts"
import { findByPhone } from "./find-by-phone.ts"
import type { AnswerOf, ContactDto, CreateContactParams } from "./types.ts"

/** People on the other side of conversations. */
export interface Contacts {
  /** Adds a contact. */
  create(params: CreateContactParams, options?: CallOptions): ApiPromise<ContactDto>
  /** One contact. */
  get(id: string, options?: CallOptions): ApiPromise<ContactDto>
  /** The contact with a phone number in E.164 form (`+5511999999999`), or null where there is none. */
  findByPhone(
    phoneNumber: string,
    options?: CallOptions,
  ): ApiPromise<ContactDto | null, AnswerOf<"contactsFindByPhone">>
}

export const contacts = (call: Call, transport: Transport): Contacts => ({
  create: (body, options) => call(operations.contactsCreate, { body }, options),
  get: (id, options) => call(operations.contactsGet, { path: { id } }, options),
  findByPhone: (phoneNumber, options) => findByPhone(transport, phoneNumber, options),
})
