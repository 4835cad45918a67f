import { unescaped } from "./layers.ts"

/** Shorter ones occur in ordinary words, which would be unreadable with every one of them masked. */
const shortest = 4

/**
 * What secrets look like where no escapes are left: as they are, with `+` for spaces as in a form, in lower case as in a host, in
 * base64, alone or as part of a longer text as in HTTP Basic, and without what looks like an escape itself. The longest come
 * first.
 */
export function secretForms(secrets: readonly string[]): readonly string[] {
  const forms = new Set<string>()
  for (const secret of secrets) {
    if (secret.length < shortest) continue
    const all = [secret, ...base64Forms(secret)]
    all.push(secret.replaceAll(" ", "+"), secret.toLowerCase(), secret.toWellFormed())
    for (let form = secret; form.length >= shortest && !all.includes((form = unescaped(form)));) all.push(form)
    for (const form of all) forms.add(form)
  }
  return [...forms].sort((one, other) => other.length - one.length)
}

/**
 * In base64, a text looks different in each of the three places where it may begin in a group of bytes. Of the characters at its
 * ends, those that hold bits of the text around it are left out.
 */
function base64Forms(secret: string): string[] {
  const bytes = new TextEncoder().encode(secret)
  const whole = toBase64(bytes).replace(/=+$/, "")
  const within = [0, 1, 2].map((before) => {
    const text = toBase64(new Uint8Array([...new Uint8Array(before), ...bytes]))
    return text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6))
  })
  // Short ones occur by chance.
  return [whole, ...within.filter(({ length }) => length >= shortestWithin)].flatMap((form) => [
    form,
    form.replaceAll("+", "-").replaceAll("/", "_"),
  ])
}

const shortestWithin = 6
const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))
