import { apiPromise, type ApiPromise } from "./response.ts"
import type { Operation } from "./operation.ts"
import type { CallInput, CallOptions } from "./options.ts"
import type { Transport } from "./transport.ts"

/**
 * Makes a call of a document (`Operations` are its generated `operations`) and picks what is useful of its response; without
 * `useful`, all of it.
 * @param input what travels; a function is asked when the call begins, and what it throws rejects the call
 */
export type Caller<Operations> = <Id extends keyof Operations & string, T = ResponseOf<Operations[Id]>>(
  operation: Operation & { readonly id: Id },
  input: CallInput | (() => CallInput | Promise<CallInput>),
  options?: CallOptions,
  useful?: (answer: ResponseOf<Operations[Id]>, response: Response) => T,
) => ApiPromise<T, ResponseOf<Operations[Id]>>

/** Refusals of the input reject like those of the server. */
export const caller = <Operations>(transport: Transport): Caller<Operations> => {
  const ask = async (
    operation: Operation,
    input: () => CallInput | Promise<CallInput>,
    options: CallOptions | undefined,
  ) => transport.call(operation, await input(), options)
  return (operation, input, options, useful) => {
    const running =
      typeof input === "function" ? ask(operation, input, options) : transport.call(operation, input, options)
    return apiPromise(running, useful)
  }
}

/** Makes optional members take `undefined`, which means absent everywhere here. */
export type Absent<T> = { [K in keyof T]: T[K] | (object extends Pick<T, K> ? undefined : never) }

/** Query parameters of an operation as its document declares them. */
export type QueryOf<Operation> = Operation extends { parameters: { query?: infer Query } }
  ? Absent<NonNullable<Query>>
  : never

type NamesIn<Family> = Family extends unknown ? keyof Family : never

/**
 * The same where parameters form families: instead of their names on the wire come maps of names without the prefix.
 * @template Families of the generated `families`, those of the operation
 */
export type QueryWith<Families, Operation> = Operation extends { parameters: { query?: infer Query } }
  ? Absent<
      Pick<NonNullable<Query>, Exclude<keyof NonNullable<Query>, WireNames<Families, NonNullable<Query>>>> & Families
    >
  : never

type WireNames<Families, Query> = keyof Families | NamesIn<NonNullable<Query[keyof Families & keyof Query]>>

/** Path parameters of an operation. */
export type PathOf<Operation> = Operation extends { parameters: { path: infer Path } } ? Path : never

/** Body of an operation's request. */
export type BodyOf<Operation> = Operation extends { requestBody?: infer Request }
  ? NonNullable<Request> extends { content: infer Content }
    ? Content[keyof Content]
    : never
  : never

type Content<Response> = Response extends { content: infer Types } ? Types[keyof Types] : never

/** Whether a type is one of others. Objects of optional members fit one another without being the same, hence `Required`. */
type IsOneOf<T, Others> = Others extends unknown
  ? [Required<T>] extends [Required<Others>]
    ? [Required<Others>] extends [Required<T>]
      ? true
      : never
    : never
  : never

/**
 * What is left of a response's alternatives without those that are declared as failures too: servers report failures under the status of
 * a success as well. If nothing is left, all are meant.
 */
export type WithoutFailures<Answer, Failure> = [Succeeded<Answer, Failure>] extends [never]
  ? Answer
  : Succeeded<Answer, Failure>

type Succeeded<Answer, Failure> = Answer extends unknown
  ? [IsOneOf<Answer, Failure>] extends [never]
    ? Answer
    : never
  : never

type Success = 200 | 201 | 202

/** The body of an operation with any other status. */
export type FailureOf<Operation> = Operation extends { responses: infer Responses }
  ? Content<Responses[Exclude<keyof Responses, Success>]>
  : never

/** The body of a successful operation: the bodies of all its 2xx responses. */
export type ResponseOf<Operation> = Operation extends { responses: infer Responses }
  ? WithoutFailures<Content<Responses[keyof Responses & Success]>, FailureOf<Operation>>
  : never
