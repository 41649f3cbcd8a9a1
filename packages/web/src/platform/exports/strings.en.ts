export const en = {
  export: "Export",
  csv: "CSV for spreadsheets",
  xlsx: "Excel workbook (XLSX)",
  json: "JSON, every field",
  vcard: "Address cards (vCard)",
  tooMany: "Up to 20,000 can be exported by selecting them. Filter the list instead, then export it whole.",
  failed: "The file could not be made. Try again.",
};
