import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { redactor } from "../../src/core/redaction.ts"
import { runs } from "../support/property.ts"

const literal = "ZQ9/XW+8=VK"
const { text, value } = redactor([literal], ["password", "sessionToken", "x-auth-key"])

/** Ways in which a server writes a name and a value. Only the value contains capital letters and digits. */
const forms: readonly ((name: string, value: string) => string)[] = [
  (name, value) => `?a=b&${name}=${value}&c=d`,
  (name, value) => `?url=a%3F${name}%3D${value}%26b`,
  (name, value) => `?url=a%253F${name}%253D${value}`,
  (name, value) => `href="a?${name}&#61;${value}"`,
  (name, value) => `href="a?${name}&#x3d;${value}"`,
  (name, value) => `href="a?${name}&equals;${value}"`,
  (name, value) => `<user ${name}="${value}" b='c'/>`,
  (name, value) => `<user ${name}='${value}'/>`,
  (name, value) => `<${name}>${value}</${name}>`,
  (name, value) => `<${name} a="b">\n${value}\n</${name}>`,
  (name, value) => `<${name}><![CDATA[${value}]]></${name}>`,
  (name, value) => `<${name}><!-- a --><![CDATA[<]]>${value}<![CDATA[${value}]]></${name}>`,
  (name, value) => JSON.stringify({ a: "b", [name]: value, c: "d" }),
  (name, value) => JSON.stringify({ [name]: `\\"${value}"\\` }, null, 2),
  (name, value) => JSON.stringify(JSON.stringify({ [name]: `"${value}\\` })),
  (name, value) => JSON.stringify(JSON.stringify(JSON.stringify({ [name]: `"${value}` }))),
  (name, value) => `{'${name}' : '${value}'}`,
  (name, value) => `{&quot;${name}&quot;:&quot;${value}&quot;}`,
  (name, value) => `{&#34;${name}&#34;: &#34;${value}&#34;}`,
  (name, value) => `%7B%22${name}%22%3A%22${value}%22%7D`,
  (_name, value) => `authorization: bearer ${value} ${value}\nx: y`,
  (_name, value) => `{ cookie: 'a=${value}; b=${value}' }`,
  (_name, value) => `x-auth-key: ${value} a-b: c`,
  (_name, value) => `bearer eyJ${value}.${value}.${value}`,
  () => `a ${literal} b`,
  () => encodeURIComponent(`a ${literal} b`),
  () => `a ${literal.replace("/", "\\/")} b`,
]

const values = fc.stringMatching(/^[A-Z0-9]{6,24}$/).filter((value) => !/^3D|^25/.test(value))
const names = fc.constantFrom("password", "sessiontoken", "x-auth-key")
const around = fc.stringMatching(/^[a-z ,.:;\n-]{0,12}$/)

/** Whether part of a string must be part of a secret. `%3D`, `eyJ` and `CDATA` do not count. */
const shows = (shown: string) => /[A-Z0-9]{4}/.test(shown.replaceAll(/%(?:25)*[0-9A-F]{2}|eyJ|CDATA?/g, " "))

describe("the value of a sensitive name, and a known secret,", () => {
  test.each(forms.map((form) => [form("name", "VALUE"), form] as const))(
    "appear in no string, whole or truncated: %s",
    (_example, form) => {
      const property = fc.property(around, around, names, values, (before, after, name, secret) => {
        const whole = `${before} ${form(name, secret)} ${after}`
        expect(shows(text(whole))).toBe(false)
        expect(shows(JSON.stringify(value({ message: whole, [whole]: [whole] })))).toBe(false)
        for (let limit = 0; limit <= whole.length; limit++) {
          expect(shows(text(whole, limit)), `cut at ${limit}: ${text(whole, limit)}`).toBe(false)
          expect(text(whole, limit).length).toBeLessThanOrEqual(limit + 1)
        }
      })
      fc.assert(property, runs(30))
    },
  )
})
