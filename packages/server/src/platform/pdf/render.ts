import { Worker } from "node:worker_threads";
import { unavailable } from "#platform/errors";
import type { Paper } from "./paper.ts";

const mostWaiting = 50;
const longestMs = 60_000;
const idleMs = 60_000;

type Bytes = Uint8Array<ArrayBuffer>;
type Answer = { id: number; bytes: Bytes } | { id: number; error: string };
type Waiting = { resolve: (bytes: Bytes) => void; reject: (error: Error) => void };
type Printer = { thread: Worker; waiting: Map<number, Waiting> };

let printer: Printer | undefined;
let ending: NodeJS.Timeout | undefined;
let next = 0;

/**
 * Renders a paper as PDF in a thread of its own, which starts when it is needed and ends when nothing comes for a
 * minute: its fonts take memory, and no request should wait while it reckons. The fonts' used glyphs are embedded.
 */
export function renderPdf(paper: Paper): Promise<Bytes> {
  const { thread, waiting } = (printer ??= start());
  if (waiting.size >= mostWaiting) {
    throw unavailable("pdf.busy", [
      "Too many papers are being printed. Try again in a minute.",
      "正在生成的文件太多，请稍后再试。",
    ]);
  }
  clearTimeout(ending);
  thread.ref();
  const id = next++;
  const late = setTimeout(() => void thread.terminate(), longestMs);
  return new Promise<Bytes>((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    thread.postMessage({ id, paper });
  }).finally(() => {
    clearTimeout(late);
    if (waiting.size > 0) return;
    // An idle thread must not keep the program alive.
    thread.unref();
    ending = setTimeout(end, idleMs).unref();
  });
}

function end(): void {
  const idle = printer;
  printer = undefined;
  void idle?.thread.terminate();
}

function start(): Printer {
  const entry = import.meta.url.endsWith(".ts") ? "./pdf-worker.ts" : "./pdf-worker.js";
  const started: Printer = { thread: new Worker(new URL(entry, import.meta.url)), waiting: new Map() };
  const { thread, waiting } = started;
  thread.on("message", (answer: Answer) => {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ("bytes" in answer) asked?.resolve(answer.bytes);
    else asked?.reject(new Error(answer.error));
  });
  const fail = (error: Error) => {
    if (printer === started) printer = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  thread.on("error", fail);
  thread.on("exit", () => fail(new Error("The thread that prints has ended.")));
  return started;
}
