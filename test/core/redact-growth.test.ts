import { describe, expect, test } from "vitest"
import { redactor } from "../../src/core/redact.ts"

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

/** The shortest of some tries, since whatever else a machine does only makes them longer. */
function duration(run: () => void): number {
  const times = Array.from({ length: 4 }, () => {
    const begun = performance.now()
    run()
    return performance.now() - begun
  })
  return Math.min(...times)
}

// Sixteen times as much takes 16 times as long where it is linear, and 256 times where it is quadratic.
const [short, long, most] = [30_000, 480_000, 100]

describe("masking takes time in proportion to the text", () => {
  test.each(units)("made of %j", (unit) => {
    const ofLength = (length: number) => unit.repeat(Math.ceil(length / unit.length))
    const grown = (before: string) => {
      const [one, other] = [before + ofLength(short), before + ofLength(long)]
      // Below a tenth of a millisecond, clocks measure themselves.
      return (
        duration(() => text(other)) /
        Math.max(
          0.1,
          duration(() => text(one)),
        )
      )
    }
    expect(grown("")).toBeLessThan(most)
    expect(grown('{"password":"a\\"b","errors":[{"message":"<password>')).toBeLessThan(most)
  })

  test("and a body is masked as far as it is kept, whatever its size", () => {
    const many = Array.from({ length: 1_000_000 }, (_, at) => `a${at % 7}`)
    const masked = value({ errors: many }) as { errors: string[] }
    expect(masked.errors.length).toBeLessThanOrEqual(10_001)
    expect(masked.errors.slice(0, 9_000)).toEqual(many.slice(0, 9_000))
    expect(masked.errors.at(-1)).toBe("…")
  })
})
