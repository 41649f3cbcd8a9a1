import { createServer } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { isPrivateAddress, outsideFetch, settleOutside } from "./index.ts";

test.each([
  "127.0.0.1",
  "10.1.2.3",
  "172.20.0.1",
  "192.168.1.1",
  "169.254.169.254",
  "100.100.0.1",
  "0.0.0.0",
  "::1",
  "fe80::1",
  "fd00::1",
  "::ffff:10.0.0.1",
  "::ffff:a00:1",
  "64:ff9b::a00:1",
  "2002:a00:1::",
  "no address",
])("%s is ours or nobody's", (address) => {
  expect(isPrivateAddress(address)).toBe(true);
});

test.each(["8.8.8.8", "172.32.0.1", "223.5.5.5", "2400:3200::1"])("%s is the world's", (address) => {
  expect(isPrivateAddress(address)).toBe(false);
});

async function serve(answer: (path: string) => { status: number; location?: string }) {
  const seen: { path: string; authorization: string | undefined }[] = [];
  const server = createServer((request, response) => {
    seen.push({ path: request.url!, authorization: request.headers.authorization });
    const { status, location } = answer(request.url!);
    response.writeHead(status, location ? { location } : {}).end("ok");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  onTestFinished(() => void server.close());
  onTestFinished(() => settleOutside({ privateAddresses: false }));
  return { seen, port };
}

test("our own network is not asked, by name or by number, unless that is allowed", async () => {
  const { port, seen } = await serve(() => ({ status: 200 }));
  await expect(outsideFetch(`https://127.0.0.1:${port}/`)).rejects.toThrow("own network");
  await expect(outsideFetch(`https://localhost:${port}/`)).rejects.toThrow("own network");
  await expect(outsideFetch(`http://example.com/`)).rejects.toThrow("https");
  expect(seen).toEqual([]);
  settleOutside({ privateAddresses: true });
  expect(await (await outsideFetch(`http://127.0.0.1:${port}/`)).text()).toBe("ok");
});

test("a password is not carried along to another server", async () => {
  settleOutside({ privateAddresses: true });
  const there = await serve(() => ({ status: 200 }));
  const here = await serve(() => ({ status: 302, location: `http://127.0.0.1:${there.port}/moved` }));
  settleOutside({ privateAddresses: true });
  await outsideFetch(`http://127.0.0.1:${here.port}/`, { headers: { authorization: "Basic x" } });
  expect([here.seen[0]!.authorization, there.seen[0]!.authorization]).toEqual(["Basic x", undefined]);
});
