import { describe, expect, test } from "vitest"
import { delivery } from "../../src/core/webhooks/delivery.ts"
import { findToken, tokenFinder, tokensAtHand, webhookUrl } from "../../src/xroom/webhooks.ts"

const token = "a-token-that-nobody-can-guess"
const other = "another-token-of-16-letters"
const arrived = delivery({ headers: {}, body: "", url: "/hooks" })

const mistake = (message: string, parameter: string) =>
  expect.objectContaining({ name: "ConfigError", message, parameter }) as Error
const short = mistake("token must have at least 16 characters, so that it cannot be guessed", "token")
const none = mistake("token must not be empty", "token")
const rejection = (reason: string, message: string) =>
  expect.objectContaining({ name: "WebhookVerificationError", reason, message }) as Error

describe("tokensAtHand", () => {
  test("returns a list, or none if a function looks them up", () => {
    expect(tokensAtHand("sixteen letters!")).toEqual(["sixteen letters!"])
    expect(tokensAtHand([token, other])).toEqual([token, other])
    expect(tokensAtHand(() => token)).toEqual([])
  })

  test("rejects all if one of them could be guessed", () => {
    expect(() => tokensAtHand("fifteen letters")).toThrow(short)
    expect(() => tokensAtHand([token, "fifteen letters"])).toThrow(short)
    for (const missing of [undefined, "", []]) expect(() => tokensAtHand(missing)).toThrow(none)
  })
})

describe("tokenFinder", () => {
  test("returns fixed tokens at once, and rejects wrong ones before any delivery", () => {
    expect(tokenFinder([token, other])(arrived)).toEqual([token, other])
    expect(() => tokenFinder("fifteen letters")).toThrow(short)
    expect(() => tokenFinder(undefined)).toThrow(none)
  })

  test("looks up others for each delivery, with the same requirements", async () => {
    const find = tokenFinder(({ url }) => (url === "/hooks" ? token : undefined))
    expect(await find(arrived)).toEqual([token])
    await expect(Promise.resolve(find({ ...arrived, url: "/" }))).rejects.toThrow(
      rejection("signature-mismatch", "no token was found for this delivery"),
    )
    await expect(Promise.resolve(tokenFinder(() => "fifteen letters")(arrived))).rejects.toThrow(short)
  })
})

describe("webhookUrl", () => {
  test.each([
    ["https://app.example.org", "https://app.example.org/"],
    ["https://app.example.org/hooks/xroom", "https://app.example.org/hooks/xroom/"],
    ["https://app.example.org/hooks//", "https://app.example.org/hooks/"],
    ["https://app.example.org//hooks", "https://app.example.org//hooks/"],
  ])("appends the token to %s", (url, before) => {
    expect(webhookUrl(url, token)).toBe(before + token)
  })

  test("keeps the query in place, and the token visible in the path", () => {
    const odd = "sixteen/letters?&#ä%41"
    const url = webhookUrl("https://app.example.org/hooks?domain=a", odd)
    expect(url).toBe(`https://app.example.org/hooks/${encodeURIComponent(odd)}?domain=a`)
    expect(findToken(url, [odd])).toBe(0)
  })

  test("rejects an invalid URL, and a token that could be guessed", () => {
    expect(() => webhookUrl("/hooks", token)).toThrow(
      mistake("url: the address of a webhook must be an absolute URL", "url"),
    )
    expect(() => webhookUrl("https://app.example.org", "fifteen letters")).toThrow(short)
    expect(() => webhookUrl("https://app.example.org", "")).toThrow(none)
    const broken = mistake("token must be a string of well-formed Unicode", "token")
    for (const odd of [`${token}\u{d800}`, [token]]) {
      expect(() => webhookUrl("https://app.example.org", odd as string)).toThrow(broken)
    }
  })
})

describe("findToken", () => {
  test.each([
    `https://app.example.org/hooks/${token}`,
    `HTTPS://app.example.org/${token}/more`,
    `svn+ssh.2-x://app.example.org/${token}`,
    `/hooks/${token}`,
    `/${token}#part`,
    token,
    `/hooks?token=${token}`,
    `https://app.example.org?${token}`,
    `https://app.example.org?a=1&b=${token}&c`,
    `/hooks?a=%`.concat(`&b=${token}`),
    `/hooks/%61${token.slice(1)}`,
    `/hooks?token=${encodeURIComponent(token).replaceAll("-", "%2D")}`,
  ])("finds it in %s", (url) => {
    expect(findToken(url, [token])).toBe(0)
  })

  test("returns which of several tokens matched", () => {
    expect(findToken(`/hooks/${other}`, [token, other])).toBe(1)
    expect(findToken(`/hooks/${token}/${other}`, [other, token])).toBe(0)
  })

  test("accepts a token unchanged if it is not URL-encoded", () => {
    expect(findToken("/hooks/100%-certain-token", ["100%-certain-token"])).toBe(0)
  })

  test("reads a query value up to the next &, including equals signs", () => {
    expect(findToken("/hooks?a=sixteen=letters=/b&c", ["sixteen=letters=/b"])).toBe(0)
  })

  test.each([
    "https://app.example.org/hooks",
    `https://app.example.org/hooks/${token}x`,
    `https://app.example.org/hooks/x${token}`,
    `https://app.example.org/hooks/${token.toUpperCase()}`,
    `https://app.example.org/hooks?${token}=1`,
    `https://app.example.org/hooks#${token}`,
    `https://app.example.org/hooks#\n${token}/${token}`,
    `https://app.example.org/hooks#a/${token}`,
    `https://${token}/hooks`,
    `https://${token}?hooks`,
  ])("does not find it in %s", (url) => {
    expect(() => findToken(url, [token])).toThrow(rejection("signature-mismatch", "the URL does not contain the token"))
  })

  test("does not treat the scheme of a second URL as its own", () => {
    expect(findToken(`/hooks/x://${token}`, [token])).toBe(0)
  })

  test.each([undefined, "", "/", "https://app.example.org", "https://app.example.org/?#part", "?&=&"])(
    "reports a missing path and query in %j",
    (url) => {
      expect(() => findToken(url, [token])).toThrow(
        rejection("signature-missing", "the URL contains no token; pass url with its path and query"),
      )
    },
  )

  test("looks at 64 positions at most", () => {
    expect(findToken(`${"/a".repeat(63)}/${token}`, [token])).toBe(0)
    expect(() => findToken(`${"/a".repeat(64)}/${token}`, [token])).toThrow("does not contain the token")
  })
})
