/** Webhooks with Express 5. */
import express from "express"
import { toNodeListener } from "conferkit/webhooks"
import { handler } from "./handler.ts"

const app = express()

// Register it before any body parser: the signature covers the raw bytes.
app.all("/hooks/bbb", toNodeListener(handler))

app.use(express.json())
app.post("/rooms", (request, response) => {
  response.json(request.body)
})

export const server = app.listen(Number(process.env["PORT"] ?? 3000))
