import { spawn } from "node:child_process"
import { once } from "node:events"
import { connect } from "node:net"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { text } from "node:stream/consumers"
import { pipeline } from "node:stream/promises"
import { expect, test } from "vitest"

const script = join(import.meta.dirname, "small-chunks-run.ts")
const mebibyte = 2 ** 20

/** A server process with a small heap. */
async function serving(limit: number) {
  const child = spawn(process.execPath, ["--max-old-space-size=64", script, String(limit)], {
    stdio: ["ignore", "pipe", "ignore"],
  })
  const [port] = (await once(createInterface(child.stdout), "line")) as [string]
  return {
    port: Number(port),
    [Symbol.asyncDispose]: async () => {
      child.kill()
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit")
    },
  }
}

/** A body cut into chunks of one byte each. */
function* chunked(bytes: number) {
  yield "POST / HTTP/1.1\r\nhost: a\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\r\n"
  const block = 2 ** 14
  for (let sent = 0; sent < bytes; sent += block) yield "1\r\nx\r\n".repeat(block)
  yield "0\r\n\r\n"
}

/** Sends it as fast as the server reads. @returns the response, or the error */
async function post(port: number, bytes: number): Promise<string> {
  const socket = connect(port, "127.0.0.1")
  const sent = pipeline(chunked(bytes), socket, { end: false }).catch(() => undefined)
  const response = await text(socket).catch(String)
  await sent
  return response
}

test("a server with a 64 MB heap reads a 1.5 MiB body in one-byte chunks", { timeout: 240_000 }, async () => {
  await using server = await serving(16 * mebibyte)
  const response = await post(server.port, 1.5 * mebibyte)
  expect(response).toMatch(/^HTTP\/1.1 200 /)
  expect(response).toMatch(new RegExp(`\r\n\r\n${1.5 * mebibyte}$`))
})

test("such a body is cancelled at the limit, and the server continues", { timeout: 240_000 }, async () => {
  await using server = await serving(mebibyte)
  expect(await post(server.port, 2 * mebibyte)).toMatch(/^(?:HTTP\/1.1 413 |Error: .*(?:ECONNRESET|EPIPE))/)
  expect(await post(server.port, 2 ** 14)).toMatch(/\r\n\r\n16384$/)
})
