import type { CallInput, CallOptions } from "../../src/core/http/options.ts"
import type { Transport } from "../../src/core/http/transport.ts"

/** A call as a group of calls hands it on. */
export interface Handed {
  readonly operation: string
  readonly input: CallInput
  readonly options: CallOptions | undefined
}

/** A transport that sends nothing: it plays its answers in turn, the last one for ever, and writes down the calls. */
export function calling(...answers: readonly unknown[]): { transport: Transport; calls: Handed[] } {
  const calls: Handed[] = []
  const noCall = () => Promise.reject(new Error("this is no plain call"))
  const transport: Transport = {
    call: ({ id }, input, options) => {
      const answer = answers[Math.min(calls.length, answers.length - 1)]
      calls.push({ operation: id, input, options })
      return answer instanceof Error
        ? Promise.reject(answer)
        : Promise.resolve({ body: answer, response: Response.json(answer) })
    },
    send: noCall,
    stream: noCall,
    nothingFor: noCall,
  }
  return { transport, calls }
}
