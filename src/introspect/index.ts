// Catalog to snapshot.
export { introspect, type IntrospectOptions } from "./introspect.ts"
