import type { BodyOf } from "#platform/client";
import type { Task, TaskKind } from "../data.ts";
import { instantOf, wallTimeOf } from "./wall-time.ts";

export type Line = Task["checklist"][number];
export type Named = { id: string; label: string };

/** A task as the form holds it. */
export type Draft = {
  title: string;
  kind: TaskKind;
  customer: Named | null;
  ref: (Named & { table: string }) | null;
  dueOn: string | null;
  dueTime: string;
  minutes: string;
  location: string;
  priority: "1" | "2" | "3";
  remind: string | null;
  notes: string;
  checklist: Line[];
  rrule: string | null;
  fromDone: boolean;
};

/** Where a new one begins. */
export type TaskBegin = { on: string; time: string | null; minutes: number };

export function draftOf(task: Task | undefined, begin: TaskBegin, timeZone: string): Draft {
  if (!task) {
    return {
      ...empty,
      dueOn: begin.on,
      dueTime: begin.time ?? "",
      minutes: begin.time === null ? "" : String(begin.minutes),
    };
  }
  return {
    title: task.title,
    kind: task.kind,
    customer: task.customerId ? { id: task.customerId, label: task.customerName ?? "" } : null,
    ref: task.refTable && task.refId ? { table: task.refTable, id: task.refId, label: task.refTitle ?? "" } : null,
    dueOn: task.dueOn,
    dueTime: task.dueTime ?? "",
    minutes: task.durationMinutes === null ? "" : String(task.durationMinutes),
    location: task.location,
    priority: String(task.priority) as Draft["priority"],
    remind: task.remindAt ? wallTimeOf(task.remindAt, timeZone) : null,
    notes: task.notes,
    checklist: task.checklist,
    rrule: task.rrule,
    fromDone: task.repeatsFrom === "done",
  };
}

const empty: Draft = {
  title: "",
  kind: "todo",
  customer: null,
  ref: null,
  dueOn: null,
  dueTime: "",
  minutes: "",
  location: "",
  priority: "2",
  remind: null,
  notes: "",
  checklist: [],
  rrule: null,
  fromDone: false,
};

/** What is sent. */
export function bodyOf(draft: Draft, timeZone: string): Omit<BodyOf<"createTask">, "id"> {
  const { customer, ref, dueOn, dueTime, minutes, location, priority, remind, fromDone, rrule, ...rest } = draft;
  const length = Math.round(Number(minutes));
  return {
    ...rest,
    title: rest.title.trim(),
    customerId: customer?.id ?? null,
    refTable: ref?.table ?? null,
    refId: ref?.id ?? null,
    dueOn,
    dueTime: dueTime === "" ? null : dueTime,
    durationMinutes: dueTime !== "" && length > 0 ? Math.min(length, 10_080) : null,
    location: location.trim(),
    priority: Number(priority),
    remindAt: remind ? instantOf(remind, timeZone) : null,
    rrule: dueOn === null ? null : rrule,
    repeatsFrom: fromDone ? "done" : "due",
  };
}

/** A line ticked now, or not any more. */
export function ticked(line: Line, done: boolean): Line {
  return { ...line, doneAt: done ? new Date().toISOString() : null };
}

/** A random UUID; `crypto.randomUUID` is missing where the page came without HTTPS from another machine. */
export function newLineId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
