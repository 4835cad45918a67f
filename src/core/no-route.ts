import { isFields } from "./values.ts"

/** What gateways and frameworks say of a path that they do not know. */
const noRoute = /^(?:no route matched|cannot (?:get|post|put|patch|delete) \/|404 page not found|default backend)/i

/**
 * Whether a 404 comes from something in front of the API, or is about the path and not about what the call looked for: a page,
 * or the words of a gateway or framework.
 */
export function isNoRoute({
  body,
  headers,
}: {
  body?: unknown
  headers?: Readonly<Record<string, string>> | undefined
}) {
  if (headers?.["content-type"]?.includes("html") === true) return true
  const { error, message } = isFields(body) ? body : {}
  return [body, error, message].some((each) => typeof each === "string" && noRoute.test(each.trimStart()))
}
