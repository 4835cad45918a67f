import type { JSONSchema7 } from "json-schema"
import { describe, expectTypeOf, test } from "vitest"
import { operations, type OperationId, type OperationSchemas, secrets } from "conferkit/schemas/bigbluebutton"
import * as conferenciaweb from "conferkit/schemas/conferenciaweb"
import * as omniflow from "conferkit/schemas/omniflow"

describe("schemas", () => {
  test("are keyed by the operations that a provider has", () => {
    expectTypeOf<keyof typeof operations>().toEqualTypeOf<OperationId>()
    expectTypeOf<"create">().toExtend<OperationId>()
    expectTypeOf(operations.create).toEqualTypeOf<OperationSchemas>()
    expectTypeOf(secrets).toEqualTypeOf<readonly string[]>()
    expectTypeOf(omniflow.operations.messagesSend).toEqualTypeOf<OperationSchemas>()
    // @ts-expect-error there is no such operation
    expectTypeOf(operations.createMeeting)
  })

  test("exist for each dialect's own operations", () => {
    expectTypeOf<"getAllMeetings">().toExtend<conferenciaweb.OperationId>()
    expectTypeOf<"getAllMeetings">().not.toExtend<OperationId>()
    // @ts-expect-error BigBlueButton does not have it
    expectTypeOf(operations.getAllMeetings)
  })

  test("describe a call", () => {
    expectTypeOf(operations.end.effect).toEqualTypeOf<"read" | "write" | "destroy">()
    expectTypeOf(operations.end.idempotent).toEqualTypeOf<boolean>()
    expectTypeOf(operations.end.destroysWhen).toEqualTypeOf<Readonly<Record<string, unknown>> | undefined>()
    // @ts-expect-error it is read only
    operations.end.effect = "read"
  })

  test("fit the tool interfaces of language models", () => {
    const { parameters, response } = operations.create
    // AI SDK
    const given: readonly JSONSchema7[] = [parameters, response]
    expectTypeOf(given).not.toBeAny()
    // OpenAI
    expectTypeOf(parameters).toExtend<Record<string, unknown>>()
    // Anthropic
    expectTypeOf(parameters).toExtend<{
      [keyword: string]: unknown
      type: "object"
      properties?: unknown
      required?: string[] | null
    }>()
    // Model Context Protocol
    expectTypeOf(parameters).toExtend<{
      [keyword: string]: unknown
      type: "object"
      properties?: Record<string, object>
      required?: string[]
    }>()
  })
})
