import type { NamesOf } from "../core/check-options.ts"
import { clientOptionNames } from "../core/client-options.ts"
import { isSecret, isUnset } from "../core/credential.ts"
import { ConfigError } from "../core/errors.ts"
import { typeInWords } from "../core/type-in-words.ts"
import type { BigBlueButtonOptions } from "./options-part.ts"

/** The names of all options. */
export const optionNames: NamesOf<BigBlueButtonOptions> = {
  ...clientOptionNames,
  baseUrl: 1,
  secret: 1,
  checksumAlgorithm: 1,
  hooksChecksumAlgorithm: 1,
  redirectHosts: 1,
}

/** @throws ConfigError which does not show the value */
export function sharedSecret(secret: unknown): string {
  if (isSecret(secret)) return secret
  throw unset("secret", "the server's shared secret (bbb-conf --secret)", secret, "BBB_SECRET")
}

/** @throws ConfigError */
export function address(baseUrl: unknown): string {
  if (typeof baseUrl === "string" && baseUrl !== "") return baseUrl
  throw unset("baseUrl", 'an address such as "https://bbb.example.org/bigbluebutton"', baseUrl, "BBB_URL")
}

function unset(option: string, wanted: string, found: unknown, variable: string): ConfigError {
  const wrong = isUnset(found)
    ? `not ${found ? `"${found as string}"` : typeInWords(found)}; is the environment variable ${variable} set?`
    : typeof found === "string"
      ? "without whitespace around it or control characters"
      : `not ${typeInWords(found)}`
  return new ConfigError(`${option} has to be ${wanted}, ${wrong}`, option)
}
