/** Both in one object, with getters still getters: a spread alone would read them now, once and for all. */
export const joinMembers = <A extends object, B extends object>(a: A, b: B): A & B =>
  Object.defineProperties(
    { ...a, ...b },
    { ...Object.getOwnPropertyDescriptors(a), ...Object.getOwnPropertyDescriptors(b) },
  )
