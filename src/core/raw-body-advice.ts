/** How to keep the raw body, by framework. docs/receiving.md shows each in full. */
export const rawBodyAdvice: string =
  "the body was parsed already, but the raw bytes are signed. Express: express.raw() before express.json(); NestJS: rawBody: true; " +
  "Fastify: no body parser here; Hono, Next.js: the Request; Firebase: rawBody; node:http: toNodeListener. See docs/receiving.md"
