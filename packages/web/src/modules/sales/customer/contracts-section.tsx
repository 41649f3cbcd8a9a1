import type { SectionProps } from "../../customers/sections.ts";
import { Contracts } from "../contracts/section.tsx";

/** What was agreed with this customer in writing. */
export function ContractsSection({ customer }: SectionProps) {
  const { id, name } = customer;
  return <Contracts of={{ customerId: id }} make={{ customer: { id, label: name } }} />;
}
