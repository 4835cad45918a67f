import { afterAll } from "vitest"
import { Ethora } from "conferkit/ethora"
import { ethoraSandbox } from "conferkit/sandbox"
import { operations as jsonSchemas } from "conferkit/schemas/ethora"
import { operations } from "../../generated/ethora/operations.ts"
import { answerSchemas } from "../support/answer-schemas.ts"
import { describeContract } from "../support/contract.ts"

const sandbox = ethoraSandbox({ jobPolls: 0 })
afterAll(() => sandbox.close())

const { appId, appSecret, baseUrl } = sandbox
const client = new Ethora({ appId, appSecret, baseUrl, fetch: sandbox.fetch })
const { api } = client
const agent = sandbox.addAgent({ name: "Tutor" })
const path = { appId }
const access = { chatName: `${appId}_sala`, members: ["ana"] }
const person = (uuid: string) => ({ uuid, email: `${uuid}@example.test`, firstName: "Ana", lastName: "Lima" })
const named = (name: string) => ({ name: `${appId}_${name}` })
const seen = { job: "", inApp: "", broadcast: "", token: "", newApp: "", user: "", refresh: "", file: "" }
/** A user session replaces the server token. */
const asPerson = () => ({ headers: { authorization: `Bearer ${seen.user}`, "x-custom-token": null } })
const messages = () => ({ appId, chatId: sandbox.chats[0]?._id ?? "" })

/** The calls that the sandbox implements; it responds with 501 to the others. */
const acted = await (async () => {
  const found: [string, (typeof operations)[keyof typeof operations]][] = []
  const other = ethoraSandbox()
  for (const operation of Object.values(operations)) {
    const path = operation.path.replaceAll(/\{\w+\}/g, "x")
    const { status } = await other.fetch(other.baseUrl + path, { method: operation.method })
    if (status !== 501) found.push([operation.id, operation])
  }
  return Object.fromEntries(found)
})()

describeContract<string>("Ethora", acted, await answerSchemas("ethora"), jsonSchemas, sandbox, {
  ping: () => api.GET("/v1/ping"),
  getVersion: () => api.GET("/v1/ping/version"),
  createUsers: async () => {
    const result = await api.POST("/v2/users/batch", { body: { usersList: [person("ana"), person("bia")] } })
    seen.job = ticketOf(result.data)
    return result
  },
  getUsersBatchJob: () => api.GET("/v2/users/batch/{jobId}", { params: { path: { jobId: seen.job } } }),
  createUsersInApp: async () => {
    const body = { usersList: [person("eva")] }
    const result = await api.POST("/v2/apps/{appId}/users/batch", { params: { path }, body })
    seen.inApp = ticketOf(result.data)
    return result
  },
  getUsersBatchJobInApp: () =>
    api.GET("/v2/apps/{appId}/users/batch/{jobId}", { params: { path: { appId, jobId: seen.inApp } } }),
  listUsers: () => api.GET("/v2/chats/users"),
  updateUsers: () =>
    api.PATCH("/v2/chats/users", { body: { users: [{ xmppUsername: `${appId}_ana`, firstName: "Anna" }] } }),
  updateUsersInApp: () =>
    api.PATCH("/v2/apps/{appId}/chats/users", {
      params: { path },
      body: { users: [{ xmppUsername: `${appId}_bia`, firstName: "Beatriz" }] },
    }),
  getUserByXmppUsername: () =>
    api.GET("/v1/apps/users/{xmppUsername}", { params: { path: { xmppUsername: `${appId}_ana` } } }),
  createChat: () => api.POST("/v2/chats", { body: { title: "Sala", uuid: "sala", type: "group" } }),
  createChatInApp: () =>
    api.POST("/v2/apps/{appId}/chats", { params: { path }, body: { title: "Outra", uuid: "outra", type: "public" } }),
  grantAccess: () => api.POST("/v2/chats/users-access", { body: access }),
  grantAccessInApp: () =>
    api.POST("/v2/apps/{appId}/chats/users-access", { params: { path }, body: { ...access, members: ["bia"] } }),
  listChats: () => api.GET("/v2/apps/{appId}/chats", { params: { path, query: { includeMembers: true } } }),
  getUserChats: () => api.GET("/v2/apps/{appId}/users/{userId}/chats", { params: { path: { appId, userId: "ana" } } }),
  updateChat: () =>
    api.PATCH("/v2/apps/{appId}/chats/{chatName}", {
      params: { path: { appId, chatName: `${appId}_sala` } },
      body: { title: "Sala 1" },
    }),
  listMessages: () => {
    sandbox.say("sala", "ana", "Bom dia")
    return api.GET("/v2/apps/{appId}/chats/{chatId}/messages", { params: { path: messages() } })
  },
  searchMessages: () => api.GET("/v2/apps/{appId}/messages/search", { params: { path, query: { q: "dia" } } }),
  broadcast: async () => {
    const body = { text: "Aviso", allRooms: true }
    const result = await api.POST("/v2/apps/{appId}/chats/broadcast", { params: { path }, body })
    seen.broadcast = ticketOf(result.data)
    return result
  },
  getBroadcastJob: () =>
    api.GET("/v2/apps/{appId}/chats/broadcast/{jobId}", { params: { path: { appId, jobId: seen.broadcast } } }),
  removeAccess: () => api.DELETE("/v2/chats/users-access", { body: access }),
  removeAccessInApp: () =>
    api.DELETE("/v2/apps/{appId}/chats/users-access", { params: { path }, body: { ...access, members: ["bia"] } }),
  listAgents: () => api.GET("/v2/apps/{appId}/agents", { params: { path } }),
  inviteAgentToChat: () =>
    api.POST("/v2/apps/{appId}/agents/{agentId}/invite-to-chat", {
      params: { path: { appId, agentId: agent.id } },
      body: { appId, chatJid: `${appId}_sala@conference.${sandbox.xmppHost}` },
    }),
  updateAppBot: () => api.PUT("/v2/apps/{appId}/bot", { params: { path }, body: { prompt: "Responda em português." } }),
  getAppBot: () => api.GET("/v2/apps/{appId}/bot", { params: { path } }),
  listAppTokens: () => api.GET("/v2/apps/{appId}/tokens", { params: { path } }),
  createAppToken: async () => {
    const result = await api.POST("/v2/apps/{appId}/tokens", { params: { path }, body: { label: "ci" } })
    seen.token = result.data?.tokenId ?? ""
    return result
  },
  rotateAppToken: async () => {
    const params = { path: { appId, tokenId: seen.token } }
    const result = await api.POST("/v2/apps/{appId}/tokens/{tokenId}/rotate", { params, body: {} })
    seen.token = result.data?.tokenId ?? ""
    return result
  },
  revokeAppToken: () =>
    api.DELETE("/v2/apps/{appId}/tokens/{tokenId}", { params: { path: { appId, tokenId: seen.token } } }),
  listApps: () => api.GET("/v2/apps"),
  getApp: () => api.GET("/v2/apps/{appId}", { params: { path } }),
  getAppConfig: () => api.GET("/v1/apps/get-config", { params: { query: { domainName: "app" } } }),
  getDefaultRooms: () =>
    api.GET("/v1/apps/get-default-rooms", { headers: { authorization: sandbox.apps[0]?.appToken ?? "" } }),
  provisionApp: () =>
    api.POST("/v2/apps/{appId}/provision", { params: { path }, body: { rooms: [{ title: "Geral", pinned: true }] } }),
  createApp: async () => {
    const result = await api.POST("/v2/apps", { body: { displayName: "Filial" } })
    seen.newApp = sandbox.apps.at(-1)?._id ?? ""
    return result
  },
  updateApp: () =>
    api.PATCH("/v2/apps/{appId}", { params: { path: { appId: seen.newApp } }, body: { displayName: "Filial 2" } }),
  deleteApp: () => api.DELETE("/v2/apps/{appId}", { params: { path: { appId: seen.newApp } } }),
  createClientSession: async () => {
    const headers = { "x-custom-token": client.createChatUserJwtToken("ana") }
    const result = await api.POST("/v1/users/client", { headers })
    seen.user = result.data?.token ?? ""
    seen.refresh = result.data?.refreshToken ?? ""
    return result
  },
  uploadFiles: async () => {
    const body = new FormData()
    body.append("files", new Blob(["oi"]), "oi.txt")
    const result = await api.POST("/v2/files", { ...asPerson(), body: body as never })
    seen.file = sandbox.files[0]?._id ?? ""
    return result
  },
  listFiles: () => api.GET("/v2/files", asPerson()),
  getFile: () => api.GET("/v2/files/{fileId}", { ...asPerson(), params: { path: { fileId: seen.file } } }),
  deleteFile: () => api.DELETE("/v2/files/{fileId}", { ...asPerson(), params: { path: { fileId: seen.file } } }),
  refreshClientSession: () => api.POST("/v1/users/login/refresh", { headers: { authorization: seen.refresh } }),
  deleteChat: () => api.DELETE("/v1/chats", { body: named("sala") }),
  deleteChatInApp: () => api.DELETE("/v2/apps/{appId}/chats", { params: { path }, body: named("outra") }),
  deleteUsers: () => api.DELETE("/v1/users/batch", { body: { usersIdList: ["ana"] } }),
  deleteUsersInApp: () =>
    api.DELETE("/v2/apps/{appId}/users/batch", { params: { path }, body: { usersIdList: ["bia"] } }),
})

const ticketOf = (answer: object | undefined): string =>
  answer !== undefined && "jobId" in answer && typeof answer.jobId === "string" ? answer.jobId : ""
