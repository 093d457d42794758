/** A promise that ends when the test says so. */
export interface Held<Value> {
  promise: Promise<Value>;
  resolve: (value: Value) => void;
  reject: (reason: Error) => void;
}

/** See {@link Held}. */
export function held<Value>(): Held<Value> {
  let resolve: Held<Value>["resolve"] = () => undefined;
  let reject: Held<Value>["reject"] = () => undefined;
  const promise = new Promise<Value>((onValue, onError) => {
    resolve = onValue;
    reject = onError;
  });
  return { promise, resolve, reject };
}
