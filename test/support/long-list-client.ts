// Runs as a separate process with little memory: `node long-list-client.ts ORIGIN walk|keep|whole`. Prints what it saw
// as one line of JSON.
import { BigBlueButton } from "../../src/bigbluebutton/index.ts"

const [, , baseUrl = "", how] = process.argv
const bbb = new BigBlueButton({ baseUrl, secret: "s" })

/** The largest heap growth since the client was created, in bytes. */
let growth = 0
const before = process.memoryUsage().heapUsed

if (how === "keep") {
  const kept: string[] = []
  for await (const { playback } of bbb.recordings()) kept.push(playback[0]?.url ?? "")
  console.log(JSON.stringify({ count: kept.length, last: kept.at(-1) }))
} else if (how === "walk") {
  let count = 0
  let last = ""
  for await (const { recordID, metadata } of bbb.recordings()) {
    if (metadata["description"]?.startsWith("Introdução") !== true) throw new Error(`recording ${recordID} is damaged`)
    if (++count % 1_000 === 0) growth = Math.max(growth, process.memoryUsage().heapUsed - before)
    last = recordID
  }
  console.log(JSON.stringify({ count, last, growth }))
} else {
  const error: unknown = await bbb.getRecordings().catch((reason: unknown) => reason)
  if (!(error instanceof Error)) throw new Error("expected a failure")
  console.log(JSON.stringify({ name: error.name, message: error.message }))
}
