import { XMLParser } from "fast-xml-parser"
import { parseStringPromise } from "xml2js"
import { answers } from "../../generated/bigbluebutton/xml.ts"
import { readXml, readXmlStream } from "../../src/core/xml/index.ts"
import { counting, type Effort, type Measure } from "../measure.ts"
import { interleave, medianOf, ratioOf } from "../ratio.ts"
import { recordingsXml } from "../recordings.ts"

const sizes = [
  { recordings: 10, repeat: 200, rounds: 9 },
  { recordings: 1_000, repeat: 2, rounds: 9 },
  { recordings: 20_000, repeat: 1, rounds: 3 },
]

/** In chunks of a socket's size. */
async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const length = 2 ** 16
  for (let at = 0; at < bytes.length; at += length) yield await Promise.resolve(bytes.subarray(at, at + length))
}

/** Decoding speed of responses, compared with the two most common parsers. */
export async function xmlTimes(effort: Effort): Promise<Measure[]> {
  const measures: Measure[] = []
  for (const { recordings, repeat, rounds } of effort.quick ? sizes.slice(0, 2) : sizes) {
    const xml = recordingsXml(recordings)
    const bytes = new TextEncoder().encode(xml)
    const section = `reading XML, ${recordings} recordings, ${(xml.length / 1e6).toFixed(2)} MB`
    const times = (work: () => unknown) => async () => {
      for (let run = 0; run < repeat; run++) await work()
    }
    const candidates = [
      { name: "conferkit", run: times(() => readXml(answers.getRecordings, xml)) },
      { name: "conferkit, from bytes", run: times(() => readXmlStream(answers.getRecordings, pieces(bytes))) },
      { name: "fast-xml-parser", run: times(() => new XMLParser({ ignoreAttributes: false }).parse(xml) as unknown) },
      { name: "xml2js", run: times(() => parseStringPromise(xml)) },
    ]
    const taken = await interleave(candidates, rounds, { garbage: "major", onRound: counting(effort, section) })
    const megabytes = (Buffer.byteLength(xml) * repeat) / 1e6
    for (const { name } of candidates) {
      const speed = (megabytes * 1000) / medianOf(taken, name)
      measures.push({ section, name, metric: "speed", value: speed, unit: "MB/s" })
      measures.push({ section, name, metric: "conferkit's speed", value: ratioOf(taken, name, "conferkit"), unit: "x" })
    }
  }
  return measures
}
