// Runs as a separate process, started by `lab.ts`: listens on raw sockets and injects the planned fault into each call.
// The first segment of a request's path identifies the call.
import { type AddressInfo, createServer, type Server, type Socket } from "node:net"
import { createServer as createTlsServer } from "node:tls"
import { selfSigned } from "./certificate.ts"
import { plays } from "./plays.ts"
import type { Order, Ports, Seen, Report, Script, Stage, Told } from "./protocol.ts"
import { readRequests } from "./read-requests.ts"
import { wireOf } from "./wire.ts"

/** One call. */
interface Call {
  readonly script: Script
  readonly requests: Told[]
  written: number
  /** Sockets in the middle of a response. */
  readonly open: Set<Socket>
  readonly stages: Set<Stage>
  /** Checked again after every event. */
  waiting: (() => boolean)[]
}

const calls = new Map<string, Call>()
let elsewhere = ""

function happened(call: Call): void {
  call.waiting = call.waiting.filter((answered) => !answered())
}

async function serve(socket: Socket, at: Told["at"]): Promise<void> {
  socket.on("error", () => undefined)
  for await (const request of readRequests(socket)) {
    const call = calls.get(request.target.split("/")[1] ?? "")
    if (call === undefined) {
      socket.end("HTTP/1.1 501 Nothing planned\r\nContent-Length: 0\r\n\r\n")
      return
    }
    const { script, open, stages, requests } = call
    const told = { at, ...request }
    requests.push(told)
    open.add(socket)
    const closed = () => {
      open.delete(socket)
      happened(call)
    }
    socket.once("close", closed)
    const faulty = at !== "home" || requests.length <= (script.times ?? Number.POSITIVE_INFINITY)
    const play = plays[faulty ? script.play : "answer"]
    if (play === undefined) throw new Error(`there is no play "${script.play}"`)
    const context = {
      request: told,
      script,
      answer: script.answer,
      elsewhere,
      begun: () => {
        stages.add("begun")
        happened(call)
      },
      done: () => {
        socket.off("close", closed)
        closed()
      },
    }
    const running = play(wireOf(socket, context, (bytes) => (call.written += bytes)))
    stages.add("asked")
    happened(call)
    await running
  }
}

const recordOf = ({ requests, written, open }: Call): Seen => ({ requests, written, unfinished: open.size })

const say = (report: Report) => process.send?.(report)

process.on("message", (order: Order) => {
  const { nth, id } = order
  if (order.do === "plan") {
    const { script } = order
    calls.set(id, { script, requests: [], written: 0, open: new Set(), stages: new Set(), waiting: [] })
    say({ nth })
    return
  }
  const call = calls.get(id)
  if (call === undefined) throw new Error(`nothing is planned for ${id}`)
  const answered = (): boolean => {
    const ready = order.do === "wait" ? call.stages.has(order.stage) : order.now || call.open.size === 0
    if (ready) say({ nth, record: recordOf(call) })
    if (ready && order.do === "tell") calls.delete(id)
    return ready
  }
  if (!answered()) call.waiting.push(answered)
})
process.once("disconnect", () => {
  process.exit()
})

const listen = (server: Server) =>
  new Promise<number>((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      resolve((server.address() as AddressInfo).port)
    })
  })

const served = (at: Told["at"]) => (socket: Socket) => {
  serve(socket, at).catch(() => socket.destroy())
}
const closed = createServer()
const ports: Ports = {
  home: await listen(createServer(served("home"))),
  elsewhere: await listen(createServer(served("elsewhere"))),
  tls: await listen(createTlsServer(selfSigned(), served("tls")).on("tlsClientError", () => undefined)),
  closed: await listen(closed),
}
closed.close()
elsewhere = `http://127.0.0.1:${ports.elsewhere}`
say({ ports })
