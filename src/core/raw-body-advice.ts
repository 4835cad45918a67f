/** How to keep the raw body, by framework. The versions are those of docs/receiving.md, where each is shown in full. */
export const rawBodyAdvice: string =
  "the body was parsed already, and a signature covers the raw bytes. Express: express.raw({ type: '*/*' }) before express.json(); " +
  "NestJS: NestFactory.create(AppModule, { rawBody: true }) and toNodeListener; Fastify: a scope without body parsers; " +
  "Hono: c.req.raw; Next.js: the Request of a route handler; Firebase: request.rawBody; node:http: toNodeListener. " +
  "See docs/receiving.md#in-your-framework"
