import createClient from "openapi-fetch"
import type { paths } from "../../generated/omniflow/paths.ts"
import { OmniFlow } from "../../src/omniflow/index.ts"
import { nodeFetch } from "../node-fetch.ts"
import { conversationId } from "./answers.ts"
import { type Client, rival, type Target } from "./target.ts"

const limit = 20
const authorization = "Bearer benchmark-key"
const path = `/v1/conversations/${conversationId}/messages`

type FetchOption = { fetch?: typeof fetch }

/**
 * One page of a conversation's messages: a path parameter, a query, an authentication header, JSON parsing. The first
 * two do it by hand.
 */
export async function jsonClients(target: Target): Promise<Client[]> {
  const clients = [
    raw(target),
    openapiFetch(target),
    ...conferkit(target),
    await ky(target),
    await ofetch(target),
    await axios(target),
    await openai(target),
  ]
  // A stub has no connection, so another HTTP client would make no difference.
  return target.fetch === undefined ? [...clients, rawNodeHttp(target), conferkitNodeHttp(target)] : clients
}

function raw({ baseUrl, fetch = globalThis.fetch }: Target): Client {
  return {
    name: "fetch",
    call: async () => (await fetch(`${baseUrl}${path}?limit=${limit}`, { headers: { authorization } })).json(),
  }
}

function rawNodeHttp({ baseUrl }: Target): Client {
  return {
    name: "node:http",
    call: async () =>
      (
        await nodeFetch(`${baseUrl}${path}?limit=${limit}`, { method: "GET", headers: { authorization }, body: null })
      ).json(),
  }
}

function openapiFetch({ baseUrl, fetch }: Target): Client {
  const client = createClient<paths>({ baseUrl, headers: { authorization }, ...(fetch && { fetch: (r) => fetch(r) }) })
  const params = { path: { conversationId }, query: { limit } }
  return {
    name: "openapi-fetch",
    call: async () => {
      const { data, error } = await client.GET("/v1/conversations/{conversationId}/messages", { params })
      if (error !== undefined) throw new Error("rejected")
      return data
    },
  }
}

function conferkit({ baseUrl, fetch }: Target): Client[] {
  const omniflow = new OmniFlow({ apiKey: "benchmark-key", baseUrl, fetch })
  const params = { path: { conversationId }, query: { limit } }
  return [
    { name: "conferkit", call: () => omniflow.messages.list(conversationId, { limit }) },
    {
      name: "conferkit .api",
      call: async () => {
        const { data, error } = await omniflow.api.GET("/v1/conversations/{conversationId}/messages", { params })
        if (error !== undefined) throw new Error("rejected")
        return data
      },
    },
  ]
}

function conferkitNodeHttp({ baseUrl }: Target): Client {
  const omniflow = new OmniFlow({ apiKey: "benchmark-key", baseUrl, fetch: nodeFetch })
  return { name: "conferkit over node:http", call: () => omniflow.messages.list(conversationId, { limit }) }
}

async function ky({ baseUrl, fetch }: Target): Promise<Client> {
  type Ky = { create(options: object): { get(url: string, options: object): { json(): Promise<unknown> } } }
  const { default: ky } = await rival<{ default: Ky }>("ky")
  const client = ky.create({ prefix: baseUrl, headers: { authorization }, ...(fetch && { fetch }) })
  return { name: "ky", call: () => client.get(path.slice(1), { searchParams: { limit } }).json() }
}

async function ofetch({ baseUrl, fetch = globalThis.fetch }: Target): Promise<Client> {
  type Fetch = (url: string, options: object) => Promise<unknown>
  const { createFetch } = await rival<{ createFetch: (globals: FetchOption) => Fetch }>("ofetch")
  const call = createFetch({ fetch })
  return { name: "ofetch", call: () => call(path, { baseURL: baseUrl, headers: { authorization }, query: { limit } }) }
}

async function axios({ baseUrl, fetch }: Target): Promise<Client> {
  type Axios = { create(options: object): { get(url: string, options: object): Promise<{ data: unknown }> } }
  const { default: axios } = await rival<{ default: Axios }>("axios")
  const adapter = fetch === undefined ? {} : { adapter: "fetch", env: { fetch } }
  const client = axios.create({ baseURL: baseUrl, headers: { authorization }, ...adapter })
  return { name: "axios", call: async () => (await client.get(path, { params: { limit } })).data }
}

async function openai({ baseUrl, fetch }: Target): Promise<Client> {
  type OpenAI = new (options: object) => { get(path: string, options: object): Promise<unknown> }
  const { default: OpenAI } = await rival<{ default: OpenAI }>("openai")
  const client = new OpenAI({ apiKey: "benchmark-key", baseURL: baseUrl, ...(fetch && { fetch }) })
  return { name: "openai", call: () => client.get(path, { query: { limit } }) }
}
