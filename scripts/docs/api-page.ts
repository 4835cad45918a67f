import ts from "typescript"
import { cell, table } from "./markdown.ts"
import { anchor, answersLater, callRows, callsById, reachOperations } from "./operations.ts"
import { type Reader, signatureText } from "./signatures.ts"
import {
  asFunction,
  basesOf,
  docComment,
  type Entry,
  firstSentence,
  interfaceMembers,
  interfaceOf,
  listExports,
  listMembers,
  type Member,
  original,
  type Sources,
} from "./sources.ts"

const head = `<!-- Made by \`npm run docs\` from src/ and specs/. Do not edit. -->

# All methods

This page lists every export of the package. A line shows the signature of a method, what it does, and the HTTP requests that it makes.
The tables at the end list the operations of each OpenAPI document and what is assumed about them. [docs/](docs/README.md) has the guides.

- \`options?\` is \`CallOptions\`: \`signal\`, \`timeout\` (ms), \`maxRetries\` and \`headers\`, for that call only.
- \`ApiPromise<T>\` is a promise of \`T\`. Its \`.withResponse()\` returns \`{ data, body, response, issues }\`.
- \`Params<"…">\`, \`Body<"…">\` and \`ResponseOf<"…">\` are the parameters, the body and the response body of the operation of that name.
- A method without a request sends nothing.`

const callSection = (sources: Sources): string =>
  [...sources.documents]
    .map(([provider, document]) => {
      const rows = callRows(document).map(({ id, http, summary, idempotent, since, assumed }) => [
        `<a id="${anchor(provider, id)}"></a>\`${id}\``,
        `\`${http}\``,
        cell(summary),
        idempotent ? "yes" : "no",
        since ?? "",
        cell(assumed ?? ""),
      ])
      const columns = ["operation", "HTTP request", "what it does", "idempotent", "since", "assumed because"]
      return `### ${document.info.title}\n\nFrom [specs/${provider}.yaml](specs/${provider}.yaml).\n\n${table(columns, rows)}`
    })
    .join("\n\n")

/** The text of api.md. */
export function apiPage(sources: Sources): string {
  const sections = sources.entries.map((entry) => entrySection(sources, entry))
  const calls = `<a id="the-calls-of-the-documents"></a>

## Operations of the OpenAPI documents

Idempotent operations are retried after a failure; [errors](docs/errors.md) has the rules. The [raw client](docs/raw-client.md),
\`client.api\`, calls any of them.

${callSection(sources)}`
  return `${[head, ...sections, calls].join("\n\n")}\n`
}

const providerOf = ({ placeOf }: Sources, declaration: ts.Declaration): string | undefined =>
  /^src\/(\w+)\/[^/]*$/.exec(placeOf(declaration))?.[1]

const takesCallOptions = ({ parameters }: Member["declaration"]): boolean =>
  parameters.some(({ type }) => type?.getText() === "CallOptions")

/** The calls behind a method, as links; `for` before those of a method that only writes them down, such as a link. */
function calls(sources: Sources, { declaration }: Member): string {
  const provider = providerOf(sources, declaration) ?? ""
  const document = sources.documents.get(provider)
  if (!document) return ""
  const rows = callsById(document)
  const links = reachOperations(sources, declaration).flatMap((id) => {
    const row = rows.get(id)
    if (!row) return []
    return [`[\`${row.http}\`](#${anchor(provider, id)})${row.assumed === undefined ? "" : " (assumed)"}`]
  })
  if (links.length === 0) return takesCallOptions(declaration) ? " → the operation you name" : ""
  return answersLater(declaration, sources.checker) ? ` → ${links.join(", ")}` : ` · for ${links.join(", ")}, not sent`
}

const line = (sources: Sources, reader: Reader, each: Member): string => {
  const { name, declaration, doc } = each
  const signature = ts.isGetAccessorDeclaration(declaration) ? name : signatureText(name, declaration, reader)
  return `- \`${signature}\`: ${firstSentence(doc)}${ts.isGetAccessorDeclaration(declaration) ? "" : calls(sources, each)}`
}

const nameOf = (node: ts.NamedDeclaration): string => node.name?.getText() ?? ""

const docOf = ({ checker }: Sources, node: ts.NamedDeclaration): string => {
  const symbol = node.name && checker.getSymbolAtLocation(node.name)
  return symbol ? docComment(symbol, checker) : ""
}

function clientLines(sources: Sources, reader: Reader, client: ts.ClassDeclaration): string[] {
  const { members, groups } = listMembers(sources, client)
  const name = nameOf(client)
  const make = client.members.find((each) => ts.isConstructorDeclaration(each))
  const [options] = make?.parameters ?? []
  const given = options?.type ? `options${options.initializer ? "?" : ""}: ${options.type.getText()}` : ""
  const lines = members.map((each) => line(sources, reader, each))
  return [
    `### ${name}\n\n${firstSentence(docOf(sources, client))}`,
    [...(make ? [`- \`new ${name}(${given})\``] : []), ...lines].join("\n"),
    ...groups.flatMap((group) => [
      `\`${group.name}\`: ${firstSentence(group.doc)}`,
      group.members.map((each) => line(sources, reader, each)).join("\n"),
    ]),
  ]
}

/** What a function hands out, where that is an interface with methods that users of the entry can name. */
function handedOut(
  sources: Sources,
  reader: Reader,
  node: ts.FunctionDeclaration,
): ts.InterfaceDeclaration | undefined {
  if (!node.type || !ts.isTypeReferenceNode(node.type)) return undefined
  const found = sources.checker.getSymbolAtLocation(node.type.typeName)
  const symbol = found && original(sources.checker, found)
  const declaration = symbol && reader.known.has(symbol) ? interfaceOf(sources, symbol) : undefined
  return declaration?.typeParameters ? undefined : declaration
}

const memberLines = (sources: Sources, reader: Reader, node: ts.InterfaceDeclaration): string[] =>
  interfaceMembers(sources, node, ".").map((each) => `  ${line(sources, reader, each)}`)

function functionLines(sources: Sources, reader: Reader, node: ts.FunctionDeclaration): string[] {
  const own = line(sources, reader, { name: nameOf(node), declaration: node, doc: docOf(sources, node) })
  const result = handedOut(sources, reader, node)
  return [own, ...(result ? memberLines(sources, reader, result) : [])]
}

/** What the results of functions have from an interface they extend: once, with the names of those functions. */
function sharedLines(sources: Sources, reader: Reader, functions: readonly ts.FunctionDeclaration[]): string[] {
  const makers = new Map<ts.InterfaceDeclaration, string[]>()
  for (const each of functions) {
    const result = handedOut(sources, reader, each)
    for (const base of result ? basesOf(sources, result) : []) {
      makers.set(base, [...(makers.get(base) ?? []), `\`${nameOf(each)}\``])
    }
  }
  return [...makers].flatMap(([base, names]) => {
    const lines = memberLines(sources, reader, base)
    return lines.length > 0 ? [`- ${firstSentence(docOf(sources, base))} From ${names.join(", ")}:`, ...lines] : []
  })
}

function constantLine(sources: Sources, reader: Reader, node: ts.VariableDeclaration): string {
  const guard = asFunction(node)
  const name = nameOf(node)
  return `- \`${guard ? signatureText(name, guard, reader) : name}\`: ${firstSentence(docOf(sources, node))}`
}

/** Everything one entry of the package exports, beyond what others do. */
function entrySection(sources: Sources, entry: Entry): string {
  const exports = listExports(sources, entry)
  const reader = { ...sources, known: new Set(entry.exports.values()) }
  const errors = exports.errors.map((each) => `- \`${nameOf(each)}\`: ${firstSentence(docOf(sources, each))}`)
  const functions = [
    ...exports.functions.flatMap((each) => functionLines(sources, reader, each)),
    ...sharedLines(sources, reader, exports.functions),
  ]
  const constants = exports.constants.map((each) => constantLine(sources, reader, each))
  const also = exports.includes.map((name) => `everything that \`${name}\` exports`)
  return [
    `## ${entry.name}`,
    ...(also.length > 0 ? [`Also exports ${also.join(" and ")}.`] : []),
    ...exports.clients.flatMap((each) => clientLines(sources, reader, each)),
    ...(functions.length + constants.length > 0
      ? ["### Functions and constants", [...functions, ...constants].join("\n")]
      : []),
    ...(errors.length > 0 ? ["### Errors", errors.join("\n")] : []),
    ...(exports.types.length > 0 ? [`Types: ${exports.types.map((name) => `\`${name}\``).join(", ")}.`] : []),
  ].join("\n\n")
}
