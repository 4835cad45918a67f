/** Checks the application of a quickstart page from outside. */
import type { BigBlueButtonSandbox } from "../../src/sandbox/index.ts"

/** The URL that the application registered. It is behind a proxy, so it differs from the URL that it listens on. */
export const callbackURL = "https://app.example.org/hooks/bbb"

/** Sends a request to the application, and does not follow redirects. */
export type Ask = (path: string, init: RequestInit) => Promise<Response>

/**
 * Creates a meeting, and sends two webhooks, one genuine and one forged.
 * @param sandbox listens on a port, as the application's server
 * @returns the differences from the expected behaviour
 */
export async function visit(sandbox: BigBlueButtonSandbox, ask: Ask): Promise<string[]> {
  const problems: string[] = []
  const expect = (fact: boolean, what: string) => {
    if (!fact) problems.push(what)
  }

  const entered = await ask("/rooms/aula-1/enter", { redirect: "manual" })
  const location = entered.headers.get("location") ?? ""
  expect([302, 303, 307].includes(entered.status), `a redirect, not ${entered.status}`)
  expect(entered.headers.get("cache-control") === "no-store", "a redirect that is not cached")
  expect(location.startsWith(`${sandbox.baseUrl}/api/join?`), `a join link, not "${location.split("?")[0] ?? ""}"`)
  expect(
    sandbox.meetings.some(({ meetingID }) => meetingID === "aula-1"),
    "the meeting to exist",
  )
  if (location !== "") {
    const { status } = await sandbox.fetch(location, { redirect: "manual" })
    expect(status < 400, `the link to let somebody in, not ${status}`)
  }

  const send = async (change: (body: string) => string) => {
    const meeting = { "internal-meeting-id": "i-1", "external-meeting-id": "aula-1" }
    const request = sandbox.webhook("meeting-ended", { meeting }, { callbackURL })
    const { pathname, search } = new URL(request.url)
    const body = change(await request.text())
    return (await ask(pathname + search, { method: "POST", headers: request.headers, body })).status
  }
  const genuine = await send((body) => body)
  expect(genuine === 200, `200 for a genuine delivery, not ${genuine}`)
  const forged = await send((body) => `${body}&a=1`)
  expect(forged === 401, `401 for a forged delivery, not ${forged}`)
  return problems
}
