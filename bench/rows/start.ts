/** From `node` to the first healthy answer, warm, and memory at rest, with 100,000 customers. */
import { slownessOf, stretched } from "../machine.ts";
import { median } from "../measure.ts";
import { memoryOf, pause, startFloor, startSoloist } from "../processes.ts";
import { type Row, row } from "../row.ts";

const rounds = 5;
const restMs = 3000;

export async function startRow(home: string, bareFile: string): Promise<Row> {
  const ours: number[] = [];
  const bare: number[] = [];
  let memoryMb = 0;
  for (let round = 0; round <= rounds; round++) {
    const floor = await startFloor(bareFile);
    await floor.stop();
    const product = await startSoloist(home);
    if (round === rounds) {
      await pause(restMs);
      memoryMb = memoryOf(product.process).now;
    }
    await product.stop();
    // The first round warms the disk and is not counted.
    if (round === 0) continue;
    ours.push(product.startMs);
    bare.push(floor.startMs);
  }
  const [value, floor] = [median(ours), median(bare)];
  const first = stretched("first answer", 600, slownessOf(floor));
  const within = first.holds(value) && memoryMb <= 150;
  return row("start", "ms", value, floor, `${first.words}; memory ≤ 150 MB`, within, { memoryMb });
}
