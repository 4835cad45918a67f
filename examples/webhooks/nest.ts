/**
 * Webhooks with NestJS 11 on Express, as a middleware. Enable the raw body in main.ts:
 *
 *   const app = await NestFactory.create(AppModule, { rawBody: true })
 *
 * Register the middleware in a module that implements NestModule:
 *
 *   configure(consumer: MiddlewareConsumer) {
 *     consumer.apply(receiveHook).forRoutes("hooks/bbb")
 *   }
 *
 * Set BBB_SECRET, and CALLBACK_URL exactly as you passed it to `hooks.create`.
 */
import { bigBlueButtonReceiver } from "conferkit/bigbluebutton"
import { createWebhookHandler, toNodeListener } from "conferkit/webhooks"

const handler = createWebhookHandler({
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
})

/** Reads `request.rawBody`. In a controller: `@All() receive(@Req() request, @Res() response) { receiveHook(request, response) }` */
export const receiveHook = toNodeListener(handler)
