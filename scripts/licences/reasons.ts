/** Why users get each of the packages we depend on. */
export const reasons: Readonly<Record<string, string>> = {
  "openapi-fetch": "types of the raw client; its code is bundled",
  "openapi-typescript-helpers": "types of the raw client",
}
