/** Why a text could not be read as the XML document it should be. */
export type XmlFault =
  "empty" | "not-xml" | "malformed" | "truncated" | "doctype" | "too-deep" | "too-large" | "wrong-root" | "unfit"

/** A document that cannot be decoded. The message tells where and why; it holds element names, never their content. */
export class XmlError extends Error {
  override readonly name = "XmlError"
  readonly reason: XmlFault

  constructor(reason: XmlFault, message: string) {
    super(message)
    this.reason = reason
  }
}
