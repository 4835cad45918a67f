import { createServer, type Server } from "node:https"
import type { AddressInfo } from "node:net"
import { getCACertificates, setDefaultCACertificates } from "node:tls"
import { afterEach, describe, expect, test, vi } from "vitest"
import { BigBlueButton } from "conferkit/bigbluebutton"
import { selfSigned } from "../support/certificate.ts"

const day = 86_400_000
const daysFromNow = (days: number) => new Date(Date.now() + days * day)

let server: Server | undefined
const usual = getCACertificates("default")

afterEach(async () => {
  setDefaultCACertificates(usual)
  vi.unstubAllEnvs()
  await new Promise<void>((resolve) => {
    if (server === undefined) resolve()
    else
      server.close(() => {
        resolve()
      })
  })
  server = undefined
})

/** The steps about URL and certificate, for a server with this certificate. */
async function steps(certificate: { key: string; cert: string }, options: { fetch?: typeof fetch } = {}) {
  const own = createServer(certificate, (_request, response) => {
    response.setHeader("content-type", "text/xml").setHeader("connection", "close")
    response.end("<response><returncode>SUCCESS</returncode><version>2.0</version></response>")
  })
  server = own
  await new Promise<void>((resolve) => own.listen(0, "localhost", resolve))
  const { port } = own.address() as AddressInfo
  const bbb = new BigBlueButton({ baseUrl: `https://localhost:${port}`, secret: "a-secret-of-tests", ...options })
  const { checks, ok } = await bbb.check()
  const step = (name: string) => checks.find((each) => each.name === name)
  return { ok, address: step("address"), tls: step("tls"), port }
}

describe("a certificate that this process rejects", () => {
  test("is reported as self-signed", async () => {
    const { address, tls, ok, port } = await steps(selfSigned("localhost", daysFromNow(-1), daysFromNow(90)))
    expect(ok).toBe(false)
    expect(address).toMatchObject({ status: "failed", todo: "The certificate is not trusted: see the step tls" })
    expect(tls).toMatchObject({
      status: "failed",
      found: `the certificate of localhost:${port} is self-signed`,
      todo: expect.stringContaining("NODE_EXTRA_CA_CERTS") as string,
    })
  })

  test("is reported as expired, with the date", async () => {
    const { tls } = await steps(selfSigned("localhost", new Date("2020-01-01"), new Date("2021-02-03")))
    expect(tls).toMatchObject({
      status: "failed",
      found: expect.stringMatching(/expired on 2021-02-03$/) as string,
      facts: { validTo: "2021-02-03", names: ["DNS:localhost"] },
      todo: "Renew the certificate on the server",
    })
  })

  test("is reported as not yet valid", async () => {
    const { tls } = await steps(selfSigned("localhost", new Date("2100-01-01"), new Date("2101-01-01")))
    expect(tls).toMatchObject({
      status: "failed",
      found: expect.stringContaining("not valid before 2100-01-01") as string,
    })
  })

  test("is reported as issued for another host", async () => {
    const { tls, port } = await steps(selfSigned("other.example", daysFromNow(-1), daysFromNow(90)))
    expect(tls).toMatchObject({
      status: "failed",
      found: `the certificate of localhost:${port} is for DNS:other.example`,
    })
  })
})

describe("a certificate that this process accepts", () => {
  test("passes, with the days left", async () => {
    const certificate = selfSigned("localhost", daysFromNow(-1), daysFromNow(90.5))
    setDefaultCACertificates([...usual, certificate.cert])
    const { tls, address } = await steps(certificate)
    expect(address).toMatchObject({ status: "ok" })
    expect(tls).toMatchObject({ status: "ok", found: expect.stringContaining("valid for 90 more days") as string })
  })

  test("is a warning if it expires soon", async () => {
    const certificate = selfSigned("localhost", daysFromNow(-1), daysFromNow(5.5))
    setDefaultCACertificates([...usual, certificate.cert])
    expect((await steps(certificate)).tls).toMatchObject({
      status: "warning",
      found: expect.stringContaining("expires in 5 days") as string,
    })
  })

  test("is a warning if no authority vouches for it", async () => {
    vi.spyOn(process, "emitWarning").mockImplementation(() => undefined)
    vi.stubEnv("NODE_TLS_REJECT_UNAUTHORIZED", "0")
    const { tls, address } = await steps(selfSigned("localhost", daysFromNow(-1), daysFromNow(90)))
    expect(address).toMatchObject({ status: "ok" })
    expect(tls).toMatchObject({
      status: "warning",
      found: expect.stringContaining("is self-signed, but this process accepts it") as string,
    })
    vi.restoreAllMocks()
  })
})

test("is not checked with a custom fetch, which may use another route", async () => {
  const { tls } = await steps(selfSigned("localhost", daysFromNow(-1), daysFromNow(90)), { fetch })
  expect(tls).toMatchObject({ status: "skipped" })
})

test("reports a port that does not speak TLS", async () => {
  const { createServer: plain } = await import("node:http")
  const own = plain()
  await new Promise<void>((resolve) => own.listen(0, "localhost", resolve))
  const { port } = own.address() as AddressInfo
  const { checks } = await new BigBlueButton({ baseUrl: `https://localhost:${port}`, secret: "s" }).check()
  expect(checks.find(({ name }) => name === "tls")).toMatchObject({
    status: "failed",
    found: expect.stringContaining(`no TLS connection to localhost:${port}`) as string,
  })
  await new Promise((resolve) => own.close(resolve))
})
