import { afterAll } from "vitest"
import { xroomSandbox } from "conferkit/sandbox"
import { XRoom } from "conferkit/xroom"
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

describeContract("xroom", operations, await answerSchemas("xroom"), sandbox, {
  bookingAdd: () => api.POST("/booking#add", { body: { method: "add", data: { domain, roomName, validUntil } } }),
  bookingUpdate: () =>
    api.POST("/booking#update", { body: { method: "update", data: { domain, roomName, validUntil: validUntil + 1 } } }),
  bookingGet: () => api.POST("/booking#get", { body: { method: "get", data: { domain, roomName } } }),
  bookingList: () => api.POST("/booking#list", { body: { method: "list", data: { domain } } }),
  roomInit: () => api.POST("/room#init", { body: { method: "init", data: { id, addHostKey: true } } }),
  roomSetLock: () => api.POST("/room#setLock", { body: { method: "setLock", data: { id, lock: true } } }),
  roomSetPassword: () =>
    api.POST("/room#setPassword", { body: { method: "setPassword", data: { id, password: null } } }),
  roomList: () => api.POST("/room#list", { body: { method: "list", data: { domain } } }),
  roomKickOut: () => api.POST("/room#kickOut", { body: { method: "kickOut", data: { id, peerId: "all" } } }),
  roomDestroy: () => api.POST("/room#destroy", { body: { method: "destroy", data: { id } } }),
  bookingRemove: () => api.POST("/booking#remove", { body: { method: "remove", data: { domain, roomName } } }),
  webhookAdd: () => api.POST("/webhook#add", { body: { method: "add", data: { domain, type: "robot", robotId: 1 } } }),
  webhookList: () => api.POST("/webhook#list", { body: { method: "list", data: { domain } } }),
  webhookValidate: () => api.POST("/webhook#validate", { body: { method: "validate", data: hook() } }),
  webhookRemove: () => api.POST("/webhook#remove", { body: { method: "remove", data: hook() } }),
})
