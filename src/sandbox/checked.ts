import { type GenericSchema, type InferOutput, getDotPath, safeParse } from "valibot"

export type Checked<T> = { readonly value: T } | { readonly problems: Readonly<Record<string, string>> }

/** A value as the document describes it, or what is wrong with it by field. */
export function checked<Schema extends GenericSchema>(schema: Schema, value: unknown): Checked<InferOutput<Schema>> {
  const result = safeParse(schema, value)
  if (result.success) return { value: result.output }
  const problems: Record<string, string> = {}
  for (const issue of result.issues) problems[getDotPath(issue) ?? "body"] ??= issue.message
  return { problems }
}
