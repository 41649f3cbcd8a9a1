import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { call } from "#platform/client";
import { useWrite } from "#platform/undo";
import type { Capture, Reading } from "./draft.ts";

const pause = 200;
const longest = 20_000;

/** What the text says, read again when the fingers rest; the last answer stays meanwhile. */
export function useReading(text: string): Reading | undefined {
  const [rested, rest] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => rest(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  const asked = rested.trim().slice(0, longest);
  return useQuery({
    queryKey: ["captures", asked],
    enabled: asked !== "",
    queryFn: ({ signal }) => call("readPastedText", { body: { text: asked }, signal }).then(({ data }) => data),
    placeholderData: (before) => before,
  }).data;
}

/** Keeps a capture. */
export function useKeep(says: (name: string, known: boolean) => string, after: (customerId: string) => void) {
  return useWrite((body: Capture) => call("keepCapture", { body }), {
    touches: ["customers", "timeline", "tasks", "opportunities", "board"],
    says: ({ data }, body) => says(data.customer.name, typeof body.customerId === "string"),
    showsErrors: true,
    after: ({ data }) => after(data.customer.id),
  });
}
