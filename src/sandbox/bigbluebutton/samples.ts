import { javaDate } from "./dates.ts"
import type { Attributes } from "./events.ts"

export interface SampleFacts {
  meeting: Attributes
  recordID: string
  /** Of this server. */
  origin: string
  /** Milliseconds. */
  ts: number
}

const user = { "internal-user-id": "w_sample000001", "external-user-id": "42" }
const muted = { ...user, muted: true }

const meetingCreated = ({ meeting, ts }: SampleFacts): Attributes => ({
  meeting: {
    ...meeting,
    name: "Aula 1",
    "is-breakout": false,
    "parent-id": "bbb-none",
    duration: 0,
    "create-time": ts,
    "create-date": javaDate(ts),
    "moderator-pass": "mp",
    "viewer-pass": "ap",
    record: true,
    "voice-conf": "00042",
    "dial-number": "613-555-1234",
    "max-users": 0,
    metadata: { "class-id": "007" },
  },
})

const step = ({ recordID }: SampleFacts): Attributes => ({ "record-id": recordID })
const workflowStep = (facts: SampleFacts): Attributes => ({ ...step(facts), workflow: "presentation" })
const result = (facts: SampleFacts): Attributes => ({ ...step(facts), success: true, "step-time": 1_900 })
const workflowResult = (facts: SampleFacts): Attributes => ({ ...result(facts), workflow: "presentation" })

const publishEnded = (facts: SampleFacts): Attributes => ({
  ...workflowResult(facts),
  recording: {
    name: "Aula 1",
    "is-breakout": "false",
    "start-time": facts.ts - 3_600_000,
    "end-time": facts.ts,
    size: 2_048,
    "raw-size": 4_096,
    metadata: { meetingName: "Aula 1", isBreakout: "false" },
    playback: {
      format: "presentation",
      link: `${facts.origin}/playback/presentation/2.3/${facts.recordID}`,
      processing_time: 7_000,
      duration: 3_600_000,
      size: 2_048,
    },
    download: {},
  },
})

const format = (facts: SampleFacts): Attributes => ({ ...step(facts), format: "presentation" })
const none = (): Attributes => ({})
const withUser = (): Attributes => ({ user })
const withMuted = (): Attributes => ({ user: muted })
const camera = (): Attributes => ({ user: { ...user, stream: "w_sample000001_camera" } })
const screen = withUser

const samples: Readonly<Record<string, (facts: SampleFacts) => Attributes>> = {
  "meeting-created": meetingCreated,
  "meeting-ended": none,
  "meeting-recording-started": none,
  "meeting-recording-stopped": none,
  "meeting-recording-unhandled": none,
  "meeting-screenshare-started": screen,
  "meeting-screenshare-stopped": screen,
  "meeting-presentation-changed": ({ meeting, ts }) => ({
    meeting: { ...meeting, "presentation-id": `d2d9a672-${ts}` },
  }),
  "user-joined": () => ({ user: { ...user, name: "João", role: "MODERATOR", presenter: false, guest: false } }),
  "user-left": () => ({ user: { ...user, guest: false } }),
  "user-audio-voice-enabled": () => ({ user: { ...user, "listening-only": false, "sharing-mic": true, muted: false } }),
  "user-audio-voice-disabled": () => ({ user: { ...muted, "listening-only": false, "sharing-mic": false } }),
  "user-audio-muted": withMuted,
  "user-audio-unmuted": () => ({ user: { ...user, muted: false } }),
  "user-audio-unhandled": withMuted,
  "user-cam-broadcast-start": camera,
  "user-cam-broadcast-end": camera,
  "user-presenter-assigned": withUser,
  "user-presenter-unassigned": withUser,
  "user-emoji-changed": () => ({ user: { ...user, emoji: "👍" } }),
  "user-raise-hand-changed": () => ({ user: { ...user, "raise-hand": true } }),
  "transcript-updated": () => ({
    user,
    transcript: { id: "t-1", transcript: "Bom dia", locale: "pt-BR", final: true },
  }),
  "chat-group-message-sent": ({ ts }) => ({
    "chat-message": { id: `${ts}-1`, message: "Olá", sender: { ...user, name: "João", time: ts } },
    "chat-id": "MAIN-PUBLIC-GROUP-CHAT",
  }),
  "pad-content": () => ({ pad: { id: "notes", "external-pad-id": "notes", rev: 1, start: 0, end: 3, text: "Olá" } }),
  "poll-started": () => ({
    user,
    poll: {
      id: "p-1",
      question: "?",
      answers: [
        { id: 0, key: "A" },
        { id: 1, key: "B" },
      ],
    },
  }),
  "poll-responded": () => ({ user, poll: { id: "p-1", answerIds: [1] } }),
  "rap-archive-started": step,
  "rap-archive-ended": (facts) => ({ ...result(facts), recorded: true, duration: 3_600_000 }),
  "rap-sanity-started": step,
  "rap-sanity-ended": result,
  "rap-post-archive-started": step,
  "rap-post-archive-ended": result,
  "rap-process-started": workflowStep,
  "rap-process-ended": workflowResult,
  "rap-post-process-started": workflowStep,
  "rap-post-process-ended": workflowResult,
  "rap-publish-started": workflowStep,
  "rap-publish-ended": publishEnded,
  "rap-post-publish-started": workflowStep,
  "rap-post-publish-ended": workflowResult,
  "rap-published": format,
  "rap-unpublished": format,
  "rap-deleted": format,
}

/** Likely attributes of an event; of an unknown one, the meeting alone. */
export function sampleAttributes(id: string, facts: SampleFacts): Attributes {
  const sample = Object.hasOwn(samples, id) ? samples[id] : undefined
  return { meeting: facts.meeting, ...sample?.(facts) }
}
