import { hex, lower, pick } from "../pick.ts"
import { hash } from "./hash.ts"

const mixed = `${lower}ABCDEFGHIJKLMNOPQRSTUVWXYZ`

/** `w_` and twelve characters, as the server names a user. */
export const internalUserId = (random: () => number): string => `w_${pick(random, lower, 12)}`
export const token = (random: () => number, length: number): string => pick(random, lower, length)
export const password = (random: () => number): string => pick(random, mixed, 8)
export const digits = (random: () => number, length: number): string => pick(random, "0123456789", length)
export const hexadecimal = (random: () => number, length: number): string => pick(random, hex, length)
export const servletSession = (random: () => number): string => pick(random, hex, 32).toUpperCase()

function uuid(text: string, version: 4 | 5): string {
  const variant = "89ab".charAt(Number.parseInt(text.charAt(16), 16) & 3)
  const parts = [text.slice(0, 8), text.slice(8, 12), `${version}${text.slice(13, 16)}`]
  return [...parts, `${variant}${text.slice(17, 20)}`, text.slice(20, 32)].join("-")
}

export const randomUuid = (random: () => number): string => uuid(pick(random, hex, 32), 4)

/** The same id for the same text, as permanent hooks have. */
export const stableUuid = (text: string): string => uuid(hash("sha1", text), 5)

export const internalMeetingId = (meetingID: string, createTime: number): string =>
  `${hash("sha1", meetingID)}-${createTime}`
