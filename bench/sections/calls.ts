import { measureCalls, stub } from "../calls.ts"
import { meeting, page } from "../clients/answers.ts"
import { bigBlueButtonClients } from "../clients/bigbluebutton.ts"
import { jsonClients } from "../clients/json.ts"
import type { Client } from "../clients/target.ts"
import { counting, type Effort, type Measure } from "../measure.ts"
import { medianOf, overRounds, ratioOf, type Rounds, type Time } from "../ratio.ts"
import { startServer } from "../start-server.ts"

const rival = "openapi-fetch"

/**
 * The cost of a client on top of the platform's fetch. With a stub only the client runs, so CPU time is used, which
 * other load on the machine does not affect.
 */
export async function stubCalls(effort: Effort): Promise<Measure[]> {
  const count = effort.quick ? 400 : 800
  const rounds = effort.quick ? 25 : 61
  const nowhere = "http://127.0.0.1:1"
  const json = await jsonClients({ baseUrl: nowhere, fetch: stub(page, "application/json") })
  const xml = await bigBlueButtonClients({ baseUrl: nowhere, fetch: stub(meeting, "text/xml") })
  const measures: Measure[] = []
  for (const [section, clients] of [
    ["one call over a stub, JSON", json],
    ["one call over a stub, BigBlueButton", xml],
  ] as const) {
    await callOnce(clients)
    const times = await measureCalls(clients, { count, rounds, inFlight: 1, onRound: counting(effort, section) })
    measures.push(...figures(section, clients, times, count, "cpu"))
  }
  return measures
}

/** The same calls over loopback to a server in another process, measured as elapsed time. */
export async function loopbackCalls(effort: Effort): Promise<Measure[]> {
  const server = await startServer()
  const measures: Measure[] = []
  try {
    const rounds = effort.quick ? 11 : 31
    for (const [kind, clients] of [
      ["JSON", await jsonClients(server)],
      ["BigBlueButton", await bigBlueButtonClients(server)],
    ] as const) {
      await callOnce(clients)
      for (const [inFlight, count] of [
        [1, effort.quick ? 40 : 100],
        [64, effort.quick ? 256 : 512],
      ] as const) {
        const section = `over loopback, ${inFlight === 1 ? "one at a time" : `${inFlight} in flight`}, ${kind}`
        const times = await measureCalls(clients, { count, rounds, inFlight, onRound: counting(effort, section) })
        measures.push(...figures(section, clients, times, count, "wall"))
      }
    }
  } finally {
    server.stop()
  }
  return measures
}

/** A client that fails would be the fastest. */
async function callOnce(clients: readonly Client[]): Promise<void> {
  for (const { name, call } of clients) {
    const text = JSON.stringify(await call())
    if (!/Quero remarcar|lgebra Linear/.test(text))
      throw new Error(`${name} returned an unexpected result: ${text.slice(0, 200)}`)
  }
}

function figures(section: string, clients: readonly Client[], times: Rounds, count: number, time: Time): Measure[] {
  const base = clients[0]?.name ?? ""
  const beside = clients.some(({ name }) => name === rival)
  return clients.flatMap(({ name }): Measure[] => {
    const added = overRounds(times, [name, base, rival], (own, raw, other) => (own - raw) / (other - raw), time)
    return [
      { section, name, metric: "a call", value: (medianOf(times, name, time) / count) * 1000, unit: "µs" },
      { section, name, metric: `to ${base}`, value: ratioOf(times, name, base, time), unit: "x" },
      ...(beside && time === "cpu"
        ? [{ section, name, metric: `added, to ${rival}`, value: added, unit: "x" } as const]
        : []),
    ]
  })
}
