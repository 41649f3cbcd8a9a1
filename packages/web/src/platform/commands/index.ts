import { useEffect, useRef, useSyncExternalStore } from "react";

/** Something that can be done where the reader stands; `pinyin` is how its Chinese name is spelled: "xin ke hu". */
type Command = { id: string; says: string; pinyin?: string; run: () => void };

let standing: readonly Command[] = [];
const listeners = new Set<() => void>();

function change(next: readonly Command[]) {
  standing = next;
  for (const tell of listeners) tell();
}

/** Offers these in the palette while the component stands. */
export function useCommands(wanted: readonly Command[]): void {
  const latest = useRef(wanted);
  useEffect(() => {
    latest.current = wanted;
  });
  const names = JSON.stringify(wanted.map(({ id, says, pinyin }) => ({ id, says, pinyin })));
  useEffect(() => {
    const mine = (JSON.parse(names) as Omit<Command, "run">[]).map((command, index) => ({
      ...command,
      run: () => latest.current[index]?.run(),
    }));
    change([...standing, ...mine]);
    return () => change(standing.filter((command) => !mine.includes(command)));
  }, [names]);
}

function subscribe(tell: () => void) {
  listeners.add(tell);
  return () => void listeners.delete(tell);
}

/** All that can be done on this page now. */
export function useCommandList(): readonly Command[] {
  return useSyncExternalStore(
    subscribe,
    () => standing,
    () => standing,
  );
}
