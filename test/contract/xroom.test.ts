import { afterAll } from "vitest"
import { xroomSandbox } from "conferkit/sandbox"
import { XRoom } from "conferkit/xroom"
import { operations as jsonSchemas } from "conferkit/schemas/xroom"
import { operations } from "../../generated/xroom/operations.ts"
import { answerSchemas } from "../support/answer-schemas.ts"
import { describeContract } from "../support/contract.ts"

const sandbox = xroomSandbox()
afterAll(() => sandbox.close())

const { authId, secret, baseUrl } = sandbox
const { api } = new XRoom({ authId, secret, baseUrl, fetch: sandbox.fetch })
const domain = "chat.example"
const roomName = "aula"
const id = `${domain}/${roomName}`
const validUntil = Date.now() + 3_600_000
const hook = () => ({ id: sandbox.webhooks[0]?.id ?? 0 })

describeContract("xroom", operations, await answerSchemas("xroom"), jsonSchemas, sandbox, {
  bookingAdd: () => api.POST("/booking", { body: { method: "add", data: { domain, roomName, validUntil } } }),
  bookingUpdate: () =>
    api.POST("/booking", { body: { method: "update", data: { domain, roomName, validUntil: validUntil + 1 } } }),
  bookingGet: () => api.POST("/booking", { body: { method: "get", data: { domain, roomName } } }),
  bookingList: () => api.POST("/booking", { body: { method: "list", data: { domain } } }),
  roomInit: () => api.POST("/room", { body: { method: "init", data: { id, addHostKey: true } } }),
  roomSetLock: () => api.POST("/room", { body: { method: "setLock", data: { id, lock: true } } }),
  roomSetPassword: () => api.POST("/room", { body: { method: "setPassword", data: { id, password: null } } }),
  roomList: () => api.POST("/room", { body: { method: "list", data: { domain } } }),
  roomKickOut: () => api.POST("/room", { body: { method: "kickOut", data: { id, peerId: "all" } } }),
  roomDestroy: () => api.POST("/room", { body: { method: "destroy", data: { id } } }),
  bookingRemove: () => api.POST("/booking", { body: { method: "remove", data: { domain, roomName } } }),
  webhookAdd: () => api.POST("/webhook", { body: { method: "add", data: { domain, type: "robot", robotId: 1 } } }),
  webhookList: () => api.POST("/webhook", { body: { method: "list", data: { domain } } }),
  webhookValidate: () => api.POST("/webhook", { body: { method: "validate", data: hook() } }),
  webhookRemove: () => api.POST("/webhook", { body: { method: "remove", data: hook() } }),
})
