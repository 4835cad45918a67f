/**
 * Webhooks with Next.js. Copy this file to `app/hooks/bbb/route.ts`. Set BBB_SECRET, and CALLBACK_URL exactly as you passed it
 * to `hooks.create`.
 *
 * If your platform stops a function after its response, pass `after` of `next/server`, so that slow work can finish:
 * `hookHandler()(request, { waitUntil: after })`.
 */
import { bigBlueButtonReceiver } from "conferkit/bigbluebutton"
import { createWebhookHandler, type WebhookHandler } from "conferkit/webhooks"

export const runtime = "nodejs"

let handler: WebhookHandler | undefined

/** Creates the handler on the first request, because `next build` also imports this file, often without the secrets. */
const hookHandler = (): WebhookHandler =>
  (handler ??= createWebhookHandler({
    receiver: bigBlueButtonReceiver({ secret: process.env["BBB_SECRET"], callbackURL: process.env["CALLBACK_URL"] }),
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
  }))

export function POST(request: Request): Promise<Response> {
  return hookHandler()(request)
}
