import { useEffect, useState } from "react";

const key = "soloist.today";
type Remembered = { on: string; minutes: number };

/** The time remembered for this day; null on a new day, when the firm's usual hours hold again. */
export function recall(text: string | null, today: string): number | null {
  try {
    const found = JSON.parse(text ?? "null") as Partial<Remembered> | null;
    return found?.on === today && typeof found.minutes === "number" && found.minutes >= 0 ? found.minutes : null;
  } catch {
    return null;
  }
}

function read(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // storage is closed to us: the usual hours are good enough
  }
}

/** The minutes there are today: the owner's choice, remembered on this device until midnight, else the firm's usual ones. */
export function useMinutes(today: string, usual: number): [minutes: number, choose: (minutes: number) => void] {
  const [chosen, keep] = useState<Remembered>();
  const minutes = (chosen?.on === today ? chosen.minutes : recall(read(), today)) ?? usual;
  function choose(next: number) {
    const kept = { on: today, minutes: Math.max(0, next) };
    keep(kept);
    try {
      localStorage.setItem(key, JSON.stringify(kept));
    } catch {
      // not remembered, still chosen
    }
  }
  return [minutes, choose];
}

/** A value that has rested for a moment: what a hand is still moving is not asked for yet. */
export function useSettled<Value>(value: Value, ms = 150): Value {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}
