import type { Page } from "../page.ts"

/** The pages of the reference. */
export const referencePages = (): Promise<Page[]> =>
  Promise.resolve([{ slug: "reference", language: "en", title: "Reference", description: "", body: "" }])
