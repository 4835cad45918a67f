/** How to keep the raw body, by framework and in the order of their versions named in docs/receiving.md. */
export const rawBodyAdvice: string = [
  "the body was parsed already; a signature covers the raw bytes. Express: express.raw({ type: '*/*' }) on this route, before express.json()",
  "NestJS: NestFactory.create(AppModule, { rawBody: true }) in main.ts, and toNodeListener on this route",
  "Fastify: removeAllContentTypeParsers() in a scope around this route, then addContentTypeParser('*', { parseAs: 'buffer' }, (_, body, done) => done(null, body))",
  "Hono: pass c.req.raw before anything else reads the body",
  "Next.js: pass the Request of a route handler; in pages/api export config = { api: { bodyParser: false } } and use toNodeListener",
  "Koa: toNodeListener(handler)(ctx.req, ctx.res) with ctx.respond = false, before the body parser",
  "AWS Lambda: Buffer.from(event.body, event.isBase64Encoded ? 'base64' : 'utf8')",
  "Firebase and Google Cloud Functions: request.rawBody, which toNodeListener reads",
  "node:http: toNodeListener(handler)",
].join("; ")
