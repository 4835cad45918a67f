// Tokens of the official package 26.8.1 with its clock stopped at `iat`. It sets no `exp`, which a lifetime of 0 gives.
import { createHmac } from "node:crypto"
import { describe, expect, test } from "vitest"
import { Ethora, type EthoraOptions } from "conferkit/ethora"
import { fetching, json } from "../support/fetching.ts"

const appSecret = "demo-secret-for-vectors"
const appId = "0123456789abcdef01234567"
const header = Buffer.from('{"alg":"HS256","typ":"JWT"}').toString("base64url")
const iat = 1_700_000_000

function client(options: EthoraOptions = {}) {
  const { fetch, asked } = fetching(json({ ok: true }))
  const chat = new Ethora({
    baseUrl: "https://ethora.example",
    appId,
    appSecret,
    fetch,
    serverTokenLifetime: 0,
    clientTokenLifetime: 0,
    runtime: { now: () => iat * 1000 },
    ...options,
  })
  return { chat, asked }
}

async function serverToken(options: EthoraOptions = {}): Promise<string> {
  const { chat, asked } = client(options)
  await chat.deleteUsers(["alice-1"])
  return asked[0]?.headers["x-custom-token"] ?? ""
}

const clientToken = (options?: EthoraOptions) => Promise.resolve(client(options).chat.createChatUserJwtToken("alice-1"))

const server = `{"data":{"appId":"${appId}","type":"server"},"iat":${iat}}`
const tenant = `{"data":{"appId":"${appId}","type":"server","tenantId":"ten1"},"iat":${iat}}`
const forClient = `{"data":{"type":"client","userId":"alice-1","appId":"${appId}"},"iat":${iat}}`

const serverKey = "29397d16afe04c0f63435703c69b8c7c649fb0ad0a501309f147a5cb07b15c1d"
const clientKey = "1c208c1cd8a418b430158e29f0debb34c4421384841a110afb708c414d5089b6"

describe("tokens", () => {
  test.each<[title: string, token: () => Promise<string>, payload: string, signature: string, key: string]>([
    ["server, derived key", serverToken, server, "_8bPQsClDTAnBUMxPLbCU1KYW-XlQtlfxOrJadIfelI", serverKey],
    ["client, derived key", clientToken, forClient, "Ouf0Kb2PRweRCP5glnpvndsKj4RWxfrBT0oT-oYRpu8", clientKey],
    [
      "server with tenant, derived key",
      () => serverToken({ tenantId: "ten1" }),
      tenant,
      "gkr0TAVXPzHBaY6Q62bi8F_lMjYAwt_PDYM0hIrpIf8",
      serverKey,
    ],
    [
      "server, raw key",
      () => serverToken({ keyMode: "raw" }),
      server,
      "eAv67y1aS5fdVfxFkOeqqlJopzq0R5G_J-c8b17Ku9Q",
      appSecret,
    ],
    [
      "client, raw key",
      () => clientToken({ keyMode: "raw" }),
      forClient,
      "6Yrl_F4vpjk8Dq5U2mhhi1V7zWZg-Fwp6Faj2CelLuE",
      appSecret,
    ],
  ])("%s", async (_title, token, payload, signature, key) => {
    const expected = `${header}.${Buffer.from(payload).toString("base64url")}`
    expect(await token()).toBe(`${expected}.${signature}`)
    expect(createHmac("sha256", key).update(expected).digest("base64url")).toBe(signature)
  })
})
