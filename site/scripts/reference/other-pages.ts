import { headingIds } from "../../../src/cli/headings.ts"
import type { Page } from "../page.ts"
import { badges, code, filterData, filterForm, reason, rowsTable, sinceText } from "./html.ts"
import { dialectName, groupSlug, groupTitle } from "./labels.ts"
import type { Event, Operation, Provider } from "./model.ts"
import { markdownRows, type Setting } from "./operation-page.ts"

const toc = { tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 2 } }

/** Section ids of an operation's page, as the generator creates them. */
const anchorsOf = (operations: readonly Operation[]): ReadonlyMap<string, string> => {
  const idOf = headingIds()
  return new Map(operations.map(({ id }) => [id, idOf(id)]))
}

/** Where each operation is, as a link of the site. */
export function placesOf({ provider }: Setting): ReadonlyMap<string, string> {
  return new Map(
    provider.groups.flatMap((group) =>
      [...anchorsOf(group.operations)].map(
        ([id, anchor]) => [id, `site:reference/${provider.name}/${groupSlug(group.name)}#${anchor}`] as const,
      ),
    ),
  )
}

/** Headings in a description are moved one level down, so that they stay below the section's heading. */
const lower = (markdown: string): string => markdown.replaceAll(/^(#+) /gm, "#$1 ")

/** The first page of a provider: what its API is, and every operation. */
export function overviewPage(setting: Setting): Page {
  const { provider, language, words, labels } = setting
  const { name, title, groups, dialects, releases } = provider
  const places = placesOf(setting)
  const link = (operation: Operation) => `<a href="${places.get(operation.id) ?? ""}">${code(operation.id)}</a>`
  const tables = groups.map((group) => {
    const rows = group.operations.map((each) => {
      const cells = [
        `<th scope="row">${link(each)}</th>`,
        `<td>${code(each.http)}</td>`,
        `<td>${words.inline(each.summary)} ${badges(each, labels, dialects)}</td>`,
      ]
      return `<tr ${filterData(each, `${each.id} ${each.summary} ${each.http}`, "item")}>${cells.join("")}</tr>`
    })
    const heading = groupTitle(group.name, language)
    const head = [labels.operation, labels.request, labels.whatItDoes]
      .map((each) => `<th scope="col">${each}</th>`)
      .join("")
    return `<section data-filter="group">\n\n### ${heading}\n\n<p>${words.inline(group.description)}</p>\n\n<div class="table" tabindex="0" role="group" aria-label="${heading}"><table class="rows"><thead><tr>${head}</tr></thead><tbody>${rows.join("")}</tbody></table></div>\n\n</section>`
  })
  const more = [
    ...(provider.events.length + provider.callbacks.length > 0
      ? [`[${labels.events}](site:reference/${name}/events)`]
      : []),
    `[${labels.errors}](site:reference/${name}/errors)`,
    `[${labels.options}](site:reference/${name}/options)`,
    `[${labels.document}](${provider.file})`,
  ]
  const listed = groups.map((group) => {
    const lines = group.operations.map(
      (each) =>
        `| [\`${each.id}\`](${places.get(each.id) ?? ""}) | \`${each.http}\` | ${words.markdown(each.summary).replaceAll("|", "\\|")} |`,
    )
    return [
      `### ${groupTitle(group.name, language)}`,
      words.markdown(group.description),
      [`| ${labels.operation} | ${labels.request} | ${labels.whatItDoes} |`, "| --- | --- | --- |", ...lines].join(
        "\n",
      ),
    ].join("\n\n")
  })
  const about = words.block(provider.description)
  return {
    slug: `reference/${name}`,
    language,
    title: labels.referenceOf(title),
    label: labels.overview,
    order: 0,
    description: labels.wholeDescription(title),
    body: [
      words.block(provider.summary),
      more.join(" · "),
      filterForm(labels, { releases, dialects, text: true }),
      `## ${labels.allOperations}`,
      ...tables,
      ...(about === "" ? [] : [`## ${labels.aboutThisApi}`, lower(about)]),
    ].join("\n\n"),
    markdown: [
      `# ${labels.referenceOf(title)}`,
      words.markdown(provider.summary),
      more.join(" · "),
      `## ${labels.allOperations}`,
      ...listed,
      ...(about === "" ? [] : [`## ${labels.aboutThisApi}`, lower(words.markdown(provider.description))]),
    ].join("\n\n"),
  }
}

/** The server sends callbacks itself. Events have the releases of another program, bbb-webhooks. */
const isFromWebhooks = (event: Event, { webhookReleases, events }: Provider): boolean =>
  webhookReleases.length > 0 && events.includes(event)

/** The page of a service whose API is a dialect of another one: its operations, and what differs in them. */
export function dialectPage(dialect: string, setting: Setting): Page {
  const { provider, language, words, labels } = setting
  const title = dialectName(dialect)
  const filter = `?dialect=${dialect}`
  const base = `site:reference/${provider.name}`
  const has = ({ dialects }: { readonly dialects?: readonly string[] | undefined }) =>
    dialects === undefined || dialects.includes(dialect)
  const places = placesOf(setting)
  const link = ({ id }: Operation) => `[\`${id}\`](${(places.get(id) ?? "").replace("#", `${filter}#`)})`
  const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
    [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n")

  const groups = provider.groups.flatMap((group) => {
    const own = group.operations.filter(has)
    return own.length === 0 ? [] : [{ ...group, operations: own }]
  })
  const operations = groups.map((group) => {
    const rows = group.operations.map((each) => {
      const only = each.dialects?.length === 1 ? ` (${labels.only(title)})` : ""
      return [link(each), `\`${each.http}\``, `${words.markdown(each.summary).replaceAll("|", "\\|")}${only}`]
    })
    return `### ${groupTitle(group.name, language)}\n\n${table([labels.operation, labels.request, labels.whatItDoes], rows)}`
  })
  const differences = groups.flatMap((group) =>
    group.operations.flatMap((each) =>
      each.parameters.flatMap((row) => {
        // What only this service has differs as a whole.
        if (each.dialects?.length === 1) return []
        const isOwn = row.dialects?.length === 1 && has(row)
        const isRequired = row.requiredIn?.includes(dialect) === true
        if (has(row) && !isOwn && !isRequired) return []
        return [
          [link(each), `\`${row.name}\``, !has(row) ? labels.lacking : isOwn ? labels.added : labels.requiredHere],
        ]
      }),
    ),
  )
  const more = [
    `[${labels.events}](${base}/events${filter})`,
    `[${labels.errors}](${base}/errors)`,
    `[${labels.document}](${provider.file})`,
  ]
  return {
    slug: `reference/${dialect}`,
    language,
    title: labels.referenceOf(title),
    label: title,
    description: labels.dialectIntro(title, provider.title),
    body: [
      labels.dialectIntro(title, provider.title),
      more.join(" · "),
      `## ${labels.allOperations}`,
      ...operations,
      ...(differences.length > 0
        ? [`## ${labels.differences}`, table([labels.operation, labels.parameter, labels.difference], differences)]
        : []),
    ].join("\n\n"),
  }
}

function eventSection(event: Event, { provider, words, labels }: Setting): string {
  const { dialects } = provider
  const webhooks = isFromWebhooks(event, provider)
  const table = rowsTable(event.fields, { words, labels, dialects, form: "fields", webhooks })
  return [
    `<section class="operation" ${filterData(event, `${event.name} ${event.summary}`, "item", webhooks)}>`,
    `## \`${event.name}\``,
    `<p class="lead"><strong>${words.inline(event.summary)}</strong> ${badges(event, labels, dialects, webhooks)}</p>`,
    words.block(event.description),
    reason(event, words, labels) && `<p>${reason(event, words, labels)}</p>`,
    event.fields.length > 0 && `<details><summary>${labels.fields(event.fields.length)}</summary>${table}</details>`,
    "</section>",
  ]
    .filter((each) => typeof each === "string" && each !== "")
    .join("\n\n")
}

export function eventsPage(order: number, setting: Setting): Page | undefined {
  const { provider, language, words, labels } = setting
  const all = [...provider.events, ...provider.callbacks]
  if (all.length === 0) return undefined
  const dialects = [...new Set(all.flatMap((each) => each.dialects ?? []))].sort()
  const own = { ...setting, provider: { ...provider, dialects } }
  return {
    slug: `reference/${provider.name}/events`,
    language,
    title: `${provider.title}: ${labels.events}`,
    label: labels.events,
    order,
    description: labels.eventsIntro(provider.title),
    body: [
      labels.eventsIntro(provider.title),
      filterForm(labels, { webhookReleases: provider.webhookReleases, dialects, text: all.length > 5 }),
      ...all.map((each) => eventSection(each, own)),
    ].join("\n\n"),
    markdown: [
      `# ${provider.title}: ${labels.events}`,
      ...all.map((each) => {
        const webhooks = isFromWebhooks(each, provider)
        const since = each.since === undefined ? "" : ` (${sinceText(each.since, labels, webhooks)})`
        return [
          `## ${each.name}`,
          `${words.markdown(each.summary)}${since}.`,
          words.markdown(each.description),
          each.fields.length > 0 ? markdownRows(each.fields, own, "fields", webhooks) : "",
        ]
          .filter((part) => part !== "")
          .join("\n\n")
      }),
    ].join("\n\n"),
    front: toc,
  }
}

export function errorsPage(order: number, setting: Setting): Page {
  const { provider, language, words, labels } = setting
  const { failure, codes, dialects } = provider
  const places = placesOf(setting)
  const users = (each: string) =>
    provider.groups.flatMap((group) => group.operations.filter(({ errors }) => errors.includes(each)))
  const link = ({ id }: Operation) => `[\`${id}\`](${places.get(id) ?? ""})`
  const rows = codes.map((each) => `| \`${each}\` | ${users(each).map(link).join(", ")} |`)
  const list =
    codes.length > 0 ? [`| ${labels.code} | ${labels.namedBy} |`, "| --- | --- |", ...rows].join("\n") : labels.noCodes
  const why = reason(failure, words, labels)
  return {
    slug: `reference/${provider.name}/errors`,
    language,
    title: `${provider.title}: ${labels.errors}`,
    label: labels.errors,
    order,
    description: labels.errorsIntro(provider.title),
    body: [
      labels.errorsIntro(provider.title),
      `## ${labels.failureBody}`,
      words.block(failure.description),
      ...(why === "" ? [] : [`<p>${why}</p>`]),
      rowsTable(failure.fields, { words, labels, dialects, form: "fields" }),
      `## ${labels.knownCodes}`,
      list,
    ].join("\n\n"),
    markdown: [
      `# ${provider.title}: ${labels.errors}`,
      `## ${labels.failureBody}`,
      words.markdown(failure.description),
      markdownRows(failure.fields, setting, "fields"),
      `## ${labels.knownCodes}`,
      list,
    ].join("\n\n"),
    front: toc,
  }
}

export function optionsPage(order: number, { provider, language, labels }: Setting): Page {
  const sections = provider.options.map(({ client, tables }) => `## ${client}\n\n${tables[language]}`)
  return {
    slug: `reference/${provider.name}/options`,
    language,
    title: `${provider.title}: ${labels.options}`,
    label: labels.options,
    order,
    description: labels.optionsIntro(provider.title),
    body: [labels.optionsIntro(provider.title), ...sections].join("\n\n"),
    markdown: [`# ${provider.title}: ${labels.options}`, ...sections].join("\n\n"),
    front: toc,
  }
}
