import type { Dialects } from "../../generated/bigbluebutton/dialects.ts"
import source from "../../generated/bigbluebutton/json-schemas.json" with { type: "json" }
import type { OperationId as Known } from "../../generated/bigbluebutton/operation-id.ts"
import { assemble } from "./assemble.ts"
import type { OperationSchemas } from "./types.ts"

export type OperationId = Exclude<Known, Dialects["bigbluebutton"]["lacks"][number]>

/** Schemas of the parameters and the response of every operation. */
export const operations: Readonly<Record<OperationId, OperationSchemas>> = /* @__PURE__ */ assemble(
  source,
  "bigbluebutton",
)

/** Names of secret members, at any depth. */
export const secrets: readonly string[] = /* @__PURE__ */ Object.freeze(source.secrets)

export type { Effect, JsonSchema, JsonType, ObjectSchema, OperationSchemas } from "./types.ts"
