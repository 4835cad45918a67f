import { equal, rejects } from "../expect.js"

const url = "https://app.example.org/hooks/xcall"

export const xcall = ({ xcall: { XCallApiError, XCallServer, XCallWebhookError }, sandbox }) => {
  const client = () => {
    const server = sandbox.xcallSandbox()
    const { apiKey, apiSecret, baseUrl, fetch, webhookSecret: secret } = server
    return { server, secret, xcall: new XCallServer({ apiKey, apiSecret, baseUrl, fetch, webhook: { secret } }) }
  }

  return {
    "a token for a room": async () => {
      const { server, xcall } = client()
      const user = { externalId: "u-1", displayName: "João Silva" }
      const { token } = await xcall.createRoomToken({ roomId: "sala", user, ttlSeconds: 60 })
      equal(server.join("sala", { token }).display_name, "João Silva", "who came in")
      equal((await xcall.getRoomInfo("sala")).participants_count, 1, "participants")
      equal((await xcall.withToken(server.session()).getAccount()).active, true, "the account")
      const { apiKey, baseUrl, fetch } = server
      const stranger = new XCallServer({ apiKey, apiSecret: "wrong", baseUrl, fetch })
      await rejects(stranger.createRoomToken({ roomId: "sala" }), XCallApiError, { status: 401 })
    },
    webhooks: async () => {
      const { server, secret, xcall } = client()
      const { events } = await xcall.webhooks.verify(server.webhook("peer.joined", undefined, { url }))
      equal(events[0].event, "peer.joined", "event")
      const request = server.webhook("room.ended", undefined, { url })
      const signature = request.headers.get("x-xcall-signature")
      const body = await request.text()
      xcall.verifyWebhook(body, signature, secret)
      await rejects(
        Promise.resolve().then(() => xcall.verifyWebhook(`${body} `, signature, secret)),
        XCallWebhookError,
      )
    },
  }
}
