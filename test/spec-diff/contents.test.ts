import { describe, expect, test } from "vitest"
import { call, giving, sending, told } from "./documents.ts"

const string = "{ type: string }"

describe("bodies", () => {
  const open = sending(string, "[]").replace("properties", "additionalProperties: true, properties")

  test.each([
    [
      "an added field",
      sending(string, "[]").replace("{ a:", "{ b: { type: string }, a:"),
      "added call `find`: field `b` is new",
    ],
    [
      "an added required field",
      sending(string, "[b]").replace("{ a:", "{ b: { type: string }, a:"),
      "breaking call `find`: field `b` is new and required (calls without it no longer compile)",
    ],
    [
      "a field that became required",
      sending(string),
      "breaking call `find`: field `a` is now required (calls without it no longer compile)",
    ],
    ["fields without a name", open, "added call `find`: the body now accepts undeclared fields"],
    [
      "a form",
      sending(string, "[]").replace("application/json", "multipart/form-data"),
      'changed : `paths["/find"].post.requestBody.content["application/json"]` was renamed to `"multipart/form-data"`',
    ],
  ])("%s", (_, after, line) => {
    expect(told(sending(string, "[]"), after)).toEqual([line])
  })

  test("that are added or removed", () => {
    const none = "paths: { /find: { post: { operationId: find, x-idempotent: true } } }"
    expect(told(none, sending(string))).toEqual([
      "breaking call `find`: a body is now required (calls without one no longer compile)",
    ])
    expect(told(sending(string), none)).toEqual([
      "breaking call `find`: no longer accepts a body (calls that pass one no longer compile)",
    ])
    expect(told(open, sending(string, "[]"))).toEqual([
      "breaking call `find`: the body no longer accepts undeclared fields (calls that pass them no longer compile)",
    ])
  })
})

describe("responses", () => {
  test.each([
    ["an added field", giving(string), giving(`${string}, b: ${string}`), "added call `find`: field `b` is new"],
    [
      "a removed field",
      giving(`${string}, b: ${string}`),
      giving(string),
      "breaking call `find`: field `b` was removed (code that reads it no longer compiles)",
    ],
    [
      "may be missing",
      giving(string),
      giving(string, "[]"),
      "breaking call `find`: field `a` may now be missing (code that reads it must check for undefined)",
    ],
    ["is always there", giving(string, "[]"), giving(string), "changed call `find`: field `a` is now always present"],
    [
      "null",
      giving(string),
      giving("{ type: [string, 'null'] }"),
      "breaking call `find`: field `a` may now be null (code that reads it must check for null)",
    ],
    [
      "never null",
      giving("{ type: [string, 'null'] }"),
      giving(string),
      "changed call `find`: field `a` is no longer null",
    ],
    [
      "another type",
      giving(string),
      giving("{ type: integer }"),
      "breaking call `find`: field `a` is now number, was string (values may no longer have the old type)",
    ],
    [
      "a removed type",
      giving("{ type: [string, boolean] }"),
      giving(string),
      "changed call `find`: field `a` is now string, was boolean or string",
    ],
    [
      "more values",
      giving("{ enum: [x] }"),
      giving("{ enum: [x, y] }"),
      'breaking call `find`: field `a` may now also be `"y"` (a switch over all values is no longer exhaustive)',
    ],
    [
      "fewer values",
      giving("{ enum: [x, y] }"),
      giving("{ enum: [x] }"),
      'changed call `find`: field `a` is no longer `"y"`',
    ],
    [
      "any value",
      giving("{ type: string, enum: [x] }"),
      giving(string),
      'breaking call `find`: field `a` may now be any value, not only `"x"` (a switch over all values is no longer exhaustive)',
    ],
    [
      "an additional known value in an open enum",
      giving("{ anyOf: [{ type: string, enum: [x] }, { type: string }] }"),
      giving("{ anyOf: [{ type: string, enum: [x, y] }, { type: string }] }"),
      'added call `find`: field `a` has more known values: `"y"`',
    ],
    [
      "a deeply nested change",
      giving(
        "{ type: array, items: { type: object, properties: { b: { type: object, properties: { c: { type: string } } } } } }",
      ),
      giving("{ type: array, items: { type: object, properties: { b: { type: object } } } }"),
      "breaking call `find`: field `a[].b.c` was removed (code that reads it no longer compiles)",
    ],
    [
      "the values of a map",
      giving("{ type: object, additionalProperties: { type: string } }"),
      giving("{ type: object, additionalProperties: { type: boolean } }"),
      "breaking call `find`: a value of field `a` is now boolean, was string (values may no longer have the old type)",
    ],
    [
      "an assumption",
      giving(string),
      giving("{ type: string, x-assumed: a guess of ours }"),
      'changed : `paths["/find"].get.responses.200.content["application/json"].schema.properties.a.x-assumed` is new: `"a guess of ours"`',
    ],
    [
      "a removed success response",
      call('responses: { "200": {}, "201": {} }'),
      call('responses: { "200": {} }'),
      "breaking call `find`: response 201 was removed (code that reads it no longer compiles)",
    ],
    [
      "an added error response",
      call('responses: { "200": {} }'),
      call('responses: { "200": {}, "404": {} }'),
      "added call `find`: response 404 is new",
    ],
    [
      "removed content",
      giving(string),
      call('responses: { "200": {} }'),
      "breaking call `find`: response 200 no longer has content (code that reads it no longer compiles)",
    ],
  ])("%s", (_, before, after, line) => {
    expect(told(before, after)).toEqual([line])
  })
})
