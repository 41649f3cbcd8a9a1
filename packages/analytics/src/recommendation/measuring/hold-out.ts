import { everBoughtBy, type Purchases } from "../purchases/purchases.ts";
import { type SparseRows, sparseRows, valueAt } from "../sparse/sparse-rows.ts";

/** What was learnt from, and what each customer bought for the first time afterwards (customers × items). */
export type HoldOut = { readonly train: Purchases; readonly later: SparseRows };

/**
 * **Question:** what would have been recommended before the customers' latest finds?
 *
 * **Formula:** of each customer's different items, in the order in which they were first bought, the last `share` (rounded
 * down, at least one where there are two or more) are held back, with all their lines.
 *
 * **Source:** leave-the-last-out, as is usual for ordered purchases. **Units:** `share` from 0 to 1.
 * **Complexity:** O(lines). **Too little data:** a customer with one item keeps it, and nothing is asked about them.
 *
 * @example holdOutLatest(items 7, 8, 7, 9 of one customer, 0.5) // learnt from 7, 8, 7; later: 9
 */
export function holdOutLatest(purchases: Purchases, share = 0.2): HoldOut {
  const { customers, items, customer, item } = purchases;
  const bought = everBoughtBy(purchases);
  const seen = new Uint8Array(bought.columnOf.length);
  const already = new Int32Array(customers);
  const held: number[] = [];
  const isHeld = new Uint8Array(bought.columnOf.length);
  for (let line = 0; line < item.length; line++) {
    const who = customer[line]!;
    const place = placeOf(bought, who, item[line]!);
    if (seen[place]) continue;
    seen[place] = 1;
    const different = bought.starts[who + 1]! - bought.starts[who]!;
    const kept = different < 2 ? different : different - Math.max(1, Math.floor(share * different));
    if (already[who]! >= kept) {
      isHeld[place] = 1;
      held.push(line);
    }
    already[who]!++;
  }
  const stays = Int32Array.from(item.keys()).filter((line) => !isHeld[placeOf(bought, customer[line]!, item[line]!)]);
  const take = (of: Int32Array, lines: ArrayLike<number>) => Int32Array.from(lines, (line) => of[line]!);
  return {
    train: { customers, items, customer: take(customer, stays), item: take(item, stays) },
    later: sparseRows({ rows: customers, columns: items, row: take(customer, held), column: take(item, held) }),
  };
}

/**
 * **Question:** what did customers buy later that they had not had before?
 *
 * **Formula:** the lines of a second list, in the same codes, whose customer is known and has no line of that item in the
 * first. Customers and items that the first does not know follow its codes: such customers are not asked about, such items
 * count as missed, as nobody could have recommended them.
 *
 * **Source:** the temporal split that is usual for purchases. **Units:** codes. **Complexity:** O(lines × log items).
 * **Too little data:** rows that are empty.
 *
 * @example customer 0 had item 0, later 0 and 1 // later: item 1
 */
export function newLater(train: Purchases, second: Purchases): SparseRows {
  const bought = everBoughtBy(train);
  const fresh = Int32Array.from(second.item.keys()).filter((line) => {
    const who = second.customer[line]!;
    return who < train.customers && valueAt(bought, who, second.item[line]!) === undefined;
  });
  const row = Int32Array.from(fresh, (line) => second.customer[line]!);
  const column = Int32Array.from(fresh, (line) => second.item[line]!);
  return sparseRows({ rows: train.customers, columns: second.items, row, column });
}

function placeOf({ starts, columnOf }: SparseRows, row: number, column: number): number {
  let [low, high] = [starts[row]!, starts[row + 1]! - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (columnOf[middle]! < column) low = middle + 1;
    else high = middle;
  }
  return low;
}
