/** Reading and writing over HTTP, beside the bare framework on the same disk. */
import { randomUUID } from "node:crypto";
import { ask, median, type Target, throughput } from "../measure.ts";
import { type Row, row } from "../row.ts";

const rounds = 5;
const seconds = 2;

/** Create and update, durable, beside one durable insert. The worse of the two counts. */
export async function writeRow(product: Target, floor: Target, id: string): Promise<Row> {
  let count = 0;
  const created = {
    method: "POST",
    path: "/api/v1/customers",
    body: () => JSON.stringify({ name: `测试 ${++count}`, phones: [] }),
  };
  const updated = {
    method: "PATCH",
    path: `/api/v1/customers/${id}`,
    body: () => JSON.stringify({ notes: `note ${++count}` }),
  };
  const bare = {
    method: "POST",
    path: "/write",
    body: () => JSON.stringify({ id: randomUUID(), name: `测试 ${++count}` }),
  };
  const figures = { create: [] as number[], update: [] as number[], bare: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    figures.bare.push(await throughput(floor, bare, seconds));
    figures.create.push(await throughput(product, created, seconds));
    figures.update.push(await throughput(product, updated, seconds));
  }
  const [create, update, bareRate] = [median(figures.create), median(figures.update), median(figures.bare)];
  const worse = Math.min(create, update);
  return row("write", "requests/s", worse, bareRate, "ratio ≥ 0.25", worse / bareRate >= 0.25, { create, update });
}

/** One record, beside the bare framework with the same SQL and JSON. */
export async function readRow(product: Target, floor: Target, id: string): Promise<Row> {
  await ask(floor, { method: "POST", path: "/prepare/customer", body: "select * from customers where id = @id" });
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round++) {
    bare.push(await throughput(floor, { path: `/query/customer?id=${id}` }, seconds));
    ours.push(await throughput(product, { path: `/api/v1/customers/${id}` }, seconds));
  }
  const [value, floorValue] = [median(ours), median(bare)];
  return row("read", "requests/s", value, floorValue, "ratio ≥ 0.40", value / floorValue >= 0.4);
}
