// The example at the start of each queue page, with its engine.
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest"
import type { WebhookHandler } from "conferkit/webhooks"
import { blocksOf } from "../docs/blocks.ts"
import { runBlock } from "../docs/run-block.ts"
import { event, callbackURL, requestOf, signed } from "../webhooks/signed.ts"
import type { Engine } from "../webhooks/processes/engines.ts"
import { missing, programs, runnable } from "../webhooks/processes/queues.ts"
import { startNats, startPostgres, startRedis } from "../webhooks/processes/servers.ts"

for (const engine of missing)
  console.warn(`SKIPPED: ${programs[engine]} is not installed, so the example in docs/${engine}.md is not run`)

const starters = { bullmq: startRedis, "pg-boss": startPostgres, nats: startNats }

interface Exported {
  handler: WebhookHandler
  stop: () => Promise<void>
}

describe.each(runnable.map((engine) => [engine]))("docs/%s.md", (engine: Engine) => {
  let stack: AsyncDisposableStack
  beforeAll(async () => {
    stack = new AsyncDisposableStack()
    const { url, port } = stack.use(await starters[engine]())
    vi.stubEnv("REDIS_HOST", "127.0.0.1")
    vi.stubEnv("REDIS_PORT", String(port))
    vi.stubEnv("DATABASE_URL", url)
    vi.stubEnv("NATS_URL", url)
    vi.stubGlobal("callbackURL", callbackURL)
  }, 60_000)
  afterAll(async () => {
    vi.unstubAllGlobals()
    vi.unstubAllEnvs()
    await stack.disposeAsync()
  })

  test("starts with a working example", async () => {
    const [block = expect.unreachable()] = blocksOf(`docs/${engine}.md`)
    const exported: Partial<Exported> = {}
    const modules = {
      bullmq: await import("bullmq"),
      "pg-boss": await import("pg-boss"),
      "@nats-io/jetstream": await import("@nats-io/jetstream"),
      "@nats-io/transport-node": await import("@nats-io/transport-node"),
    }
    const logged = await runBlock(block, modules, exported)
    const { handler, stop } = exported as Exported
    const meeting = { "internal-meeting-id": "i-1", "external-meeting-id": "aula-1" }
    const send = async (domain: string, key: string) => {
      const parts = signed([event("meeting-ended", { meeting })], { domain, key, timestamp: Date.now() })
      return (await handler(requestOf(parts))).status
    }
    expect(await send("bbb1.example.org", "secret-1")).toBe(200)
    expect(await send("bbb2.example.org", "secret-1")).toBe(401)
    await expect.poll(() => logged).toContain("ended: aula-1 on bbb1.example.org")
    await stop()
  }, 90_000)
})
