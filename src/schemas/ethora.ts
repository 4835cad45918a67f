import source from "../../generated/ethora/json-schemas.json" with { type: "json" }
import type { OperationId } from "../../generated/ethora/operation-id.ts"
import { assemble } from "./assemble.ts"
import type { OperationSchemas } from "./types.ts"

/** Schemas of the parameters and the response of every operation. */
export const operations: Readonly<Record<OperationId, OperationSchemas>> = /* @__PURE__ */ assemble(source, "ethora")

/** Names of secret members, at any depth. */
export const secrets: readonly string[] = /* @__PURE__ */ Object.freeze(source.secrets)

export type { OperationId }
export type { Effect, JsonSchema, JsonType, ObjectSchema, OperationSchemas } from "./types.ts"
