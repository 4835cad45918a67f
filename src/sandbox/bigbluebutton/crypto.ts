import type { ChecksumAlgorithm } from "./options.ts"

/** Loaded on first use: importing the sandbox costs nothing. */
const node = () => process.getBuiltinModule("node:crypto")

export const hash = (algorithm: ChecksumAlgorithm, text: string): string =>
  node().createHash(algorithm).update(text, "utf8").digest("hex")

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url")

/** A signed JSON web token; the callbacks differ in whether the header names its type. */
export function jwt(header: { alg: "HS256" | "HS512"; typ?: "JWT" }, payload: object, secret: string): string {
  const signed = `${part(header)}.${part(payload)}`
  const algorithm = header.alg === "HS256" ? "sha256" : "sha512"
  return `${signed}.${node().createHmac(algorithm, secret).update(signed).digest("base64url")}`
}
