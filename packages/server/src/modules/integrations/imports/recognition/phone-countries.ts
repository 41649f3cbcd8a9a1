/** Words of headers that are written in one part of the world alone, and where the phones under them ring. */
const marks: readonly [RegExp, readonly string[]][] = [
  [/[\u3041-\u30ff]|電話番号|携帯|氏名|会社名|住所/, ["JP"]],
  [/[電話機訂單號編郵聯絡戶備註數額價]/, ["TW", "HK", "MO"]],
  [/pr[ée]nom|soci[ée]t[ée]|t[ée]l[ée]phone portable|téléphone|courriel|code postal/i, ["FR"]],
  [/vorname|nachname|telefonnummer|handy|straße|postleitzahl|kundennummer|^firma$/i, ["DE"]],
  [/apellido|teléfono|correo|móvil|código postal|dirección/i, ["ES"]],
];

/** In which countries a local number of this sheet may be, by the language of its header; none where it says nothing. */
export function phoneCountriesOf(header: readonly string[]): readonly string[] {
  return marks.find(([mark]) => header.some((name) => mark.test(name)))?.[1] ?? [];
}
