import { randomFillSync } from "node:crypto";

// Asking the system for eight bytes costs as much as asking for four thousand.
const pool = Buffer.alloc(4096);
let used = pool.length;

// Written digit by digit into one place: an id joined from parts would keep all of them in memory while it is kept.
const text = Buffer.from("00000000-0000-7000-0000-000000000000", "latin1");
const digits = Buffer.from("0123456789abcdef", "latin1");

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
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  write(0, 8, Math.floor(lastTime / 0x10000));
  write(9, 4, lastTime % 0x10000);
  write(15, 3, counter);
  write(19, 4, (pool.readUInt16BE(used) & 0x3fff) | 0x8000);
  write(24, 4, pool.readUInt16BE(used + 2));
  write(28, 8, pool.readUInt32BE(used + 4));
  used += 8;
  return text.toString("latin1");
}

/** Writes a number of up to 32 bits in hexadecimal, with zeros in front. */
function write(from: number, length: number, value: number): void {
  for (let at = from + length - 1; at >= from; at--) {
    text[at] = digits[value & 0xf]!;
    value >>>= 4;
  }
}
