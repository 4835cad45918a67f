import { join } from "node:path"
import ts from "typescript"
import type { CallDescription, ParameterDescription } from "../../../src/cli/catalogue.ts"
import type { Sources } from "../../../scripts/docs/sources.ts"
import { isRecord } from "../../../scripts/generate/document.ts"
import { type ClientMethod, variables } from "./methods.ts"

const camel = (name: string): string => name.replaceAll(/[_-](\w)/g, (_, letter: string) => letter.toUpperCase())

const isName = (text: string): boolean => /^[A-Za-z_$][\w$]*$/.test(text)

/** A value as code on one line. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value).map(
      ([key, each]) => `${isName(key) ? key : JSON.stringify(key)}: ${literal(each)}`,
    )
    return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`
  }
  return JSON.stringify(value)
}

const standIns: Readonly<Record<ParameterDescription["type"], unknown>> = {
  string: "…",
  integer: 1,
  number: 1,
  boolean: true,
  map: {},
  json: {},
  file: "…",
}

const exampleOf = ({ example, enum: values, known, type, list }: ParameterDescription): unknown => {
  const one = example ?? values?.[0] ?? known?.[0] ?? standIns[type]
  return list === true && !Array.isArray(one) ? [one] : one
}

/** Sets a property of an object, at any depth. */
function put(target: Record<string, unknown>, at: readonly string[], value: unknown): void {
  const [first = "", ...rest] = at
  if (rest.length === 0) target[first] = value
  else put((target[first] ??= {}) as Record<string, unknown>, rest, value)
}

type Values = readonly { readonly at: readonly string[]; readonly value: unknown; readonly in: string }[]

/** The property of an example body at a path, if it exists. */
const memberAt = (body: unknown, at: readonly string[]): unknown =>
  at.reduce<unknown>((node, name) => (isRecord(node) ? node[name] : undefined), body)

/** The required values. An object without its own example uses the document's example of the body. */
const needed = ({ params }: CallDescription, body: unknown): Values =>
  params
    .filter((each) => each.required === true && (each.of === undefined || each.at === undefined))
    .map((each) => {
      const at = each.at ?? [each.name]
      const own = each.in === "body" && each.type === "json" ? memberAt(body, at) : undefined
      return { at, value: own ?? exampleOf(each), in: each.in }
    })

/**
 * Calls whose body cannot be derived from the document: files, and XML that methods build. The compiler checks these as
 * well.
 */
const written: Readonly<Record<string, string>> = {
  createWithModules: `const result = await bbb.create({ meetingID: "aula-1", name: "Aula 1", documents: [{ url: "https://files.example.org/slides.pdf" }] })`,
  insertDocument: `const result = await bbb.insertDocument({ meetingID: "aula-1", documents: [{ url: "https://files.example.org/slides.pdf" }] })`,
  putRecordingTextTrack: `const result = await bbb.putRecordingTextTrack({ recordID: "5c9a1b7e", kind: "subtitles", lang: "pt-BR", file: new Blob(["WEBVTT"]) })`,
}

function objectOf(values: Values, rename: (name: string) => string): Record<string, unknown> {
  const target: Record<string, unknown> = {}
  for (const { at, value } of values) put(target, at.slice(-1).map(rename), value)
  return target
}

/** The arguments of a method, guessed from its parameters. The compiler decides whether a guess is right. */
function argumentsOf(method: ClientMethod, values: Values, rename: (name: string) => string): string {
  let left = [...values]
  const last = method.parameters.length - 1
  const given = method.parameters.map(({ name, type, optional }, index) => {
    const plain = (text: string) => text.toLowerCase().replaceAll(/[_-]/g, "")
    const isWord = /^(?:string|Id|number)$|^Id\b|string\b/.test(type) && !/[<{]/.test(type)
    const own = left.find(({ at }) => plain(at.at(-1) ?? "") === plain(name)) ?? (isWord ? left[0] : undefined)
    if (own !== undefined && (isWord || index < last)) {
      left = left.filter((each) => each !== own)
      return literal(own.value)
    }
    const rest = left
    left = []
    return rest.length === 0 && optional ? "" : literal(objectOf(rest, rename))
  })
  while (given.at(-1) === "") given.pop()
  return given.map((each) => (each === "" ? "undefined" : each)).join(", ")
}

const isListing = /^list|^get\w+s$/i

function callOf(method: ClientMethod, args: string): string {
  const call = `${method.path}(${args})`
  if (method.returns === "iterator") return `for await (const each of ${call}) console.log(each)`
  const name = isListing.test(method.path.split(".").at(-1) ?? "") ? "list" : "result"
  return method.returns === "promise" ? `const ${name} = await ${call}` : `const ${name} = ${call}`
}

/** The same call through the raw client, which accepts the request as sent. */
function rawCall(variable: string, call: CallDescription, values: Values, whole: unknown): string {
  const of = (place: string) =>
    objectOf(
      values.filter((each) => each.in === place),
      (name) => name,
    )
  const body: Record<string, unknown> = { ...call.constants }
  for (const { at, value } of values.filter((each) => each.in === "body")) put(body, at, value)
  if (isRecord(whole)) Object.assign(body, whole)
  const params = ["path", "query", "header"].flatMap((place) => {
    const object = of(place)
    return Object.keys(object).length === 0 ? [] : [`${place}: ${literal(object)}`]
  })
  const init = [
    ...(params.length > 0 ? [`params: { ${params.join(", ")} }`] : []),
    ...(Object.keys(body).length > 0 || whole !== undefined ? [`body: ${literal(body)}`] : []),
  ]
  const rest = init.length === 0 ? "" : `, { ${init.join(", ")} }`
  return `const { data, error } = await ${variable}.api.${call.method}(${JSON.stringify(call.path)}${rest})`
}

/**
 * Candidates for the example of a call, best first.
 * @param body the document's example of its body
 */
export function candidates(
  call: CallDescription,
  body: unknown,
  methods: readonly ClientMethod[],
  clients: readonly string[],
): string[] {
  const values = needed(call, body)
  const optional = call.params.find(
    (each) => each.in === "body" && each.required !== true && each.example !== undefined,
  )
  const more = optional && [...values, { at: optional.at ?? [optional.name], value: exampleOf(optional), in: "body" }]
  const fromBody = isRecord(body)
    ? [
        ...values.filter((each) => each.in !== "body"),
        ...Object.entries(body).map(([name, value]) => ({ at: [name], value, in: "body" })),
      ]
    : undefined
  const sets = [values, more, fromBody].filter((each) => each !== undefined)
  const own = sets.flatMap((set) =>
    methods.flatMap((method) =>
      [(name: string) => name, camel].map((rename) => callOf(method, argumentsOf(method, set, rename))),
    ),
  )
  const raw = [undefined, body, {}].flatMap((whole) =>
    sets.flatMap((set) => clients.map((client) => rawCall(variables[client] ?? client, call, set, whole))),
  )
  const byHand = written[call.id]
  return [...new Set([...(byHand === undefined ? [] : [byHand]), ...own, ...raw])]
}

const importOf: Readonly<Record<string, string>> = {
  BigBlueButton: "conferkit/bigbluebutton",
  ConferenciaWeb: "conferkit/conferenciaweb",
  XRoom: "conferkit/xroom",
  XCallServer: "conferkit/xcall",
  Ethora: "conferkit/ethora",
  OmniFlow: "conferkit/omniflow",
}

/** The snippets that the compiler accepts, each in its own function in which the clients are declared. */
export function accepted(sources: Sources, snippets: readonly string[]): ReadonlySet<string> {
  const head = Object.entries(importOf).flatMap(([name, from]) => [
    `import type { ${name} } from ${JSON.stringify(from)}`,
    `declare const ${variables[name] ?? ""}: ${name}`,
  ])
  const lines = snippets.map((each, index) => `export async function _${index}() { ${each.replaceAll("\n", " ")} }`)
  const file = join(sources.cwd, "site-examples.ts")
  const text = [...head, ...lines].join("\n")
  const options: ts.CompilerOptions = {
    ...sources.program.getCompilerOptions(),
    noUnusedLocals: false,
    noUnusedParameters: false,
  }
  const host = ts.createCompilerHost(options)
  const read = host.getSourceFile.bind(host)
  const known = host.fileExists.bind(host)
  host.fileExists = (name) => name === file || known(name)
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true) : read(name, ...rest)
  const program = ts.createProgram([file], options, host)
  const source = program.getSourceFile(file)
  if (!source) throw new Error("the examples of the reference cannot be checked")
  const wrong = new Set(
    [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ start = 0 }) => source.getLineAndCharacterOfPosition(start).line - head.length,
    ),
  )
  return new Set(snippets.filter((_, index) => !wrong.has(index)))
}
