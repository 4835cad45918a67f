export const lower = "abcdefghijklmnopqrstuvwxyz0123456789"
export const hex = "0123456789abcdef"

/** That many characters of an alphabet. */
export const pick = (random: () => number, alphabet: string, length: number): string =>
  Array.from({ length }, () => alphabet.charAt(Math.floor(random() * alphabet.length))).join("")
