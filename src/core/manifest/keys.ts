import { manifestSchema } from "./schema.ts";

/** The keys that the manifest's schema knows at a path, read from the schema itself. */
export function knownKeys(path: readonly PropertyKey[]): string[] {
  let schemas: SchemaLike[] = [manifestSchema as unknown as SchemaLike];
  for (const key of path) schemas = schemas.flatMap(unwrap).flatMap((schema) => child(schema, key));
  return [...new Set(schemas.flatMap(unwrap).flatMap((schema) => Object.keys(schema.def.shape ?? {})))];
}

/** The part of a schema's inside that this walk needs. */
type SchemaLike = {
  def: {
    innerType?: SchemaLike;
    in?: SchemaLike;
    getter?: () => SchemaLike;
    options?: SchemaLike[];
    element?: SchemaLike;
    shape?: Record<string, SchemaLike>;
  };
};

function unwrap(schema: SchemaLike): SchemaLike[] {
  const { innerType, in: input, options, getter } = schema.def;
  if (getter) return unwrap(getter());
  if (innerType) return unwrap(innerType);
  if (input) return unwrap(input);
  return options ? options.flatMap(unwrap) : [schema];
}

function child(schema: SchemaLike, key: PropertyKey): SchemaLike[] {
  const inner = typeof key === "number" ? schema.def.element : schema.def.shape?.[String(key)];
  return inner ? [inner] : [];
}
