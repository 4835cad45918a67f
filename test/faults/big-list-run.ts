// Run as a process of its own, with little memory: `node big-list-run.ts BASE_URL BYTES`. Walks through recordings until it
// has seen so many bytes of names, then leaves the list, writes what it saw as one line of JSON, and ends by itself.
import { BigBlueButton } from "../../src/bigbluebutton/index.ts"

export interface Walk {
  /** Bytes of names that were seen. */
  readonly bytes: number
}

const [, , baseUrl = "", limit] = process.argv
let bytes = 0
for await (const { name } of new BigBlueButton({ baseUrl, secret: "s" }).recordings()) {
  bytes += name.length
  if (bytes >= Number(limit)) break
}
// A socket that nobody closed would keep this process for ever.
console.log(JSON.stringify({ bytes } satisfies Walk))
