/** Ends a call with a failure. */
export class Refusal extends Error {
  override readonly name = "Refusal"
  readonly status: number
  readonly code: string
  readonly details: Readonly<Record<string, unknown>>
  readonly headers: Readonly<Record<string, string>>

  constructor(
    status: number,
    code: string,
    message: string,
    {
      details = {},
      headers = {},
    }: { details?: Readonly<Record<string, unknown>>; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(message)
    this.status = status
    this.code = code
    this.details = details
    this.headers = headers
  }

  get body(): unknown {
    return { error: { code: this.code, message: this.message, details: this.details } }
  }
}

export const notFound = (thing: string): Refusal => new Refusal(404, "not_found", `${thing} not found`)

export const unacceptable = (code: string, message: string, details: Readonly<Record<string, unknown>>): Refusal =>
  new Refusal(422, code, message, { details })
