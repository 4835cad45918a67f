import type { World } from "./state.ts"

/** Ends a call with a failure. */
export class Refusal extends Error {
  override readonly name = "Refusal"
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

export const wrongCredentials = ({ settings }: World, message: string): Refusal =>
  new Refusal(settings.answers.statuses.credentials, message)

export const badInput = ({ settings }: World, message: string): Refusal =>
  new Refusal(settings.answers.statuses.input, message)
