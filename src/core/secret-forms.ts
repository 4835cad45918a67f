import { unescaped } from "./layers.ts"

/** Shorter ones occur in ordinary words, which would be unreadable with every one of them masked. */
const shortest = 4

/**
 * What secrets look like where no escapes are left: as they are, with `+` for spaces as in a form, in lower case as in a host, in
 * base64 as in HTTP Basic, and without what looks like an escape itself. The longest come first.
 */
export function secretForms(secrets: readonly string[]): readonly string[] {
  const forms = new Set<string>()
  for (const secret of secrets) {
    if (secret.length < shortest) continue
    const base64 = btoa(String.fromCharCode(...new TextEncoder().encode(secret))).replace(/=+$/, "")
    const all = [secret, base64, base64.replaceAll("+", "-").replaceAll("/", "_")]
    all.push(secret.replaceAll(" ", "+"), secret.toLowerCase(), secret.toWellFormed())
    for (let form = secret; form.length >= shortest && !all.includes((form = unescaped(form)));) all.push(form)
    for (const form of all) forms.add(form)
  }
  return [...forms].sort((one, other) => other.length - one.length)
}
