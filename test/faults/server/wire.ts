import type { Socket } from "node:net"
import type { Answer, Script, Told } from "./protocol.ts"

/** One request in the hands of a play. */
export interface Wire {
  readonly request: Told
  readonly script: Script
  readonly answer: Answer
  /** Where a redirect to another host leads. */
  readonly elsewhere: string
  /** Resolves when the bytes are with the system, or the peer is gone. */
  readonly write: (data: string | Uint8Array) => Promise<void>
  /** Half of an answer is out. */
  readonly begun: () => void
  /** An answer is complete; the connection may serve another. */
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
    // A reset overtakes bytes the peer has not read yet, so what stands before it gets a moment.
    reset: () => void later(20).then(() => socket.resetAndDestroy()),
    gone: () => socket.destroyed,
  }
}
