/**
 * Handles webhooks, independently of a framework. The other files in this folder mount it in one. Start one of them:
 *
 *   npm run build && ./node_modules/.bin/node examples/webhooks/express.ts
 *
 * Then send it a signed delivery from another terminal:
 *
 *   ./node_modules/.bin/node examples/webhooks/send.ts
 *
 * For your own server set BBB_SECRET, and CALLBACK_URL exactly as you passed it to `hooks.create`. For the first days add
 * `refusedStatus: 503`: with a wrong secret or URL, the usual 401 loses genuine deliveries.
 */
import { bigBlueButtonReceiver } from "conferkit/bigbluebutton"
import { createWebhookHandler } from "conferkit/webhooks"

const { BBB_SECRET: secret = "s3cret", CALLBACK_URL: callbackURL = "http://localhost:3000/hooks/bbb" } = process.env

export const handler = createWebhookHandler({
  receiver: bigBlueButtonReceiver({ secret, callbackURL }),
  on: {
    "meeting-ended": ({ attributes: { meeting } }) => {
      console.log("ended:", meeting["external-meeting-id"])
    },
    "rap-publish-ended": ({ attributes }) => {
      console.log("recording:", attributes["record-id"])
    },
  },
  onUnknown: (event) => {
    console.log("unknown event:", event)
  },
})
