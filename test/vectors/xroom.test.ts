import { expect, test } from "vitest"
import { answerValidation, authKey, XRoom } from "conferkit/xroom"
import { fetching, json } from "../support/fetching.ts"

const vectors = {
  X1: [
    "54ed8ea9722c38499ea8dbbeca19762e",
    "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f",
    "e38d3b4cbff52c73f740a5ad8dc0e15146e3e39925f58ab255e538b39705186c",
  ],
  X2: [
    "0123456789abcdef0123456789abcdef",
    "aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dF",
    "a6c3d8d6d9b644bfb3180dfe63312c1d3fbd66658aa8c48a4b1b7f6f6b972960",
  ],
  X3: [
    "54ed8ea9722c38499ea8dbbeca19762e",
    "c9002b50c6911daa18854e1ec25d5b47",
    "b31ecd741c86f3abe01d93ebceb19b73cc2595bb5f5f3d4ba8328b3c37e6698b",
  ],
  X4: [
    "0123456789abcdef0123456789abcdef",
    "00112233445566778899aabbccddeeff",
    "e2f18cb41fd0132236a07d04a640d4835d49aa14a1e3cadc7a6af79b13bd33bb",
  ],
} as const

test.each(Object.entries(vectors))("%s: the hash of a salt", (_name, [secret, salt, hash]) => {
  expect(authKey(secret, salt)).toBe(hash)
})

test.each([vectors.X1, vectors.X2])("a request with the secret %s has salt and hash", async (secret, salt, hash) => {
  const { fetch, asked } = fetching(json({ isError: false, errMsg: null, data: {} }))
  const xroom = new XRoom({ authId: "id-1", secret, saltFactory: () => salt, fetch })
  await xroom.room.list()
  expect(asked[0]?.headers).toMatchObject({
    "x-random": salt,
    "x-auth-id": "id-1",
    "x-auth-key": hash,
    "x-api-version": "2",
  })
})

test.each([vectors.X3, vectors.X4])("a validation with the key %s gets a response", (webhookKey, signThis, hash) => {
  expect(answerValidation({ signThis }, webhookKey)).toBe(hash)
  expect(answerValidation({ signThis }, webhookKey, "json")).toBe(`"${hash}"`)
  const xroom = new XRoom({ authId: "id-1", secret: "s", webhookKeys: { "chat.example": webhookKey } })
  expect(xroom.webhooks.answerValidation({ signThis })).toBe(hash)
})
