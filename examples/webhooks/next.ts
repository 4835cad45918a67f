/**
 * Webhooks with Next.js: `app/hooks/bbb/route.ts`. Where the platform stops a function once it has answered, hand over
 * `after` of `next/server`, so that slow work is finished: `handler(request, { waitUntil: after })`.
 */
import { handler } from "./handler.ts"

export const runtime = "nodejs"

export function POST(request: Request): Promise<Response> {
  return handler(request)
}
