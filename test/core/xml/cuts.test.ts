import fc from "fast-check"
import { expect, test } from "vitest"
import { XmlError } from "../../../src/core/xml/values.ts"
import { end, write } from "../../../src/core/xml/reader.ts"
import type { XmlDocument } from "../../../src/core/xml/shape.ts"
import { createReader } from "../../../src/core/xml/state.ts"
import { runs } from "../../support/property.ts"
import { randomDocument, randomShape } from "./random-documents.ts"

/** The result of a document in chunks: its value and what was omitted, or its error. */
function outcome(shape: XmlDocument | undefined, pieces: readonly string[]): unknown {
  const reader = createReader(shape, 20)
  try {
    for (const piece of pieces) write(reader, piece)
    const value = end(reader)
    return { value, left: reader.issues.left, fatal: reader.issues.fatal, cost: reader.cost }
  } catch (error) {
    if (error instanceof XmlError) return `${error.reason}: ${error.message}`
    throw error
  }
}

test("any document parses the same however it is split, down to single characters", () => {
  let read = 0
  fc.assert(
    fc.property(randomShape, randomDocument, (shape, text) => {
      const whole = outcome(shape, [text])
      if (typeof whole === "object") read++
      for (let at = 1; at < text.length; at++)
        expect(outcome(shape, [text.slice(0, at), text.slice(at)]), `${text} cut at ${at}`).toEqual(whole)
      const characters = Array.from({ length: text.length }, (_, at) => text.charAt(at))
      expect(outcome(shape, characters), `${text} cut everywhere`).toEqual(whole)
    }),
    runs(400),
  )
  // As many documents are valid as invalid.
  if (runs(400).numRuns >= 400) expect(read).toBeGreaterThan(runs(400).numRuns / 4)
})
