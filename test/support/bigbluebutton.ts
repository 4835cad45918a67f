import { BigBlueButton, type BigBlueButtonOptions, type Fetch } from "conferkit/bigbluebutton"
import { bigBlueButtonSandbox, type BigBlueButtonSandbox, type BigBlueButtonSandboxOptions } from "conferkit/sandbox"

export { all } from "./all.ts"

type ClientOptions = Partial<Omit<BigBlueButtonOptions, "baseUrl">>

/** Retries without waiting. */
export const noWaiting: ClientOptions = { runtime: { random: () => 0, sleep: () => Promise.resolve() } }

/** A fetch that records the URLs that it is called with. */
export function observed(fetch: Fetch): { fetch: Fetch; urls: string[] } {
  const urls: string[] = []
  return {
    urls,
    fetch: (url, init) => {
      urls.push(url)
      return fetch(url, init)
    },
  }
}

/** A client whose calls go directly to its own sandbox, and the URLs of these calls. */
export function withSandbox(options: BigBlueButtonSandboxOptions = {}, clientOptions: ClientOptions = {}) {
  const sandbox = bigBlueButtonSandbox(options)
  const { fetch, urls } = observed(sandbox.fetch)
  const { baseUrl, secret } = sandbox
  return { sandbox, urls, bbb: new BigBlueButton({ baseUrl, secret, fetch, ...noWaiting, ...clientOptions }) }
}

export interface Listening extends AsyncDisposable {
  readonly sandbox: BigBlueButtonSandbox
  readonly baseUrl: string
  readonly bbb: BigBlueButton
}

/** The same over real HTTP. */
export async function listening(
  options: BigBlueButtonSandboxOptions = {},
  clientOptions: ClientOptions = {},
): Promise<Listening> {
  const sandbox = bigBlueButtonSandbox(options)
  const { url: baseUrl } = await sandbox.listen()
  const bbb = new BigBlueButton({ baseUrl, secret: sandbox.secret, ...noWaiting, ...clientOptions })
  return { sandbox, baseUrl, bbb, [Symbol.asyncDispose]: () => sandbox.close() }
}

/** A client whose every call gets this response. */
export function answered(
  body: string | (() => Response),
  clientOptions: ClientOptions = {},
  type = "text/xml;charset=utf-8",
): BigBlueButton {
  const answer = typeof body === "string" ? () => new Response(body, { headers: { "content-type": type } }) : body
  const options = { fetch: () => Promise.resolve(answer()), ...noWaiting, ...clientOptions }
  return new BigBlueButton({ baseUrl: "https://bbb.example.org", secret: "secret-of-tests", ...options })
}

/** The error that a promise rejects with. */
export async function failureOf(promise: PromiseLike<unknown>): Promise<unknown> {
  let value: unknown
  try {
    value = await promise
  } catch (error) {
    return error
  }
  throw new Error(`expected a rejection, not ${JSON.stringify(value)}`)
}
