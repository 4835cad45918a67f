import { generateKeyPairSync, sign } from "node:crypto"

const length = (bytes: number): Buffer =>
  bytes < 128
    ? Buffer.from([bytes])
    : bytes < 256
      ? Buffer.from([0x81, bytes])
      : Buffer.from([0x82, bytes >> 8, bytes & 255])

/** A value in DER. */
const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([tag]), length(content.length), content])
}
const sequence = (...parts: readonly Uint8Array[]) => der(0x30, ...parts)
const oid = (hex: string) => der(0x06, Buffer.from(hex, "hex"))
const text = (tag: number, value: string) => der(tag, Buffer.from(value))

const ecdsaWithSha256 = sequence(oid("2a8648ce3d040302"))
const name = (host: string) => sequence(der(0x31, sequence(oid("550403"), text(0x0c, host))))
const time = (date: Date) => text(0x18, `${date.toISOString().replaceAll(/[-:T]/g, "").slice(0, 14)}Z`)

/**
 * A self-signed certificate with its key, for test servers.
 * @param host the only host it is valid for
 */
export function selfSigned(host: string, from: Date, to: Date): { readonly key: string; readonly cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" })
  const altName = sequence(oid("551d11"), der(0x04, sequence(text(0x82, host))))
  const isAuthority = sequence(
    oid("551d13"),
    der(0x01, Buffer.from([255])),
    der(0x04, sequence(der(0x01, Buffer.from([255])))),
  )
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    ecdsaWithSha256,
    name(host),
    sequence(time(from), time(to)),
    name(host),
    publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, sequence(isAuthority, altName)),
  )
  const signature = sign("sha256", body, privateKey)
  const certificate = sequence(body, ecdsaWithSha256, der(0x03, Buffer.from([0]), signature))
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }) as string,
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.toString("base64")}\n-----END CERTIFICATE-----\n`,
  }
}
