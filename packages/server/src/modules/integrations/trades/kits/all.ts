import { b2b } from "./b2b.ts";
import { catering } from "./catering.ts";
import { consulting } from "./consulting.ts";
import { education } from "./education.ts";
import { freelance } from "./freelance.ts";
import type { Kit, Trade } from "./kit.ts";
import { retail } from "./retail.ts";

/** What each trade brings, in the order the trades are offered. */
export const kits: Readonly<Record<Trade, Kit>> = { b2b, retail, education, consulting, catering, freelance };
export const tradeIds = Object.keys(kits) as Trade[];
