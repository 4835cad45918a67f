import { expect, test } from "vitest"
import { operationFinder } from "../../src/core/http/url.ts"
import type { Operation } from "../../src/core/http/operation.ts"
import { operation as operationOf } from "../support/operation.ts"

const operation = (id: string, method: Operation["method"], path: string) => operationOf({ id, method, path })

const find = operationFinder({
  room: operation("room", "GET", "/rooms/{id}"),
  open: operation("open", "GET", "/rooms/open"),
  make: operation("make", "POST", "/rooms"),
  again: operation("again", "POST", "/rooms"),
  seat: operation("seat", "GET", "/rooms/{id}/seats/{seat}"),
})

test.each([
  ["GET", "/rooms/7", "room"],
  ["GET", "/rooms/open", "open"],
  ["GET", "/rooms/{id}", "room"],
  ["POST", "/rooms", "make"],
  ["POST", "/rooms/7", undefined],
  ["GET", "/rooms/", undefined],
  ["PUT", "/rooms", undefined],
  ["GET", "/rooms/7/seats/1", "seat"],
])("%s %s is %s", (method, path, id) => {
  expect(find(method, path)?.id).toBe(id)
})
