// Runs as a separate process: `node long-list-server.ts BYTES`. Streams a getRecordings response of about that many
// bytes to every client, and prints its URL and the number of recordings as one line of JSON.
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"

const bytes = Number(process.argv[2])

/** One recording with a metadata value and a preview, some two thousand characters long. */
const recording = (nth: number) =>
  `<recording><recordID>${nth}-1700000000000</recordID><meetingID>sala-${nth}</meetingID><name>Aula ${nth}: "João" &amp; cia</name>` +
  `<published>true</published><state>published</state><startTime>1700000000000</startTime><endTime>1700003600000</endTime>` +
  `<metadata><description>${"Introdução à álgebra linear. ".repeat(50)}</description></metadata>` +
  `<playback><format><type>presentation</type><url>https://bbb.example.org/playback/${nth}</url><length>60</length>` +
  `<preview><images><image width="176" height="136" alt="Olá">https://bbb.example.org/${nth}.png</image></images></preview></format></playback></recording>`

// The numbers have a fixed width, so that all recordings have the same length.
const perChunk = 100
const width = Buffer.byteLength(recording(1_000_000))
const count = Math.ceil(bytes / width / perChunk) * perChunk

function* chunks(): Generator<string> {
  yield "<response><returncode>SUCCESS</returncode><recordings>"
  for (let nth = 0; nth < count; nth += perChunk) {
    yield Array.from({ length: perChunk }, (_, index) => recording(1_000_000 + nth + index)).join("")
  }
  yield "</recordings></response>"
}

const server = createServer((_request, response) => {
  response.writeHead(200, { "content-type": "text/xml;charset=utf-8" })
  // Clients that disconnect early are not an error.
  pipeline(Readable.from(chunks(), { highWaterMark: 1 }), response).catch(() => undefined)
})

server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo
  console.log(JSON.stringify({ origin: `http://127.0.0.1:${port}`, count, bytes: count * width }))
})
