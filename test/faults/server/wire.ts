import type { Socket } from "node:net"
import type { Answer, Script, Told } from "./protocol.ts"

/** One request, as a fault handles it. */
export interface Wire {
  readonly request: Told
  readonly script: Script
  readonly answer: Answer
  /** The target of a redirect to another host. */
  readonly elsewhere: string
  /** Resolves when the operating system has the bytes, or the peer is gone. */
  readonly write: (data: string | Uint8Array) => Promise<void>
  /** Half of a response is written. */
  readonly begun: () => void
  /** A response is complete; the connection may be reused. */
  readonly done: () => void
  readonly end: () => void
  readonly reset: () => void
  readonly gone: () => boolean
}

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

export function wireOf(
  socket: Socket,
  context: Pick<Wire, "request" | "script" | "answer" | "elsewhere" | "begun" | "done">,
  written: (bytes: number) => void,
): Wire {
  return {
    ...context,
    write: (data) =>
      new Promise((resolve) => {
        if (socket.destroyed) {
          resolve()
          return
        }
        written(Buffer.byteLength(data))
        socket.write(data, () => {
          resolve()
        })
      }),
    end: () => void socket.end(),
    // A reset discards bytes that the peer has not read yet, so they get a moment to arrive.
    reset: () => void later(20).then(() => socket.resetAndDestroy()),
    gone: () => socket.destroyed,
  }
}
