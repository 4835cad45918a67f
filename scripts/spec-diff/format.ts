/** What changed in one provider's document. */
export interface ProviderDifferences {
  readonly provider: string
  readonly differences: readonly Difference[]
}

const headings = { breaking: "Breaking", added: "Added", changed: "Changed" } as const satisfies Record<Weight, string>
const weights = ["breaking", "added", "changed"] as const

const most = 4

function users(usedBy: Iterable<string>): string {
  const names = [...usedBy]
  if (names.length === 0) return ""
  const shown = names.slice(0, most).map((name) => `\`${name}\``)
  const more = names.length - shown.length
  return ` (in ${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""})`
}

function subjectText({ kind, name, usedBy = [] }: Subject): string {
  if (kind === "document") return ""
  return kind === "schema" ? `, schema \`${name}\`${users(usedBy)}` : `, ${kind} \`${name}\``
}

export const counts = (all: readonly ProviderDifferences[]): Readonly<Record<Weight, number>> => {
  const differences = all.flatMap((each) => each.differences)
  const of = (weight: Weight) => differences.filter((each) => each.weight === weight).length
  return { breaking: of("breaking"), added: of("added"), changed: of("changed") }
}

/** One line that says how much of what. */
export function summary(all: readonly ProviderDifferences[], ref: string): string {
  const { breaking, added, changed } = counts(all)
  return breaking + added + changed === 0
    ? `The documents are as they were at ${ref}.`
    : `Since ${ref}: ${breaking} breaking, ${added} added, ${changed} changed.`
}

/** A Markdown list, by weight, in which every line stands on its own. */
export function formatDifferences(all: readonly ProviderDifferences[], ref: string): string {
  const sections = weights.flatMap((weight) => {
    const lines = all.flatMap(({ provider, differences }) =>
      differences
        .filter((each) => each.weight === weight)
        .map(
          ({ subject, text, why, places = [] }) =>
            `- ${provider}${subjectText(subject)}: ${text}${why === undefined ? "" : ` (${why})`}${places.map((place) => `\n  - \`${place}\``).join("")}`,
        ),
    )
    return lines.length === 0 ? [] : [`### ${headings[weight]}\n\n${lines.join("\n")}`]
  })
  return [...sections, summary(all, ref)].join("\n\n")
}

/** What a difference is to somebody who uses the client. */
type Weight = "breaking" | "added" | "changed"

/** What a difference is in. */
export interface Subject {
  readonly kind: "document" | "call" | "event" | "schema"
  /** operationId, name of the event or of the schema. */
  readonly name: string
  /** Schemas: the calls and events it is in. */
  readonly usedBy?: Iterable<string>
}

/** One difference, in words. */
export interface Difference {
  readonly weight: Weight
  readonly subject: Subject
  readonly text: string
  /** Why it matters to users, where that is not plain. */
  readonly why?: string
  /** Where, if that is in several places. */
  readonly places?: readonly string[]
}

/** Takes one difference in whatever is compared just now. */
export type Report = (weight: Weight, text: string, why?: string) => void
