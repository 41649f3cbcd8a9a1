import { useQuery } from "@tanstack/react-query";
import { call } from "#platform/client";
import { TaskForm } from "../tasks/task-form.tsx";
import { AppointmentForm } from "./appointment-form.tsx";
import { useAppointment } from "./data.ts";
import type { Item } from "./days.ts";

/** What was clicked, to be looked at and changed. */
export function Opened({ item, onClose }: { item: Item; onClose: () => void }) {
  if (item.source === "tasks") return <OpenedTask item={item} onClose={onClose} />;
  return <OpenedAppointment item={item} onClose={onClose} />;
}

function OpenedTask({ item, onClose }: { item: Item; onClose: () => void }) {
  const task = useQuery({
    queryKey: ["tasks", "one", item.id],
    queryFn: ({ signal }) => call("getTask", { params: { id: item.id }, signal }).then(({ data }) => data),
  }).data;
  if (!task) return null;
  return <TaskForm task={{ ...task, customerName: item.customerName, refTitle: null }} onClose={onClose} />;
}

function OpenedAppointment({ item, onClose }: { item: Item; onClose: () => void }) {
  const appointment = useAppointment(item.id).data;
  if (!appointment) return null;
  const { startOn, startTime: time, minutes } = appointment;
  return (
    <AppointmentForm
      appointment={appointment}
      begin={{ on: item.occurrenceOn ?? startOn, time, minutes }}
      occurrenceOn={item.occurrenceOn}
      onClose={onClose}
    />
  );
}
