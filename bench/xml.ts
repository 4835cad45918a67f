/** How fast answers are decoded, beside the two usual parsers, in the same run. Exits with 1 below the promised ratio. */
import { XMLParser } from "fast-xml-parser"
import { parseStringPromise } from "xml2js"
import { answers } from "../generated/bigbluebutton/xml.ts"
import { readXml } from "../src/core/xml.ts"
import { interleave } from "./ratio.ts"
import { recordingsXml } from "./recordings.ts"

const promise = 3
const sizes = [
  { recordings: 10, repeat: 200, rounds: 9 },
  { recordings: 1_000, repeat: 2, rounds: 9 },
  { recordings: 20_000, repeat: 1, rounds: 3 },
]

const rows: Record<string, string | number>[] = []
let worst = Number.POSITIVE_INFINITY

for (const { recordings, repeat, rounds } of sizes) {
  const xml = recordingsXml(recordings)
  const times = (work: () => unknown) => async () => {
    for (let run = 0; run < repeat; run++) await work()
  }
  const medians = await interleave(
    [
      { name: "conferkit", run: times(() => readXml(answers.getRecordings, xml)) },
      { name: "fast-xml-parser", run: times(() => new XMLParser({ ignoreAttributes: false }).parse(xml) as unknown) },
      { name: "xml2js", run: times(() => parseStringPromise(xml)) },
    ],
    rounds,
  )
  const megabytes = (Buffer.byteLength(xml) * repeat) / 1e6
  const speed = (name: string) => (megabytes * 1_000) / (medians.get(name) ?? NaN)
  const ratio = speed("conferkit") / speed("fast-xml-parser")
  worst = Math.min(worst, ratio)
  rows.push({
    recordings,
    "size (MB)": (megabytes / repeat).toFixed(2),
    "conferkit (MB/s)": speed("conferkit").toFixed(1),
    "fast-xml-parser (MB/s)": speed("fast-xml-parser").toFixed(1),
    "xml2js (MB/s)": speed("xml2js").toFixed(1),
    "times fast-xml-parser": ratio.toFixed(1),
    "times xml2js": (speed("conferkit") / speed("xml2js")).toFixed(1),
  })
}

console.table(rows)
console.log(`The least ratio is ${worst.toFixed(1)}; at least ${promise} is promised.`)
if (!(worst >= promise)) process.exitCode = 1
