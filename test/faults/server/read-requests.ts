import type { Socket } from "node:net"

export interface Request {
  readonly method: string
  readonly target: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly bytes: number
}

/** The requests of one connection, parsed by hand, so that no HTTP library repairs what a fault breaks. */
export async function* readRequests(socket: Socket): AsyncGenerator<Request, void, undefined> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of socket) {
    rest = Buffer.concat([rest, chunk as Buffer])
    for (let found = take(rest); found !== undefined; found = take(rest)) {
      rest = rest.subarray(found.bytes)
      yield found
    }
  }
}

function take(from: Buffer): Request | undefined {
  const end = from.indexOf("\r\n\r\n")
  if (end === -1) return undefined
  const [first = "", ...lines] = from.subarray(0, end).toString("latin1").split("\r\n")
  const [method = "", target = ""] = first.split(" ")
  const headers = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(":")
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
    }),
  )
  const bytes = end + 4 + Number(headers["content-length"] ?? 0)
  if (from.length < bytes) return undefined
  return { method, target, headers, body: from.subarray(end + 4, bytes).toString("utf8"), bytes }
}
