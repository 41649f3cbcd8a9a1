import { existsSync, readFileSync } from "node:fs";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";
import type { MiddlewareHandler } from "hono";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};
const compressible = new Set([".html", ".js", ".css", ".svg", ".json", ".webmanifest"]);

type Asset = { plain: Buffer; packed: Buffer | null; type: string; lasting: boolean };

/** Serves the built web app; every path that is not a file is a page of it. Files are read and packed once. */
export function serveWeb(folder: string): MiddlewareHandler {
  const kept = new Map<string, Asset | null>();

  function load(path: string): Asset | null {
    const file = join(folder, normalize(path));
    const extension = extname(file);
    if (!file.startsWith(folder) || !types[extension] || !existsSync(file)) return null;
    const plain = readFileSync(file);
    const packed = compressible.has(extension) ? gzipSync(plain) : null;
    return { plain, packed, type: types[extension], lasting: path.startsWith("/assets/") };
  }
  function find(path: string): Asset | null {
    let asset = kept.get(path);
    if (asset === undefined) {
      asset = load(path);
      // Only what exists is kept: the paths of strangers must not fill the memory.
      if (asset) kept.set(path, asset);
    }
    return asset;
  }

  return async (c, next) => {
    if (c.req.method !== "GET" && c.req.method !== "HEAD") return next();
    const asset = find(c.req.path) ?? (extname(c.req.path) === "" ? find("/index.html") : null);
    if (!asset) return next();
    c.header("Content-Type", asset.type);
    c.header("Cache-Control", asset.lasting ? "public, max-age=31536000, immutable" : "no-cache");
    c.header("Vary", "Accept-Encoding");
    const packed = asset.packed !== null && (c.req.header("accept-encoding") ?? "").includes("gzip");
    if (packed) c.header("Content-Encoding", "gzip");
    return c.body(new Uint8Array(packed ? asset.packed! : asset.plain));
  };
}
