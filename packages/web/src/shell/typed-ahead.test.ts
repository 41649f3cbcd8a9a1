import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { catchTyping, stopCatching, takeTyping } from "./typed-ahead.ts";

/** A window of its own: only what these functions ask of one. */
const window = new EventTarget();
beforeEach(() => {
  vi.stubGlobal("addEventListener", window.addEventListener.bind(window));
  vi.stubGlobal("removeEventListener", window.removeEventListener.bind(window));
});
afterEach(() => {
  stopCatching();
  vi.unstubAllGlobals();
});

function press(key: string, more: Partial<KeyboardEvent> = {}): Event {
  const event = Object.assign(new Event("keydown", { cancelable: true }), { key, ...more });
  window.dispatchEvent(event);
  return event;
}

test("letters typed before the field is there reach it, in their order", () => {
  catchTyping();
  for (const key of ["z", "x", "Backspace", "w"]) expect(press(key).defaultPrevented).toBe(true);
  let text = "";
  takeTyping((all) => (text = all));
  expect(text).toBe("zw");
  press("5");
  expect(text).toBe("zw5");
});

test("keys with Ctrl and the arrows are left to others, and everything once the field has the focus", () => {
  catchTyping();
  expect(press("k", { ctrlKey: true }).defaultPrevented).toBe(false);
  expect(press("ArrowDown").defaultPrevented).toBe(false);
  stopCatching();
  expect(press("a").defaultPrevented).toBe(false);
});
