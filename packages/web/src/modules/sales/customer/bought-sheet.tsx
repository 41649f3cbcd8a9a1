import { useInfiniteQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { call } from "#platform/client";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { Link } from "#ui/display/link.tsx";
import { Money } from "#ui/display/money.tsx";
import { When } from "#ui/display/when.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { useCopyOrder } from "../orders/data.ts";
import { useRefundWords } from "../refunds/words.ts";
import css from "./sections.module.css";

/** What a customer bought, line by line, the latest first; one press orders a line again. */
export function BoughtSheet({ customerId, onClose }: { customerId: string; onClose: () => void }) {
  const r = useRefundWords();
  const { number } = useFormats();
  const router = useRouter();
  const copy = useCopyOrder();
  const lines = useInfiniteQuery({
    queryKey: ["orders", "bought-lines", customerId],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call("listPurchasedLines", {
        params: { id: customerId },
        query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      }).then(({ data }) => data),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
  const rows = lines.data?.pages.flatMap(({ items }) => items) ?? [];
  const again = (orderId: string, lineId: string) =>
    copy.mutate(
      { id: orderId, lineIds: [lineId] },
      { onSuccess: ({ data }) => router.history.push(`/sales/orders/${data.id}`) },
    );
  return (
    <Sheet title={r.boughtTitle} open onClose={onClose} width={560}>
      <ul className={css.list}>
        {rows.map((line) => (
          <li key={line.id}>
            <Link href={`/sales/orders/${line.orderId}`}>
              <span>{line.title}</span>
              <small>
                <When on={line.orderedOn} /> · {number(line.quantityMilli / 1000, 3)} ×{" "}
                <Money minor={line.unitPriceMinor} currency={line.currency} />
                {line.givenBackMilli > 0 && ` · ${r.backOf(number(line.givenBackMilli / 1000, 3))}`}
              </small>
            </Link>
            <Money minor={line.totalMinor} currency={line.currency} />
            <Button
              subtle
              icon="copy"
              label={r.againOf(line.title)}
              busy={copy.isPending}
              onClick={() => again(line.orderId, line.id)}
            />
          </li>
        ))}
      </ul>
      {lines.hasNextPage && (
        <Button link busy={lines.isFetchingNextPage} onClick={() => void lines.fetchNextPage()}>
          {r.moreLines}
        </Button>
      )}
    </Sheet>
  );
}
