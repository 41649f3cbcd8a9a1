/**
 * How two cells of a field compare, from no evidence to most: one of them missing, the same, close (a slip of the hand, an
 * exchange), partly (something in common that chance rarely gives), different.
 */
export const levels = ["missing", "same", "close", "partly", "different"] as const;
export type LevelName = (typeof levels)[number];

/** A level as a number, its place in `levels`. */
export type Level = 0 | 1 | 2 | 3 | 4;
export const missing = 0;
export const same = 1;
export const close = 2;
export const partly = 3;
export const different = 4;
export const levelCount = 5;
