import type { Client, Target } from "./clients/target.ts"
import { type Candidate, interleave, type Rounds } from "./ratio.ts"

/** Each client's call, made `count` times per round: one after the other, or `inFlight` at a time. */
export async function measureCalls(
  clients: readonly Client[],
  {
    count,
    rounds,
    inFlight,
    onRound,
  }: { count: number; rounds: number; inFlight: number; onRound?: (round: number, rounds: number) => void },
): Promise<Rounds> {
  const candidates = clients.map(({ name, call }): Candidate => ({ name, run: () => repeat(call, count, inFlight) }))
  return interleave(candidates, rounds, { warmup: 3, onRound })
}

async function repeat(call: () => Promise<unknown>, count: number, inFlight: number): Promise<void> {
  let left = count
  const lane = async () => {
    while (left-- > 0) await call()
  }
  await Promise.all(Array.from({ length: inFlight }, lane))
}

/** A fake server inside the process that responds immediately, so that only the client's own work is measured. */
export const stub = (body: string, contentType: string): NonNullable<Target["fetch"]> => {
  const headers = { "content-type": contentType, "content-length": String(Buffer.byteLength(body)) }
  return () => Promise.resolve(new Response(body, { headers }))
}
