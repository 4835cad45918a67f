/** Makes optional members take `undefined`, which counts as absent everywhere here. */
export type Absent<T> = { [K in keyof T]: T[K] | (object extends Pick<T, K> ? undefined : never) }

/** Query parameters of an operation as its document declares them. */
export type QueryOf<Operation> = Operation extends { parameters: { query?: infer Query } }
  ? Absent<NonNullable<Query>>
  : never

/** Path parameters of an operation. */
export type PathOf<Operation> = Operation extends { parameters: { path: infer Path } } ? Path : never

/** Body of an operation's request. */
export type BodyOf<Operation> = Operation extends { requestBody?: infer Request }
  ? NonNullable<Request> extends { content: infer Content }
    ? Content[keyof Content]
    : never
  : never

type Content<Response> = Response extends { content: infer Types } ? Types[keyof Types] : never

/** Whatever an operation answers when all went well: the bodies of all its 2xx. */
export type AnswerOf<Operation> = Operation extends { responses: infer Responses }
  ? Content<Responses[keyof Responses & (200 | 201 | 202)]>
  : never
