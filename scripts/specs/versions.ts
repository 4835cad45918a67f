/**
 * Other people's tools the documents are fed to, and what their output needs: the one place to change a version.
 * Names and versions as npm takes them.
 */
export const tools = {
  "openapi-typescript": { packages: ["openapi-typescript@7.13.0", "openapi-fetch@0.17.0", "typescript@5.9.3"] },
  "hey-api": {
    packages: ["@hey-api/openapi-ts@0.99.0", "zod@4.6.7", "valibot@1.5.0", "msw@2.12.4", "typescript@5.9.3"],
  },
  orval: { packages: ["orval@8.38.0", "zod@4.6.7", "msw@2.12.4", "@faker-js/faker@10.1.0"] },
  kubb: {
    packages: [
      ...["@kubb/cli@4.39.3", "@kubb/core@4.39.3", "@kubb/plugin-oas@4.39.3", "@kubb/plugin-ts@4.39.3"],
      ...["@kubb/plugin-zod@4.39.3", "@kubb/plugin-client@4.39.3", "zod@4.6.7"],
    ],
  },
  "swagger-typescript-api": { packages: ["swagger-typescript-api@13.13.0"] },
  oazapfts: { packages: ["oazapfts@7.5.0", "@oazapfts/runtime@1.2.0"] },
  "openapi-zod-client": {
    packages: ["openapi-zod-client@1.18.3", "@zodios/core@10.9.6", "axios@1.13.2", "zod@3.25.76"],
  },
  Spectral: { packages: ["@stoplight/spectral-cli@6.16.3"] },
  "path grammar": { packages: ["openapi-path-templating@2.3.0"] },
  fern: { packages: ["fern-api@5.131.1"] },
  Postman: { packages: ["openapi-to-postmanv2@6.3.3"] },
  Prism: { packages: ["@stoplight/prism-cli@5.16.0"] },
  ajv: { packages: ["ajv@8.20.0", "ajv-formats@3.0.1"] },
} as const satisfies Readonly<Record<string, { readonly packages: readonly string[] }>>

export type ToolName = keyof typeof tools
