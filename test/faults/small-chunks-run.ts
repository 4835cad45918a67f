// Runs as a separate process with little memory: `node small-chunks-run.ts call|stream BYTES`. Reads a response in
// chunks of one byte, mostly whitespace, and prints the number of recordings in it.
import { BigBlueButton } from "../../src/bigbluebutton/index.ts"
import { all } from "../support/all.ts"

const [, , how, bytes] = process.argv
const end = "<response><returncode>SUCCESS</returncode><recordings/></response>"
const chunk = (code: number) => Uint8Array.of(code)
const encoded = new TextEncoder().encode(end)
let left = Number(bytes)

const fetch = () => {
  const body = new ReadableStream({
    pull: (controller) => {
      if (left-- > 0) controller.enqueue(chunk(32))
      else if (encoded.length + left < 0) controller.close()
      else controller.enqueue(chunk(encoded[-left - 1] ?? 32))
    },
  })
  return Promise.resolve(new Response(body, { headers: { "content-type": "text/xml" } }))
}
const bbb = new BigBlueButton({ baseUrl: "https://bbb.example.org/bigbluebutton", secret: "s", timeout: 0, fetch })
const recordings = how === "stream" ? await all(bbb.recordings()) : await bbb.getRecordings()
console.log(recordings.length)
