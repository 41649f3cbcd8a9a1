/** Fills the base of an owner of many years and prints the ids of its customers: in a process of its own, so that what measures starts with an empty heap. */
import { chanceFrom, seed } from "./seed.ts";
import { seedOrders } from "./seed-orders.ts";
import { seedPapers } from "./seed-papers.ts";

const home = process.argv[2]!;
const ids = await seed(home, { customers: 100_000, opportunities: 50_000 });
const chance = chanceFrom(2);
await seedOrders(home, ids, { orders: 250_000, linesEach: 4 }, chance);
const papers = { quotes: 50_000, contracts: 20_000, deliveries: 20_000, plans: 60_000, payments: 250_000 };
seedPapers(home, ids, papers, chance);
process.stdout.write(JSON.stringify(ids));
