import { mergeHeaders } from "../core/headers.ts"
import type { Operation } from "../core/operation.ts"
import type { Transport } from "../core/transport.ts"

/** Gives every POST a key of its own, which its attempts share. A caller's own header wins, `null` takes the key away. */
export function keyed(transport: Transport, header: string | false): Transport {
  if (header === false) return transport
  const key = ({ method }: Operation) => (method === "POST" ? { [header]: crypto.randomUUID() } : {})
  return {
    ...transport,
    call: (operation, input, options) =>
      transport.call(operation, { ...input, headers: mergeHeaders(key(operation), input.headers) }, options),
    send: (draft, options) =>
      transport.send({ ...draft, headers: mergeHeaders(key(draft.operation), draft.headers) }, options),
  }
}
