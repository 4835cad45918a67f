import { createHash, createHmac } from "node:crypto"
import { describe, expect, test } from "vitest"
import { BigBlueButton } from "conferkit/bigbluebutton"
import { captured, capturedSecret, describeCaptures } from "../support/captures.ts"
import { runCommand } from "./in-process.ts"

const secret = "s3cret-of-tests"
const env = { BBB_URL: "https://bbb.example.org/bigbluebutton", BBB_SECRET: secret }

const parameters: readonly (readonly [string, string])[] = [
  ["name", "João & Ana's (1*)~!"],
  ["meetingID", "aula 1"],
  ["record", "true"],
]
const words = parameters.map(([name, value]) => `${name}=${value}`)

const sha = (text: string, algorithm = "sha256") => createHash(algorithm).update(text).digest("hex")

/** http_build_query() as PHP documents it: urlencode() of each name and value. */
const phpEncode = (text: string) =>
  [...Buffer.from(text)]
    .map((byte) => {
      const character = String.fromCharCode(byte)
      if (/^[A-Za-z0-9_.-]$/.test(character)) return character
      return character === " " ? "+" : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`
    })
    .join("")
const phpQuery = (pairs = parameters) => pairs.map(([n, v]) => `${phpEncode(n)}=${phpEncode(v)}`).join("&")

const rawUrlEncode = (text: string) => phpEncode(text).replaceAll("+", "%20").replaceAll("%7E", "~")
const componentQuery = parameters.map(([n, v]) => `${encodeURIComponent(n)}=${encodeURIComponent(v)}`).join("&")
const searchParams = String(new URLSearchParams(Object.fromEntries(parameters)))
const lowerCase = (query: string) => query.replaceAll(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase())

const explain = (checksum: string, call = "create", given: readonly string[] = words) =>
  runCommand(["bbb", "explain", call, ...given, "--their", checksum], { env })

const php = phpQuery()

/** What another implementation signed, and the expected explanation. */
const mistakes: readonly (readonly [string, string, RegExp])[] = [
  // Computed by Python 3 with urllib.parse and hashlib, and by Java with URLEncoder and MessageDigest.
  ["urlencode() of Python", "c51a3e3b0d1ccb14e76729f430b4746b711c00eb0cc3353cc362282fba64e702", /Python's urlencode/],
  [
    "urlencode(quote_via=quote) of Python",
    "861a4026d12e231031b8ace3c1fadf2beff3b90d09ac9504837b26fa5a7fcc5d",
    /space as %20/,
  ],
  ["urlencode() of Python, sha1", "c7518c7905b6839f07a3f3fec31ec0cf9cde5b21", /\(sha1\)/],
  ["no encoding in Python", "a30478c47bd65a679de1885dcfa3e6688fe513800ea0cd4adc60b807f8a69609", /not encoded at all/],
  ["quote() twice in Python", "19f0515a3e80f32faad0fedcd037565e076d9fa608775ccca16bc9fc12b8be1a", /encoded twice/],
  ["latin-1 in Python", "831bf3edcd73828dc619d487b374e3c5d3bcbbc7a775b73380f04e86e8d03c77", /ISO 8859-1/],
  [
    "str(True) in Python",
    "85016430ff689ba226dc43e9fec1c66a133de4de0b4d52835d20cc4da4cac4ef",
    /(?=.*booleans as True)(?=.*urlencode)/s,
  ],
  ["URLEncoder in Java", "485c89fe7fcffb3b4d69500f87b0386b10cce83bf0d6e324c7d6b225a81ba1c3", /Java's URLEncoder/],
  // Computed here, independently of the library.
  ["encodeURIComponent()", sha(`create${componentQuery}${secret}`), /encodeURIComponent\(\)/],
  ["URLSearchParams", sha(`create${searchParams}${secret}`), /URLSearchParams/],
  ["rawurlencode()", sha(`create${parameters.map(([n, v]) => `${n}=${rawUrlEncode(v)}`).join("&")}${secret}`), /%20/],
  ["lower-case escapes", sha(`create${lowerCase(php)}${secret}`), /lower-case escapes/],
  ["sorted parameters", sha(`create${phpQuery([...parameters].sort())}${secret}`), /sorted by name/],
  ["reversed parameters", sha(`create${phpQuery([...parameters].reverse())}${secret}`), /reverse/],
  [
    "another order",
    sha(`create${phpQuery([1, 0, 2].map((at) => parameters[at] ?? ["", ""]))}${secret}`),
    /sorted case-insensitively|a different order|sorted by name/,
  ],
  ["a line feed after the secret", sha(`create${php}${secret}\n`), /line feed after the secret/],
  ["CR and LF after the secret", sha(`create${php}${secret}\r\n`), /CR and LF/],
  ["a space before the secret", sha(`create${php} ${secret}`), /space before the secret/],
  ["quotes around the secret", sha(`create${php}"${secret}"`), /double quotes/],
  ["no secret", sha(`create${php}`), /omitted the secret/],
  ["the secret in front", sha(`${secret}create${php}`), /before the call name/],
  ["the secret in the middle", sha(`create${secret}${php}`), /between the call name/],
  ["HMAC", createHmac("sha256", secret).update(`create${php}`).digest("hex"), /HMAC/],
  ["md5", sha(`create${php}${secret}`, "md5"), /md5, which no server accepts/],
  ["base64", createHash("sha256").update(`create${php}${secret}`).digest("base64"), /base64/],
  ["upper case", sha(`create${php}${secret}`).toUpperCase(), /upper case/],
  ["no call name", sha(`${php}${secret}`), /omitted the call name/],
  ["/create", sha(`/create${php}${secret}`), /signed "\/create"/],
  ["api/create", sha(`api/create${php}${secret}`), /signed "api\/create"/],
  ["Create", sha(`Create${php}${secret}`), /with a capital/],
  ["join instead of create", sha(`join${php}${secret}`), /another call name, "join"/],
  ["a signed checksum parameter", sha(`create${php}&checksum=${secret}`), /checksum with an empty value|&checksum=/],
  ["?", sha(`create?${php}${secret}`), /\? before/],
  ["&", sha(`create&${php}${secret}`), /& before/],
  ["a trailing &", sha(`create${php}&${secret}`), /trailing &|& between/],
  ["&amp;", sha(`create${php.replaceAll("&", "&amp;")}${secret}`), /&amp;/],
  [
    "an omitted parameter",
    sha(`create${phpQuery(parameters.slice(0, 2))}${secret}`),
    /did not sign the parameter "record"/,
  ],
  ["no parameters", sha(`create${secret}`), /signed no parameters/],
  ["booleans as 1", sha(`create${phpQuery([...parameters.slice(0, 2), ["record", "1"]])}${secret}`), /booleans as 1/],
  // Two mistakes at once.
  [
    "encodeURIComponent() and a line feed",
    sha(`create${componentQuery}${secret}\n`),
    /(?=.*encodeURIComponent)(?=.*line feed)/s,
  ],
  ["sorted and /create", sha(`/create${phpQuery([...parameters].sort())}${secret}`), /(?=.*sorted)(?=.*"\/create")/s],
  [
    "HMAC and URLSearchParams",
    createHmac("sha256", secret).update(`create${searchParams}`).digest("hex"),
    /(?=.*HMAC)(?=.*URLSearchParams)/s,
  ],
]

describe("explains mistakes of other implementations", () => {
  test.each(mistakes)("%s", async (_, checksum, said) => {
    const { code, stdout, stderr } = await explain(checksum)
    expect(stderr).toBe("")
    expect(stdout).toContain("Found the mistake")
    expect(stdout).toMatch(said)
    expect(stdout + stderr).not.toContain(secret)
    expect(code).toBe(1)
  })

  test("calls for hooks, signed without hooks/", async () => {
    const query = "callbackURL=https%3A%2F%2Fapp.example.org%2Fhook"
    const given = ["callbackURL=https://app.example.org/hook"]
    const { stdout } = await explain(sha(`create${query}${secret}`), "hooks/create", given)
    expect(stdout).toContain('signed only "create"')
    const right = await explain(sha(`hooks/create${query}${secret}`), "hooksCreate", given)
    expect(right.stdout).toContain("Their checksum is correct")
    expect(right.code).toBe(0)
  })

  test.each([
    ["bbb", "bbb-conf --secret"],
    ["confweb", "as RNP issued it"],
  ])("a secret with a line feed, and where users of %s find theirs", async (service, source) => {
    const args = [service, "explain", "getMeetings", "--secret", secret, "--their", sha(`getMeetings${secret}\n`)]
    const { stdout } = await runCommand(args)
    expect(stdout).toContain("line feed after the secret")
    expect(stdout).toContain(source)
    if (service === "confweb") expect(stdout).not.toContain("bbb-")
    expect((await runCommand([service, "explain", "--help"])).stdout).toContain(`conferkit ${service} explain create`)
  })

  test("empty parameters, signed but not sent", async () => {
    const { stdout } = await explain(sha(`createname=Aula&welcome=&record=true${secret}`), "create", [
      "name=Aula",
      "welcome=",
      "record=true",
    ])
    expect(stdout).toContain("signed empty parameters that were not sent")
  })
})

describe("a complete URL", () => {
  const urlOf = (query: string, checksum: string) =>
    `https://bbb.example.org/bigbluebutton/api/create?${query}&checksum=${checksum}`
  const explainUrl = (url: string) => runCommand(["bbb", "explain", "--url", url], { env })

  test("made by the library is correct", async () => {
    const { stdout, code } = await explainUrl(urlOf(php, sha(`create${php}${secret}`)))
    expect(stdout).toContain("Their checksum is correct (sha256)")
    expect(code).toBe(0)
  })

  test("is checked as sent, not re-encoded", async () => {
    const { stdout, code } = await explainUrl(urlOf(componentQuery, sha(`create${componentQuery}${secret}`)))
    expect(stdout).toContain("Their checksum is correct")
    expect(code).toBe(0)
  })

  test("signed before an HTTP library encoded it", async () => {
    const plain = words.join("&")
    const { stdout } = await explainUrl(urlOf(php, sha(`create${plain}${secret}`)))
    expect(stdout).toContain("not encoded at all")
  })

  test("with empty parameters that were not signed", async () => {
    const { stdout } = await explainUrl(urlOf("name=Aula&welcome=", sha(`createname=Aula${secret}`)))
    expect(stdout).toContain("did not sign empty parameters")
  })

  test("signed as a whole URL", async () => {
    const address = "https://bbb.example.org/bigbluebutton/api/create"
    const { stdout } = await explainUrl(urlOf(php, sha(`${address}${php}${secret}`)))
    expect(stdout).toContain("whole URL")
  })

  test("joined with & instead of &amp; by a browser", async () => {
    const { stdout } = await explainUrl(urlOf(php, sha(`create${php.replaceAll("&", "&amp;")}${secret}`)))
    expect(stdout).toContain("&amp;")
  })
})

describe("without a match", () => {
  test("lists what was tried, and suspects another secret", async () => {
    const { stdout, code } = await explain(sha(`create${php}another-secret`))
    expect(stdout).toContain("Most likely it was made with another secret")
    expect(stdout).toContain("Tried:")
    expect(code).toBe(1)
  })

  test("limits the work for many parameters", async () => {
    const many = Array.from({ length: 300 }, (_, index) => `p${index}=v`)
    const { stdout } = await explain(sha("x"), "create", many)
    expect(stdout).toContain("Tried:")
  })
})

describe("the signed string", () => {
  test("is the library's, with the secret masked", async () => {
    const client = new BigBlueButton({ baseUrl: env.BBB_URL, secret })
    const { query } = client.explainChecksum("create", Object.fromEntries(parameters))
    const { stdout, code } = await runCommand(["bbb", "explain", "create", ...words], { env })
    expect(stdout).toContain(`create${query}[secret]`)
    expect(stdout).toContain(sha(`create${query}${secret}`))
    expect(stdout).not.toContain(secret)
    expect(code).toBe(0)
  })

  test("needs no URL, and can be printed as JSON", async () => {
    const { stdout, code } = await runCommand(
      ["confweb", "explain", "getMeetings", "--secret", secret, "--json", "--their", sha(`getmeetings${secret}`)],
      {},
    )
    expect(JSON.parse(stdout)).toMatchObject({
      call: "getMeetings",
      checksum: sha(`getMeetings${secret}`),
      their: { explained: true, right: false, signed: "getmeetings[secret]" },
    })
    expect(code).toBe(1)
  })

  test("needs only the secret", async () => {
    for (const args of [
      ["create", "name=Aula"],
      ["--url", `https://bbb.example.org/bigbluebutton/api/create?name=Aula&checksum=${sha("x")}`],
    ]) {
      const { stdout, stderr, code } = await runCommand(["bbb", "explain", ...args])
      expect(stderr).toContain("BBB_SECRET")
      expect(stderr).not.toContain("BBB_URL")
      expect([stdout, code]).toEqual(["", 2])
      const found = await runCommand(["bbb", "explain", ...args], { env: { BBB_SECRET: secret } })
      expect(found.stdout).toContain("createname=Aula[secret]")
      expect(found.stderr).toBe("")
    }
  })

  test.each([
    [["bbb", "explain"], /pass the name of a call/],
    [["bbb", "explain", "create", "name"], /name=value/],
    [["bbb", "explain", "create", "--their", "zz"], /hex digits/],
    [["bbb", "explain", "--url", "https://bbb.example.org/"], /after \/api\//],
    [["bbb", "explain", "create", "name=a", "name=b"], /twice/],
  ])("%j is a usage error", async (args, said) => {
    const { stderr, code } = await runCommand(args, { env })
    expect(stderr).toMatch(said)
    expect(code).toBe(2)
  })
})

describeCaptures("recorded calls", () => {
  test("accepts checksums that a server accepted, and not those it rejected", async () => {
    const { calls } = JSON.parse(captured("bbb-web-3.0.json")) as {
      calls: { name: string; request: string; response: { body: string } }[]
    }
    const counted = { right: 0, wrong: 0 }
    for (const { name, request, response } of calls) {
      if (!request.startsWith("GET") || !request.includes("checksum=")) continue
      const url = `http://127.0.0.1${request.slice(4).replace(/ HTTP\/1\.1$/, "")}`
      // A server that validates parameters first says nothing about the checksum.
      if (response.body.includes("<returncode>FAILED") && !response.body.includes("checksumError")) continue
      const isRejected = response.body.includes("<messageKey>checksumError")
      if (/placement|checksum/i.test(name)) continue
      const { code, stdout } = await runCommand(["bbb", "explain", "--url", url, "--secret", capturedSecret])
      counted[isRejected ? "wrong" : "right"]++
      expect(stdout.includes("is correct"), name).toBe(!isRejected)
      expect(code, name).toBe(isRejected ? 1 : 0)
    }
    expect(counted.right).toBeGreaterThan(150)
  })
})
