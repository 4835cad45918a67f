import ts from "typescript"
import { typeText, type Reader } from "./type-text.ts"

function parameterText(parameter: ts.ParameterDeclaration, reader: Reader): string {
  // What is taken apart at once has no name of its own.
  const name = ts.isIdentifier(parameter.name) ? parameter.name.text : "params"
  const optional = (parameter.questionToken ?? parameter.initializer) ? "?" : ""
  const type = parameter.type ? typeText(parameter.type, reader) : ""
  return `${name}${optional}${type === "" || (name === "options" && type === "CallOptions") ? "" : `: ${type}`}`
}

/** What is called, with its parameters and what comes back: `end(params: Params<"end">, options?): ApiPromise<…>`. */
export function signatureText(name: string, declaration: ts.SignatureDeclaration, reader: Reader): string {
  const parameters = declaration.parameters.map((each) => parameterText(each, reader))
  const signature = reader.checker.getSignatureFromDeclaration(declaration)
  const type = declaration.type
    ? typeText(declaration.type, reader)
    : signature && reader.checker.typeToString(reader.checker.getReturnTypeOfSignature(signature))
  const generics = declaration.typeParameters?.map((each) => each.name.text) ?? []
  return `${name}${generics.length > 0 ? `<${generics.join(", ")}>` : ""}(${parameters.join(", ")})${type === undefined ? "" : `: ${type}`}`
}
