import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { OmniFlow, signatureHeader } from "conferkit/omniflow"
import { omniFlowSandbox, type OmniFlowSandbox } from "conferkit/sandbox"
import { type Block, blocksOf } from "../../docs/blocks.ts"
import { announced, runBlock } from "../../docs/run-block.ts"
import { besideReadme, everySnippetCompiles, quoted, titled } from "../readme.ts"

const blocks = blocksOf("test/seeds/omniflow/readme.md.txt")
const secret = "seu-segredo-aqui"
const url = "https://sua-api.com/omniflow"

type Handler = (request: object, response: object) => Promise<void>

/** An account with one conversation of two messages, one webhook, and the README's URL. */
async function account() {
  const sandbox = omniFlowSandbox({
    apiKey: "omf_live_...",
    random: () => 0,
    fetch: () => Promise.resolve(new Response(null, { status: 204 })),
  })
  const { baseUrl, fetch } = sandbox
  const runtime = { sleep: () => Promise.resolve() }
  const client = new OmniFlow({ apiKey: sandbox.apiKey, baseUrl, fetch, runtime })
  const wh = await client.webhooks.create({ url, events: ["message.received"], secret })
  const from = "+5511900000001"
  const { conversationId } = sandbox.receive({ from, name: "Maria", content: "Oi" })
  sandbox.receive({ from, content: { type: "image", url: "https://cdn.example.com/foto.jpg" } })
  await sandbox.settled()
  const [contact] = sandbox.contacts
  const [inbox] = await client.inboxes.list()
  return { sandbox, client, wh, conversationId, contactId: contact?.id, inboxId: inbox?.id }
}

everySnippetCompiles(blocks)

describe("against the sandbox", () => {
  let sandbox: OmniFlowSandbox
  let handle: Handler | undefined

  beforeEach(async () => {
    const made = await account()
    sandbox = made.sandbox
    handle = undefined
    const to = "+5511900000001"
    const channel = "whatsapp_official"
    const globals = {
      ...made,
      id: made.conversationId,
      to,
      channel,
      text: "Olá!",
      url: "https://cdn.example.com/recibo.png",
      caption: "Seu recibo",
      params: { to, channel, content: { type: "text", text: "Olá!" } },
      app: {
        post: (_path: string, handler: Handler) => {
          handle = handler
        },
      },
      // For any URL in a snippet.
      fetch: sandbox.fetch,
    }
    for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value)
    vi.stubEnv("WEBHOOK_SECRET", secret)
  })
  afterEach(async () => {
    vi.unstubAllGlobals()
    vi.unstubAllEnvs()
    await sandbox.close()
  })

  test.each(titled(blocks.filter(({ runs }) => runs)))(
    "%s runs and produces its documented result",
    async (_, block) => {
      if (block.code.includes("quota_exceeded")) sandbox.fail({ status: 429, retryAfter: 0 }, 4)
      expect(await runBlock(block)).toEqual(announced(block))
    },
  )

  test("the receiver accepts genuine deliveries and responds with 401 to others", async () => {
    const block = blocks.find(({ code }) => code.includes("app.post"))
    expect(block).toBeDefined()
    if (block === undefined) return
    const logged = await runBlock(block)
    const genuine = sandbox.webhook("conversation.resolved", undefined, { url, timestamp: 0 })
    const body = await genuine.text()
    const signature = genuine.headers.get(signatureHeader) ?? undefined
    const statusOf = async (text: string, headers: Record<string, string | string[] | undefined>) => {
      let code = 0
      const response = { status: (given: number) => ((code = given), response), send: () => undefined }
      await handle?.({ text: () => Promise.resolve(text), headers }, response)
      return code
    }
    expect(await statusOf(body, { [signatureHeader]: signature })).toBe(200)
    expect(logged).toEqual(["conversation.resolved tnt_01 2 1970-01-01T00:00:00.000Z"])
    expect(await statusOf(`${body}\n`, { [signatureHeader]: signature })).toBe(401)
    expect(await statusOf(body, {})).toBe(401)
    expect(await statusOf(body, { [signatureHeader]: `sha1=${signature ?? ""}` })).toBe(401)
  })
})

besideReadme("004_0c20dc8989cbba9e.txt", (readme) => {
  const text = () => readme().replaceAll(/^\s+/gm, "")
  const copies = (block: Block) =>
    quoted(block, "conferkit/omniflow", "@omniflow/sdk").map((lines) => lines.replaceAll("(params)", "({ ... })"))

  test.each(titled(blocks))("%s are quoted exactly in the README", (_, block) => {
    for (const lines of copies(block)) expect(text()).toContain(lines)
  })

  test("include every line of code", () => {
    const code = text().slice(text().indexOf("import { OmniFlow }"))
    const copied = new Set(blocks.flatMap(copies).flatMap((lines) => lines.split("\n")))
    const left = code.split("\n").filter((line) => /^(?:await|const|import|for|app)\b/.test(line) && !copied.has(line))
    // In the source of the README, headings were joined to the ends of blocks.
    expect(left.filter((line) => ![...copied].some((each) => each !== "" && line.startsWith(each)))).toEqual([])
  })
})
