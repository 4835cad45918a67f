/**
 * Packages of which code is in the bundles, and what it does there: everything that is loaded by `import()` when it is first
 * needed. Outside of the bundles, Jest could not load it from CommonJS. `npm run build` compares this with what it bundled.
 */
export const bundled: Readonly<Record<string, string>> = {
  "openapi-fetch": "the raw client, `client.api`; loaded when it is first used",
  valibot: "validates webhook events against the document; loaded with the first event",
}
