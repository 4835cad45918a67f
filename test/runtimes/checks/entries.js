import { equal, ok } from "../expect.js"

const classes = {
  bigbluebutton: "BigBlueButton",
  conferenciaweb: "ConferenciaWeb",
  xroom: "XRoom",
  xcall: "XCallServer",
  ethora: "Ethora",
  omniflow: "OmniFlow",
}
const shared = [
  "ConferkitError",
  "ApiError",
  "ConnectionError",
  "DecodeError",
  "WebhookVerificationError",
  "ConfigError",
]

/** The exports of the entries; a class must be the same in every entry. */
export const entries = (library) => ({
  "every entry has its exports": async () => {
    for (const [entry, name] of Object.entries(classes)) equal(typeof library[entry][name], "function", name)
    for (const name of ["createWebhookHandler", "memoryStore", "verifyStandardWebhook", "toNodeListener"]) {
      equal(typeof library.webhooks[name], "function", name)
    }
    equal(Object.keys(library.sandbox).length, 5, "sandboxes")
  },
  "queues load without their engines, and handle an event": async () => {
    const { queues, bigbluebutton } = library
    // Some runtimes do not have these entries.
    if (queues === undefined) return
    equal(typeof library["queues/nats"].natsSink, "function", "natsSink")
    equal(typeof library["queues/pg-boss"].pgBossSink, "function", "pgBossSink")
    const event = { id: "meeting-ended", attributes: { meeting: { "external-meeting-id": "aula-1" } } }
    const delivery = { provider: "bigbluebutton", name: "meeting-ended", receivedAt: 0 }
    const ended = []
    const on = { "meeting-ended": ({ attributes }, { attempt }) => ended.push(attributes.meeting, attempt) }
    const consume = queues.createEventConsumer({ events: bigbluebutton.bigBlueButtonEvents, on })
    await consume({ key: "k", uuid: "u", event, delivery }, 2)
    equal(ended[1], 2, "attempt")
  },
  "schemas load apart from the clients": async () => {
    const { "schemas/bigbluebutton": schemas } = library
    // Some runtimes do not have these entries.
    if (schemas === undefined) return
    equal(schemas.operations.end.parameters.required.join(), "meetingID", "required")
    equal(schemas.operations.end.effect, "destroy", "effect")
  },
  "the error classes of all entries are one": async () => {
    for (const entry of [...Object.keys(classes), "webhooks"]) {
      for (const name of shared) ok(library[entry][name] === library.index[name], `one ${name}`)
    }
  },
  "a wrong option is a ConfigError": async () => {
    try {
      new library.bigbluebutton.BigBlueButton({ baseUrl: "https://bbb.example.org/bigbluebutton", secret: "" })
    } catch (error) {
      ok(error instanceof library.index.ConfigError && library.index.isConfigError(error), "a ConfigError")
      return
    }
    throw new Error("expected a ConfigError, and got a client")
  },
})
