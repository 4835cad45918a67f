import { describe, expect, test } from "vitest"
import { redactor } from "../../src/core/redaction.ts"

const { text, value } = redactor(["s3cret+/=", "aaaaaaaaab"], ["checksum", "password", "token", "x-auth-key", "25"])

const units = [
  ...[
    "\\",
    '"',
    "'",
    "&",
    "=",
    "%",
    "%25",
    " ",
    "\n",
    "a",
    "aaaaaaaaa",
    "<",
    "<a",
    "<a ",
    "-",
    "eyJ",
    "eyJa.",
    "eyJab.ab",
    ".",
  ],
  ...[
    "<password>",
    "<password ",
    "<password>a",
    "<password><![CDATA[",
    "<password><![CDATA[]]>",
    "<password><!--",
    "<![CDATA[",
  ],
  ...[
    '"password":"',
    `'password':"`,
    '"password":',
    '"password" ',
    '"password":1',
    '\\"password\\":\\"',
    'password\\":\\"',
  ],
  ...[
    '\\\\"',
    "&quot;",
    "&quot;password&quot;:&quot;",
    "%22password%22%3A%22",
    'password="',
    "password=\\",
    "password='",
  ],
  ...["password", "password ", "password=", "password=&", "password%25", "password%3D", "password:", "password: "],
  ...[
    "authorization",
    "authorization:",
    "authorization: ",
    "authorization:  a ",
    "cookie:x ",
    "x-auth-key: a b: ",
    "a: ",
  ],
]

// The same characters at once and in 32 parts: linear code takes equally long, quadratic code 32 times as long.
const [length, parts, most] = [480_000, 32, 8]

// Quadratic code takes more than 10^11 steps for this length, minutes on any processor. Below this many milliseconds,
// garbage collection takes longer than the code, so there is nothing to compare.
const negligible = 250

/** CPU time in ms, which excludes other processes on the machine. */
function spent(run: () => void): number {
  const before = process.threadCpuUsage()
  run()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}

/**
 * How many times longer the whole takes than its parts, as the lowest of five attempts; 1 if the time is negligible.
 */
function growth(whole: () => void, inParts: () => void): number {
  const least = (run: () => void) => Math.min(...Array.from({ length: 5 }, () => spent(run)))
  const once = spent(whole)
  return once < negligible ? 1 : Math.min(once, least(whole)) / least(inParts)
}

describe("masking takes linear time", () => {
  test.each(units)("for strings of %j", (unit) => {
    for (const before of ["", '{"password":"a\\"b","errors":[{"message":"<password>']) {
      const [whole, part] = [length, length / parts].map((each) => before + unit.repeat(Math.ceil(each / unit.length)))
      const once = () => text(whole ?? "")
      const often = () => {
        for (let nth = 0; nth < parts; nth++) text(part ?? "")
      }
      expect(growth(once, often)).toBeLessThan(most)
    }
  })

  test("for a body, limited to the part that is kept", () => {
    const many = Array.from({ length: 1_000_000 }, (_, at) => `a${at % 7}`)
    const masked = value({ errors: many }) as { errors: string[] }
    expect(masked.errors.length).toBeLessThanOrEqual(10_001)
    expect(masked.errors.slice(0, 9_000)).toEqual(many.slice(0, 9_000))
    expect(masked.errors.at(-1)).toBe("…")
  })
})
