import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { manual } from "./manual/plugin.ts";

/** Strict content security policy: no inlined scripts, no data: fonts or images beyond what the server allows. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), manual()],
  build: { outDir: "dist", emptyOutDir: true, target: "es2022", assetsInlineLimit: 0, reportCompressedSize: false },
  server: { host: "127.0.0.1", port: 4401, proxy: { "/api": "http://127.0.0.1:4400" } },
});
