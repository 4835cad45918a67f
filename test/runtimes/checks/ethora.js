import { all, equal, ok, rejects } from "../expect.js"

export const ethora = ({ ethora: { Ethora, EthoraError, getChatRepositoryImpl }, sandbox }) => {
  const client = (options = {}) => {
    const server = sandbox.ethoraSandbox()
    const { appId, appSecret, baseUrl, fetch } = server
    const chat = getChatRepositoryImpl({ appId, appSecret, baseUrl, fetch, waitForUsers: { interval: 1 }, ...options })
    return { server, chat }
  }

  return {
    "a room with its members": async () => {
      const { chat } = client()
      const { result } = await chat.createChatRoom("aula-1", { title: "Aula 1" })
      equal(result.title, "Aula 1", "title")
      await chat.users.create(["ada", "ze"].map((uuid) => ({ uuid, displayName: `${uuid} Byron` })))
      await chat.grantUserAccessToChatRoom("aula-1", ["ada", "ze"])
      equal((await chat.users.list({ chatName: "aula-1" })).length, 2, "members")
      equal((await chat.deleteChatRoom("aula-1")).ok, true, "deleted")
      equal((await chat.deleteChatRoom("aula-1")).reason, "Chat room not found", "reason")
    },
    "230 users, listed in pages": async () => {
      const { chat } = client()
      await chat.users.create(Array.from({ length: 230 }, (_, at) => ({ uuid: `pupil-${at}` })))
      const seen = (await all(chat.users.listAll({ limit: 100 }))).map(({ uuid }) => uuid)
      ok(new Set(seen).size >= 230, `all users, not ${seen.length}`)
    },
    "a user's JWT, exchanged, and a file": async () => {
      const { chat } = client()
      await chat.createUser("ada", { displayName: "Ada Byron" })
      const jwt = chat.createChatUserJwtToken("ada")
      equal(jwt.split(".").length, 3, "parts of the JWT")
      const { token, refreshToken } = await chat.sessions.exchange(jwt)
      await chat.sessions.refresh(refreshToken)
      const [file] = await chat.files.upload(token, [{ name: "notas.txt", content: "8:00 matemática" }])
      equal(file.originalname, "notas.txt", "the file")
    },
    "a rejection": async () => {
      const { appId, baseUrl, fetch } = sandbox.ethoraSandbox()
      const stranger = new Ethora({ appId, baseUrl, fetch, appSecret: "not-the-secret" })
      await rejects(stranger.rooms.list(), EthoraError, { status: 401 })
    },
  }
}
