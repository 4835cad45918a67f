/**
 * OpenTelemetry: a span for every call, with a child span for every attempt.
 *
 *   npm run build && ./node_modules/.bin/node examples/opentelemetry.ts
 *
 * This calls a sandbox that fails twice and then returns a 404, and prints the spans. In your application, copy `traceCalls` and
 * register a tracer provider with your own exporter.
 */
import { subscribe, unsubscribe } from "node:diagnostics_channel"
import { type Attributes, context, type Span, SpanKind, SpanStatusCode, trace, type Tracer } from "@opentelemetry/api"
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-base"
import { ApiError, type ObservedOutcome, type ObservedRequest, type RequestMessage } from "conferkit"
import { isApiError, OmniFlow } from "conferkit/omniflow"
import { omniFlowSandbox } from "conferkit/sandbox"

interface Spans {
  readonly call: Span
  attempt?: Span
}

/**
 * Creates spans from the messages of the diagnostics channel, with the attributes of OpenTelemetry's conventions for HTTP clients.
 * @returns a function that stops it
 */
function traceCalls(tracer: Tracer): () => void {
  const running = new WeakMap<ObservedRequest, Spans>()
  const listener = (published: unknown) => {
    const message = published as RequestMessage
    const { request } = message
    if (message.type === "request:start") {
      const attributes = { "conferkit.provider": request.provider, "conferkit.operation": request.operation }
      running.set(request, { call: tracer.startSpan(`${request.provider}.${request.operation}`, { attributes }) })
      return
    }
    // The call started before the subscription.
    const spans = running.get(request)
    if (spans === undefined) return
    switch (message.type) {
      case "attempt:start": {
        const attributes: Attributes = { "http.request.method": request.method, "url.template": request.path }
        if (message.attempt > 1) attributes["http.request.resend_count"] = message.attempt - 1
        const options = { kind: SpanKind.CLIENT, attributes }
        const above = trace.setSpan(context.active(), spans.call)
        spans.attempt = tracer.startSpan(`${request.method} ${request.path}`, options, above)
        break
      }
      case "attempt:end":
        if (spans.attempt === undefined) break
        if (message.wait !== undefined) spans.attempt.addEvent("retry", { "conferkit.wait_ms": message.wait })
        finish(spans.attempt, message)
        break
      case "request:end":
        finish(spans.call, message)
        break
    }
  }
  subscribe("conferkit:request", listener)
  return () => {
    unsubscribe("conferkit:request", listener)
  }
}

function finish(span: Span, { url, serverAddress, serverPort, status, error }: ObservedOutcome): void {
  if (url !== undefined) span.setAttribute("url.full", url)
  if (serverAddress !== undefined) span.setAttribute("server.address", serverAddress)
  if (serverPort !== undefined) span.setAttribute("server.port", serverPort)
  if (status !== undefined) span.setAttribute("http.response.status_code", status)
  if (error !== undefined) {
    span.setAttribute("error.type", error instanceof ApiError ? error.code : error.name)
    // Errors of this package contain no secrets.
    span.setStatus({ code: SpanStatusCode.ERROR, message: error.message })
  }
  span.end()
}

export const exporter = new InMemorySpanExporter()
const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] })
const stop = traceCalls(provider.getTracer("conferkit"))

const sandbox = omniFlowSandbox()
const { url: baseUrl } = await sandbox.listen()
const omniflow = new OmniFlow({ apiKey: sandbox.apiKey, baseUrl, backoffBaseMs: 10 })
try {
  sandbox.fail({ status: 503 }, 2)
  await omniflow.inboxes.list()
  await omniflow.conversations.get("nowhere").catch((error: unknown) => {
    if (!isApiError(error)) throw error
  })
} finally {
  stop()
  await sandbox.close()
}

for (const { name, attributes, parentSpanContext, status } of exporter.getFinishedSpans()) {
  const outcome = status.code === SpanStatusCode.ERROR ? attributes["error.type"] : "ok"
  const indent = parentSpanContext === undefined ? "" : "  "
  console.log(`${indent}${name}: ${String(attributes["http.response.status_code"])} ${String(outcome)}`)
}
