/** Webhooks with Hono 4. On Deno, Bun and Workers `export default app` is enough. Node.js also needs a server. */
import { createServer } from "node:http"
import { Hono } from "hono"
import { toNodeListener } from "conferkit/webhooks"
import { handler } from "./handler.ts"

const app = new Hono()

app.all("/hooks/bbb", ({ req }) => handler(req.raw))
app.post("/rooms", async (context) => context.json(await context.req.json()))

export default app

export const server = createServer(toNodeListener(async (request) => app.fetch(request)))
server.listen(Number(process.env["PORT"] ?? 3000))
