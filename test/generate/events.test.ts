import { expect, test } from "vitest"
import { emitEvents, emitEventSchemas } from "../../scripts/generate/emit-events.ts"
import { sampleDocument } from "./sample-document.ts"

const events = emitEvents(await sampleDocument(), "sample")

test("events keep the document's order, separate from callbacks", () => {
  expect(events).toContain(`export const eventNames = ["meeting-created", "meeting-ended"] as const`)
  expect(events).toContain(`export const callbackNames = ["recording-ready", "end", "ping"] as const`)
})

test("the provider is the sender of an event, unless the document says otherwise", () => {
  expect(events).toContain(`"meeting-created": { dialects: ["sample", "other"], since: "2.4" }`)
  expect(events).toContain(`"meeting-ended": { dialects: ["sample"], assumed: "seen once" }`)
  expect(events).toContain(`export type Dialect = "sample" | "other"`)
})

test("the payload is the named schema, or else the body, or else the query", () => {
  expect(events).toContain(`"meeting-created": components["schemas"]["MeetingCreatedEvent"]`)
  expect(events).toContain(`"meeting-ended": components["schemas"]["MeetingEndedEvent"]`)
  expect(events).toContain(
    `"recording-ready": operations["onRecordingReady"]["requestBody"]["content"]["application/x-www-form-urlencoded"]`,
  )
  expect(events).toContain(`"end": components["schemas"]["EndCallback"]`)
  expect(events).toContain(`"ping": NonNullable<operations["onPing"]["parameters"]["query"]>`)
})

test("a callback has its method, and the meaning of the string in its query", () => {
  expect(events).toMatch(/ping: \{[^}]*method: "GET"[^}]*parameters: \{ count: "integer" \}/)
})

test("names can be imported without the validators", async () => {
  expect(events).not.toContain("valibot")
  expect(events).not.toContain("schemas.ts")
  expect(emitEventSchemas(await sampleDocument())).toContain(`"meeting-created": schemas.vMeetingCreatedEvent,`)
})

test("a webhook's extensions may be on its path item", async () => {
  const document = await sampleDocument()
  const item = document.webhooks?.["end"]
  const operation = item?.get
  if (!item || !operation?.["x-payload"]) throw new Error("the sample has changed")
  item["x-payload"] = operation["x-payload"]
  item["x-since"] = "9"
  delete operation["x-payload"]
  const text = emitEvents(document, "sample")
  expect(text).toContain(`"end": components["schemas"]["EndCallback"]`)
  expect(text).toMatch(/end: \{[^}]*since: "9"/)
})
