/** One at a time, first come first served. `const release = await lock()`. */
export function makeMutex(): () => Promise<() => void> {
  const waiting: (() => void)[] = [];
  let held = false;
  function release() {
    const next = waiting.shift();
    if (next) next();
    else held = false;
  }
  return async () => {
    if (held) await new Promise<void>((resolve) => waiting.push(resolve));
    held = true;
    return release;
  };
}
