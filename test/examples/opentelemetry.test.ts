import { channel } from "node:diagnostics_channel"
import { SpanKind, SpanStatusCode } from "@opentelemetry/api"
import { expect, test, vi } from "vitest"

test("the OpenTelemetry example creates a span for every call and every attempt", async () => {
  const log = vi.spyOn(console, "log").mockImplementation(() => undefined)
  const { exporter } = await import("../../examples/opentelemetry.ts")
  expect(log.mock.calls.flat()).toEqual([
    "  GET /v1/inboxes: 503 internal_error",
    "  GET /v1/inboxes: 503 internal_error",
    "  GET /v1/inboxes: 200 ok",
    "omniflow.inboxesList: 200 ok",
    "  GET /v1/conversations/{id}: 404 not_found",
    "omniflow.conversationsGet: 404 not_found",
  ])
  log.mockRestore()

  const spans = exporter.getFinishedSpans()
  const [first, second, third, inboxes, rejected, conversation] = spans
  expect(first).toMatchObject({
    kind: SpanKind.CLIENT,
    attributes: {
      "http.request.method": "GET",
      "url.template": "/v1/inboxes",
      "url.full": expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/v1\/inboxes$/) as string,
      "server.address": "127.0.0.1",
      "server.port": expect.any(Number) as number,
      "http.response.status_code": 503,
      "error.type": "internal_error",
    },
    status: { code: SpanStatusCode.ERROR },
    events: [{ name: "retry", attributes: { "conferkit.wait_ms": expect.any(Number) as number } }],
  })
  expect(spans.map(({ attributes }) => attributes["http.request.resend_count"])).toEqual([
    undefined,
    1,
    2,
    undefined,
    undefined,
    undefined,
  ])
  const parents = [first, second, third].map((span) => span?.parentSpanContext?.spanId)
  expect(new Set(parents)).toEqual(new Set([inboxes?.spanContext().spanId]))
  expect(rejected?.parentSpanContext?.spanId).toBe(conversation?.spanContext().spanId)
  expect(inboxes?.status.code).toBe(SpanStatusCode.UNSET)
  expect(inboxes?.attributes).toMatchObject({
    "conferkit.provider": "omniflow",
    "conferkit.operation": "inboxesList",
    "http.response.status_code": 200,
  })
  expect(channel("conferkit:request").hasSubscribers).toBe(false)
})
