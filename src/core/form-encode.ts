/**
 * A name or value as it stands in a form or a query: only `A-Z a-z 0-9 * - . _` stay as they are, a space is `+`, all else is
 * upper-case `%XX` of UTF-8. What is no well-formed Unicode arrives as U+FFFD.
 */
export function formEncode(text: string): string {
  if (!/[^\w*.-]/.test(text)) return text
  return encodeURIComponent(text.toWellFormed())
    .replaceAll(/[!'()~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll("%20", "+")
}
