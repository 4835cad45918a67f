/** Why users get each of the packages we depend on. */
export const reasons: Readonly<Record<string, string>> = {
  "fast-xml-builder": "writes the XML of requests with documents; loaded when the first is written",
  "openapi-fetch": "the raw client, `client.api`",
  "openapi-typescript-helpers": "types of the raw client",
  saxes: "reads XML answers, as a stream and without expanding entities",
  valibot: "checks webhook events against the document; loaded with the first event",
}
