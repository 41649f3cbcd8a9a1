import { digitsOf, useFormats } from "#platform/formats";
import { KeyValue } from "#ui/display/key-value.tsx";
import { Link } from "#ui/display/link.tsx";
import { Money } from "#ui/display/money.tsx";
import { When } from "#ui/display/when.tsx";
import { SwitchField } from "#ui/fields/choice-fields.tsx";
import { InlineEdit } from "#ui/table/inline-edit.tsx";
import css from "./contracts.module.css";
import { type Contract, useUpdateContract } from "./data.ts";
import { useContractWords } from "./words.ts";

type Related = Contract["amendedBy"][number];

function To({ href, children }: { href: string; children: string }) {
  return (
    <Link className={css.link ?? ""} href={href}>
      {children}
    </Link>
  );
}

function Relatives({ all }: { all: readonly Related[] }) {
  return all.map(({ id, number }) => (
    <div key={id}>
      <To href={`/sales/contracts/${id}`}>{number}</To>
    </div>
  ));
}

/** With whom, for how much, how long; of a draft everything can be changed where it stands. */
export function ContractFacts({ contract }: { contract: Contract }) {
  const t = useContractWords();
  const { parseMoney } = useFormats();
  const save = useUpdateContract(contract.id);
  const { customerId, customerName, opportunityId, opportunityTitle, orderId, orderNumber, currency } = contract;
  const { amends, renews, amendedBy, renewedBy, remindDays } = contract;
  const draft = contract.state === "draft";
  function price(text: string) {
    const amountMinor = parseMoney(text, currency);
    if (amountMinor !== null && amountMinor >= 0) save.mutate({ amountMinor });
  }
  function remind(text: string) {
    const days = Math.round(Number(text));
    if (text === "") save.mutate({ remindDays: null });
    else if (days >= 0 && days <= 730) save.mutate({ remindDays: days });
  }
  const amount = <Money minor={contract.amountMinor} currency={currency} exact />;
  const day = (label: string, key: "startOn" | "endOn") => {
    const shown = contract[key] && <When on={contract[key]} />;
    if (!draft) return shown;
    return (
      <InlineEdit
        label={label}
        type="date"
        value={contract[key] ?? ""}
        onSave={(on) => save.mutate({ [key]: on || null })}
        key={key}
      >
        {shown}
      </InlineEdit>
    );
  };
  return (
    <KeyValue
      items={[
        [
          t.customer,
          customerId && customerName && (
            <To href={`/customers/${customerId}`} key="customer">
              {customerName}
            </To>
          ),
        ],
        [
          t.amount,
          draft ? (
            <InlineEdit
              label={t.amount}
              value={String(contract.amountMinor / 10 ** digitsOf(currency))}
              onSave={price}
              key="amount"
            >
              {amount}
            </InlineEdit>
          ) : (
            amount
          ),
        ],
        [t.startOn, day(t.startOn, "startOn")],
        [t.endOn, day(t.endOn, "endOn")],
        [
          t.remindDays,
          <InlineEdit
            label={t.remindDays}
            type="number"
            value={remindDays === null ? "" : String(remindDays)}
            placeholder={t.remindNone}
            onSave={remind}
            key="remind"
          />,
        ],
        [t.remindOn, contract.remindOn && <When on={contract.remindOn} key="remindOn" />],
        [
          t.autoRenews,
          <SwitchField
            label={contract.autoRenews ? t.autoRenewsHint : t.no}
            on={contract.autoRenews}
            onChange={(autoRenews) => save.mutate({ autoRenews })}
            key="auto"
          />,
        ],
        [t.signedOn, contract.signedOn && <When on={contract.signedOn} key="signedOn" />],
        [t.endedOn, contract.endedOn && <When on={contract.endedOn} key="endedOn" />],
        [t.endReason, contract.endReason],
        [
          t.opportunity,
          opportunityId && opportunityTitle && (
            <To href={`/sales/opportunities/${opportunityId}`} key="opportunity">
              {opportunityTitle}
            </To>
          ),
        ],
        [
          t.order,
          orderId && orderNumber && (
            <To href={`/sales/orders/${orderId}`} key="order">
              {orderNumber}
            </To>
          ),
        ],
        [t.amends, amends && <Relatives all={[amends]} key="amends" />],
        [t.amendedBy, amendedBy.length > 0 && <Relatives all={amendedBy} key="amendedBy" />],
        [t.renews, renews && <Relatives all={[renews]} key="renews" />],
        [t.renewedBy, renewedBy.length > 0 && <Relatives all={renewedBy} key="renewedBy" />],
        [
          t.notes,
          <InlineEdit label={t.notes} value={contract.notes} onSave={(notes) => save.mutate({ notes })} key="notes" />,
        ],
      ]}
    />
  );
}
