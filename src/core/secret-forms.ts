import { formEncode } from "./form-encode.ts"

/** Shorter ones occur in ordinary words, which would be unreadable with every one of them masked. */
const shortest = 4

/**
 * Every way in which secrets may be written in what a server sends back: as they are, and escaped for a URL, a form, JSON or
 * XML. The longest come first.
 */
export function secretForms(secrets: readonly string[]): readonly string[] {
  const forms = new Set<string>()
  for (const secret of secrets) {
    if (secret.length < shortest) continue
    forms.add(secret)
    // As a host, which URL parsers write in lower case.
    forms.add(secret.toLowerCase())
    // True of most secrets, which are letters and digits.
    if (/[^\w-]/.test(secret)) for (const form of escapedForms(secret)) forms.add(form)
  }
  return [...forms].sort((one, other) => other.length - one.length)
}

function* escapedForms(secret: string): Generator<string> {
  for (const encoded of [encodeURIComponent(secret.toWellFormed()), formEncode(secret)]) {
    yield encoded
    yield encoded.replaceAll(/%[\dA-F]{2}/g, (code) => code.toLowerCase())
  }
  const json = JSON.stringify(secret).slice(1, -1)
  for (const text of [json, json.replaceAll(/[^\0-\x7f]/g, unicodeEscape)]) {
    yield text
    // As PHP writes it.
    yield text.replaceAll("/", "\\/")
  }
  const xml = secret.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
  yield xml
  for (const apostrophe of ["&apos;", "&#39;", "&#x27;"]) {
    for (const quote of ["&quot;", "&#34;"]) yield xml.replaceAll('"', quote).replaceAll("'", apostrophe)
  }
}

const unicodeEscape = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`
