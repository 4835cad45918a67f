import { equal, ok } from "../expect.js"

const callbackURL = "https://app.example.org/hooks/rnp"

export const conferenciaweb = ({ conferenciaweb: { ConferenciaWeb }, sandbox }) => ({
  "a hook whose deliveries carry a token": async () => {
    const server = sandbox.bigBlueButtonSandbox({ dialect: "conferenciaweb" })
    const { baseUrl, secret, fetch } = server
    const confweb = new ConferenciaWeb({ baseUrl, secret, fetch })
    const { authToken = "" } = await confweb.hooks.create({ callbackURL })
    ok(authToken !== "", "an authToken")
    const request = server.webhook("meeting-created", undefined, { callbackURL })
    const { form, events } = await confweb.webhooks.verify(request, { authToken })
    equal([form, events[0].id], ["bearer", "meeting-created"], "delivery")
    await server.close()
  },
})
