import type { ContractImport } from "#modules/sales";
import { addDays } from "#platform/clock";
import { say } from "#platform/i18n";
import { instantAt } from "../days.ts";
import type { SampleRequest, SampleTask } from "../request.ts";

/** The task that the program makes when a contract ends soon. */
export function renewal(
  { today, timeZone, language, owner }: SampleRequest,
  id: string,
  contract: ContractImport,
): SampleTask {
  const { title, endOn, customerId } = contract;
  return {
    id,
    title: say(`Renew “${title}”: it ends on ${endOn}`, `续签「${title}」：${endOn} 到期`)[language],
    kind: "message",
    customerId,
    refTable: "contracts",
    refId: contract.id,
    dueOn: today,
    dueTime: null,
    priority: 2,
    remindAt: null,
    remindedAt: null,
    notes: "",
    doneAt: null,
    ownerId: owner.id,
    createdAt: instantAt(addDays(today, -1), 7 * 60, timeZone),
  };
}
