import { createHmac } from "node:crypto"

const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString("base64url")

/** A JWT with these claims, created independently of the code under test. */
export function jwt(claims: object, secret: string, algorithm: "HS256" | "HS512" = "HS512"): string {
  const text = `${encoded({ alg: algorithm, typ: "JWT" })}.${encoded(claims)}`
  const signature = createHmac(algorithm.replace("HS", "sha"), secret).update(text).digest("base64url")
  return `${text}.${signature}`
}
