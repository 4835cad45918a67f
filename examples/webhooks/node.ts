/** Webhooks with `node:http`. Without a host, `listen` accepts connections on all interfaces. Behind a proxy, pass 127.0.0.1. */
import { createServer } from "node:http"
import { toNodeListener } from "conferkit/webhooks"
import { handler } from "./handler.ts"

const receive = toNodeListener(handler)

export const server = createServer((request, response) => {
  if (request.url?.startsWith("/hooks/bbb") === true) receive(request, response)
  else response.writeHead(404).end()
})

server.listen(Number(process.env["PORT"] ?? 3000))
