import { ConfigError } from "../core/errors.ts"

/**
 * How a delivery was proven genuine: the checksum of bbb-webhooks `3.4` and newer, of `2.x`, of `3.0` to 3.3.1 (which
 * does not cover the body), or a `bearer` token.
 */
export type DeliveryForm = "3.4" | "3.0" | "2.x" | "bearer"

export interface FormOptions {
  /**
   * The form or forms in which deliveries are accepted. Name the one your service sends: a delivery in another form is then
   * rejected, even a genuine one. @default all but "3.0"
   */
  forms?: DeliveryForm | readonly DeliveryForm[] | undefined
  /**
   * Accept checksums of bbb-webhooks 3.0 to 3.3.1, as `forms` with "3.0" does. They are the same for every delivery to a URL
   * and do not cover the body, so whoever saw one delivery can make up others. @default false
   */
  acceptUncoveredBody?: boolean | undefined
}

const usual: readonly DeliveryForm[] = ["3.4", "2.x", "bearer"]
const all: readonly DeliveryForm[] = [...usual, "3.0"]

/**
 * The forms that are accepted.
 * @throws ConfigError for an unknown form, none at all, or options that contradict each other
 */
export function acceptedForms({
  forms,
  acceptUncoveredBody,
  authToken,
}: FormOptions & { readonly authToken?: unknown }): readonly DeliveryForm[] {
  if (forms === undefined) return acceptUncoveredBody === true ? all : usual
  const list: readonly DeliveryForm[] = Array.isArray(forms)
    ? (forms as readonly DeliveryForm[])
    : [forms as DeliveryForm]
  if (list.length === 0) throw new ConfigError("forms is empty", "forms")
  const unknown = list.find((each) => !all.includes(each))
  if (unknown !== undefined) {
    throw new ConfigError(`forms: ${unknown} is none of ${all.join(", ")}`, "forms")
  }
  if (acceptUncoveredBody !== undefined && acceptUncoveredBody !== list.includes("3.0")) {
    throw new ConfigError("acceptUncoveredBody contradicts forms: leave it out", "forms")
  }
  if (authToken !== undefined && !list.includes("bearer"))
    throw new ConfigError("forms has to name bearer for authToken", "forms")
  return list
}
