import type { Settings } from "./settings.ts"

export const succeed = ({ answers }: Settings, data: unknown): Response =>
  Response.json(answers.envelope === "data" ? { data } : data)

function form({ answers }: Settings, message: string): unknown {
  switch (answers.errors) {
    case "error":
      return { error: message }
    case "nested":
      return { error: { message } }
    case "list":
      return { errors: [{ message }] }
    default:
      return { message }
  }
}

export function fail(
  settings: Settings,
  status: number,
  message: string,
  headers: Record<string, string> = {},
): Response {
  if (settings.answers.errors === "text") {
    return new Response(message, { status, headers: { "Content-Type": "text/plain", ...headers } })
  }
  return Response.json(form(settings, message), { status, headers })
}
