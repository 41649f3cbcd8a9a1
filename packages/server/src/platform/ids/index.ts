import { randomFillSync } from "node:crypto";

// Asking the system for eight bytes costs as much as asking for four thousand.
const pool = Buffer.alloc(4096);
let used = pool.length;

function eightRandomBytes(): Buffer {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += 8;
  return pool.subarray(used - 8, used);
}

let lastTime = 0;
let counter = 0;

/**
 * A UUIDv7 (RFC 9562): 48 bits of milliseconds, a 12-bit counter that keeps ids of one millisecond in order, and 62
 * random bits. Sorting by id is sorting by creation.
 */
export function newId(now: number = Date.now()): string {
  if (now > lastTime) {
    lastTime = now;
    counter = 0;
  } else if (++counter > 0xfff) {
    lastTime++;
    counter = 0;
  }
  const bytes = eightRandomBytes();
  bytes[0] = (bytes[0]! & 0x3f) | 0x80;
  const time = lastTime.toString(16).padStart(12, "0");
  const tail = bytes.toString("hex");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, "0")}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}
