// Vectors of the BigBlueButton documentation and of independent tools (sha1sum, sha256sum), for the secret below.
import { describe, expect, test } from "vitest"
import { BigBlueButton, checksum, type ChecksumAlgorithm } from "conferkit/bigbluebutton"

const secret = "639259d4-9dd8-4b25-bf01-95f9567eaf4b"
const documented = "name=Test+Meeting&meetingID=abc123&attendeePW=111222&moderatorPW=333444"
const sorted = "attendeePW=111222&meetingID=abc123&moderatorPW=333444&name=Test+Meeting"
const foreign = "name=Caf%C3%A9+da+Jo%C3%A3o%27s+%28A%26B%29+%2A+%21+~+100%25&meetingID=0123"
const hook = "callbackURL=https%3A%2F%2Fapp.example.org%2Fcb%3Fx%3D1&meetingID=0123"

describe("checksum", () => {
  test.each<[call: string, query: string, algorithm: ChecksumAlgorithm, expected: string]>([
    ["create", documented, "sha1", "1fcbb0c4fc1f039f73aa6d697d2db9ba7f803f17"],
    ["create", documented, "sha256", "da9185f7f333cfdfcd6eeac32dca3777510c4c436020d8b887ba5515bd1d189e"],
    [
      "create",
      documented,
      "sha384",
      "891ac633df39d0a1b4f8d597f3e190833216c4b29c4fb51ea3ca72757eeb958d6e7b49a845cf29f5c6019c7d29d029d1",
    ],
    [
      "create",
      documented,
      "sha512",
      "de73ad61d11a5c801b68d4bd6ec5248546085cefb0b25c85f3c46249ea93a3a4b120f92c0a8a58d7512cb77821884951a3b01245f3435dbbef49fff3cc3988b4",
    ],
    ["create", sorted, "sha256", "94ec9a89c7dc53af01537aef9f8ecbae5e95cd7f37cd4bf18101b976a4a8b097"],
    ["create", sorted, "sha1", "0b89c2ebcfefb76772cbcf19386c33561f66f6ae"],
    ["create", "", "sha256", "272c9555258496a3f19c5ad8f599af2a4ebec031381ff1e37b34842c42c12284"],
    ["getMeetings", "", "sha256", "a5370c5f3d97d56d53b435684cdbc429c2898a3bf9f435518b4279e1e0dbfc8c"],
    ["create", foreign, "sha256", "52108e3d35a939237ed4764a924e8fa3890bd02e805e2d2a717e40eb1f94f7a0"],
    ["create", foreign, "sha1", "eb9f64c25f305a2be4cfaa7b75fa379f6ed6d8e6"],
    ["hooks/create", hook, "sha1", "711a478429d3708a88887ac2d36293445d9c7e38"],
    ["hooks/create", hook, "sha256", "e04b24a236a00c7db9de320cdf55c527bf45a88a83f37db8c4d2ad416d277f38"],
  ])("%s?%s with %s", (call, query, algorithm, expected) => {
    expect(checksum(call, query, secret, algorithm)).toBe(expected)
  })

  test("our encoding produces the documented query, and the client the documented URL", () => {
    const values = { name: "Test Meeting", meetingID: "abc123", attendeePW: "111222", moderatorPW: "333444" }
    const client = new BigBlueButton({ baseUrl: "https://bbb.example.org", secret, checksumAlgorithm: "sha1" })
    const { call, query, signed } = client.explainChecksum("create", values)
    expect(query).toBe(documented)
    expect(checksum(call, query, secret, "sha1")).toBe("1fcbb0c4fc1f039f73aa6d697d2db9ba7f803f17")
    expect(signed).toBe(`create${documented}[secret]`)
  })
})
