import type { components } from "../../generated/ethora/paths.ts"
import { asObject } from "../core/check-params.ts"
import type { Absent } from "../core/spec-types.ts"
import { idText } from "./names.ts"
import type { Defaults, Id, UserData } from "./types.ts"
import { nodeBuffer } from "../core/runtime.ts"

/** The password of a user who is never going to type one. */
const randomPassword = (): string =>
  nodeBuffer()
    .from(globalThis.crypto.getRandomValues(new Uint8Array(24)))
    .toString("base64url")

const randomEmail = (): string => `${globalThis.crypto.randomUUID()}@example.com`

const placeholder = "User"
const shortest = 2

/** A user as the batch calls take it, names in the order in which the official package writes them. */
export function newUser(
  userId: Id,
  data: UserData,
  { password: newPassword = randomPassword, email: newEmail = randomEmail }: Defaults,
): Absent<components["schemas"]["NewUser"]> {
  const uuid = idText(userId, "user id")
  const { email, firstName, lastName, password, displayName, ...rest } = asObject(
    "createUsers",
    data,
    "data",
  ) as UserData
  const { role: _role, uuid: _uuid, ...extras } = rest
  return {
    uuid,
    email: filled(email) ?? newEmail(),
    ...personName({ firstName, lastName, displayName }),
    password: filled(password) ?? newPassword(uuid),
    ...extras,
  }
}

/** Servers refuse a missing name, and a last name of one letter. */
function personName({ firstName, lastName, displayName }: Pick<UserData, "firstName" | "lastName" | "displayName">) {
  const [word, ...others] = (filled(displayName) ?? "").trim().split(/\s+/)
  const given = filled(firstName)
  const last = given === undefined ? others.join(" ") : (lastName ?? "")
  return {
    firstName: given ?? filled(word) ?? placeholder,
    lastName: last.length < shortest ? placeholder : last,
  }
}

// `null` comes from databases, whatever the types say.
const filled = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined)
