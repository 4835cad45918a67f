import { describe, expect, test } from "vitest"
import { BigBlueButton, checksum } from "conferkit/bigbluebutton"
import { failureOf, withSandbox } from "../support/bigbluebutton.ts"

const secret = "a-secret-nobody-sees"
const bbb = new BigBlueButton({ baseUrl: "bbb.example.org", secret, hooksChecksumAlgorithm: "sha1" })

describe("explainChecksum", () => {
  test("shows the hashed string with the secret masked", () => {
    expect(bbb.explainChecksum("create", { name: "O'Brien", meetingID: "a", meta: { "class-id": 7 } })).toEqual({
      call: "create",
      query: "name=O%27Brien&meetingID=a&meta_class-id=7",
      algorithm: "sha256",
      signed: "createname=O%27Brien&meetingID=a&meta_class-id=7[secret]",
    })
  })

  test("accepts hook calls by either name, with their own algorithm", () => {
    const byId = bbb.explainChecksum("hooksCreate", { callbackURL: "https://app.example/" })
    expect(byId).toMatchObject({ call: "hooks/create", algorithm: "sha1" })
    expect(bbb.explainChecksum("hooks/create", { callbackURL: "https://app.example/" })).toEqual(byId)
  })

  test("matches the request that is sent", async () => {
    const { bbb: client, urls, sandbox } = withSandbox()
    await client.create({ name: "Aula 1", meetingID: "aula-1", disabledFeatures: ["chat"] })
    const { call, query, algorithm } = client.explainChecksum("create", {
      name: "Aula 1",
      meetingID: "aula-1",
      disabledFeatures: ["chat"],
    })
    expect(urls[0]).toContain(`/api/${call}?${query}&checksum=${checksum(call, query, sandbox.secret, algorithm)}`)
  })

  test("accepts the method's parameters, and omits those in the body", () => {
    const values = { name: "Aula 1", meetingID: "a", documents: [{ url: "https://x.example/a.pdf" }], modules: {} }
    expect(bbb.explainChecksum("create", values).query).toBe("name=Aula+1&meetingID=a")
  })

  test("never contains the secret, for any call", () => {
    for (const call of ["getMeetings", "hooks/list", "aCallOfTomorrow"]) {
      expect(JSON.stringify(bbb.explainChecksum(call, { a: "b" }))).not.toContain(secret)
    }
  })
})

test("adds its hint to checksumError, without the secret", async () => {
  const { sandbox } = withSandbox({ algorithms: ["sha1"] })
  const client = new BigBlueButton({ baseUrl: sandbox.baseUrl, secret: sandbox.secret, fetch: sandbox.fetch })
  const error = await failureOf(client.getMeetings())
  expect(error).toMatchObject({
    code: "checksumError",
    message: expect.stringContaining("explainChecksum()") as string,
  })
  expect((error as Error).message).not.toContain(sandbox.secret)
})
