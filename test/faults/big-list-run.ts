// Runs as a separate process with little memory: `node big-list-run.ts BASE_URL BYTES`. Iterates over recordings until
// it has read so many bytes of names, then leaves the loop, prints what it saw as one line of JSON, and exits by
// itself.
import { BigBlueButton } from "../../src/bigbluebutton/index.ts"

export interface Walk {
  /** Bytes of names read. */
  readonly bytes: number
}

const [, , baseUrl = "", limit] = process.argv
let bytes = 0
for await (const { name } of new BigBlueButton({ baseUrl, secret: "s" }).recordings()) {
  bytes += name.length
  if (bytes >= Number(limit)) break
}
// An open socket would keep this process alive forever.
console.log(JSON.stringify({ bytes } satisfies Walk))
