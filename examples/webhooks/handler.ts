/**
 * What to do with webhooks, apart from any framework. The other files of this folder put it behind one:
 *
 *   npm run build && ./node_modules/.bin/node examples/webhooks/express.ts
 *
 * and, beside it, a signed delivery to it:
 *
 *   ./node_modules/.bin/node examples/webhooks/send.ts
 *
 * For a server of your own set BBB_SECRET, and CALLBACK_URL exactly as it was given to `hooks.create`. Without the latter, the
 * URL would come from the client. For the first days add `refusedStatus: 503`: with a wrong secret or URL, the usual 401 loses
 * genuine deliveries.
 */
import { bigBlueButtonReceiver } from "conferkit/bigbluebutton"
import { createWebhookHandler } from "conferkit/webhooks"

const { BBB_SECRET: secret = "s3cret", CALLBACK_URL: callbackURL = "http://localhost:3000/hooks/bbb" } = process.env

export const handler = createWebhookHandler({
  receiver: bigBlueButtonReceiver({ secret, callbackURL }),
  on: {
    "meeting-ended": ({ attributes: { meeting } }) => {
      console.log("over:", meeting["external-meeting-id"])
    },
    "rap-publish-ended": ({ attributes }) => {
      console.log("recording:", attributes["record-id"])
    },
  },
  onUnknown: (event) => {
    console.log("something new:", event)
  },
})
