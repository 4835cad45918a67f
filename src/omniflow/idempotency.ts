import { type HeaderValues, mergeHeaders } from "../core/headers.ts"
import type { Operation } from "../core/operation.ts"
import type { Transport } from "../core/transport.ts"

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
    send: (draft, options) => {
      const headers = mergeHeaders(withKey(draft.operation, draft.headers))
      const operation = {
        ...draft.operation,
        idempotent: draft.operation.idempotent || header.toLowerCase() in headers,
      }
      return transport.send({ ...draft, operation, headers }, options)
    },
  }
}
