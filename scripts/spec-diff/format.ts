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

/** One line with the number of differences. */
export function summary(all: readonly ProviderDifferences[], ref: string): string {
  const { breaking, added, changed } = counts(all)
  return breaking + added + changed === 0
    ? `The documents have not changed since ${ref}.`
    : `Since ${ref}: ${breaking} breaking, ${added} added, ${changed} changed.`
}

/** A Markdown list by severity, in which every line can be read alone. */
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

/** The effect of a difference on users of the client. */
type Weight = "breaking" | "added" | "changed"

/** The part of a document that differs. */
export interface Subject {
  readonly kind: "document" | "call" | "event" | "schema"
  /** operationId, name of the event or of the schema. */
  readonly name: string
  /** Schemas: the calls and events that use it. */
  readonly usedBy?: Iterable<string>
}

/** One difference, in words. */
export interface Difference {
  readonly weight: Weight
  readonly subject: Subject
  readonly text: string
  /** Its effect on users, if that is not obvious. */
  readonly why?: string
  /** The places, if there are several. */
  readonly places?: readonly string[]
}

/** Reports a difference in the part that is being compared. */
export type Report = (weight: Weight, text: string, why?: string) => void
