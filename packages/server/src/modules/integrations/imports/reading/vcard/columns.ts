/** What a card can say, as columns of a table. Those that no card of a file fills are left out. */
export const cardColumns = [
  "Name",
  "Kind",
  "Organization",
  "Department",
  "Job title",
  "Phones",
  "Emails",
  "Addresses",
  "Birthday",
  "Messengers",
  "Website",
  "Tags",
  "Notes",
  "Language",
  "Photo",
  "Nickname",
  "Fax",
  "UID",
] as const;
export type CardColumn = (typeof cardColumns)[number];
