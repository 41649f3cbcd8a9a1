/** Measuring over HTTP from one connection: requests a second, and how long the slowest five in a hundred take. */
import { Agent, request } from "node:http";
import autocannon from "autocannon";

export type Target = { port: number; headers?: Record<string, string> };
export type Ask = { method?: string; path: string; body?: string };

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** Asks once and answers with the body; anything but success ends the run. */
export const ask = async (target: Target, asked: Ask): Promise<string> =>
  Buffer.concat(await send(target, asked)).toString("utf8");

/** Asks once and answers with the pieces of the body as they came. */
function send({ port, headers = {} }: Target, { method = "GET", path, body }: Ask): Promise<Buffer[]> {
  return new Promise((resolve, reject) => {
    const type =
      body === undefined
        ? {}
        : { "content-type": "application/json", "content-length": String(Buffer.byteLength(body)) };
    const asked = request(
      { agent, host: "127.0.0.1", port, path, method, headers: { ...headers, ...type } },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("end", () => {
          if ((answer.statusCode ?? 500) < 300) resolve(parts);
          else
            reject(
              new Error(`${method} ${path} → ${answer.statusCode}: ${String(Buffer.concat(parts)).slice(0, 300)}`),
            );
        });
      },
    );
    asked.on("error", reject);
    asked.end(body);
  });
}

/** Milliseconds of each of `count` requests, one after the other, until the last byte has come. */
export async function times(target: Target, asks: (index: number) => Ask, count: number): Promise<number[]> {
  const measured: number[] = [];
  for (let index = 0; index < count; index++) {
    const start = performance.now();
    await send(target, asks(index));
    measured.push(performance.now() - start);
  }
  return measured;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

export const p95 = (values: readonly number[]) => percentile(values, 0.95);
export const median = (values: readonly number[]) => percentile(values, 0.5);

/** Requests a second that one connection gets through. `body` is asked for each request. */
export async function throughput(
  target: Target,
  asked: Omit<Ask, "body"> & { body?: () => string },
  seconds: number,
): Promise<number> {
  const { method = "GET", path, body } = asked;
  const type = body && { "content-type": "application/json" };
  const setup = body && { body: "{}", setupRequest: (made: object) => ({ ...made, body: body() }) };
  const result = await autocannon({
    url: `http://127.0.0.1:${target.port}${path}`,
    connections: 1,
    duration: seconds,
    headers: { ...target.headers, ...type },
    requests: [{ method, path, ...setup }],
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${path}: ${result.non2xx} refused, ${result.errors} failed`);
  return result.requests.total / result.duration;
}
