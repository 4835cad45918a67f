import { readFile } from "node:fs/promises"
import { XMLParser } from "fast-xml-parser"
import { describe, expect, test } from "vitest"
import { parse } from "yaml"
import { BigBlueButton } from "conferkit/bigbluebutton"

interface Node {
  readonly [name: string]: Node
}
const document = parse(
  await readFile(new URL(import.meta.resolve("conferkit/specs/bigbluebutton.yaml")), "utf8"),
) as Node

const follow = (node: Node | undefined): Node => {
  const ref: unknown = node?.["$ref"]
  if (typeof ref !== "string") return node ?? {}
  return ref
    .slice(2)
    .split("/")
    .reduce<Node>((at, name) => follow(at[name]), document)
}

interface Sample {
  readonly call: string
  readonly method: string
  readonly path: string
  readonly query: object
  /** The decoded form of the request's body. */
  readonly body: unknown
  readonly text: string
  /** The possible decoded values: examples of the schemas. */
  readonly forms: readonly unknown[]
}

const listed = (node: Node | undefined): readonly Node[] => Object.values(node ?? {})
const textsOf = (media: Node): string[] =>
  listed(media["examples"]).map((each) => follow(each)["value"] as unknown as string)
const formsOf = ({ schema }: Node): unknown[] =>
  (schema?.["oneOf"] === undefined ? [schema] : listed(schema["oneOf"])).flatMap((each) =>
    listed(follow(each)["examples"]),
  )

const operations = Object.entries(document["paths"] ?? {}).flatMap(([path, item]) =>
  ["get", "post"].flatMap((method) => {
    const operation = item[method]
    if (operation === undefined) return []
    const parameters = [item["parameters"], operation["parameters"]].flatMap(listed).map(follow)
    const required = parameters.filter((each) => (each["required"] as unknown) === true)
    const query = Object.fromEntries(required.map((each) => [each["name"], each["example"]])) as object
    const request = follow(operation["requestBody"])["content"] ?? {}
    const call = operation["operationId"] as unknown as string
    const [media] = listed(request)
    const body: unknown = media === undefined ? undefined : (formsOf(media)[0] ?? media["example"] ?? new FormData())
    return [{ call, method: method.toUpperCase(), path, query, operation, request, body }]
  }),
)

const responses: Sample[] = operations.flatMap(({ operation, request: _, ...rest }) =>
  Object.entries(operation["responses"] ?? {}).flatMap(([status, response]) => {
    const media = follow(response)["content"]?.["text/xml"]
    if (media === undefined) return []
    return textsOf(media).map((text) => ({ ...rest, call: `${rest.call} ${status}`, text, forms: formsOf(media) }))
  }),
)

const send = (
  sample: Pick<Sample, "method" | "path" | "query" | "body">,
  answer: string,
  sent?: (body: string) => void,
) => {
  const fetch = async (_: string | URL | Request, init?: RequestInit) => {
    sent?.(await new Response(init?.body).text())
    return new Response(answer, { headers: { "content-type": "text/xml" } })
  }
  const bbb = new BigBlueButton({ baseUrl: "https://bbb.example.org", secret: "s", fetch })
  const call = bbb.api.request as unknown as (
    method: string,
    path: string,
    init: object,
  ) => Promise<{ data?: unknown; error?: unknown }>
  const { method, path, query, body } = sample
  return call(method, path, { params: { query }, ...(body !== undefined && { body }) })
}

describe("an XML example in the document, decoded by the package, is an example of its schema:", () => {
  test.each(responses.map((sample, index) => [`${sample.call} #${index}`, sample] as const))(
    "%s",
    async (_, sample) => {
      expect(typeof sample.text).toBe("string")
      const { data, error } = await send(sample, sample.text)
      expect(sample.forms).toContainEqual(data ?? error)
    },
  )

  test("every XML response has an example", () => {
    for (const { operation } of operations) {
      for (const response of listed(operation["responses"]).map(follow)) {
        const media = response["content"]?.["text/xml"]
        if (media !== undefined) expect(textsOf(media).length).toBeGreaterThan(0)
      }
    }
    expect(responses.length).toBeGreaterThan(60)
  })

  test("every decoded example has an XML example", async () => {
    const read = await Promise.all(responses.map((sample) => send(sample, sample.text)))
    const decoded = read.map(({ data, error }) => data ?? error)
    for (const form of responses.flatMap(({ forms }) => forms)) expect(decoded).toContainEqual(form)
  })
})

const asTree = (xml: string): unknown =>
  new XMLParser({ ignoreAttributes: false, ignoreDeclaration: true, parseTagValue: false, trimValues: true }).parse(xml)

test("the package encodes the decoded examples to the XML bodies in the examples", async () => {
  const withXml = operations.filter(({ request }) => "application/xml" in request)
  expect(withXml.map(({ call }) => call)).toEqual(["createWithModules", "insertDocument"])
  const written: unknown[] = []
  for (const { request, ...sample } of withXml) {
    const media = request["application/xml"] ?? {}
    for (const form of formsOf(media))
      await send({ ...sample, body: form }, "<response><returncode>SUCCESS</returncode></response>", (body) => {
        written.push(asTree(body))
      }).catch(() => undefined)
    for (const text of textsOf(media)) expect(written).toContainEqual(asTree(text))
  }
})
