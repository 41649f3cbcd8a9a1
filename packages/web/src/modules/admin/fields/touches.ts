/** What reads the fields: the settings, the forms and the lists' catalogues, all under this key. */
export const touches = ["customFields"];
