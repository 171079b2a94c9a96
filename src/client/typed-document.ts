/**
 * An operation as text that knows what it takes and gives. It is a text wherever one is wanted; clients that want
 * a syntax tree parse it.
 */
export class TypedDocument<Result, Variables> extends String {
  /** For the compiler alone. */
  declare readonly __apiType?: (variables: Variables) => Result;
}
