import { expect, test } from "vitest"
import { emitEvents, emitEventSchemas } from "../../scripts/generate/emit-events.ts"
import { sampleDocument } from "./sample-document.ts"

const events = emitEvents(await sampleDocument(), "sample")

test("names come in the document's order, events apart from callbacks", () => {
  expect(events).toContain(`export const eventNames = ["meeting-created", "meeting-ended"] as const`)
  expect(events).toContain(`export const callbackNames = ["recording-ready", "end", "ping"] as const`)
})

test("who sends an event is the provider itself, unless the document says otherwise", () => {
  expect(events).toContain(`"meeting-created": { dialects: ["sample", "other"], since: "2.4" }`)
  expect(events).toContain(`"meeting-ended": { dialects: ["sample"], assumed: "seen once" }`)
  expect(events).toContain(`export type Dialect = "sample" | "other"`)
})

test("the payload is the named schema, else the body, else the query", () => {
  expect(events).toContain(`"meeting-created": components["schemas"]["MeetingCreatedEvent"]`)
  expect(events).toContain(`"meeting-ended": components["schemas"]["MeetingEndedEvent"]`)
  expect(events).toContain(
    `"recording-ready": operations["onRecordingReady"]["requestBody"]["content"]["application/x-www-form-urlencoded"]`,
  )
  expect(events).toContain(`"end": components["schemas"]["EndCallback"]`)
  expect(events).toContain(`"ping": NonNullable<operations["onPing"]["parameters"]["query"]>`)
})

test("a callback says how it travels and what the text in its query stands for", () => {
  expect(events).toMatch(/ping: \{[^}]*method: "GET"[^}]*parameters: \{ count: "integer" \}/)
})

test("names can be imported without the validators", async () => {
  expect(events).not.toContain("valibot")
  expect(events).not.toContain("schemas.ts")
  expect(emitEventSchemas(await sampleDocument())).toContain(`"meeting-created": schemas.vMeetingCreatedEvent,`)
})

test("what is said of a webhook counts on its path item too", async () => {
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
