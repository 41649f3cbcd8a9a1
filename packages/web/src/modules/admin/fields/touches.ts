/** What reads the fields: themselves, the lists' catalogues, the records. */
export const touches = ["customFields", "lists"];
