import { levels } from "../people/fields.ts";

/** Levels that have a rule; `none` is for customers without one. */
export const ruledLevels = [...levels, "none"] as const;
