/** Webhooks with Fastify 5. */
import fastify from "fastify"
import { toNodeListener } from "conferkit/webhooks"
import { handler } from "./handler.ts"

const app = fastify()
const receive = toNodeListener(handler)

// A separate scope without body parsers: the signature covers the raw bytes.
await app.register((scope, _options, done) => {
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser("*", (_request, _body, parsed) => {
    parsed(null)
  })
  scope.all("/hooks/bbb", (request, reply) => {
    reply.hijack()
    receive(request.raw, reply.raw)
  })
  done()
})

app.post("/rooms", (request) => request.body)

await app.listen({ port: Number(process.env["PORT"] ?? 3000) })

export const { server } = app
