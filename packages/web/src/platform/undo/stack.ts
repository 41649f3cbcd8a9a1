const most = 50;
let operations: readonly string[] = [];

/** Remembers a write of this sitting, so that Ctrl+Z finds it. */
export function remember(operation: string): void {
  operations = [...operations.filter((one) => one !== operation), operation].slice(-most);
}

/** The last write not undone yet. */
export function lastWrite(): string | undefined {
  return operations.at(-1);
}

/** Forgets a write: it was undone, or can no longer be. */
export function forget(operation: string): void {
  operations = operations.filter((one) => one !== operation);
}
