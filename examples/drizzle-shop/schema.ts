// The schema that is in force. `pgkit demo` starts with version 1 and goes on to version 2.
export * from "./schema.v1.ts"
