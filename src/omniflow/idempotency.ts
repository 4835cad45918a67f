import { type HeaderValues, mergeHeaders } from "../core/http/headers.ts"
import type { Operation } from "../core/http/operation.ts"
import type { Transport } from "../core/http/transport.ts"

/**
 * Gives every POST a key of its own, which its attempts share. A caller's own header wins, `null` takes the key away. With
 * a key, a call that the document does not know may be repeated as well.
 */
export function keyed(transport: Transport, header: string | false): Transport {
  if (header === false) return transport
  const withKey = ({ method }: Operation, headers: HeaderValues | undefined) =>
    method === "POST" ? mergeHeaders({ [header]: crypto.randomUUID() }, headers) : headers
  return {
    ...transport,
    call: (operation, input, options) =>
      transport.call(operation, { ...input, headers: withKey(operation, input.headers) }, options),
    send: (draft, options, read) => {
      const { operation } = draft
      const headers = mergeHeaders(withKey(operation, draft.headers))
      const sent = mergeHeaders(headers, options.headers)
      const idempotent = operation.idempotent || header.toLowerCase() in sent
      return transport.send({ ...draft, operation: { ...operation, idempotent }, headers }, options, read)
    },
  }
}
