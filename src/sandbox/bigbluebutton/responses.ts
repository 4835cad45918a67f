import { type OperationId, operations } from "../../../generated/bigbluebutton/operations.ts"
import { failedResponse } from "../sandbox.ts"
import type { Call, Problem } from "./wire.ts"
import { type Layout, text, writeResponse, type XmlNode } from "./xml.ts"
import type { World } from "./state.ts"

type Body = string | ReadableStream<Uint8Array> | null

/** Most responses forbid caching; those rendered by a FreeMarker template in the action itself have no such header. */
export function xmlBody(body: Body, cacheable = false): Response {
  const headers: Record<string, string> = { "Content-Type": "text/xml;charset=utf-8" }
  if (!cacheable) headers["Cache-Control"] = "no-cache"
  return new Response(body, { headers })
}

export function respond(
  world: World,
  members: readonly XmlNode[],
  { cacheable = false, layout = "lines" }: { cacheable?: boolean; layout?: Layout } = {},
): Response {
  return xmlBody(writeResponse([text("returncode", "SUCCESS"), ...members], layout, world.settings.quirks), cacheable)
}

export function json(value: unknown, indent = 4): Response {
  return new Response(JSON.stringify(value, null, indent), {
    headers: { "Content-Type": "application/json;charset=utf-8", "Cache-Control": "no-cache" },
  })
}

const prefersJson = (call: Call) => /^\s*application\/json/i.test(call.accept)

const problemMembers = ({ key, message }: Problem) => [
  text("returncode", "FAILED"),
  text("messageKey", key),
  text("message", message),
]

/** An API error: HTTP 200, and JSON only if the request prefers JSON. */
export function fail(world: World, call: Call, problem: Problem): Response {
  if (prefersJson(call)) {
    const { key, message } = problem
    return json({ response: { returncode: "FAILED", messageKey: key, message } })
  }
  return xmlBody(writeResponse(problemMembers(problem), "lines", world.settings.quirks))
}

export const redirect = (location: string): Response =>
  new Response(null, { status: 302, headers: { Location: location } })

const html = (status: number, body: string, contentType = "text/html;charset=utf-8") =>
  new Response(body, { status, headers: { "Content-Type": contentType } })

const tomcat = (status: number, reason: string, description: string) =>
  html(
    status,
    `<!doctype html><html lang="en"><head><title>HTTP Status ${status} – ${reason}</title></head><body>` +
      `<h1>HTTP Status ${status} – ${reason}</h1><hr class="line" /><p><b>Type</b> Status Report</p>` +
      `<p><b>Description</b> ${description}</p><hr class="line" /><h3>Apache Tomcat/9.0.70 (Debian)</h3></body></html>`,
  )

export const serverError = (): Response =>
  tomcat(
    500,
    "Internal Server Error",
    "The server encountered an unexpected condition that prevented it from fulfilling the request.",
  )

export const badRequest = (): Response =>
  tomcat(400, "Bad Request", "Invalid character found in the request target: only RFC 7230 and RFC 3986 ones may be.")

export const noSuchCall = (): Response => tomcat(404, "Not Found", "The requested resource is not available.")

export const methodNotAllowed = (): Response =>
  tomcat(405, "Method Not Allowed", "The method received in the request-line is not supported by the target resource.")

export const nginx = (status: 401 | 404 | 413, reason: string): Response =>
  html(
    status,
    `<html>\r\n<head><title>${status} ${reason}</title></head>\r\n<body>\r\n<center><h1>${status} ${reason}</h1></center>\r\n` +
      `<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n`,
    "text/html",
  )

/** An error page of express, on which bbb-webhooks is based. */
export function express(status: 404 | 500, message: string): Response {
  const page = `<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Error</title>\n</head>\n<body>\n<pre>${message}</pre>\n</body>\n</html>\n`
  const response = html(status, page, "text/html; charset=utf-8")
  response.headers.set("X-Content-Type-Options", "nosniff")
  return response
}

const problem = (key: string, message: string): Problem => ({ key, message })

/** Messages of API errors, by case. */
export const problems = {
  checksum: problem("checksumError", "Checksums do not match"),
  recordingChecksum: problem("checksumError", "You did not pass the checksum security check"),
  contentType: problem("unsupportedContentType", "POST request Content-Type is missing or unsupported"),
  missingMeetingId: problem("missingParamMeetingID", "You must provide a meeting ID"),
  meetingIdSize: problem("sizeError", "Meeting ID must be between 2 and 256 characters"),
  meetingIdComma: problem("validationError", "Meeting ID cannot contain ','"),
  meetingIdCharacters: problem("validationError", "Invalid meeting ID"),
  nameMissing: problem("nullError", "You must provide a meeting name"),
  nameEmpty: problem("emptyError", "You must provide a meeting name"),
  nameSize: problem("sizeError", "Meeting name must be between 2 and 256 characters"),
  password: problem("invalidPassword", "Invalid password"),
  recordFlag: problem("validationError", "Record must be a boolean value (true or false)"),
  guestFlag: problem("validationError", "Guest must be a boolean value (true or false)"),
  authFlag: problem("validationError", "Auth must be a boolean value (true or false)"),
  boolean: problem("validationError", "Value must be a boolean"),
  voiceBridge: problem("validationError", "Voice bridge must be an integral value"),
  createTime: problem("validationError", "Value must be an integral number"),
  externalUploadUrl: problem("validationError", "Presentation upload external URL must be a valid URL"),
  idNotUnique: problem(
    "idNotUnique",
    "A meeting already exists with that meeting ID. Please use a different meeting ID.",
  ),
  voiceBridgeTaken: problem("nonUniqueVoiceBridge", "The selected voice bridge is already in use."),
  parentMissing: problem("parentMeetingIDMissing", "No parent meeting ID was provided for the breakout room"),
  parentUnknown: problem("parentMeetingDoesNotExist", "No parent meeting exists for the breakout room"),
  malformedXml: problem("malformedXml", "The XML in the request body is malformed"),
  presentationUrl: problem("invalidPresentationUrl", "The URL of the presentation is invalid"),
  notesEditor: problem("invalidSharedNotesEditor", "The shared notes editor is not supported"),
  meetingNotFound: problem("notFound", "A meeting with that ID does not exist"),
  chatMeetingNotFound: problem("meetingNotFound", "Meeting not found"),
  messageMissing: problem("nullError", "You must provide the param message"),
  noMessage: problem("missingParamMessage", "You must provide the param message"),
  messageSize: problem("sizeError", "Param message must be between 1 and 500 characters"),
  userNameSize: problem("sizeError", "Param userName must not exceed 255 characters"),
  fullNameMissing: problem("missingParamFullName", "You must provide your name"),
  fullNameLength: problem("fullNameTooLong", "The full name must not exceed 255 characters"),
  joinUnknown: problem(
    "invalidMeetingIdentifier",
    "The meeting ID that you supplied did not match any existing meetings",
  ),
  joinEnded: problem("meetingForciblyEnded", "You can not join a meeting that has already been forcibly ended"),
  createTimeMismatch: problem(
    "mismatchCreateTimeParam",
    "The createTime parameter submitted mismatches with the current meeting.",
  ),
  // The space in the key and the typo are the server's own.
  roleOrPassword: problem(
    "Params required",
    "You must either send the valid role of the user, or the password, sould the meeting has one.",
  ),
  wrongPassword: problem("Params required", "You must enter a valid password"),
  full: problem("maxParticipantsReached", "The number of participants allowed for this meeting has been reached."),
  guestDenied: problem(
    "guestDeniedAccess",
    "You have been denied access to this meeting based on the meeting's guest policy",
  ),
  userNotFound: problem("userNotFound", "No user with that ID was found in the meeting"),
  missingRecordId: problem("missingParamRecordID", "You must specify a recordID."),
  missingPublish: problem("missingParamPublish", "You must specify a publish value true or false."),
  recordingsNotFound: problem("notFound", "We could not find recordings"),
  missingToken: problem("missingToken", "You must provide a session token"),
  missingSession: problem("missingSession", "Invalid session token"),
  hookChecksum: problem("checksumError", "You did not pass the checksum security check."),
  missingCallbackUrl: problem("missingParamCallbackURL", "You must specify a callbackURL in the parameters."),
  endPassword: problem("invalidPassword", "You must supply the password of the meeting for this call"),
  invalidHookId: problem("invalidParamHookID", "You must specify a valid hookID in the parameters."),
  enableUnknownHook: problem("enableMissingHook", "The hook informed was not found."),
  missingHookId: problem("missingParamHookID", "You must specify a hookID in the parameters."),
  unknownHook: problem("destroyMissingHook", "The hook informed was not found."),
  listHooks: problem("listHookError", "An error happened while listing registered hooks. Check the logs."),
} as const satisfies Record<string, Problem>

/**
 * Finds the operation by its name: most calls accept GET and POST. An XML body of create makes it another operation.
 */
function operationOf({ name, body, contentType }: Call): OperationId | undefined {
  if (name === "create" && body.length > 0 && /^(?:application|text)\/xml$/.test(contentType))
    return "createWithModules"
  const path = `/${name.replace(/\/$/, "")}`
  return Object.values(operations).find((operation) => operation.path === path)?.id
}

/**
 * Handles a call, unless it has a planned failure. Failures come before all checks, so they also apply to unsigned
 * calls.
 * @param reject writes an API error in the format of this part of the server
 */
export async function unlessPlanned(
  world: World,
  call: Call,
  answer: () => Response | Promise<Response>,
  reject = (problem: Problem) => fail(world, call, problem),
): Promise<Response> {
  const operation = operationOf(call)
  if (operation === undefined) return answer()
  return world.failures.around({ operation, method: call.method, path: `/api/${call.name}` }, answer, (failure) =>
    failedResponse(failure, (message, extra) => {
      const { body, headers } = reject({ key: failure.code ?? "internalError", message })
      for (const [name, value] of Object.entries(extra)) headers.set(name, value)
      return new Response(body, { status: failure.status, headers })
    }),
  )
}
