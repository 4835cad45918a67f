import { readFileSync } from "node:fs"
import { join } from "node:path"
import { tables } from "../../../scripts/docs.ts"
import { callRows } from "../../../scripts/docs/operations.ts"
import { listExports, loadSources, type Sources } from "../../../scripts/docs/sources.ts"
import { inEnglish, loadTranslations, onOneLine, sayIn } from "../../../scripts/docs/translations.ts"
import {
  anyBody,
  bodyKind,
  follow,
  isReference,
  type Listed,
  listOperations,
  listParameters,
  listWebhooks,
  type OpenApiDocument,
  replies,
  type Schema,
} from "../../../scripts/generate/document.ts"
import { webhookPayload } from "../../../scripts/generate/emit-events.ts"
import { whole } from "../../../scripts/generate/members.ts"
import type { CallDescription, Catalogue, ParameterDescription } from "../../../src/cli/catalogue.ts"
import { type Language, root } from "../paths.ts"
import { accepted, candidates } from "./examples.ts"
import { fieldsOf, marksOf, typeText, valuesOf } from "./fields.ts"
import { type ClientMethod, clientMethods, variables } from "./methods.ts"
import type { Event, Operation, Provider, Row } from "./model.ts"

/** Releases of BigBlueButton that the document covers. */
const releases = ["2.4", "2.5", "2.6", "2.7", "3.0", "4.0", "4.1"]

/** Releases of bbb-webhooks that added events or fields, after the 2.x that had none of them. */
function webhookReleases(events: readonly Event[]): string[] {
  const added = new Set(events.flatMap((each) => [each, ...each.fields].flatMap(({ since }) => since ?? [])))
  return added.size === 0 ? [] : ["2", ...[...added].sort()]
}

type Tagged = OpenApiDocument & {
  readonly info: { readonly summary?: string; readonly description?: string }
  readonly tags?: readonly { readonly name: string; readonly description?: string }[]
}

const usualOf = (value: unknown): string | undefined => (value === undefined ? undefined : JSON.stringify(value))

const typeOf = ({ type, list }: ParameterDescription): string =>
  `${type === "integer" ? "number" : type === "json" ? "object" : type}${list === true ? "[]" : ""}`

function parameterRow(each: ParameterDescription): Row {
  const { description = "", since, removed, assumed, dialects, requiredIn, known, required } = each
  const values = each.enum ? { known: each.enum.map(String), closed: true } : known && { known, closed: false }
  const path = each.at ?? [each.name]
  return {
    name: path.join("."),
    type: typeOf(each),
    required: required === true,
    ...(requiredIn && { requiredIn }),
    values,
    usual: usualOf(each.default),
    description,
    since,
    removed,
    assumed,
    dialects,
  }
}

/** Named parameters of a prefixed family: `meta.endCallbackUrl`. Methods accept them in the family's map. */
function familyRows(document: OpenApiDocument, listed: Listed, known: ReadonlySet<string>): Row[] {
  const parameters = listParameters(document, listed).map(({ parameter }) => parameter)
  const families = parameters.filter((each) => each["x-prefix"] !== undefined)
  return parameters.flatMap((each): Row[] => {
    const family = families.find(({ "x-prefix": prefix = "" }) => each.in === "query" && each.name.startsWith(prefix))
    if (family === undefined || family === each || known.has(each.name)) return []
    const schema = each.schema ?? {}
    return [
      {
        name: `${family.name}.${each.name.slice((family["x-prefix"] ?? "").length)}`,
        type: typeText(document, schema),
        required: false,
        values: valuesOf(document, schema),
        usual: usualOf(schema.default),
        description: onOneLine(each.description ?? ""),
        ...marksOf(each),
      },
    ]
  })
}

/** Fields of an XML body, which methods accept in another form. */
function bodyRows(document: OpenApiDocument, listed: Listed): Row[] {
  const found = anyBody(document, listed.operation)
  if (found?.schema === undefined || bodyKind(found.type) !== "xml") return []
  return fieldsOf(document, found.schema)
}

/** Fields of a success. Those of a failure are the same for every operation, and are on the page of errors. */
function responseRows(document: OpenApiDocument, listed: Listed, failure: Schema | undefined): Row[] {
  const schema = replies(document, listed.operation).find((reply) => reply.schema !== undefined)?.schema
  if (schema === undefined) return []
  const { items, ...full } = whole(document, schema)
  if (items !== undefined) return fieldsOf(document, items, "[].")
  const parts = (full.anyOf ?? full.oneOf ?? [schema]).filter((part) => follow(document, part) !== failure)
  const rows = parts.flatMap((part) => fieldsOf(document, part))
  return [...new Map(rows.toReversed().map((row) => [row.name, row])).values()].toReversed()
}

/** Returns whether a field has an error code: `messageKey`, `error.code`, and not `returncode`. */
const holdsCode = ({ name }: Row): boolean => /(?:\b|_)(?:code|key)$|(?:Code|Key)$/.test(name)

/** Without the list of all codes, which would be in the table of every operation. */
function withoutCodes(row: Row, codes: ReadonlySet<string>): Row {
  const { values, ...other } = row
  const known = values?.known ?? []
  return holdsCode(row) && known.length > 1 && known.every((each) => codes.has(each)) ? { ...other, isCode: true } : row
}

interface Part {
  readonly document: Tagged
  readonly listed: Listed
  readonly call: CallDescription
  readonly methods: readonly ClientMethod[]
}

function operation(
  part: Part,
  { codes, failure }: { readonly codes: ReadonlySet<string>; readonly failure: Schema | undefined },
  row: ReturnType<typeof callRows>[number],
  example: string,
): Operation {
  const { document, listed, call, methods } = part
  const parameters = call.params.map(parameterRow)
  const names = new Set(call.params.map(({ name }) => name))
  const named = [...(listed.operation.description ?? "").matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name)
  return {
    id: call.id,
    group: listed.operation.tags?.[0] ?? "",
    http: row.http,
    summary: call.summary,
    description: (listed.operation.description ?? "").trim(),
    effect: call.effect,
    idempotent: row.idempotent,
    deprecated: call.deprecated === true,
    paged: call.paged === true,
    methods: methods.map(({ signature, doc }) => ({ signature, doc })),
    example,
    parameters: [...parameters, ...familyRows(document, listed, names), ...bodyRows(document, listed)],
    response: responseRows(document, listed, failure).map((each) => withoutCodes(each, codes)),
    errors: [...new Set(named)].filter((name) => codes.has(name)),
    ...marksOf(listed.operation),
  }
}

/** The document's example of a JSON body. */
function bodyExample(document: OpenApiDocument, { operation }: Listed): unknown {
  const { content = {} } = operation.requestBody ? follow(document, operation.requestBody) : {}
  const [media = {}] = Object.values(content) as {
    example?: unknown
    examples?: Record<string, { value?: unknown }>
    schema?: Schema
  }[]
  const [first] = Object.values(media.examples ?? {})
  const schema = media.schema && (whole(document, media.schema) as Schema & { examples?: unknown[] })
  return media.example ?? (first && follow(document, first).value) ?? schema?.example ?? schema?.examples?.[0]
}

/** The body of an API error, as in most operations. */
function failureOf(document: OpenApiDocument): Schema | undefined {
  const counts = new Map<Schema, number>()
  for (const { operation } of listOperations(document)) {
    const node = operation.responses?.["default"]
    const schema = node && Object.values(follow(document, node).content ?? {})[0]?.schema
    if (schema === undefined) continue
    const target = isReference(schema) ? follow(document, schema) : schema
    counts.set(target, (counts.get(target) ?? 0) + 1)
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0]
}

function event(document: OpenApiDocument, listed: Listed): Event {
  const payload = webhookPayload(document, listed)
  const schema =
    (payload && document.components?.schemas?.[payload.schema]) ?? anyBody(document, listed.operation)?.schema
  const query = listParameters(document, listed).flatMap(({ parameter }): Row[] =>
    parameter.in === "query"
      ? [
          {
            name: parameter.name,
            type: typeText(document, parameter.schema ?? {}),
            required: parameter.required === true,
            values: valuesOf(document, parameter.schema ?? {}),
            description: onOneLine(parameter.description ?? ""),
            ...marksOf(parameter),
          },
        ]
      : [],
  )
  const { summary = listed.key, description = "" } = listed.operation
  return {
    name: listed.key,
    summary,
    description: description.trim(),
    fields: schema ? fieldsOf(document, schema) : query,
    ...marksOf(listed.item),
    ...marksOf(listed.operation),
  }
}

/** Generates tables as scripts/docs does, in one language. */
type Fillers = Readonly<Record<Language, ReturnType<typeof tables>>>

/** Option tables of the clients, from their types. */
function optionsOf(sources: Sources, fillers: Fillers, provider: string): Provider["options"] {
  return sources.entries.flatMap((entry) => {
    const clients = listExports(sources, entry).clients.flatMap((each) => {
      const name = each.name?.text ?? ""
      const own = sources.placeOf(each).startsWith(`src/${provider}/`) && name in variables
      const make = each.members.find(
        (member) => member.kind !== undefined && "parameters" in member && member.name === undefined,
      )
      const parameters = (make as { parameters?: readonly { type?: { getText(): string } }[] } | undefined)?.parameters
      const type = parameters?.[0]?.type?.getText().replace(/<.*/, "")
      return own && type !== undefined ? [{ name, type }] : []
    })
    return clients.flatMap(({ name, type }) => {
      const tableIn = (language: Language) => fillers[language](["options", entry.name, type])
      const [en, portuguese] = [tableIn("en"), tableIn("pt-BR")]
      return en === undefined || portuguese === undefined ? [] : [{ client: name, tables: { en, "pt-BR": portuguese } }]
    })
  })
}

const clientsOf: Readonly<Record<string, readonly string[]>> = {
  bigbluebutton: ["BigBlueButton", "ConferenciaWeb"],
  xroom: ["XRoom"],
  xcall: ["XCallServer"],
  ethora: ["Ethora"],
  omniflow: ["OmniFlow"],
}

/** A method named like the operation describes it best, then the one with the shortest name. */
const byName = (id: string) => (one: ClientMethod, other: ClientMethod) => {
  const plain = (text: string) =>
    text
      .replace(/^\w+\./, "")
      .replaceAll(".", "")
      .toLowerCase()
  const rank = ({ path, client }: ClientMethod) =>
    (plain(path) === id.toLowerCase() ? 0 : 2) + (client === "ConferenciaWeb" ? 1 : 0)
  return rank(one) - rank(other) || one.path.length - other.path.length
}

/** One method per name: ConferenciaWeb also has those of BigBlueButton. */
const distinct = (methods: readonly ClientMethod[]): ClientMethod[] => {
  const found = new Map<string, ClientMethod>()
  for (const each of methods) {
    const name = each.path.replace(/^\w+\./, "")
    if (!found.has(name) || each.client !== "ConferenciaWeb") found.set(name, each)
  }
  return [...found.values()]
}

/** Everything that the reference shows. */
export async function loadProviders(): Promise<Provider[]> {
  const sources = await loadSources(root)
  const fillers: Fillers = {
    en: tables(sources, inEnglish),
    "pt-BR": tables(sources, sayIn(await loadTranslations(root, "pt-BR"))),
  }
  const methods = clientMethods(sources)
  const order = Object.keys(clientsOf)
  const documents = [...sources.documents].sort(([one], [other]) => order.indexOf(one) - order.indexOf(other))
  const parts = new Map<string, Part[]>()
  for (const [name, document] of documents) {
    const { calls } = JSON.parse(readFileSync(join(root, `generated/${name}/calls.json`), "utf8")) as Catalogue
    const byId = new Map(calls.map((each) => [each.id, each]))
    parts.set(
      name,
      listOperations(document).flatMap((listed): Part[] => {
        const call = byId.get(listed.operation.operationId ?? "")
        if (call === undefined) return []
        const own = distinct(methods.get(`${name} ${call.id}`) ?? []).sort(byName(call.id))
        return [{ document: document as Tagged, listed, call, methods: own }]
      }),
    )
  }
  const guesses = [...parts].map(([name, own]) =>
    own.map(({ document, listed, call, methods: known }) =>
      candidates(call, bodyExample(document, listed), known, clientsOf[name] ?? []),
    ),
  )
  const right = accepted(sources, guesses.flat(2))

  const without: string[] = []
  const providers = documents.map(([name, plain], index): Provider => {
    const document = plain as Tagged
    const failure = failureOf(document)
    const fields = fieldsOf(document, failure ?? {})
    const codes = [...new Set(fields.flatMap((each) => (holdsCode(each) ? (each.values?.known ?? []) : [])))]
    const rows = new Map(callRows(document).map((row) => [row.id, row]))
    const operations = (parts.get(name) ?? []).flatMap((part, at) => {
      const row = rows.get(part.call.id)
      const guess = guesses[index]?.[at] ?? []
      const example = guess.find((each) => right.has(each))
      if (row === undefined || example === undefined) {
        without.push(`${name} ${part.call.id}:\n  ${guess.join("\n  ")}`)
        return []
      }
      return [operation(part, { codes: new Set(codes), failure }, row, example)]
    })
    const tags = document.tags ?? []
    const webhooks = listWebhooks(document)
    const tagged = (tag: string) =>
      webhooks.filter(({ operation: each }) => each.tags?.includes(tag)).map((each) => event(document, each))
    const events = tagged("events")
    const dialects = [
      ...new Set(operations.flatMap((each) => [each, ...each.parameters].flatMap((mark) => mark.dialects ?? []))),
    ]
    return {
      name,
      title: document.info.title.replace(/^xCall-Accounts$/, "xCall"),
      summary: onOneLine(document.info.summary ?? ""),
      description: (document.info.description ?? "").trim(),
      file: `specs/${name}.yaml`,
      groups: tags.flatMap(({ name: group, description = "" }) => {
        const own = operations.filter((each) => each.group === group)
        return own.length === 0 ? [] : [{ name: group, description: onOneLine(description), operations: own }]
      }),
      events,
      callbacks: tagged("callbacks"),
      failure: { description: onOneLine(failure?.description ?? ""), fields, ...marksOf(failure ?? {}) },
      codes,
      options: optionsOf(sources, fillers, name),
      dialects: dialects.length > 0 ? dialects.sort() : [],
      releases: operations.some((each) => [each, ...each.parameters].some(({ since }) => since !== undefined))
        ? releases
        : [],
      webhookReleases: webhookReleases(events),
    }
  })
  if (without.length > 0)
    throw new Error(`no example compiles; write one in site/scripts/reference/examples.ts:\n${without.join("\n")}`)
  return providers
}
