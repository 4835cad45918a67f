/** How every generated file begins. */
export const notice = (document: string): string =>
  `// Generated from ${document} by \`npm run generate\`. Do not edit.\n/* eslint-disable */\n`
