import { createHash } from "node:crypto"
import { describe, expect, test } from "vitest"
import { BigBlueButton, checksum } from "conferkit/bigbluebutton"
import { observed, withSandbox } from "../support/bigbluebutton.ts"

const secret = "639259d4-9dd8-4b25-bf01-95f9567eaf4b"
const sha1 = "f2d2ef8e6e23f940c0b420d667ec5dc139d8a03a"

/** Computed with sha1sum and similar tools from `getMeetings`, `é=1` and the secret. */
const digests = {
  sha1,
  sha256: "85ee9a28fb04e990ebdac14b83d2d8646a451e96c74b1dc24d5c847c2232f5dd",
  sha384: "3ff4cb3a17b20ae75ea6006ac88705bf23b6ea73dd8181b0da4cc995c87cde2d4e2f2fc173223ac33be11432f38a1c90",
  sha512:
    "0358184b51ff29dfafcab9ae6d1d9ab5205812e44a627bcd6d80d1322d1c97bed2c46e6f7e910735711f94a86c08b217e6faafb534886a997bb8b1ea1750567e",
} as const
const algorithms = Object.keys(digests) as (keyof typeof digests)[]

describe("checksum", () => {
  test.each(algorithms)("covers name, query and secret, in this order, with %s", (algorithm) => {
    expect(checksum("getMeetings", "é=1", secret, algorithm)).toBe(digests[algorithm])
  })
})

describe("the query of a call", () => {
  /** The query of a getMeetings request. */
  async function queryOf(query: Record<string, string>) {
    const { sandbox } = withSandbox()
    const { fetch, urls } = observed(sandbox.fetch)
    const bbb = new BigBlueButton({ baseUrl: sandbox.baseUrl, secret, checksumAlgorithm: "sha1", maxRetries: 0, fetch })
    // The document declares no query for it.
    const get = bbb.api.GET as (path: string, init: object) => Promise<unknown>
    await get("/getMeetings", { params: { query } })
    return urls[0]?.split("?")[1]
  }

  test("ends with the checksum", async () => {
    const hex = createHash("sha1").update(`getMeetingstag=%C3%A9${secret}`).digest("hex")
    expect(await queryOf({ tag: "é" })).toBe(`tag=%C3%A9&checksum=${hex}`)
  })

  test("consists of the checksum if there are no parameters", async () => {
    expect(await queryOf({})).toBe("checksum=2027baa7771026e9e93392f55031535d1444c41f")
  })
})

describe.each(["checksumAlgorithm", "hooksChecksumAlgorithm"] as const)("%s", (option) => {
  const made = (name: string) => () =>
    new BigBlueButton({ baseUrl: "https://bbb.example.org", secret, [option]: name as "sha1" })

  test.each(algorithms)("accepts %s", (name) => {
    expect(made(name)).not.toThrow()
  })

  test.each(["", "md5", "SHA1", "sha1 "])("rejects %j, and the error shows the accepted values", (name) => {
    expect(made(name)).toThrow(
      expect.objectContaining({
        name: "ConfigError",
        message: `${option} must be one of sha1, sha256, sha384, sha512`,
        parameter: option,
      }) as Error,
    )
  })
})
