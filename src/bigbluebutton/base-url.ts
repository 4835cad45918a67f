import { baseUrlOf } from "../core/base-url.ts"

/**
 * Brings the address people paste to the form calls are appended to: `https://host/bigbluebutton/api`.
 * Takes it with or without scheme, `/bigbluebutton`, `/api` and slashes, singly or doubled; any other path prefix is kept.
 * @throws ConfigError
 */
export function baseUrl(pasted: string): string {
  const { origin, pathname } = new URL(baseUrlOf(pasted, "https://bbb.example.org/bigbluebutton"))
  const path = pathname.split("/").filter((segment) => segment !== "")
  if (path.at(-1) === "api") path.pop()
  if (path.length === 0) path.push("bigbluebutton")
  return `${origin}/${path.join("/")}/api`
}
