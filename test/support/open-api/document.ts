/** As much of an OpenAPI document as the tests look at. */
export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

export interface Operation {
  readonly operationId: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
  readonly security?: readonly object[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description?: string; readonly content?: Content }>>;
}

export type Content = Readonly<Record<string, { readonly schema: Schema }>>;
export type Schema = Readonly<Record<string, unknown>>;

export interface NamedOperation {
  readonly method: string;
  /** With names in braces: `/api/complaints/{id}`. */
  readonly path: string;
  readonly operation: Operation;
}

export const operationsOf = ({ paths }: Document): NamedOperation[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );

/** The operation that a request is for; one without names in its path goes first. */
export function operationFor(document: Document, method: string, address: string): NamedOperation | undefined {
  const path = address.split('?')[0] ?? '';
  const matching = operationsOf(document).filter(
    (each) =>
      each.method === method &&
      new RegExp(`^${each.path.replace(/\{path\}/g, '.+').replace(/\{\w+\}/g, '[^/]+')}$`).test(path),
  );
  return matching.find((each) => each.path === path) ?? matching[0];
}

/** Every `$ref` in the document. */
export function refsIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, inner]) =>
    name === '$ref' && typeof inner === 'string' ? [inner] : refsIn(inner),
  );
}
