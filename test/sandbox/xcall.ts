import { createHmac } from "node:crypto"
import type { XCallSandbox } from "conferkit/sandbox"

export const hmac = (key: string, message: string, encoding: "hex" | "base64" | "base64url" = "hex"): string =>
  createHmac("sha256", key).update(message, "utf8").digest(encoding)

export interface Answer {
  status: number
  body: unknown
}

export async function ask(
  sandbox: XCallSandbox,
  target: string,
  {
    body,
    headers,
    method = body === undefined ? "GET" : "POST",
  }: { body?: unknown; headers?: Record<string, string>; method?: string } = {},
): Promise<Answer> {
  const json = typeof body === "string" ? body : JSON.stringify(body)
  const response = await sandbox.fetch(sandbox.baseUrl + target, {
    method,
    headers: headers ?? { "x-api-key": sandbox.apiKey, "x-api-secret": sandbox.apiSecret },
    ...(body === undefined ? {} : { body: json }),
  })
  const text = await response.text()
  const isJson = response.headers.get("content-type")?.startsWith("application/json") === true
  return { status: response.status, body: isJson ? (JSON.parse(text) as unknown) : text }
}

/** A room token. */
export async function mint(sandbox: XCallSandbox, params: object): Promise<string> {
  const { body } = await ask(sandbox, "/token", { body: params })
  return (body as { token: string }).token
}

export const claims = (token: string): unknown =>
  JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()) as unknown
