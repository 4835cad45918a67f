import { afterAll } from "vitest"
import { BigBlueButton } from "conferkit/bigbluebutton"
import { ConferenciaWeb } from "conferkit/conferenciaweb"
import { bigBlueButtonSandbox } from "conferkit/sandbox"
import { operations as jsonSchemas } from "conferkit/schemas/bigbluebutton"
import { operations as ofConferenciaWeb } from "conferkit/schemas/conferenciaweb"
import { dialects } from "../../generated/bigbluebutton/dialects.ts"
import { operations } from "../../generated/bigbluebutton/operations.ts"
import { answerSchemas } from "../support/answer-schemas.ts"
import { describeContract } from "../support/contract.ts"

/** The operations that a service has. */
function operationsOf<Lacked extends string>(lacks: readonly Lacked[]) {
  const own = Object.entries(operations).filter(([id]) => !(lacks as readonly string[]).includes(id))
  return Object.fromEntries(own) as Omit<typeof operations, Lacked>
}

const sandbox = bigBlueButtonSandbox({ recordings: 3, feedback: true })
afterAll(() => sandbox.close())

const bbb = new BigBlueButton({ baseUrl: sandbox.baseUrl, secret: sandbox.secret, fetch: sandbox.fetch })
const { api } = bbb
const meetingID = "aula-1"
const recordID = sandbox.recordings[0]?.recordID ?? ""
const document = { name: "presentation" as const, document: [{ url: "https://files.example.org/a.pdf" }] }
const session = { token: "", cookie: "" }
const withSession = () => ({ params: { query: { sessionToken: session.token } }, headers: { cookie: session.cookie } })

const schemas = await answerSchemas("bigbluebutton")

describeContract("BigBlueButton", operationsOf(dialects.bigbluebutton.lacks), schemas, jsonSchemas, sandbox, {
  index: () => api.GET("/"),
  create: () => api.GET("/create", { params: { query: { name: "Aula 1", meetingID, record: true } } }),
  createWithModules: () =>
    api.POST("/create", { params: { query: { name: "Aula 2", meetingID: "aula-2" } }, body: { module: [document] } }),
  join: async () => {
    const query = { meetingID, fullName: "Ana", role: "MODERATOR", redirect: false, userID: "u-1" }
    const result = await api.GET("/join", { params: { query } })
    session.token = result.data?.session_token ?? ""
    session.cookie = result.response.headers
      .getSetCookie()
      .map((each) => each.split(";")[0])
      .join("; ")
    await sandbox.fetch(result.data?.url ?? "", { headers: { cookie: session.cookie } })
    return result
  },
  isMeetingRunning: () => api.GET("/isMeetingRunning", { params: { query: { meetingID } } }),
  getMeetingInfo: () => api.GET("/getMeetingInfo", { params: { query: { meetingID } } }),
  getMeetings: () => api.GET("/getMeetings"),
  getSessions: () => api.GET("/getSessions"),
  insertDocument: () => api.POST("/insertDocument", { params: { query: { meetingID } }, body: { module: [document] } }),
  sendChatMessage: () => api.GET("/sendChatMessage", { params: { query: { meetingID, message: "Bom dia" } } }),
  getJoinUrl: () => api.GET("/getJoinUrl", withSession()),
  stuns: () => api.GET("/stuns", withSession()),
  learningDashboard: () => api.GET("/learningDashboard", withSession()),
  feedback: () => api.POST("/feedback", { ...withSession(), body: { rating: 5 } }),
  signOut: () => api.GET("/signOut", withSession()),
  end: () => api.GET("/end", { params: { query: { meetingID } } }),
  getRecordings: () => api.GET("/getRecordings", { params: { query: { limit: 2 } } }),
  publishRecordings: () => api.GET("/publishRecordings", { params: { query: { recordID, publish: true } } }),
  updateRecordings: () => api.GET("/updateRecordings", { params: { query: { recordID, meta: { meta_title: "x" } } } }),
  putRecordingTextTrack: () => {
    const body = new FormData()
    body.set("file", new Blob(["WEBVTT"]), "a.vtt")
    const query = { recordID, kind: "captions", lang: "pt-BR" }
    return api.POST("/putRecordingTextTrack", { params: { query }, body: body as never })
  },
  getRecordingTextTracks: () => api.GET("/getRecordingTextTracks", { params: { query: { recordID } } }),
  deleteRecordings: () => api.GET("/deleteRecordings", { params: { query: { recordID } } }),
  hooksCreate: () => api.GET("/hooks/create", { params: { query: { callbackURL: "https://app.example.org/cb" } } }),
  hooksList: () => api.GET("/hooks/list"),
  hooksDestroy: () => api.GET("/hooks/destroy", { params: { query: { hookID: sandbox.hooks[0]?.hookID ?? "" } } }),
  hooksPing: () => api.GET("/hooks/ping"),
})

const rnp = bigBlueButtonSandbox({ dialect: "conferenciaweb", recordings: 3 })
afterAll(() => rnp.close())

const confweb = new ConferenciaWeb({ baseUrl: rnp.baseUrl, secret: rnp.secret, fetch: rnp.fetch })
const hook = () => ({ params: { query: { hookID: rnp.hooks[0]?.hookID ?? "0" } } })
const ownRecordID = rnp.recordings[0]?.recordID ?? ""
// No service is known to have getRecordingToken.
const lacks = [...dialects.conferenciaweb.lacks, "getRecordingToken"] as const

describeContract("ConferênciaWeb", operationsOf(lacks), schemas, ofConferenciaWeb, rnp, {
  index: () => confweb.api.GET("/"),
  create: () => confweb.api.GET("/create", { params: { query: { name: "Aula 1", meetingID, moderatorPW: "mp" } } }),
  createWithModules: () =>
    confweb.api.POST("/create", {
      params: { query: { name: "Aula 2", meetingID: "aula-2" } },
      body: { module: [document] },
    }),
  join: () =>
    confweb.api.GET("/join", { params: { query: { meetingID, fullName: "Ana", password: "mp", redirect: false } } }),
  isMeetingRunning: () => confweb.api.GET("/isMeetingRunning", { params: { query: { meetingID } } }),
  getMeetingInfo: () => confweb.api.GET("/getMeetingInfo", { params: { query: { meetingID } } }),
  getMeetings: () => confweb.api.GET("/getMeetings"),
  updateMeeting: () => confweb.api.GET("/updateMeeting", { params: { query: { meetingID, name: "Aula 1 b" } } }),
  end: () => confweb.api.GET("/end", { params: { query: { meetingID, password: "mp" } } }),
  getAllMeetings: () => confweb.api.GET("/getAllMeetings", { params: { query: { includeRecordings: true } } }),
  getRecordings: () => confweb.api.GET("/getRecordings", { params: { query: { limit: 2 } } }),
  publishRecordings: () =>
    confweb.api.GET("/publishRecordings", { params: { query: { recordID: ownRecordID, publish: true } } }),
  updateRecordings: () =>
    confweb.api.GET("/updateRecordings", { params: { query: { recordID: ownRecordID, meta: { meta_title: "x" } } } }),
  deleteRecordings: () => confweb.api.GET("/deleteRecordings", { params: { query: { recordID: ownRecordID } } }),
  hooksCreate: () =>
    confweb.api.GET("/hooks/create", { params: { query: { callbackURL: "https://app.example.org/cb" } } }),
  hooksList: () => confweb.api.GET("/hooks/list"),
  hooksEnable: () => confweb.api.GET("/hooks/enable", hook()),
  hooksDestroy: () => confweb.api.GET("/hooks/destroy", hook()),
})
