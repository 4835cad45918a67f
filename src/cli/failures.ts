import { isApiError, isConferkitError, isConfigError, isConnectionError } from "../core/errors.ts"
import { CommandFailure, exitCodes, type Io, messageOf, UsageError } from "./io.ts"
import { inFlags } from "./providers.ts"
import { painter, plain, plainLines } from "./terminal.ts"

/**
 * Library errors name options of the clients: these are replaced by flags, but messages from a server are unchanged.
 */
function inOwnWords(error: unknown): string {
  const text = messageOf(error)
  if (isConfigError(error)) return inFlags(text)
  return isApiError(error) && error.hint !== undefined ? text.replace(error.hint, inFlags) : text
}

/** Returns whether the reading end of the pipe was closed. */
export const isClosedPipe = (error: unknown): boolean =>
  error instanceof Error &&
  ["EPIPE", "ERR_STREAM_DESTROYED", "ERR_STREAM_WRITE_AFTER_END"].includes((error as NodeJS.ErrnoException).code ?? "")

const isAborted = (error: unknown): boolean =>
  (isConnectionError(error) && error.code === "aborted") || (error instanceof Error && error.name === "AbortError")

/**
 * Prints why a command failed, without secrets: library errors mask them.
 * @returns its exit code
 */
export function report(io: Pick<Io, "env" | "stderr" | "signal">, error: unknown): number {
  const paint = painter(io, io.stderr)
  const say = (text: string) => {
    io.stderr.write(`${paint("red", "error:")} ${plainLines(text)}\n`)
  }
  // The reader has closed the pipe, as `head` does: this is not an error.
  const reason: unknown = io.signal.reason
  if (isClosedPipe(error) || isClosedPipe(reason)) return exitCodes.ok
  if (reason instanceof Error && "syscall" in reason) {
    say(`cannot write to standard output (${String((reason as NodeJS.ErrnoException).code)})`)
    return exitCodes.api
  }
  if (isAborted(error) || io.signal.aborted) {
    io.stderr.write("Interrupted.\n")
    return exitCodes.interrupted
  }
  if (error instanceof UsageError || isConfigError(error)) {
    say(inOwnWords(error))
    return exitCodes.usage
  }
  if (messageOf(error) !== "") say(inOwnWords(error))
  if (error instanceof CommandFailure) return error.code
  if (isApiError(error) && error.requestId !== undefined)
    io.stderr.write(`${paint("dim", `request id: ${plain(error.requestId)}`)}\n`)
  if (isConnectionError(error)) return exitCodes.connection
  if (!isConferkitError(error) && error instanceof Error && error.stack !== undefined && io.env["DEBUG"] !== undefined)
    io.stderr.write(`${plainLines(error.stack)}\n`)
  return exitCodes.api
}
