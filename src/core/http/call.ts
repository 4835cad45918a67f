import { apiPromise, type ApiPromise } from "./response.ts"
import type { Operation } from "./operation.ts"
import type { CallInput, CallOptions } from "./options.ts"
import type { Transport } from "./transport.ts"

/**
 * Makes a call of a document (`Operations` are its generated `operations`) and extracts the data of its response;
 * without `select`, the whole response.
 * @param input the input of the call; a function is called when the call begins, and an error that it throws rejects
 * the call
 */
export type Caller<Operations> = <Id extends keyof Operations & string, T = ResponseOf<Operations[Id]>>(
  operation: Operation & { readonly id: Id },
  input: CallInput | (() => CallInput | Promise<CallInput>),
  options?: CallOptions,
  select?: (body: ResponseOf<Operations[Id]>, response: Response) => T,
) => ApiPromise<T, ResponseOf<Operations[Id]>>

/** Invalid input rejects the promise, like an API error. */
export const caller = <Operations>(transport: Transport): Caller<Operations> => {
  const ask = async (
    operation: Operation,
    input: () => CallInput | Promise<CallInput>,
    options: CallOptions | undefined,
  ) => transport.call(operation, await input(), options)
  return (operation, input, options, select) => {
    const running =
      typeof input === "function" ? ask(operation, input, options) : transport.call(operation, input, options)
    return apiPromise(running, select)
  }
}

/** Lets optional members be `undefined`, which means absent everywhere in this package. */
export type AllowUndefined<T> = { [K in keyof T]: T[K] | (object extends Pick<T, K> ? undefined : never) }

/** Query parameters of an operation as its document declares them. */
export type QueryOf<Operation> = Operation extends { parameters: { query?: infer Query } }
  ? AllowUndefined<NonNullable<Query>>
  : never

type NamesIn<Family> = Family extends unknown ? keyof Family : never

/**
 * The same for parameters that form families: maps of names without the prefix replace the names on the wire.
 * @template Families the operation's entry in the generated `families`
 */
export type QueryWith<Families, Operation> = Operation extends { parameters: { query?: infer Query } }
  ? AllowUndefined<
      Pick<NonNullable<Query>, Exclude<keyof NonNullable<Query>, WireNames<Families, NonNullable<Query>>>> & Families
    >
  : never

type WireNames<Families, Query> = keyof Families | NamesIn<NonNullable<Query[keyof Families & keyof Query]>>

/** Body of an operation's request. */
export type BodyOf<Operation> = Operation extends { requestBody?: infer Request }
  ? NonNullable<Request> extends { content: infer Content }
    ? Content[keyof Content]
    : never
  : never

type Content<Response> = Response extends { content: infer Types } ? Types[keyof Types] : never

/**
 * Whether a type is one of several. Objects with only optional members are assignable to one another without being
 * equal, hence `Required`.
 */
type IsOneOf<T, Others> = Others extends unknown
  ? [Required<T>] extends [Required<Others>]
    ? [Required<Others>] extends [Required<T>]
      ? true
      : never
    : never
  : never

/**
 * The alternatives of a response without those that are also declared as failures, since servers report failures with a
 * success status, too. If nothing is left, all alternatives.
 */
export type WithoutFailures<Body, Failure> = [Succeeded<Body, Failure>] extends [never]
  ? Body
  : Succeeded<Body, Failure>

type Succeeded<Body, Failure> = Body extends unknown ? ([IsOneOf<Body, Failure>] extends [never] ? Body : never) : never

type Success = 200 | 201 | 202

/** The response body for any other status. */
export type FailureOf<Operation> = Operation extends { responses: infer Responses }
  ? Content<Responses[Exclude<keyof Responses, Success>]>
  : never

/** The response body of a successful operation: the union of all its 2xx responses. */
export type ResponseOf<Operation> = Operation extends { responses: infer Responses }
  ? WithoutFailures<Content<Responses[keyof Responses & Success]>, FailureOf<Operation>>
  : never
