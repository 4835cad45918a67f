import { checkOptions, type NamesOf } from "../core/check-options.ts"
import { readNames, timeNames } from "../core/option-names.ts"
import type { VerifyOptions } from "./webhooks.ts"

const names: NamesOf<VerifyOptions> = {
  ...readNames,
  ...timeNames,
  secret: 1,
  callbackURL: "string",
  authToken: 1,
  forms: 1,
  acceptUncoveredBody: "boolean",
}

/** @throws ConfigError */
export const checkVerifyOptions = (of: string, options: VerifyOptions): VerifyOptions =>
  checkOptions(of, options, names)
