import { generateKeyPairSync, sign } from "node:crypto"

/** Tag, length and content in DER. */
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts)
  const { length } = content
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]
  return Buffer.concat([Uint8Array.of(tag, ...size), content])
}

const sequence = (...parts: readonly Uint8Array[]) => der(0x30, ...parts)
const time = (text: string) => der(0x17, Buffer.from(text))
/** ecdsa-with-SHA256, 1.2.840.10045.4.3.2 */
const algorithm = sequence(der(0x06, Uint8Array.of(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02)))
/** CN=127.0.0.1 */
const name = sequence(
  der(0x31, sequence(der(0x06, Uint8Array.of(0x55, 0x04, 0x03)), der(0x0c, Buffer.from("127.0.0.1")))),
)

/** A self-signed certificate with its key, as PEM. */
export function selfSigned(): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" })
  const validity = sequence(time("250101000000Z"), time("491231235959Z"))
  const serial = der(0x02, Uint8Array.of(1))
  const spki = publicKey.export({ type: "spki", format: "der" })
  const told = sequence(serial, algorithm, name, validity, name, spki)
  const signature = der(0x03, Uint8Array.of(0), sign("sha256", told, privateKey))
  const base64 = sequence(told, algorithm, signature).toString("base64").replaceAll(/.{64}/g, "$&\n")
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`,
  }
}
