interface Facts {
  readonly code?: string
  readonly details?: Readonly<Record<string, unknown>>
  /** Plain text instead of JSON. */
  readonly asText?: boolean
}

/** Ends a call with a failure. */
export class Refusal extends Error {
  override readonly name = "Refusal"
  readonly status: number
  readonly facts: Facts

  constructor(status: number, message: string, facts: Facts = {}) {
    super(message)
    this.status = status
    this.facts = facts
  }
}

export const invalid = (details: Readonly<Record<string, unknown>>): Refusal =>
  new Refusal(422, "Validation Failed", { code: "VALIDATION_ERROR", details })

export const chatNotFound = (): Refusal => new Refusal(404, "Chat not found", { code: "CHAT_NOT_FOUND" })

export const userNotFound = (details?: Readonly<Record<string, unknown>>): Refusal =>
  new Refusal(404, "User not found", { code: "USER_NOT_FOUND", ...(details && { details }) })

export const appNotFound = (status = 400): Refusal => new Refusal(status, "App not found", { code: "APP_NOT_FOUND" })

export const forbidden = (): Refusal => new Refusal(403, "Forbidden", { code: "INSUFFICIENT_SCOPE" })
