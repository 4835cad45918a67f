import type { BigBlueButton, ChecksumExplanation } from "conferkit/bigbluebutton"
import type { Invocation } from "../extra-command.ts"
import { CommandFailure, exitCodes, type Io, UsageError } from "../io.ts"
import { render } from "../output.ts"
import type { Provider } from "../provider.ts"
import { clientOptions, findSettings } from "../settings.ts"
import { json, painter, plain } from "../terminal.ts"
import { tried } from "./mistakes.ts"
import { checksumOf, type Parameter, parametersOf, queryOf, type Recipe, textOf } from "./recipe.ts"
import { digitsOf, type Explanation, search } from "./search.ts"

/** No server accepts a longer query. */
const longest = 65_536

/** Prints what is signed for a call, and explains a different checksum. */
export async function explainCall(io: Io, invocation: Invocation): Promise<void> {
  const { provider, given } = invocation
  if (provider === undefined) throw new UsageError("explain needs a service, such as conferkit bbb explain")
  const report = await explainChecksum(provider, await signer(io, provider, invocation), subjectOf(invocation))
  if (given["json"] === true) io.stdout.write(`${json(facts(report))}\n`)
  else print(io, report)
  if (report.isAsked && !isRight(report.found)) throw new CommandFailure(exitCodes.api)
}

/** Explains why the checksum of a complete URL is not the expected one. */
export async function explainUrl(provider: Provider, signing: Signing, url: string): Promise<object> {
  return facts(await explainChecksum(provider, signing, subjectOfUrl({ url })))
}

async function explainChecksum(
  provider: Provider,
  { client, secret }: Signing,
  subject: ExplainInput,
): Promise<Report> {
  const known = (await provider.catalogue()).calls.map(({ path }) => path.slice(1)).filter((path) => path !== "")
  const expected = client.explainChecksum(subject.call, Object.fromEntries(subject.given.map((p) => [p.name, p.value])))
  const base: Recipe = {
    call: expected.call,
    // The query that was sent is examined, or else the one that the library would send.
    parameters: subject.sent ?? parametersOf(expected.query),
    separator: "&",
    before: "",
    after: "",
    secret,
    place: "after",
    algorithm: expected.algorithm,
  }
  const digits = subject.checksum === undefined ? undefined : digitsOf(subject.checksum)
  if (subject.checksum !== undefined && digits === undefined)
    throw new UsageError("the checksum, in --their or in the URL, must have 40, 64, 96 or 128 hex digits")
  const found =
    digits &&
    search(
      base,
      {
        call: expected.call,
        otherCalls: [...new Set(known)],
        given: subject.given,
        checksum: subject.checksum ?? "",
        address: subject.address,
        secretSource: provider.name === "confweb" ? "as RNP issued it" : "as bbb-conf --secret prints it",
      },
      digits,
    )
  return { expected: { ...expected, query: queryOf(base) }, base, found, isAsked: digits !== undefined }
}

/** The input of a checksum. */
export interface Signing {
  readonly client: BigBlueButton
  readonly secret: string
}

/** The client and the secret, from one source; the address is not used. */
async function signer(io: Io, provider: Provider, { given }: Invocation): Promise<Signing> {
  const free: Provider = {
    ...provider,
    settings: provider.settings.map((setting) => {
      const { required: _, ...rest } = setting
      return setting.flag === "url" ? { ...rest, free: true } : setting
    }),
  }
  const text = (flag: string) => given[flag] as string | undefined
  const { values } = await findSettings(
    io,
    free,
    { secret: text("secret"), "checksum-algorithm": text("checksum-algorithm") },
    { profile: text("profile"), secretStdin: given["secret-stdin"] === true },
  )
  const { connect } = await provider.load()
  const options = { ...clientOptions(provider, values), baseUrl: "https://server.invalid/bigbluebutton" }
  const { client } = await connect(options)
  return { client: client as BigBlueButton, secret: values["secret"] ?? "" }
}

interface ExplainInput {
  readonly call: string
  /** Names and values, decoded. */
  readonly given: readonly Parameter[]
  /** Names and values as written in a URL. */
  readonly sent: readonly Parameter[] | undefined
  readonly checksum: string | undefined
  readonly address: string
}

/** @throws UsageError */
function subjectOf({ given, args, command }: Invocation): ExplainInput {
  const [name, pairs = []] = args as [string | undefined, string[] | undefined]
  const their = given["their"] as string | undefined
  // An address before the command is that of the server.
  const url = command.getOptionValue("url") as string | undefined
  if (url === undefined) {
    if (name === undefined)
      throw new UsageError("pass the name of a call, such as create, or a complete URL with --url")
    const parameters = pairs.map((pair) => {
      const at = pair.indexOf("=")
      if (at <= 0) throw new UsageError(`a parameter must be name=value, not "${pair}"`)
      return { name: pair.slice(0, at), value: pair.slice(at + 1), raw: pair }
    })
    const names = parameters.map((each) => each.name)
    const twice = names.find((each, index) => names.indexOf(each) !== index)
    if (twice !== undefined) throw new UsageError(`the parameter "${twice}" is passed twice`)
    return { call: name.replace(/^\/+/, ""), given: parameters, sent: undefined, checksum: their, address: "" }
  }
  if (pairs.length > 0) throw new UsageError("do not pass parameters with --url, which contains them")
  return subjectOfUrl({ url, name, their })
}

function subjectOfUrl({
  url,
  name,
  their,
}: {
  readonly url: string
  readonly name?: string | undefined
  readonly their?: string | undefined
}): ExplainInput {
  if (url.length > longest) throw new UsageError(`the URL is longer than ${longest} characters`)
  const [address = "", query = ""] = url.replace(/#.*$/s, "").split(/\?(.*)/s)
  const path = /\/api\/(.+?)\/*$/.exec(address)?.[1]
  if (name === undefined && path === undefined)
    throw new UsageError("the URL must be complete, with the call name after /api/")
  const own = parametersOf(query).filter((each) => each.name === "checksum")
  const parameters = parametersOf(query.replaceAll(/&checksum=[^&]*/g, "").replace(/^checksum=[^&]*&?/, ""))
  const checksum = their ?? own.at(-1)?.value
  return { call: name ?? path ?? "", given: parameters, sent: parameters, checksum, address }
}

interface Report {
  readonly expected: ChecksumExplanation
  readonly base: Recipe
  readonly found: Explanation | undefined
  readonly isAsked: boolean
}

const masked = "[secret]"

/** Hash algorithms that servers support. */
const usable = ["sha1", "sha256", "sha384", "sha512"]

const isRight = (found: Explanation | undefined): boolean =>
  found?.mistakes.length === 0 && found.form === "hex" && usable.includes(found.recipe.algorithm)

/** The findings about a checksum, line by line: first what is wrong, then what to do. */
function verdict({ found, expected }: Report): { wrong: readonly string[]; fix: readonly string[] } {
  if (found === undefined) return { wrong: [], fix: [] }
  const { mistakes, form, recipe } = found
  const isUnknown = !usable.includes(recipe.algorithm)
  const wrong = [
    ...mistakes.map(({ what }) => what),
    ...(form === "base64" ? ["encoded the checksum as base64"] : []),
    ...(form === "upper-case hex" ? ["wrote the checksum in upper case"] : []),
    ...(isUnknown ? [`used ${recipe.algorithm}, which no server accepts`] : []),
  ]
  const fix = [
    ...mistakes.map((each) => each.fix),
    ...(form === "hex" ? [] : ["write the checksum as lower-case hex digits"]),
    ...(isUnknown ? [`use ${expected.algorithm}`] : []),
  ]
  return { wrong, fix: [...new Set(fix)] }
}

function print(io: Io, report: Report): void {
  const { expected, base, found, isAsked } = report
  const paint = painter(io, io.stdout)
  const algorithm = found?.recipe.algorithm ?? expected.algorithm
  const shown = usable.includes(algorithm) ? algorithm : expected.algorithm
  const rows = [
    ["Call", expected.call],
    ["Query", queryOf(base)],
    ["Algorithm", shown],
    ["Signed", textOf(base, masked)],
    ["Checksum", checksumFor(base, shown)],
  ]
  const lines = [render(rows.map((row) => row.map(plain)))]
  if (isAsked && found === undefined) {
    lines.push(
      "",
      paint(
        "red",
        "No known mistake explains their checksum. Most likely it was made with another secret, or for other parameters.",
      ),
      "Tried:",
      ...tried.map((each) => `  - ${each}`),
    )
  } else if (found !== undefined) {
    const { wrong, fix } = verdict(report)
    if (wrong.length === 0) {
      lines.push("", paint("green", `Their checksum is correct (${algorithm}).`))
      if (algorithm !== expected.algorithm)
        lines.push(
          `It uses ${algorithm}, not ${expected.algorithm}: if the server rejects it, the server may not accept ${algorithm}.`,
        )
      lines.push(
        "If the server rejects it, the server has another secret or receives another query: check whether a proxy or an HTTP library changes the URL.",
      )
    } else {
      lines.push("", paint("red", "Found the mistake. The other side"))
      lines.push(...wrong.map((each) => `  - ${plain(each)}`))
      lines.push(`They signed: ${plain(textOf(found.recipe, masked))} (${algorithm})`)
      lines.push("To fix it:", ...fix.map((each) => `  - ${plain(each)}`))
    }
  }
  io.stdout.write(`${lines.join("\n")}\n`)
}

const checksumFor = (base: Recipe, algorithm: string): string => checksumOf({ ...base, algorithm })

/** The same as data, for programs. */
function facts(report: Report): object {
  const { expected, base, found, isAsked } = report
  const { wrong, fix } = verdict(report)
  return {
    call: expected.call,
    query: queryOf(base),
    algorithm: expected.algorithm,
    signed: textOf(base, masked),
    checksum: checksumFor(base, expected.algorithm),
    ...(isAsked && {
      their:
        found === undefined
          ? { explained: false, tried }
          : {
              explained: true,
              right: isRight(found),
              algorithm: found.recipe.algorithm,
              signed: textOf(found.recipe, masked),
              mistakes: wrong,
              fix,
            },
    }),
  }
}
