/** A generator that is made when its first item is asked for, so that its module is loaded then. */
export async function* lazyGenerator<Item>(
  make: () => Promise<AsyncGenerator<Item, void, undefined>>,
): AsyncGenerator<Item, void, undefined> {
  yield* await make()
}
