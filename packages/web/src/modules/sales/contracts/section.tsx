import { useState } from "react";
import { Button } from "#ui/display/button.tsx";
import { Link } from "#ui/display/link.tsx";
import { Money } from "#ui/display/money.tsx";
import { When } from "#ui/display/when.tsx";
import { Pane } from "#ui/layout/pane.tsx";
import sections from "../customer/sections.module.css";
import type { Opportunity } from "../opportunities/data.ts";
import { type Listed, useContractsOf } from "./data.ts";
import { ContractForm, type ContractFormProps } from "./form.tsx";
import { StateTag } from "./state-tag.tsx";
import { useContractWords } from "./words.ts";

type Props = { of: { customerId?: string; opportunityId?: string }; make: Omit<ContractFormProps, "onClose"> };

/** The contracts of a customer or an opportunity, and a way to make one. */
export function Contracts({ of, make }: Props) {
  const t = useContractWords();
  const [adding, add] = useState(false);
  const list = useContractsOf(of);
  return (
    <Pane title={t.contracts} action={<Button subtle icon="plus" label={t.newContract} onClick={() => add(true)} />}>
      {list.data?.length === 0 && <p className={sections.quiet}>{t.noneHere}</p>}
      <ul className={sections.list}>
        {list.data?.map((contract) => (
          <ContractRow contract={contract} key={contract.id} />
        ))}
      </ul>
      {adding && <ContractForm {...make} onClose={() => add(false)} />}
    </Pane>
  );
}

function ContractRow({ contract }: { contract: Listed }) {
  const { id, title, number, endOn, amountMinor, currency } = contract;
  return (
    <li>
      <Link href={`/sales/contracts/${id}`}>
        <span>{title}</span>
        <small>
          {number}
          {endOn && (
            <>
              {" · "}
              <When on={endOn} />
            </>
          )}
        </small>
      </Link>
      <StateTag {...contract} />
      <Money minor={amountMinor} currency={currency} />
    </li>
  );
}

/** The contracts that follow from an opportunity. */
export function DealContracts({ opportunity }: { opportunity: Opportunity }) {
  const { id, title, amountMinor, currency } = opportunity;
  return <Contracts of={{ opportunityId: id }} make={{ from: { opportunityId: id, title, amountMinor, currency } }} />;
}
