/** Asking servers that somebody named to us: never our own network unless the installation allows it, never for ever. */
import { lookup } from "node:dns";
import { type IncomingMessage, request as requestPlain } from "node:http";
import { request as requestSecure } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { refused, unavailable } from "#platform/errors";
import { isPrivateAddress } from "./addresses.ts";

export { isPrivateAddress } from "./addresses.ts";

const settings = { privateAddresses: false };

/** Says once, while the program starts, whether addresses of the own network may be asked (a NAS at home). */
export function settleOutside(wanted: { privateAddresses: boolean }): void {
  settings.privateAddresses = wanted.privateAddresses;
}

export const mayAskPrivate = () => settings.privateAddresses;

const timeoutMs = 20_000;
const largest = 20_000_000;
const mostHops = 5;

/** `fetch` for the outside: checked where it connects, so that no name can turn into an address of ours afterwards. */
export const outsideFetch: typeof fetch = async (input, init = {}) => {
  const given = input instanceof Request ? input : null;
  let url = new URL(input instanceof Request ? input.url : input);
  const method = (init.method ?? given?.method ?? "GET").toUpperCase();
  const headers = new Headers(init.headers ?? given?.headers);
  const body = typeof init.body === "string" ? init.body : given ? await given.text() : undefined;
  for (let hop = 0; ; hop++) {
    const answer = await ask(url, method, headers, body);
    const location = answer.headers.get("location");
    const moved = [301, 302, 303, 307, 308].includes(answer.status) && location !== null;
    if (!moved || init.redirect === "manual") return answer;
    if (hop >= mostHops)
      throw unavailable("outside.redirects", ["The server sends us in a circle.", "服务器循环跳转。"]);
    const next = new URL(location, url);
    if (next.origin !== url.origin) headers.delete("authorization");
    url = next;
  }
};

function ask(url: URL, method: string, headers: Headers, body: string | undefined): Promise<Response> {
  demandReachable(url);
  const request = url.protocol === "https:" ? requestSecure : requestPlain;
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => reject(explain(error, url));
    const sent = request(
      url,
      {
        method,
        headers: {
          ...Object.fromEntries(headers),
          ...(body === undefined ? {} : { "content-length": Buffer.byteLength(body) }),
        },
        lookup: checkedLookup,
        signal: AbortSignal.timeout(timeoutMs),
      },
      (answer) => void gather(answer).then(resolve, fail),
    );
    sent.on("error", fail);
    sent.end(body);
  });
}

async function gather(answer: IncomingMessage): Promise<Response> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largest) {
      answer.destroy();
      throw unavailable("outside.too_much", ["The server sends more than 20 MB.", "服务器返回的内容超过 20 MB。"]);
    }
    chunks.push(chunk);
  }
  const headers = new Headers();
  for (const [name, value] of Object.entries(answer.headers)) {
    if (value !== undefined) headers.set(name, [value].flat().join(", "));
  }
  const status = answer.statusCode ?? 502;
  return new Response([204, 205, 304].includes(status) ? null : Buffer.concat(chunks), { status, headers });
}

/** Plain HTTP would show a password to everybody on the way. */
function demandReachable(url: URL): void {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (settings.privateAddresses && /^https?:$/.test(url.protocol)) return;
  if (url.protocol !== "https:") {
    throw refused("outside.not_https", ["The address must begin with https://.", "地址必须以 https:// 开头。"]);
  }
  if (isIP(host) !== 0 && isPrivateAddress(host)) throw ownNetwork();
}

const checkedLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, "");
    if (!settings.privateAddresses && addresses.some(({ address }) => isPrivateAddress(address))) {
      return callback(ownNetwork(), "");
    }
    const [first] = addresses;
    if (options.all) callback(null, addresses);
    else callback(null, first?.address ?? "", first?.family);
  });
};

function ownNetwork() {
  return refused("outside.own_network", [
    "This address is in the own network. Whoever runs Soloist may allow it with PRIVATE_ADDRESSES=allow.",
    "这个地址在内网。运行独奏的人可以用 PRIVATE_ADDRESSES=allow 放行。",
  ]);
}

function explain(error: Error, { hostname }: URL): Error {
  if ("sentence" in error) return error;
  const code = "code" in error ? String(error.code) : error.name;
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") {
    return unavailable("outside.no_such_server", [`There is no server ${hostname}.`, `找不到服务器 ${hostname}。`]);
  }
  if (code === "TimeoutError" || code === "ABORT_ERR" || code === "ETIMEDOUT") {
    return unavailable("outside.silent", [`${hostname} does not answer.`, `${hostname} 没有响应。`]);
  }
  if (/CERT|SSL|TLS/.test(code)) {
    return unavailable("outside.certificate", [
      `The certificate of ${hostname} is not valid.`,
      `${hostname} 的证书无效。`,
    ]);
  }
  return unavailable("outside.unreachable", [`${hostname} cannot be reached.`, `无法连接 ${hostname}。`]);
}
