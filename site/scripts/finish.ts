import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { output } from "./paths.ts"

/** Every page of the built site, as a path below its base: ``, `pt-br/`, `bigbluebutton/`. */
export function builtPages(folder: string = output): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file === "index.html" || file.endsWith("/index.html"))
    .map((file) => file.replace(/index\.html$/, ""))
    .sort()
}

/** Completes the generator's output: the list of pages, for tests and for hosts. */
export function finish(): void {
  const pages = builtPages()
  writeFileSync(join(output, "pages.txt"), `${pages.join("\n")}\n`)
  const { length } = readFileSync(join(output, "llms-full.txt"), "utf8")
  console.log(`${pages.length} pages in site/dist; llms-full.txt has ${Math.round(length / 1000)} kB`)
}
