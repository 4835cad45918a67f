import { subscribe, unsubscribe } from "node:diagnostics_channel"
import type { IncomingMessage, ServerResponse } from "node:http"
import type { Io } from "../io.ts"
import { clock, painter, plain } from "../terminal.ts"
import type { Sent, World } from "./worlds.ts"

/** The message that Node publishes for every request to a server of this process. */
interface Served {
  readonly request: IncomingMessage
  readonly response: ServerResponse
}

const pollMs = 100

/** Returns whether an attempt has no result yet, or has not begun. */
const isRunning = ({ outcome, status, error }: Sent): boolean =>
  outcome === "pending" && status === undefined && error === undefined

/**
 * Prints all calls that sandboxes receive and all deliveries they send.
 * @param mask hides secrets
 * @returns a function that stops printing
 */
export function showTraffic(io: Io, worlds: readonly World[], mask: (text: string) => string): () => void {
  const paint = painter(io, io.stdout)
  const say = (mark: string, name: string, text: string) => {
    io.stdout.write(`${paint("dim", clock(io.now()))} ${mark} ${name.padEnd(8)} ${plain(mask(text))}\n`)
  }
  const nameOf = (request: IncomingMessage): string | undefined =>
    worlds.find(({ sandbox }) => Number(new URL(sandbox.baseUrl).port) === request.socket.localPort)?.provider.name
  const served = (message: unknown) => {
    const { request, response } = message as Served
    const name = nameOf(request)
    if (name === undefined) return
    say("→", name, `${request.method ?? ""} ${request.url ?? ""} ${response.statusCode}`)
  }
  const channel = "http.server.response.finish"
  subscribe(channel, served)
  // By position, since a sandbox returns copies of its deliveries.
  const shown = new Map<World, string[]>(worlds.map((world) => [world, []]))
  const look = () => {
    for (const [{ provider, sandbox }, lines] of shown) {
      for (const [index, sent] of (sandbox.deliveries ?? []).entries()) {
        const line = `${sent.outcome} ${sent.attempts}`
        if (lines[index] === line || isRunning(sent)) continue
        lines[index] = line
        const result = sent.status ?? sent.error ?? "no response"
        const again = sent.outcome === "pending" ? ", will retry" : ""
        say(
          "←",
          provider.name,
          `${sent.event ?? sent.method} to ${sent.url} ${result} (attempt ${sent.attempts}${again})`,
        )
      }
    }
  }
  const timer = setInterval(look, pollMs)
  return () => {
    look()
    clearInterval(timer)
    unsubscribe(channel, served)
  }
}
