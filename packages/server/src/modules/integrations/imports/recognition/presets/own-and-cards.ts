import { say } from "#platform/i18n";
import type { Preset } from "./preset.ts";

/** Address books of cards, whose columns our own reader names, and our own exports. */
export const ownAndCards: readonly Preset[] = [
  {
    id: "vcard",
    label: say("Address book (vCard)", "通讯录（vCard）"),
    as: "customers",
    needs: "BEGIN:VCARD",
    columns: {
      "customer.name": "Name",
      "customer.kind": "Kind",
      "customer.jobTitle": "Job title",
      "customer.phone": "Phones",
      "customer.email": "Emails",
      "customer.addresses": "Addresses",
      "customer.birthday": "Birthday",
      "customer.messengers": "Messengers",
      "customer.website": "Website",
      "customer.tags": "Tags",
      "customer.notes": "Notes",
      "customer.language": "Language",
      "customer.photo": "Photo",
      "organisation.name": "Organization",
    },
    ignore: "Department | Nickname | Fax | UID",
  },
  {
    id: "own-customers",
    label: say("Customers exported from here", "本系统导出的客户"),
    as: "customers",
    needs: "kind | messengers | birthdayCalendar | lifecycleSet | lastContactAt | nextStepOn",
    columns: {
      "customer.externalId": "externalId",
      "customer.name": "name",
      "customer.kind": "kind",
      "customer.jobTitle": "jobTitle",
      "customer.phone": "phones",
      "customer.email": "emails",
      "customer.messengers": "messengers",
      "customer.addresses": "addresses",
      "customer.birthday": "birthday",
      "customer.birthdayCalendar": "birthdayCalendar",
      "customer.source": "source",
      "customer.language": "language",
      "customer.level": "level",
      "customer.lifecycle": "lifecycleSet",
      "customer.tags": "tags",
      "customer.notes": "notes | needs",
      "customer.createdAt": "createdAt",
    },
    ignore:
      "id | organisationId | role | ownerId | photoId | lifecycle | orderCount | orderTotalMinor | orderTotal | firstOrderOn | lastOrderOn | owedMinor | owed | lastContactAt | nextStepOn",
  },
];
