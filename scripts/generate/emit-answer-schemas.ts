import { answerSchema } from "./answer-schema.ts"
import type { OpenApiDocument } from "./document.ts"
import { listOperations } from "./list-operations.ts"
import { schemaConst } from "./webhook-payload.ts"

/** answer-schemas.ts: the valibot schema of what each call answers when all went well. */
export function emitAnswerSchemas(document: OpenApiDocument): string {
  const rows = listOperations(document).flatMap((listed) => {
    const answer = answerSchema(document, listed)
    return answer === undefined
      ? []
      : [`  ${JSON.stringify(listed.operation.operationId)}: schemas.${schemaConst(answer.name)},\n`]
  })
  return `import type { GenericSchema } from "valibot"
import type { OperationId } from "./operations.ts"
import * as schemas from "./schemas.ts"

export const answerSchemas: Readonly<Partial<Record<OperationId, GenericSchema>>> = {
${rows.join("")}}
`
}
