import { describe, expect, test } from "vitest"
import { checkAlgorithm, checksum, signedQuery } from "../../src/bigbluebutton/checksum.ts"

const secret = "639259d4-9dd8-4b25-bf01-95f9567eaf4b"
const sha1 = "f2d2ef8e6e23f940c0b420d667ec5dc139d8a03a"

/** As sha1sum and the like make them of `getMeetings`, `é=1` and the secret. */
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

describe("signedQuery", () => {
  test("has the checksum last", () => {
    expect(signedQuery("getMeetings", "é=1", secret, "sha1")).toBe(`é=1&checksum=${sha1}`)
  })

  test("is nothing but the checksum where there is no query", () => {
    expect(signedQuery("getMeetings", "", secret, "sha1")).toBe("checksum=2027baa7771026e9e93392f55031535d1444c41f")
  })
})

describe("checkAlgorithm", () => {
  test.each(algorithms)("takes %s", (name) => {
    expect(() => {
      checkAlgorithm(name, "checksumAlgorithm")
    }).not.toThrow()
  })

  test.each(["", "md5", "SHA1", "sha1 "])("refuses %j, and says what there is", (name) => {
    expect(() => {
      checkAlgorithm(name, "checksumAlgorithm")
    }).toThrow(
      expect.objectContaining({
        name: "ConfigError",
        message: "checksumAlgorithm has to be one of sha1, sha256, sha384, sha512",
        parameter: "checksumAlgorithm",
      }) as Error,
    )
  })
})
