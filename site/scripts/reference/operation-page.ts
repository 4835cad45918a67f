import type { Page } from "../page.ts"
import type { Language } from "../paths.ts"
import { badges, code, filterData, filterForm, reason, rowsTable, sinceText } from "./html.ts"
import { dialectName, groupSlug, groupTitle, type Labels } from "./labels.ts"
import type { Group, Operation, Provider, Row } from "./model.ts"
import type { Words } from "./words.ts"

export interface Setting {
  readonly provider: Provider
  readonly language: Language
  readonly words: Words
  readonly labels: Labels
}

/** The page of errors. */
const errorsOf = ({ name }: Provider): string => `site:reference/${name}/errors`

/** More fields than this are folded. */
const mostFields = 12

const details = (summary: string, content: string, open: boolean): string =>
  `<details${open ? " open" : ""}><summary>${summary}</summary>${content}</details>`

function section(operation: Operation, { provider, words, labels }: Setting): string {
  const { dialects } = provider
  const { id, http, methods, parameters, response, errors, effect, idempotent, paged } = operation
  const facts = [
    labels[effect === "read" || effect === "destroy" ? effect : "write"],
    idempotent ? labels.idempotent : labels.notIdempotent,
    ...(paged ? [labels.paged] : []),
  ]
  const tags = [...facts.map((each) => `<span class="badge fact">${each}</span>`), badges(operation, labels, dialects)]
  const methodLines = methods.map(({ signature }) => `<li>${code(signature)}</li>`).join("")
  const many = methods.length > 1 ? labels.methods : labels.method
  const name = [id, operation.summary, http].join(" ")
  const fields = `${labels.response} <span class="count">(${labels.fields(response.length)})</span>`
  const table = (rows: readonly Row[], form: "parameters" | "fields") =>
    rowsTable(rows, { words, labels, dialects, form, errors: errorsOf(provider) })
  return [
    `<section class="operation" ${filterData(operation, name, "item")}>`,
    `## \`${id}\``,
    `<p class="lead"><strong>${words.inline(operation.summary)}</strong></p>`,
    `<p class="request">${code(http)} ${tags.join(" ").trim()}</p>`,
    words.block(operation.description),
    reason(operation, words, labels) && `<p>${reason(operation, words, labels)}</p>`,
    `\`\`\`ts\n${operation.example}\n\`\`\``,
    methods.length > 0
      ? `<p class="part">${many}</p><ul class="signatures">${methodLines}</ul>`
      : `<p>${labels.noMethod}</p>`,
    parameters.length > 0
      ? `<p class="part">${labels.parameters}</p>${table(parameters, "parameters")}`
      : `<p>${labels.noParameters}</p>`,
    errors.length > 0 && `<p><span class="part">${labels.errorsOf}:</span> ${errors.map(code).join(", ")}</p>`,
    response.length > 0 && details(fields, table(response, "fields"), response.length <= mostFields),
    "</section>",
  ]
    .filter((each) => typeof each === "string" && each !== "")
    .join("\n\n")
}

const cell = (text: string): string => text.replaceAll(/\s+/g, " ").replaceAll("|", "\\|").trim()

/** Rows as a Markdown table. */
export function markdownRows(
  rows: readonly Row[],
  { provider, words, labels }: Setting,
  form: "parameters" | "fields",
  webhooks = false,
): string {
  const lines = rows.map((row) => {
    const marks = [
      ...(row.required ? [form === "parameters" ? labels.required : labels.always] : []),
      ...(row.requiredIn ?? []).map((each) => labels.requiredIn(dialectName(each))),
      ...(row.since === undefined ? [] : [sinceText(row.since, labels, webhooks)]),
      ...(row.removed === undefined ? [] : [labels.removed(row.removed)]),
      ...(row.dialects?.length === 1 ? row.dialects.map((each) => labels.only(dialectName(each))) : []),
    ]
    const known = row.values?.known.slice(0, 60).map((each) => `\`${each}\``) ?? []
    const meaning = [
      row.isCode === true ? labels.codesAt("[", `](${errorsOf(provider)})`) : words.markdown(row.description),
      ...(known.length > 0
        ? [`${row.values?.closed === true ? labels.values : labels.knownValues}: ${known.join(", ")}.`]
        : []),
      ...(row.usual === undefined ? [] : [`${labels.usual}: \`${row.usual}\`.`]),
      ...(row.assumed === undefined ? [] : [`*${labels.assumedBecause}: ${words.markdown(row.assumed)}*`]),
    ]
    return `| \`${row.name}\` | \`${cell(row.type)}\` | ${marks.join(", ")} | ${cell(meaning.join(" "))} |`
  })
  return [`| ${labels.name} | ${labels.type} | | ${labels.meaning} |`, "| --- | --- | --- | --- |", ...lines].join("\n")
}

function markdownSection(operation: Operation, setting: Setting): string {
  const { words, labels } = setting
  const { id, http, methods, parameters, response, errors, since, removed, dialects, assumed } = operation
  const marks = [
    ...(since === undefined ? [] : [labels.since(since)]),
    ...(removed === undefined ? [] : [labels.removed(removed)]),
    ...(dialects?.length === 1 ? dialects.map((each) => labels.only(dialectName(each))) : []),
    operation.idempotent ? labels.idempotent : labels.notIdempotent,
  ]
  return [
    `## ${id}`,
    `${words.markdown(operation.summary)}. \`${http}\` (${marks.join(", ")})`,
    words.markdown(operation.description),
    assumed === undefined ? "" : `*${labels.assumedBecause}: ${words.markdown(assumed)}*`,
    `\`\`\`ts\n${operation.example}\n\`\`\``,
    methods.map(({ signature }) => `- \`${signature}\``).join("\n"),
    parameters.length > 0 ? `**${labels.parameters}**\n\n${markdownRows(parameters, setting, "parameters")}` : "",
    errors.length > 0 ? `**${labels.errorsOf}**: ${errors.map((each) => `\`${each}\``).join(", ")}` : "",
    response.length > 0 ? `**${labels.response}**\n\n${markdownRows(response, setting, "fields")}` : "",
  ]
    .filter((each) => each !== "")
    .join("\n\n")
}

/** The page of one group of operations. */
export function operationPage(group: Group, order: number, setting: Setting): Page {
  const { provider, language, words, labels } = setting
  const title = groupTitle(group.name, language)
  const sections = group.operations.map((each) => section(each, setting))
  const form = filterForm(labels, {
    releases: provider.releases,
    dialects: provider.dialects,
    text: group.operations.length > 3,
  })
  const intro = words.block(group.description)
  const failures = labels.failuresAt(errorsOf(provider))
  return {
    slug: `reference/${provider.name}/${groupSlug(group.name)}`,
    language,
    title: `${provider.title}: ${title}`,
    label: title,
    order,
    description: words.markdown(group.description).replaceAll("`", ""),
    body: [intro, failures, form, ...sections].join("\n\n"),
    markdown: [
      `# ${provider.title}: ${title}`,
      words.markdown(group.description),
      failures,
      ...group.operations.map((each) => markdownSection(each, setting)),
    ].join("\n\n"),
    front: { tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 2 } },
  }
}
