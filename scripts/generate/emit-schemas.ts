import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Plugins } from "@hey-api/openapi-ts"
import { isRecord, type OpenApiDocument, type Schema } from "./document.ts"
import { schemaConst, unnamedPayloads } from "./emit-events.ts"

/** Formats that are not validated: senders' URLs and dates may be malformed, and number sizes are not documented limits. */
const isLoose = (format: unknown): boolean =>
  typeof format === "string" && (format.startsWith("int") || ["uri", "date-time", "password"].includes(format))

/**
 * Prepares schemas for validators, which must not change a value: `int64` would turn numbers into bigints, and a
 * `default` would be added to the value.
 */
const soften = (value: unknown, isPropertyMap = false): unknown => {
  if (Array.isArray(value)) return value.map((item) => soften(item))
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, item]) => isPropertyMap || !(key === "default" || (key === "format" && isLoose(item))))
      .map(([key, item]) => [key, soften(item, !isPropertyMap && key === "properties")]),
  )
}

type ObjectResolver = NonNullable<Plugins.Valibot.Resolvers["object"]>

/** hey-api ignores `additionalProperties` that have no `type` (a reference or a union): such a map would accept anything. */
const withRest: ObjectResolver = (context) => {
  const { nodes } = context
  const known = nodes.additionalProperties
  nodes.additionalProperties = (object) => {
    const rest = object.schema.additionalProperties
    if (!rest || rest.type !== undefined) return known(object)
    const { walk, path, plugin, pipes, applyModifiers, _childResults: children } = object
    const result = walk(rest, { path, plugin })
    children.push(result)
    return pipes.toNode(applyModifiers(result, { optional: false }).pipes, plugin)
  }
  return nodes.base(context)
}

/** schemas.ts: one valibot schema per component schema and per webhook body or query that has no component. */
export async function emitSchemas(document: OpenApiDocument): Promise<string> {
  const schemas: Record<string, Schema> = {
    ...document.components?.schemas,
    ...unnamedPayloads(document),
  }
  if (Object.keys(schemas).length === 0) return "export {}\n"

  const { createClient } = await import("@hey-api/openapi-ts")
  const folder = await mkdtemp(join(tmpdir(), "conferkit-schemas-"))
  try {
    await createClient({
      // Without paths: otherwise parameters, requests and responses would be printed again under other names.
      input: { openapi: document.openapi, info: document.info, paths: {}, components: { schemas: soften(schemas) } },
      output: { path: join(folder, "out"), header: [] },
      // `preserve` keeps the case of the document's names (vRecordingReady), so that the names are predictable.
      plugins: [
        {
          name: "valibot",
          definitions: { case: "preserve", name: schemaConst("{{name}}") },
          requests: false,
          responses: false,
          webhooks: false,
          $resolvers: { object: withRest },
        },
      ],
      logs: { level: "silent", file: false },
      interactive: false,
    })
    const text = `${(await readFile(join(folder, "out", "valibot.gen.ts"), "utf8")).trim()}\n`
    for (const name of Object.keys(schemas)) {
      if (!text.includes(`export const ${schemaConst(name)} =`)) throw new Error(`no validator generated for ${name}`)
    }
    return text
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
