import fc from "fast-check"
import type { XmlDocument } from "../../../src/core/xml/shape.ts"
import { meeting, recordings } from "./shapes.ts"

/** Names in the shapes, at the right position or not, and some unknown names. */
const name = fc.constantFrom(
  "recordings",
  "recording",
  "recordID",
  "name",
  "participants",
  "metadata",
  "playback",
  "format",
  "url",
  "preview",
  "images",
  "image",
  "note",
  "pagination",
  "totalElements",
  "meetingName",
  "attendees",
  "attendee",
  "customdata",
  "running",
  "breakout",
  "response",
  "é",
  "x-y",
  "a.b",
  "__proto__",
)
const character = fc.constantFrom(
  ...Array.from("ab 01.,\n\t\"'é数🎓"),
  "\r\n",
  "\r",
  "&amp;",
  "&lt;",
  "&#65;",
  "&#x1F393;",
  "&#1;",
)
const text = fc.oneof(
  { weight: 6, arbitrary: fc.array(character, { maxLength: 6 }).map((parts) => parts.join("")) },
  fc.constantFrom("true", "1700000000000", "1,000", " ", "\n  ", "null", "A rather long text that is copied", ""),
  fc.constantFrom("<![CDATA[ <x>&amp; ]]>", "<![CDATA[a]]]]><![CDATA[>b]]>", "<!-- > <x> -->", "<?p > ?>", "<!---->"),
)
const attribute = fc
  .tuple(fc.constantFrom("width", "alt", "a", "b-c", "name"), fc.constantFrom("=", " = ", "=\n"), text, fc.boolean())
  .map(([key, sign, value, isSingle]) => {
    const quote = isSingle ? "'" : '"'
    return ` ${key}${sign}${quote}${value.replaceAll(/[<"']/g, "")}${quote}`
  })
/** Names that users may have given to a map entry. */
const anyName = fc.oneof(
  name,
  fc.string({ unit: fc.constantFrom(...Array.from("<>/!?-[]&;'\"= \n\rab1:.é")), maxLength: 6 }),
  fc.constantFrom("!--", "![CDATA[", "?", "a b", "/metadata", "k/", "1", ""),
)

const { element } = fc.letrec<{ element: string; content: string }>((tie) => ({
  element: fc.oneof(
    { weight: 4, arbitrary: fc.tuple(name, tie("content")).map(([each, inner]) => `<${each}>${inner}</${each}>`) },
    fc
      .tuple(name, fc.array(attribute, { maxLength: 3 }), tie("content"), fc.constantFrom("", " ", "\n"))
      .map(([each, attributes, inner, blank]) =>
        inner === ""
          ? `<${each}${attributes.join("")}${blank}/>`
          : `<${each}${attributes.join("")}${blank}>${inner}</${each}${blank}>`,
      ),
    fc
      .array(fc.tuple(anyName, fc.oneof(text, tie("element"))), { maxLength: 3 })
      .map(
        (entries) => `<metadata>${entries.map(([key, value]) => `<${key}>${value}</${key}>`).join("\n")}</metadata>`,
      ),
  ),
  content: fc.oneof(
    { maxDepth: 5 },
    { weight: 2, arbitrary: text },
    fc
      .array(fc.oneof({ weight: 1, arbitrary: text }, { weight: 3, arbitrary: tie("element") }), { maxLength: 4 })
      .map((parts) => parts.join("")),
  ),
}))

const snippet = fc.constantFrom(
  ...Array.from("<>&/\"'=-!?;] \n\r"),
  "]]>",
  "-->",
  "<!--",
  "<!",
  "<![CDATA[",
  "</recording>",
  "<recording>",
  "<metadata>",
  "</metadata>",
  "<response>",
  "</response>",
  "</",
  "/>",
  "\u0001",
  "<?",
  "?>",
  "<!DOCTYPE a>",
  "<a b='1' b='2'>",
  "<1>",
  "&nbsp;",
)
/** Replaces some characters. */
const damage = fc.tuple(fc.nat(), fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(9)), snippet)

const document = fc
  .tuple(
    fc.constantFrom("", "\u{feff}", '<?xml version="1.0"?>\r\n', "\n<!-- c -->"),
    fc.array(fc.oneof(element, text), { maxLength: 4 }),
    fc.constantFrom("", "\n", "<!-- e -->", "<response>", "<?p?> "),
  )
  .map(([start, parts, end]) => `${start}<response>${parts.join("")}</response>${end}`)

/** Documents that are mostly valid, and the same with errors. */
export const randomDocument: fc.Arbitrary<string> = fc.oneof(
  document,
  fc.tuple(document, fc.array(damage, { minLength: 1, maxLength: 2 })).map(([whole, damages]) =>
    damages
      .reduce((now, [place, skipped, inserted]) => {
        const at = place % (now.length + 1)
        return now.slice(0, at) + inserted + now.slice(at + skipped)
      }, whole)
      .toWellFormed(),
  ),
)

export const randomShape: fc.Arbitrary<XmlDocument | undefined> = fc.constantFrom(meeting, recordings, undefined)
