import { useParams, useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { RecordErrorPage } from "#platform/errors";
import { useFormats } from "#platform/formats";
import { useOpened } from "#platform/recent";
import { Button } from "#ui/display/button.tsx";
import { Figures, KeyValue } from "#ui/display/key-value.tsx";
import { Link } from "#ui/display/link.tsx";
import { Progress } from "#ui/display/progress.tsx";
import { When } from "#ui/display/when.tsx";
import { Notice } from "#ui/feedback/notice.tsx";
import { Skeleton } from "#ui/feedback/skeleton.tsx";
import { Page } from "#ui/layout/page.tsx";
import { Pane, Stack } from "#ui/layout/pane.tsx";
import { ActionMenu } from "#ui/overlay/action-menu.tsx";
import { NextStepSheet } from "../../work/steps/next-step-sheet.tsx";
import { type Delivery, useDelivery, useRemoveDelivery, useSetState } from "./data.ts";
import css from "./deliveries.module.css";
import { Files } from "./files.tsx";
import { DeliveryForm } from "./form.tsx";
import { Hours } from "./hours.tsx";
import { Milestones } from "./milestones.tsx";
import { useProgressWords } from "./progress-line.tsx";
import { Sessions } from "./sessions.tsx";
import { DeliveryTag } from "./state-tag.tsx";
import { useDeliveryWords } from "./words.ts";

/** When so few lessons are left, the next package should be offered. */
const fewLessons = 2;

/** One delivery: how far it is, what comes next, and all that was done. */
export function DeliveryPage() {
  const t = useDeliveryWords();
  const { id } = useParams({ from: "/shell/sales/deliveries/$id" });
  const { data: delivery, error, refetch } = useDelivery(id);
  const [finished, finish] = useState(false);
  const router = useRouter();
  useOpened("delivery", delivery?.id, delivery?.title, delivery?.customerName ?? "");
  if (error) return <RecordErrorPage kind={t.delivery} error={error} retry={() => void refetch()} />;
  if (!delivery) {
    return (
      <Page title=" " tab={t.delivery}>
        <Skeleton lines={8} />
      </Page>
    );
  }
  const done = () => finish(true);
  const left = delivery.wholeCount - delivery.doneCount;
  const renew = delivery.kind === "course" && delivery.lessons !== null && left <= fewLessons;
  return (
    <Page
      tab={delivery.title}
      eyebrow={<Link href="/sales/deliveries">{t.deliveries}</Link>}
      title={
        <h1 className={css.title}>
          {delivery.title} <DeliveryTag delivery={delivery} />
        </h1>
      }
      actions={
        <Actions delivery={delivery} onGone={() => router.history.push("/sales/deliveries")} onFinished={done} />
      }
    >
      <Stack gap={16}>
        <Summary delivery={delivery} />
        {renew && (
          <Notice>
            {t.leftLessons(Math.max(0, left))} · {t.renew}
          </Notice>
        )}
        <div className={css.columns}>
          <Stack gap={16}>
            {delivery.kind === "project" && <Milestones delivery={delivery} onFinished={done} />}
            {delivery.kind === "course" && <Sessions delivery={delivery} onFinished={done} />}
            {(delivery.kind !== "course" || delivery.hours.length > 0) && <Hours delivery={delivery} />}
          </Stack>
          <Stack gap={16}>
            <Pane>
              <Facts delivery={delivery} />
            </Pane>
            <Files delivery={delivery} />
          </Stack>
        </div>
      </Stack>
      {finished && (
        <NextStepSheet
          of={{ customerId: delivery.customerId, refTable: null, refId: null }}
          hint={`${t.finishedTitle} ${t.finishedHint}`}
          onClose={() => finish(false)}
        />
      )}
    </Page>
  );
}

function Summary({ delivery }: { delivery: Delivery }) {
  const t = useDeliveryWords();
  const { percent, duration } = useFormats();
  const words = useProgressWords()(delivery);
  const { kind, agreedMinutes, usedMinutes, wholeCount, doneCount, nextOn, nextTitle } = delivery;
  const over = usedMinutes - (agreedMinutes ?? 0);
  const left =
    kind === "course"
      ? t.leftLessons(Math.max(0, wholeCount - doneCount))
      : agreedMinutes
        ? over > 0
          ? t.overHours(duration(over))
          : t.leftHours(duration(-over))
        : undefined;
  return (
    <>
      <Figures
        items={[
          { name: t.progress, value: percent(delivery.percent / 100), note: words },
          ...(left ? [{ name: kind === "course" ? t.sessions : t.hours, value: left }] : []),
          {
            name: t.next,
            value: nextOn ? <When on={nextOn} /> : "–",
            note: nextTitle || t.nothingNext,
          },
        ]}
      />
      <Progress share={delivery.percent / 100} label={words} />
    </>
  );
}

function Facts({ delivery }: { delivery: Delivery }) {
  const t = useDeliveryWords();
  const { customerId, customerName, orderId, orderNumber, startOn, dueOn, notes, kind } = delivery;
  return (
    <KeyValue
      items={[
        [t.kind, t.kinds[kind]],
        [
          t.customer,
          customerId && customerName && (
            <Link className={css.link ?? ""} href={`/customers/${customerId}`} key="customer">
              {customerName}
            </Link>
          ),
        ],
        [
          t.order,
          orderId && orderNumber && (
            <Link className={css.link ?? ""} href={`/sales/orders/${orderId}`} key="order">
              {orderNumber}
            </Link>
          ),
        ],
        [t.startOn, startOn && <When on={startOn} key="start" />],
        [t.dueOn, dueOn && <When on={dueOn} key="due" />],
        [t.notes, notes],
      ]}
    />
  );
}

type ActionProps = { delivery: Delivery; onGone: () => void; onFinished: () => void };

function Actions({ delivery, onGone, onFinished }: ActionProps) {
  const t = useDeliveryWords();
  const [editing, edit] = useState(false);
  const set = useSetState(delivery.id);
  const remove = useRemoveDelivery();
  const states = (["planned", "running", "paused", "done"] as const).filter((state) => state !== delivery.state);
  return (
    <>
      <ActionMenu
        actions={[
          { label: t.edit, icon: "edit", run: () => edit(true) },
          ...states.map((state) => ({
            label: t.setState[state],
            run: () => set.mutate(state, { onSuccess: () => state === "done" && onFinished() }),
          })),
          {
            label: t.remove,
            icon: "trash",
            danger: true,
            run: () => remove.mutate(delivery.id, { onSuccess: onGone }),
          },
        ]}
      >
        <Button subtle icon="more" label={t.more} />
      </ActionMenu>
      {editing && <DeliveryForm delivery={delivery} onClose={() => edit(false)} />}
    </>
  );
}
