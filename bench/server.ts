/**
 * The server that clients call over loopback. It runs in a separate process, reports its port, and exits with its
 * parent.
 */
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { meeting, page } from "./clients/answers.ts"

const server = createServer((request, response) => {
  const xml = request.url?.startsWith("/bigbluebutton/") === true
  const body = xml ? meeting : page
  response.setHeader("content-type", xml ? "text/xml;charset=utf-8" : "application/json; charset=utf-8")
  response.setHeader("content-length", Buffer.byteLength(body))
  response.end(body)
})
server.keepAliveTimeout = 60_000
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port))
process.once("disconnect", () => process.exit())
