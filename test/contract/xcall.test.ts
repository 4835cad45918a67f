import { afterAll } from "vitest"
import { xcallSandbox } from "conferkit/sandbox"
import { XCallServer } from "conferkit/xcall"
import { operations as jsonSchemas } from "conferkit/schemas/xcall"
import { operations } from "../../generated/xcall/operations.ts"
import { answerSchemas } from "../support/answer-schemas.ts"
import { describeContract } from "../support/contract.ts"

const sandbox = xcallSandbox()
afterAll(() => sandbox.close())

const { apiKey, apiSecret, baseUrl } = sandbox
const { api } = new XCallServer({ apiKey, apiSecret, baseUrl, fetch: sandbox.fetch }).withToken(sandbox.session())

describeContract("xCall", operations, await answerSchemas("xcall"), jsonSchemas, sandbox, {
  createRoomToken: () => api.POST("/token", { body: { room_id: "aula" } }),
  getRoomInfo: () => api.GET("/rooms/{roomId}/info", { params: { path: { roomId: "aula" } } }),
  getAccount: () => api.GET("/account"),
  getSubscription: () => api.GET("/subscription"),
})
