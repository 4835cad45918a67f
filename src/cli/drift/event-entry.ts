import { isRecord } from "../cells.ts"
import type { Edit, Editor } from "./edits.ts"
import { describedEvents } from "./events.ts"
import type { Difference } from "./findings.ts"
import { drafted } from "./infer.ts"
import { SpecDocument, type Table } from "./schema.ts"

const pascal = (name: string): string =>
  name
    .split(/[^A-Za-z\d]+/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("")

/** A copy of another event's entry with changed names. */
function entryLike(post: Table, name: string, reference: string): Table {
  const { requestBody, ...rest } = post
  const { "x-source": _source, "x-assumed": _assumed, "x-since": _since, ...kept } = rest
  const own = isRecord(requestBody) && isRecord(requestBody["content"]) ? requestBody : undefined
  return {
    ...kept,
    operationId: `on${pascal(name)}`,
    summary: "Not described yet",
    description: "Not described yet.",
    "x-source": "conferkit drift, a recorded delivery",
    ...(post["x-payload"] !== undefined && { "x-payload": reference }),
    requestBody:
      own === undefined ? requestBody : { ...own, content: { "application/json": { schema: { $ref: reference } } } },
  }
}

/** Adds an entry for an event, the schema of its payload, and its line in the list of events. */
export function eventEdits(editor: Editor, text: string, name: string, difference: Difference): Edit[] {
  const document = new SpecDocument(text)
  const sibling = [...describedEvents(document).values()].at(-1)
  const webhooks = editor.map(["webhooks"])
  const schemas = editor.map(["components", "schemas"])
  if (sibling === undefined || webhooks === undefined || schemas === undefined) return []
  const schema = `${pascal(name)}Event`
  const reference = `#/components/schemas/${schema}`
  const post = document.at(["webhooks", sibling.name, "post"])
  const { properties = {} } = drafted(difference.samples, name)
  const draft = {
    type: "object",
    description: "Not described yet.",
    required: [sibling.key],
    properties: {
      [sibling.key]: { type: "string", const: name, description: "Name of the event." },
      ...Object.fromEntries(
        Object.entries(properties)
          .filter(([key]) => key !== sibling.key)
          .map(([key, { type, format, ...each }]) => [
            key,
            {
              ...(type !== undefined && { type }),
              ...(format !== undefined && { format }),
              description: "Not described yet.",
              ...each,
            },
          ]),
      ),
    },
    additionalProperties: true,
  }
  const all = editor.seq(["components", "schemas", "AnyEvent", "anyOf"])
  return [
    editor.addPair(webhooks, name, { post: entryLike(isRecord(post) ? post : {}, name, reference) }),
    editor.addPair(schemas, schema, draft),
    ...(all === undefined ? [] : [editor.addItems(all, [{ $ref: reference }])]),
  ]
}
