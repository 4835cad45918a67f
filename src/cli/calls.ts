import type { CallsById } from "../core/http/raw-call.ts"

/** The part that all clients have in common. */
interface Client {
  readonly api: object
}

/** Calls of a client, by name. */
export async function callsById(client: Client): Promise<CallsById> {
  const load = Reflect.get(client.api, Symbol.for("conferkit.calls")) as () => Promise<CallsById>
  return load()
}
