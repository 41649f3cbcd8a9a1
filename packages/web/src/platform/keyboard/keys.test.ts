import { describe, expect, it } from "vitest";
import { nameOf, sequencer, written } from "./keys.ts";

const press = (key: string, part: Partial<KeyboardEvent> = {}) =>
  nameOf({ key, ctrlKey: false, metaKey: false, altKey: false, ...part });

describe("shortcuts", () => {
  it("are the same with Ctrl and with Cmd", () => {
    expect([press("k", { ctrlKey: true }), press("K", { metaKey: true }), press(" ")]).toEqual([
      "mod+k",
      "mod+k",
      "space",
    ]);
  });

  it("of two keys need both, in time", () => {
    const next = sequencer(() => new Set(["g c", "c"]));
    expect([next("g", 0), next("c", 300)]).toEqual([undefined, "g c"]);
    expect([next("g", 1000), next("c", 5000)]).toEqual([undefined, "c"]);
  });

  it("forget a first key that led nowhere", () => {
    const next = sequencer(() => new Set(["g c", "x"]));
    expect([next("g", 0), next("x", 100), next("c", 200)]).toEqual([undefined, "x", undefined]);
  });

  it("are written as the machine's owner knows them", () => {
    expect([written("mod+k", true), written("mod+k", false), written("g t", true)]).toEqual(["⌘ K", "Ctrl K", "G T"]);
  });
});
