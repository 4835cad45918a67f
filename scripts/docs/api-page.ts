import { anchor, callRows } from "./operation-links.ts"
import { cell, table } from "./cell.ts"
import { entrySection } from "./entry-section.ts"
import type { Sources } from "./load-sources.ts"

const head = `<!-- Made by \`npm run docs\` from src/ and specs/. Do not edit. -->

# Every method

One line for each: how it is called, what comes back, what it does, and which calls of the provider's document it makes. The calls
of each document follow at the end, with what is assumed of them. How things work together is told in [docs/](docs).

- \`options?\` is \`CallOptions\`: \`signal\`, \`timeout\` (ms), \`maxRetries\`, \`headers\`, for that call alone.
- \`ApiPromise<T>\` is a promise of \`T\`; its \`.withResponse()\` gives \`{ data, answer, response }\`.
- \`Params<"…">\`, \`Body<"…">\` and \`AnswerOf<"…">\` are parameters, body and answer of the call of that name.
- A method without a call sends nothing.`

const callSection = (sources: Sources): string =>
  [...sources.documents]
    .map(([provider, document]) => {
      const rows = callRows(document).map(({ id, http, summary, idempotent, since, assumed }) => [
        `<a id="${anchor(provider, id)}"></a>\`${id}\``,
        `\`${http}\``,
        cell(summary),
        idempotent ? "yes" : "no",
        since ?? "",
        cell(assumed ?? ""),
      ])
      const columns = ["call", "HTTP", "what it does", "again", "since", "assumed, because"]
      return `### ${document.info.title}\n\nFrom [specs/${provider}.yaml](specs/${provider}.yaml).\n\n${table(columns, rows)}`
    })
    .join("\n\n")

/** The text of api.md. */
export function apiPage(sources: Sources): string {
  const sections = sources.entries.map((entry) => entrySection(sources, entry))
  const calls = `## The calls of the documents

"Again" is whether repeating a call is harmless, so that it is [tried again](docs/errors.md#what-is-tried-again). The raw client,
\`client.api\`, takes all of them.

${callSection(sources)}`
  return `${[head, ...sections, calls].join("\n\n")}\n`
}
