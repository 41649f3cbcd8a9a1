import type { Customer } from "#modules/customers";
import type { Capture } from "./table.ts";

type Filled = Pick<Customer, "phones" | "emails" | "messengers" | "addresses" | "jobTitle" | "needs" | "notes">;

const nowhere = { label: "", country: "", region: "", city: "", street: "", postalCode: "" };

/** Somebody of whom nothing is known yet. */
export const nobody: Filled = {
  phones: [],
  emails: [],
  messengers: [],
  addresses: [],
  jobTitle: "",
  needs: "",
  notes: "",
};

/** What a customer's record is with a capture added: lists grow, empty fields are filled, nothing that stands is overwritten. */
export function filledBy(customer: Filled, capture: Capture): Filled {
  const { phones, emails, messengers, addresses, jobTitle, needs, notes } = customer;
  const known = addresses.some(({ text }) => text === capture.address);
  return {
    phones: [...phones, ...capture.phones],
    emails: [...emails, ...capture.emails],
    messengers: [...messengers, ...capture.messengers],
    addresses: capture.address === "" || known ? addresses : [...addresses, { ...nowhere, text: capture.address }],
    jobTitle: jobTitle === "" ? capture.jobTitle : jobTitle,
    needs: joined(needs, capture.need),
    notes: joined(notes, capture.website),
  };
}

function joined(before: string, more: string): string {
  if (more === "" || before.includes(more)) return before;
  return before === "" ? more : `${before}\n${more}`;
}
