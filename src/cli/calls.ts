import type { CallsById } from "../core/http/raw-call.ts"

/** What every client has. */
interface Client {
  readonly api: object
}

/** Calls of a client by their name. */
export async function callsById(client: Client): Promise<CallsById> {
  const load = Reflect.get(client.api, Symbol.for("conferkit.calls")) as () => Promise<CallsById>
  return load()
}
