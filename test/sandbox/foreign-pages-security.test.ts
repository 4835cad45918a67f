// Web pages must not drive a sandbox that listens on this machine.
import { request } from "node:http"
import { text } from "node:stream/consumers"
import { describe, expect, test } from "vitest"
import { bigBlueButtonSandbox, ethoraSandbox, omniFlowSandbox, xcallSandbox, xroomSandbox } from "conferkit/sandbox"

/** Sends a GET with these headers; `fetch` allows none of them. */
const get = (url: string, headers: Record<string, string>): Promise<{ status: number | undefined; body: string }> =>
  new Promise((resolve, reject) => {
    request(url, { headers }, (response) => {
      text(response).then((body) => {
        resolve({ status: response.statusCode, body })
      }, reject)
    })
      .on("error", reject)
      .end()
  })

describe.each([bigBlueButtonSandbox, ethoraSandbox, omniFlowSandbox, xcallSandbox, xroomSandbox])("%o", (make) => {
  test("responds only to its own addresses, so that no page can rebind a name to it", async () => {
    const sandbox = make()
    try {
      const { url } = await sandbox.listen()
      const { port } = new URL(url)
      const { status } = await get(url, {})
      for (const host of ["localhost", `LOCALHOST:${port}`, "app.localhost:1", "127.0.0.1", "127.8.8.8", "[::1]:4000"])
        expect(await get(url, { host })).toMatchObject({ status })
      for (const host of ["evil.example", `evil.example:${port}`, "localhost.evil.example", "127.0.0.1.evil.example"])
        expect(await get(url, { host })).toEqual({
          status: 421,
          body: "The sandbox listens on 127.0.0.1 only. To use another host name, let it listen on 0.0.0.0.",
        })
    } finally {
      await sandbox.close()
    }
  })

  test("accepts any name if it listens on all addresses", async () => {
    const sandbox = make()
    try {
      const { port } = new URL((await sandbox.listen({ host: "0.0.0.0" })).url)
      const { status } = await get(`http://127.0.0.1:${port}/`, { host: "sandbox:4000" })
      expect(status).not.toBe(421)
    } finally {
      await sandbox.close()
    }
  })

  test("does nothing for a page of another site, but can be opened from it", async () => {
    const sandbox = make()
    try {
      const { url } = await sandbox.listen()
      const { status } = await get(url, {})
      const from = (site: string, dest: string) => get(url, { "sec-fetch-site": site, "sec-fetch-dest": dest })
      for (const dest of ["image", "empty", "iframe"])
        expect(await from("cross-site", dest)).toMatchObject({ status: 403 })
      expect(await from("cross-site", "document")).toMatchObject({ status })
      for (const site of ["same-site", "same-origin", "none"])
        expect(await from(site, "empty")).toMatchObject({ status })
    } finally {
      await sandbox.close()
    }
  })
})
