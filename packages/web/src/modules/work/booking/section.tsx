import { useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { Link } from "#ui/display/link.tsx";
import { Tag } from "#ui/display/tag.tsx";
import { EmptyState } from "#ui/feedback/empty-state.tsx";
import { Skeleton } from "#ui/feedback/skeleton.tsx";
import { toast } from "#ui/feedback/toast.ts";
import { Pane, Stack } from "#ui/layout/pane.tsx";
import { ActionMenu } from "#ui/overlay/action-menu.tsx";
import css from "./booking.module.css";
import {
  addressOf,
  type MeetingKind,
  useBookings,
  useBookingWords,
  useCancelBooking,
  useMeetingKinds,
  useRemoveKind,
  useSwitchKind,
} from "./data.ts";
import { KindSheet } from "./kind-sheet.tsx";

/** The booking page's settings: what can be booked, and what was. */
export function BookingSettings() {
  const t = useBookingWords();
  const kinds = useMeetingKinds();
  const [open, show] = useState<MeetingKind | "new">();
  const button = <Button onClick={() => show("new")}>{t.newKind}</Button>;
  return (
    <Stack gap={16}>
      <Pane title={t.kinds} hint={t.kindsHint} flush action={kinds.data?.length ? button : null}>
        {kinds.isPending && <Skeleton lines={2} />}
        {kinds.error && <ErrorNotice error={kinds.error} retry={() => void kinds.refetch()} />}
        {kinds.data?.length === 0 && <EmptyState title={t.noKinds} hint={t.noKindsHint} action={button} />}
        <ul>
          {kinds.data?.map((kind) => (
            <Line kind={kind} key={kind.id} onChange={() => show(kind)} />
          ))}
        </ul>
      </Pane>
      <Bookings />
      {open && <KindSheet kind={open === "new" ? undefined : open} onClose={() => show(undefined)} />}
    </Stack>
  );
}

function Line({ kind, onChange }: { kind: MeetingKind; onChange: () => void }) {
  const t = useBookingWords();
  const [turn, remove] = [useSwitchKind(kind.id), useRemoveKind()];
  const { id, name, minutes, place, active } = kind;
  async function copy() {
    await navigator.clipboard?.writeText(addressOf(kind));
    toast(t.copied);
  }
  return (
    <li className={css.line}>
      <div>
        {name} <Tag tone={active ? "green" : "plain"}>{active ? t.open : t.closed}</Tag>
        <small>{[t.minutes(minutes), place].filter(Boolean).join(" · ")}</small>
      </div>
      <Button icon="copy" onClick={() => void copy()}>
        {t.copyLink}
      </Button>
      <ActionMenu
        actions={[
          { label: t.preview, icon: "external", run: () => void window.open(addressOf(kind), "_blank", "noopener") },
          { label: t.change, icon: "edit", run: onChange },
          { label: active ? t.close : t.reopen, run: () => turn.mutate(!active) },
          { label: t.remove, icon: "trash", danger: true, run: () => remove.mutate(id) },
        ]}
      >
        <Button subtle icon="more" label={t.moreOf(name)} />
      </ActionMenu>
    </li>
  );
}

function Bookings() {
  const t = useBookingWords();
  const { fullDay } = useFormats();
  const bookings = useBookings().data;
  const cancel = useCancelBooking();
  return (
    <Pane title={t.bookings} hint={t.bookingsHint} flush>
      {bookings?.length === 0 && <EmptyState title={t.noBookings} hint={t.noBookingsHint} />}
      <ul>
        {bookings?.map(({ id, kindName, customerId, customerName, startOn, startTime, note }) => (
          <li className={css.line} key={id}>
            <div>
              <Link href={`/customers/${customerId}`}>{customerName}</Link> · {kindName}
              <small>
                {fullDay(startOn)} {startTime} {note && `· ${note}`}
              </small>
            </div>
            <Button busy={cancel.isPending && cancel.variables === id} onClick={() => cancel.mutate(id)}>
              {t.cancelBooking}
            </Button>
          </li>
        ))}
      </ul>
    </Pane>
  );
}
