import type { Marks, Row } from "./model.ts"
import { dialectName, type Labels } from "./labels.ts"
import { escape, type Words } from "./words.ts"

export const code = (text: string): string => `<code>${escape(text)}</code>`

/** A name that may be wrapped only between its parts. */
const pathCode = (name: string): string => code(name).replaceAll(/(\[\])?\./g, "$&<wbr>")

const badge = (kind: string, text: string): string => `<span class="badge ${kind}">${escape(text)}</span>`

/**
 * The data that the filter reads from a row or a section.
 * @param webhooks whether its releases are those of bbb-webhooks, not of the server
 */
export const filterData = (
  { since, removed, dialects, assumed }: Marks,
  name: string,
  kind: "item" | "row",
  webhooks = false,
): string => {
  const data = [
    `data-filter="${kind}"`,
    `data-name="${escape(name.toLowerCase())}"`,
    ...(since === undefined ? [] : [`data-${webhooks ? "webhooks-since" : "since"}="${escape(since)}"`]),
    ...(removed === undefined ? [] : [`data-removed="${escape(removed)}"`]),
    ...(dialects === undefined ? [] : [`data-dialects="${escape(dialects.join(" "))}"`]),
    ...(assumed === undefined ? [] : ["data-assumed"]),
  ]
  return data.join(" ")
}

/** @param webhooks the release is one of bbb-webhooks, not of the server */
export const sinceText = (release: string, labels: Labels, webhooks: boolean): string =>
  webhooks ? labels.webhookSince(release) : labels.since(release)

/**
 * Marks as badges.
 * @param all dialects of the document: a mark that names all of them is omitted
 */
export function badges(
  marks: Marks & { readonly deprecated?: boolean },
  labels: Labels,
  all: readonly string[],
  webhooks = false,
): string {
  const { since, removed, dialects, assumed, deprecated } = marks
  const [only] = dialects?.length === 1 && all.length > 1 ? dialects : []
  return [
    ...(since === undefined ? [] : [badge("since", sinceText(since, labels, webhooks))]),
    ...(removed === undefined ? [] : [badge("removed", labels.removed(removed))]),
    ...(only === undefined ? [] : [badge("only", labels.only(dialectName(only)))]),
    ...(deprecated === true && removed === undefined ? [badge("removed", labels.deprecated)] : []),
    ...(assumed === undefined ? [] : [badge("assumed", labels.assumed)]),
  ].join(" ")
}

/** Why something is assumed. */
export const reason = ({ assumed }: Marks, words: Words, labels: Labels): string =>
  assumed === undefined ? "" : `<span class="reason">${labels.assumedBecause}: ${words.inline(assumed)}</span>`

/** A parameter with more values than this gets a shortened list. */
const mostValues = 60

function values({ values: given }: Row, labels: Labels): string {
  if (given === undefined) return ""
  const shown = given.known.slice(0, mostValues).map(code).join(", ")
  const more = given.known.length > mostValues ? " …" : ""
  return `<span class="values">${given.closed ? labels.values : labels.knownValues}: ${shown}${more}</span>`
}

/** A table of parameters or fields. */
export function rowsTable(
  rows: readonly Row[],
  {
    words,
    labels,
    dialects,
    form,
    webhooks = false,
    errors = "",
  }: {
    words: Words
    labels: Labels
    dialects: readonly string[]
    form: "parameters" | "fields"
    webhooks?: boolean
    /** The page of errors, as a link of the site. */
    errors?: string
  },
): string {
  const isParameters = form === "parameters"
  const lines = rows.map((row) => {
    const marks = [
      ...(row.required ? [badge("required", isParameters ? labels.required : labels.always)] : []),
      ...(row.requiredIn ?? []).map((each) => badge("required", labels.requiredIn(dialectName(each)))),
    ]
    const usual = row.usual === undefined ? "" : `<span class="values">${labels.usual}: ${code(row.usual)}</span>`
    const description =
      row.isCode === true ? labels.codesAt(`<a href="${errors}">`, "</a>") : words.inline(row.description)
    const meaning = [description, values(row, labels), usual, reason(row, words, labels)]
    const cells = [
      `<th scope="row">${pathCode(row.name)}</th>`,
      `<td>${code(row.type)} ${[...marks, badges(row, labels, dialects, webhooks)].join(" ").trim()}</td>`,
      `<td>${meaning.filter((each) => each !== "").join(" ")}</td>`,
    ]
    return `<tr ${filterData(row, row.name, "row", webhooks)}>${cells.join("")}</tr>`
  })
  const head = [labels.name, labels.type, labels.meaning].map((each) => `<th scope="col">${each}</th>`).join("")
  const name = isParameters ? labels.parameters : labels.response
  return `<div class="table" tabindex="0" role="group" aria-label="${name}"><table class="rows"><thead><tr>${head}</tr></thead><tbody>${lines.join("")}</tbody></table></div>`
}

/** Controls of the filter. They do not work without the page's script, so the script shows them. */
export function filterForm(
  labels: Labels,
  {
    releases = [],
    webhookReleases = [],
    dialects,
    text,
  }: {
    releases?: readonly string[]
    webhookReleases?: readonly string[]
    dialects: readonly string[]
    text: boolean
  },
): string {
  const select = (name: string, label: string, none: string, options: readonly (readonly [string, string])[]) => {
    const all = [["", none] as const, ...options]
      .map(([value, each]) => `<option value="${value}">${escape(each)}</option>`)
      .join("")
    return `<label>${label} <select name="${name}">${all}</select></label>`
  }
  const controls = [
    ...(text
      ? [`<label>${labels.text} <input type="search" name="text" autocomplete="off" spellcheck="false"></label>`]
      : []),
    ...(releases.length > 0
      ? [
          select(
            "release",
            labels.release,
            labels.allReleases,
            releases.map((each) => [each, each]),
          ),
        ]
      : []),
    ...(webhookReleases.length > 0
      ? [
          select(
            "webhooks",
            labels.webhookRelease,
            labels.allReleases,
            webhookReleases.map((each) => [each, each.includes(".") ? each : `${each}.x`]),
          ),
        ]
      : []),
    ...(dialects.length > 1
      ? [
          select(
            "dialect",
            labels.dialect,
            labels.allDialects,
            dialects.map((each) => [each, dialectName(each)]),
          ),
        ]
      : []),
    `<label class="check"><input type="checkbox" name="assumed"> ${labels.assumedOnly}</label>`,
  ]
  return `<form class="reference-filter" hidden aria-label="${labels.filter}" data-shown="${labels.shown}" data-none="${labels.none}" data-pagefind-ignore>${controls.join("")}<output aria-live="polite"></output></form>`
}
