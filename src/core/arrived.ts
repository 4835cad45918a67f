import type { RawAnswer } from "./http/adapter.ts"
import { targetOf } from "./http/fetch.ts"
import { retryAfter } from "./retry-after.ts"
import type { SchemaIssue } from "./schema-issue.ts"

/**
 * A complete answer. Its headers are looked at when somebody asks: most of them tell only about refusals.
 * Every call makes one, so it has no `#` fields, which cost more.
 */
export class Arrived implements RawAnswer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** What the decoder left out, see `leaveOut`. */
  issues: readonly SchemaIssue[] | undefined
  private readonly response: Response
  private readonly url: string
  private readonly now: () => number
  private parsed: unknown

  /** @param url where the answer came from */
  constructor(response: Response, url: string, text: string, now: () => number) {
    this.status = response.status
    this.headers = response.headers
    this.text = text
    this.response = response
    this.url = url
    this.now = now
  }

  leaveOut(issues: readonly SchemaIssue[]): void {
    this.issues = issues
  }

  json(): unknown {
    return (this.parsed ??= JSON.parse(this.text) as unknown)
  }

  /** Whether a value is what the body itself says, and not what a decoder made of it. */
  holds(value: unknown): boolean {
    return value === this.text || (value !== undefined && value === this.parsed)
  }

  get contentType(): string | undefined {
    return this.headers.get("content-type") ?? undefined
  }

  get urlLength(): number {
    return this.url.length
  }

  get location(): string | undefined {
    return targetOf(this.response, this.url)?.href
  }

  get requestId(): string | undefined {
    return this.headers.get("x-request-id") ?? undefined
  }

  get retryAfter(): number | undefined {
    return retryAfter(this.headers.get("retry-after"), this.now())
  }
}
