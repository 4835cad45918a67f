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
      "breaking call `find`: field `a` is required now (calls without it no longer compile)",
    ],
    ["fields without a name", open, "added call `find`: the body takes fields that are not named"],
    [
      "a form",
      sending(string, "[]").replace("application/json", "multipart/form-data"),
      'changed : `paths["/find"].post.requestBody.content["application/json"]` is called `"multipart/form-data"` now',
    ],
  ])("%s", (_, after, line) => {
    expect(told(sending(string, "[]"), after)).toEqual([line])
  })

  test("that are added or removed", () => {
    const none = "paths: { /find: { post: { operationId: find, x-idempotent: true } } }"
    expect(told(none, sending(string))).toEqual([
      "breaking call `find`: a body is required now (calls without one no longer compile)",
    ])
    expect(told(sending(string), none)).toEqual([
      "breaking call `find`: takes no body any more (calls that give one no longer compile)",
    ])
    expect(told(open, sending(string, "[]"))).toEqual([
      "breaking call `find`: the body no longer takes fields that are not named (calls that give them no longer compile)",
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
      "breaking call `find`: field `b` is gone (code that reads it no longer compiles)",
    ],
    [
      "may be missing",
      giving(string),
      giving(string, "[]"),
      "breaking call `find`: field `a` may be missing now (code that reads it must ask for undefined first)",
    ],
    ["is always there", giving(string, "[]"), giving(string), "changed call `find`: field `a` is always there now"],
    [
      "null",
      giving(string),
      giving("{ type: [string, 'null'] }"),
      "breaking call `find`: field `a` may be null now (code that reads it must ask for null first)",
    ],
    [
      "never null",
      giving("{ type: [string, 'null'] }"),
      giving(string),
      "changed call `find`: field `a` is never null any more",
    ],
    [
      "another type",
      giving(string),
      giving("{ type: integer }"),
      "breaking call `find`: field `a` was string and is number now (what was read as the old type is another now)",
    ],
    [
      "a removed type",
      giving("{ type: [string, boolean] }"),
      giving(string),
      "changed call `find`: field `a` was boolean or string and is string now",
    ],
    [
      "more values",
      giving("{ enum: [x] }"),
      giving("{ enum: [x, y] }"),
      'breaking call `find`: field `a` may also be `"y"` (a switch over all values has a gap)',
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
      'breaking call `find`: field `a` may be any value now, not only `"x"` (a switch over all values has a gap)',
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
      "breaking call `find`: field `a[].b.c` is gone (code that reads it no longer compiles)",
    ],
    [
      "the values of a map",
      giving("{ type: object, additionalProperties: { type: string } }"),
      giving("{ type: object, additionalProperties: { type: boolean } }"),
      "breaking call `find`: a value of field `a` was string and is boolean now (what was read as the old type is another now)",
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
      "breaking call `find`: answer 201 is gone (code that reads it no longer compiles)",
    ],
    [
      "an added error response",
      call('responses: { "200": {} }'),
      call('responses: { "200": {}, "404": {} }'),
      "added call `find`: answer 404 is new",
    ],
    [
      "removed content",
      giving(string),
      call('responses: { "200": {} }'),
      "breaking call `find`: answer 200 has no content any more (code that reads it no longer compiles)",
    ],
  ])("%s", (_, before, after, line) => {
    expect(told(before, after)).toEqual([line])
  })
})
