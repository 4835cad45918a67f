import { asObject, missing } from "../core/check-params.ts"
import { ConfigError } from "../core/errors.ts"

/** As much of a room as its links need: what `room.init` answers will do. */
export interface Linked {
  /** Domain and name: `chat.example/demo`. */
  readonly id: string
  readonly hostKey?: string | null | undefined
}

/**
 * The link for participants. Pure.
 * @throws ConfigError for an id without a domain, or one whose link would lead elsewhere
 */
export function guestUrl(room: Pick<Linked, "id">): string {
  const { id } = asObject("guestUrl", room, "room") as Partial<Linked>
  if (typeof id !== "string") throw missing("guestUrl", "id", id)
  const at = id.indexOf("/")
  const domain = id.slice(0, Math.max(at, 0))
  const name = id.slice(at + 1)
  if (domain === "" || name === "") throw unfit(id, "it is not a domain, a slash and a name")
  if (/[^\p{L}\p{N}.:-]/u.test(domain) || !URL.canParse(`https://${domain}`)) throw unfit(id, "its domain is none")
  const segments = name.split("/")
  if (segments.some((each) => each === "" || each === "." || each === "..") || !name.isWellFormed()) {
    throw unfit(id, "a browser would go elsewhere")
  }
  return `https://${domain}/${segments.map(encodeURIComponent).join("/")}`
}

/**
 * The link that makes its bearer the host: keep it from everybody else. Pure.
 * @throws ConfigError for a room without a host key, such as one that was started without `addHostKey`
 */
export function hostUrl(room: Linked): string {
  const { id = "", hostKey } = asObject("hostUrl", room, "room") as Partial<Linked>
  if (typeof hostKey !== "string" || hostKey === "" || !hostKey.isWellFormed()) {
    throw new ConfigError(`the room "${id}" has no host key; start it with addHostKey: true`, "hostKey")
  }
  return `${guestUrl(room)}?host-key=${encodeURIComponent(hostKey)}`
}

const unfit = (id: string, why: string) => new ConfigError(`there is no link to the room "${id}": ${why}`, "id")
