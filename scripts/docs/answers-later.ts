import ts from "typescript"

/** Whether a function gives its result later, as everything does that sends something: a promise or an async generator. */
export function answersLater(declaration: ts.SignatureDeclaration, checker: ts.TypeChecker): boolean {
  const signature = checker.getSignatureFromDeclaration(declaration)
  if (!signature) return false
  const type = checker.getReturnTypeOfSignature(signature)
  return type.getProperty("then") !== undefined || type.getSymbol()?.name === "AsyncGenerator"
}
