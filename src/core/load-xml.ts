type Xml = typeof import("./xml.ts")

let loaded: Xml | undefined

/** The XML reader, loaded when the first answer comes: its parser costs every start some 15 ms. */
export const loadXml = async (): Promise<Xml> => (loaded ??= await import("./xml.ts"))
