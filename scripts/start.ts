import { join } from "node:path"
import { formatResult, succeeded } from "./generate/format-result.ts"
import { generate } from "./generate/generate.ts"
import { showProgress } from "./generate/show-progress.ts"
import { tourBigBlueButton } from "./tour/bigbluebutton.ts"
import { tourEthora } from "./tour/ethora.ts"
import { tourOmniFlow } from "./tour/omniflow.ts"
import { transcript } from "./tour/transcript.ts"
import { tourXCall } from "./tour/xcall.ts"
import { tourXRoom } from "./tour/xroom.ts"

const write = (line: string) => {
  console.log(line)
}

/** Regenerates everything, then shows that it works. */
async function start(): Promise<number> {
  const line = showProgress(process.stderr)
  const result = await generate({
    cwd: join(import.meta.dirname, ".."),
    onProgress: (progress) => {
      line.update(progress)
    },
  })
  line.end()
  write(formatResult(result, false))
  if (!succeeded(result, false)) return 1
  const tour = transcript(write)
  for (const walk of [tourBigBlueButton, tourXRoom, tourXCall, tourEthora, tourOmniFlow]) await walk(tour)
  return tour.end() === 0 ? 0 : 1
}

process.exitCode = await start()
