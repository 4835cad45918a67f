import { describe, expect, test } from "vitest"
import { dialects } from "../../generated/bigbluebutton/dialects.ts"
import { type OperationId, operations } from "../../generated/bigbluebutton/operations.ts"
import { bigBlueButtonSandbox } from "conferkit/sandbox"
import { tag } from "./signed.ts"

/** Calls that no service has: see the document. */
const nobodys: readonly string[] = ["getRecordingToken"]
const idsOf = (dialect: "bigbluebutton" | "conferenciaweb") => {
  const lacks: readonly string[] = [...dialects[dialect].lacks, ...nobodys]
  return (Object.keys(operations) as OperationId[]).filter((id) => !lacks.includes(id))
}
const cases = (["bigbluebutton", "conferenciaweb"] as const).flatMap((dialect) =>
  idsOf(dialect).map((id) => [id, dialect] as const),
)

/** An unsigned call. */
function request(baseUrl: string, id: OperationId): Request {
  const { method, path } = operations[id]
  const body = id === "createWithModules" ? { body: "<modules/>", headers: { "Content-Type": "application/xml" } } : {}
  return new Request(`${baseUrl}/api${path === "/" ? "" : path}`, { method, ...body })
}

describe("a planned failure", () => {
  test.each(cases)("affects only %s of %s, before its checksum is checked", async (id, dialect) => {
    const ids = idsOf(dialect)
    const sandbox = bigBlueButtonSandbox({ dialect, version: "4.1", feedback: true })
    sandbox.fail({ status: 503, operation: id, code: "busy", message: "Later & elsewhere", retryAfter: 7 })
    for (const other of ids.filter((one) => one !== id)) {
      expect((await sandbox.fetch(request(sandbox.baseUrl, other))).status, other).not.toBe(503)
    }
    const rejection = await sandbox.fetch(request(sandbox.baseUrl, id))
    expect([rejection.status, rejection.headers.get("retry-after")]).toEqual([503, "7"])
    expect(rejection.headers.get("content-type")).toMatch(/^text\/xml; ?charset=utf-8$/)
    const xml = await rejection.text()
    expect(["returncode", "messageKey", "message"].map((name) => tag(xml, name))).toEqual([
      "FAILED",
      "busy",
      "Later &amp; elsewhere",
    ])
    expect((await sandbox.fetch(request(sandbox.baseUrl, id))).status).not.toBe(503)
  })

  test("is JSON if the caller accepts JSON, and otherwise the server's usual XML", async () => {
    const sandbox = bigBlueButtonSandbox({ quirks: { declaration: true, crlf: true } })
    sandbox.fail({ status: 200 }, 2)
    const headers = { Accept: "application/json" }
    const json = await sandbox.fetch(`${sandbox.baseUrl}/api/getMeetings`, { headers })
    expect(await json.json()).toEqual({
      response: { returncode: "FAILED", messageKey: "internalError", message: "The sandbox simulates a failure" },
    })
    const xml = await (await sandbox.fetch(`${sandbox.baseUrl}/api/getMeetings`)).text()
    expect(xml).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\r\n<response>\r\n<returncode>FAILED</)
  })

  test("does not affect paths that are not calls of that server", async () => {
    const sandbox = bigBlueButtonSandbox({ version: "2.4" })
    sandbox.fail({ status: 503 }, 9)
    const { baseUrl } = sandbox
    const none = ["/api/nonsense", "/api/sendChatMessage", "/api/getAllMeetings", "/api/hooks/nonsense", "/textTrack/x"]
    for (const path of none) expect((await sandbox.fetch(baseUrl + path)).status, path).toBe(404)
    expect((await sandbox.fetch(`${baseUrl}/api/putRecordingTextTrack`)).status).toBe(405)
    expect((await sandbox.fetch(`${baseUrl}/api`)).status).toBe(503)
  })

  test("depends on a create's body, not on its method", async () => {
    const sandbox = bigBlueButtonSandbox()
    const create = (init: RequestInit) => sandbox.fetch(`${sandbox.baseUrl}/api/create`, { method: "POST", ...init })
    sandbox.fail({ status: 503, operation: "create" }, 2)
    const xml = { body: "<modules/>", headers: { "Content-Type": "text/xml; charset=utf-8" } }
    expect((await create(xml)).status).toBe(200)
    expect((await create({ body: new URLSearchParams({ name: "Aula" }) })).status).toBe(503)
    expect((await create({})).status).toBe(503)
  })

  test("may be computed for each call, after the planned ones", async () => {
    const seen: unknown[] = []
    const sandbox = bigBlueButtonSandbox({
      failures: (call) => {
        seen.push(call)
        return call.operation === "hooksPing" ? { status: 502, body: "<html></html>" } : undefined
      },
    })
    sandbox.fail({ status: 503 })
    const ask = async (path: string) => (await sandbox.fetch(`${sandbox.baseUrl}/api${path}`)).status
    expect([await ask("/hooks/ping"), await ask("/hooks/ping"), await ask("")]).toEqual([503, 502, 200])
    expect(seen).toEqual([
      { operation: "hooksPing", method: "GET", path: "/api/hooks/ping" },
      { operation: "index", method: "GET", path: "/api/" },
    ])
  })
})
