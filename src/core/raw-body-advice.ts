/** How to keep the raw body, by framework. docs/receiving.md shows each in full. */
export const rawBodyAdvice: string =
  "the body was parsed already, but the raw bytes are signed. Express: express.raw(); NestJS: rawBody: true; " +
  "Fastify: no parser; Hono, Next.js: the Request; node:http: toNodeListener. See docs/receiving.md"
