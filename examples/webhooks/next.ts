/**
 * Webhooks with Next.js: this file is `app/hooks/bbb/route.ts` as it is. Set BBB_SECRET, and CALLBACK_URL exactly as it was
 * given to `hooks.create`.
 *
 * Where the platform stops a function after its response, pass `after` of `next/server`, so that slow work is finished:
 * `hookHandler()(request, { waitUntil: after })`.
 */
import { bigBlueButtonReceiver } from "conferkit/bigbluebutton"
import { createWebhookHandler, type WebhookHandler } from "conferkit/webhooks"

export const runtime = "nodejs"

let handler: WebhookHandler | undefined

/** Made for the first request: `next build` imports this file too, where secrets are often not set. */
const hookHandler = (): WebhookHandler =>
  (handler ??= createWebhookHandler({
    receiver: bigBlueButtonReceiver({ secret: process.env["BBB_SECRET"], callbackURL: process.env["CALLBACK_URL"] }),
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
  }))

export function POST(request: Request): Promise<Response> {
  return hookHandler()(request)
}
