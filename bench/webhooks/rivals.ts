import { rival } from "../clients/target.ts"
import { hmac, parse, secret } from "./contest.ts"
import { sample, standardSample } from "./json.ts"

export interface Rival {
  readonly name: string
  readonly run: () => unknown
}

/** Other packages that verify the same bytes as "verifySignature, any sender"; each accepts strings. */
export async function rivals(): Promise<Rival[]> {
  const text = sample.toString()
  return [await octokit(text), await stripe(text), await standard(text), await openai(text)]
}

async function octokit(text: string): Promise<Rival> {
  type Verify = (secret: string, body: string, signature: string) => Promise<boolean>
  const { verify } = await rival<{ verify: Verify }>("@octokit/webhooks-methods")
  const signature = `sha256=${hmac(text).digest("hex")}`
  const run = async () => {
    if (!(await verify(secret, text, signature))) throw new Error("rejected")
    return parse(text)
  }
  return { name: "@octokit/webhooks-methods verify, then JSON.parse", run }
}

async function stripe(text: string): Promise<Rival> {
  type Stripe = new (key: string) => {
    webhooks: {
      constructEvent(body: string, header: string, secret: string): unknown
      generateTestHeaderString(options: object): string
    }
  }
  const { default: Stripe } = await rival<{ default: Stripe }>("stripe")
  const { webhooks } = new Stripe("sk_test_benchmark")
  const header = webhooks.generateTestHeaderString({ payload: text, secret })
  return { name: "stripe webhooks.constructEvent", run: () => webhooks.constructEvent(text, header, secret) }
}

async function standard(text: string): Promise<Rival> {
  type Webhook = new (secret: string) => { verify(body: string, headers: object): unknown }
  const { Webhook } = await rival<{ Webhook: Webhook }>("standardwebhooks")
  const { secret, headers } = standardSample()
  const webhook = new Webhook(secret)
  return { name: "standardwebhooks verify", run: () => webhook.verify(text, headers) }
}

async function openai(text: string): Promise<Rival> {
  type OpenAI = new (options: object) => { webhooks: { unwrap(body: string, headers: object): Promise<unknown> } }
  const { default: OpenAI } = await rival<{ default: OpenAI }>("openai")
  const { secret, headers } = standardSample()
  const { webhooks } = new OpenAI({ apiKey: "benchmark-key", webhookSecret: secret })
  return { name: "openai webhooks.unwrap", run: () => webhooks.unwrap(text, headers) }
}
