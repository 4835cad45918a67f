import { createHash } from "node:crypto"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { BigBlueButton } from "conferkit/bigbluebutton"
import { type Command, command } from "../command.ts"
import { accept, type Connected, connectTo, data, decline, type Question, text } from "./connect.ts"
import { type World, world } from "./world.ts"

const patience = 300_000
const dayMs = 86_400_000
const now = Date.now()

/** The entries of a list in a result's data, one per line. */
const entries = (result: Parameters<typeof data>[0]): Record<string, unknown>[] =>
  (data(result) ?? "")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Record<string, unknown>)

const recordings = [
  {
    recordID: "rec-course-7-a",
    meetingID: "curso-7",
    name: "untitled",
    metadata: { course: "7" },
    startTime: now - 3 * dayMs,
  },
  {
    recordID: "rec-course-7-b",
    meetingID: "curso-7",
    name: "untitled",
    metadata: { course: "7" },
    startTime: now - 2 * dayMs,
  },
  {
    recordID: "rec-course-8",
    meetingID: "curso-8",
    name: "Física",
    metadata: { course: "8" },
    startTime: now - 2 * dayMs,
  },
  {
    recordID: "rec-old-1",
    meetingID: "curso-1",
    name: "Química",
    metadata: { course: "1" },
    startTime: now - 500 * dayMs,
  },
  {
    recordID: "rec-old-2",
    meetingID: "curso-1",
    name: "Química",
    metadata: { course: "1" },
    startTime: now - 400 * dayMs,
  },
].map((each) => ({ ...each, endTime: each.startTime + 3_600_000 }))

let cli: Command
let all: World
/** Called before something is destroyed; returns the user's decision `decide`. */
const questions: Question[] = []
let decide = accept
let agent: Connected
/** A client that cannot ask its user. */
let mute: Connected

beforeAll(async () => {
  cli = await command()
  all = await world({ bbb: { recordings } })
  const args = ["--allow", "delete"]
  agent = await connectTo(cli, {
    args,
    env: all.env,
    elicit: (question) => {
      questions.push(question)
      return decide()
    },
  })
  mute = await connectTo(cli, { args, env: all.env })
}, patience)

afterAll(async () => {
  await agent.close()
  await mute.close()
  await cli.close()
  await all.close()
})

/** A search in the words of a task finds an operation. */
const finds = async (words: string, operation: string, provider?: string) => {
  expect(text(await agent.search(words, provider))).toContain(operation)
}

const succeeds = async (...[operation, args, more]: Parameters<Connected["call"]>) => {
  const result = await agent.call(operation, args, more)
  expect(text(result)).toContain(`${operation} at`)
  expect(result.isError).not.toBe(true)
  return result
}

describe("tasks of a teacher", () => {
  test("Who attended yesterday's class?", async () => {
    await succeeds("confweb.create", { name: "Aula 3", meetingID: "aula-3", attendeePW: "ap", moderatorPW: "mp" })
    all.confweb.attend("aula-3", { fullName: "Ana Souza", role: "MODERATOR" })
    all.confweb.attend("aula-3", { fullName: "Bruno Lima" })
    await finds("who attended the class", "confweb.getAllMeetings", "confweb")
    const found = await succeeds("confweb.getAllMeetings", { meetingID: ["aula-3"] })
    expect(data(found)).toContain("Ana Souza")
    expect(data(found)).toContain("Bruno Lima")
  })

  test("Quem está na sala da turma 5 agora?", async () => {
    await succeeds("bbb.create", { name: "Turma 5", meetingID: "turma-5" })
    all.bbb.attend("turma-5", { fullName: "Zoé Martins" })
    await finds("quem está na sala", "bbb.getMeetingInfo")
    const [meeting] = entries(await succeeds("bbb.getMeetingInfo", { meetingID: "turma-5" }, { fields: ["attendees"] }))
    expect(meeting).toMatchObject({ attendees: [{ fullName: "Zoé Martins", role: "VIEWER" }] })
  })

  test("Rename the recordings of course 7", async () => {
    await finds("rename the recordings of course 7", "bbb.updateRecordings")
    const found = entries(
      await succeeds("bbb.getRecordings", { meta: { course: "7" } }, { fields: ["recordID", "name"] }),
    )
    expect(found).toEqual([
      { recordID: "rec-course-7-a", name: "untitled" },
      { recordID: "rec-course-7-b", name: "untitled" },
    ])
    for (const [at, { recordID }] of found.entries())
      await succeeds("bbb.updateRecordings", { recordID: [recordID], meta: { name: `Course 7, part ${at + 1}` } })
    expect(
      all.bbb.recordings.filter((each) => each.meetingID === "curso-7").map((each) => each.metadata.get("name")),
    ).toEqual(["Course 7, part 1", "Course 7, part 2"])
    expect(all.bbb.recordings.find((each) => each.recordID === "rec-course-8")?.metadata.get("name")).toBeUndefined()
  })

  test("Mude o nome da reunião aula-3 para Revisão", async () => {
    await finds("mudar o nome da reunião", "confweb.updateMeeting", "confweb")
    await succeeds("confweb.updateMeeting", { meetingID: "aula-3", name: "Revisão" })
    expect(all.confweb.meetings.find((each) => each.meetingID === "aula-3")?.name).toBe("Revisão")
  })

  test("Delete recordings older than a year, show me first", async () => {
    await finds("delete recordings older than a year", "bbb.deleteRecordings")
    const found = entries(await succeeds("bbb.getRecordings", {}, { fields: ["recordID", "name", "startTime"] }))
    // Times include their date.
    const old = found.filter(
      (each) => new Date(String(each["startTime"]).split(" = ")[1] ?? "").getTime() < now - 365 * dayMs,
    )
    expect(old.map((each) => each["recordID"])).toEqual(["rec-old-1", "rec-old-2"])
    questions.length = 0
    decide = decline
    const rejected = await agent.call("bbb.deleteRecordings", { recordID: old.map((each) => each["recordID"]) })
    expect(text(rejected)).toContain("Nothing was done: the user declined")
    expect(questions[0]?.message).toMatch(
      /recording rec-old-1 of \d{4}-\d\d-\d\d, named "Química"\nrecording rec-old-2 of \d{4}-\d\d-\d\d, named "Química"/,
    )
    expect(all.bbb.recordings.map((each) => each.recordID)).toContain("rec-old-1")
    decide = accept
    await succeeds("bbb.deleteRecordings", { recordID: old.map((each) => each["recordID"]) })
    expect(
      all.bbb.recordings
        .filter((each) => each.state !== "deleted")
        .map((each) => each.recordID)
        .sort(),
    ).toEqual(["rec-course-7-a", "rec-course-7-b", "rec-course-8"])
  })

  test("Apague a gravação do curso 8, mas mostre antes (cliente sem perguntas)", async () => {
    const rejected = await mute.call("bbb.deleteRecordings", { recordID: ["rec-course-8"] })
    expect(rejected.isError).toBe(true)
    expect(data(rejected)).toMatch(/recording rec-course-8 of \d{4}-\d\d-\d\d, named "Física"/)
    expect(all.bbb.recordings.find((each) => each.recordID === "rec-course-8")?.state).toBe("published")
    const confirm = /^confirm: (.+)$/m.exec(data(rejected) ?? "")?.[1] ?? ""
    const done = await mute.call("bbb.deleteRecordings", { recordID: ["rec-course-8"] }, { confirm })
    expect(done.isError).not.toBe(true)
    expect(all.bbb.recordings.some((each) => each.recordID === "rec-course-8" && each.state !== "deleted")).toBe(false)
  })

  test("Start a recorded meeting for class 12", async () => {
    await finds("start a meeting that is recorded", "bbb.create")
    await succeeds("bbb.create", { name: "Class 12", meetingID: "class-12", record: true, meta: { class: "12" } })
    expect(all.bbb.meetings.find((each) => each.meetingID === "class-12")).toMatchObject({
      name: "Class 12",
      record: true,
    })
  })

  test("Encerre a reunião da turma 5", async () => {
    await finds("encerrar a reunião", "bbb.end")
    questions.length = 0
    await succeeds("bbb.end", { meetingID: "turma-5" })
    expect(questions[0]?.message).toMatch(
      /End a meeting \(bbb\.end, BigBlueButton\):\nmeetingID: turma-5\nmeeting turma-5 with 1 person in it, named "Turma 5"/,
    )
    expect(all.bbb.meetings.some((each) => each.meetingID === "turma-5")).toBe(false)
  })
})

describe("tasks of an operator", () => {
  test("Why does this join link fail?", async () => {
    await finds("why does this join link fail", "bbb.explain")
    const bbb = new BigBlueButton({ baseUrl: all.bbb.baseUrl, secret: all.bbb.secret })
    const right = new URL(bbb.joinUrl({ meetingID: "class-12", fullName: "Ana Souza", role: "VIEWER" }))
    const query = right.search.slice(1).replace(/&checksum=.*/, "")
    // The cause: the checksum was made for another call name.
    const checksum = createHash("sha256").update(`create${query}${all.bbb.secret}`).digest("hex")
    const explained = await succeeds("bbb.explain", {
      url: `${right.origin}${right.pathname}?${query}&checksum=${checksum}`,
    })
    expect(data(explained)).toContain('"explained":true,"right":false')
    expect(data(explained)).toContain("create")
  })

  test("Por que este link de entrada não funciona? (a reunião não existe)", async () => {
    await finds("por que o link de entrada não funciona", "bbb.explain")
    const bbb = new BigBlueButton({ baseUrl: all.bbb.baseUrl, secret: all.bbb.secret })
    const url = bbb.joinUrl({ meetingID: "turma-5", fullName: "Ana", role: "VIEWER" })
    expect(data(await succeeds("bbb.explain", { url }))).toContain('"right":true')
    expect(data(await succeeds("bbb.isMeetingRunning", { meetingID: "turma-5" }))).toBe("false")
  })

  test("O servidor está funcionando?", async () => {
    await finds("verificar se o servidor funciona", "bbb.check")
    const report = entries(await succeeds("bbb.check"))[0]
    expect(report).toMatchObject({ ok: true, provider: "bigbluebutton" })
  })

  test("Registre um webhook para quando a gravação ficar pronta", async () => {
    await finds("registrar um webhook", "bbb.hooksCreate")
    await succeeds("bbb.hooksCreate", { callbackURL: "https://app.example.org/hooks", eventID: ["rap-publish-ended"] })
    const listed = entries(await succeeds("bbb.hooksList"))
    expect(listed).toMatchObject([{ callbackURL: "https://app.example.org/hooks" }])
  })

  test("How do I verify a webhook in Express?", async () => {
    const found = text(await agent.search("verify a webhook in Express"))
    const section = /^- (docs\/(?:frameworks|receiving|webhooks)\.md[^ ]*) /m.exec(found)?.[1] ?? ""
    expect(found).toContain(section === "" ? "docs/webhooks.md" : section)
    const read = await agent.read(section)
    expect(text(read).length).toBeGreaterThan(100)
    expect(read.isError).not.toBe(true)
  })
})

describe("tasks of a chat team", () => {
  test("Is anybody still in the demo room?", async () => {
    await succeeds("xroom.roomInit", { id: "chat.example/demo" })
    all.xroom.join("chat.example/demo", { id: "peer-1" })
    await finds("is anybody in the room", "xroom.roomList", "xroom")
    expect(data(await succeeds("xroom.roomList"))).toContain("peer-1")
  })

  test("Tranque a sala demo", async () => {
    await finds("trancar a sala", "xroom.roomSetLock", "xroom")
    await succeeds("xroom.roomSetLock", { id: "chat.example/demo", lock: true })
    expect(all.xroom.rooms.find((each) => each.id === "chat.example/demo")).toMatchObject({ isLocked: true })
  })

  test("Send Maria a WhatsApp message", async () => {
    all.omniflow.receive({ from: "+5511987654321", name: "Maria", content: "Oi" })
    await finds("send a whatsapp message", "omniflow.messagesSend")
    expect(data(await succeeds("omniflow.contactsFindByPhone", { phoneNumber: "+5511987654321" }))).toContain("Maria")
    await succeeds("omniflow.messagesSend", {
      to: "+5511987654321",
      channel: "whatsapp_official",
      content: { type: "text", text: "Your class starts at 10." },
    })
    expect(all.omniflow.messages.at(-1)?.content).toMatchObject({ text: "Your class starts at 10." })
  })

  test("Quais conversas estão abertas? Encerre a da Maria", async () => {
    await finds("quais conversas estão abertas", "omniflow.conversationsList")
    await finds("encerrar uma conversa", "omniflow.conversationsResolve", "omniflow")
    const [open] = entries(await succeeds("omniflow.conversationsList", { status: "open" }))
    await succeeds("omniflow.conversationsResolve", { id: open?.["id"] })
    expect(all.omniflow.conversations.find((each) => each.id === open?.["id"])?.status).toBe("resolved")
  })

  test("Let Ada into the staff room", async () => {
    const job = await succeeds("ethora.createUsers", {
      usersList: [{ uuid: "ada", firstName: "Ada", lastName: "Byron", email: "ada@example.org" }],
    })
    const jobId = /"jobId":"([^"]+)"/.exec(data(job) ?? "")?.[1]
    await finds("let a user into a room", "ethora.grantAccess", "ethora")
    const made = await succeeds("ethora.createChat", { title: "Staff", uuid: "staff", type: "group" })
    const chatName = /"name":"([^"]+)"/.exec(data(made) ?? "")?.[1]
    // Users are created by a job, which the next call checks.
    await expect
      .poll(async () => data(await agent.call("ethora.getUsersBatchJob", { jobId })), {
        timeout: 20_000,
        interval: 250,
      })
      .toContain("completed")
    await succeeds("ethora.grantAccess", { chatName, members: ["ada"] })
    expect(all.ethora.chats.find((each) => each.title === "Staff")?.members).toEqual([expect.stringMatching(/_ada$/)])
  })

  test("Procure as mensagens sobre a prova", async () => {
    await finds("procurar mensagens", "ethora.searchMessages", "ethora")
    expect((await agent.call("ethora.searchMessages", { q: "prova" })).isError).not.toBe(true)
  })

  test("Make a token for a guest of room 1", async () => {
    await finds("make a token for a participant", "xcall.createRoomToken", "xcall")
    const made = await succeeds("xcall.createRoomToken", {
      room_id: "room-1",
      user: { external_id: "guest", display_name: "Guest" },
    })
    expect(all.xcall.tokens).toHaveLength(1)
    expect(data(made)).toContain('"***"')
    expect(text(made)).not.toMatch(/eyJ/)
  })
})
