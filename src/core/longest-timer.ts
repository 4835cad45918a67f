/** What a timer of the platform can count, ms: some 24 days. It takes anything longer for nothing. */
export const longestTimer: number = 2 ** 31 - 1
