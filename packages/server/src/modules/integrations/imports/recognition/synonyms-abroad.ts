import type { PlainFieldId } from "./fields.ts";

/**
 * What people call fields elsewhere: words of Taiwan and Hong Kong that are not merely other signs, then Japanese,
 * French, German and Spanish. What means two things in two languages stands here only where both are the same field.
 */
export const namesAbroad: Partial<Record<PlainFieldId, string>> = {
  "customer.externalId":
    "客戶代號, 客戶代碼, 會員代號, 顧客編號, 顧客ID, 顧客番号, 顧客コード, 会員番号, 得意先コード, N° client, Numéro client, Code client, Kundennummer, Kunden-Nr, Kundennr, Número de cliente, Código de cliente, ID de cliente",
  "customer.name":
    "聯絡人, 联络人, 聯絡人姓名, 聯絡窗口, 收件人, 顧客姓名, 顧客名稱, 氏名, お名前, 名前, 担当者, 担当者名, 顧客名, 得意先名, 宛名, Nom complet, Nom et prénom, Prénom et nom, Nom du client, Client, Contact, Ansprechpartner, Ansprechpartnerin, Kunde, Kundenname, Kontakt, Vor- und Nachname, Nombre completo, Nombre y apellidos, Nombre del cliente, Cliente, Contacto",
  "customer.firstName": "Prénom, Prenom, Vorname, Rufname, Nombre, Nombres, Nombre de pila, 名（漢字）",
  "customer.lastName":
    "Nom, Nom de famille, Nachname, Familienname, Zuname, Apellido, Apellidos, Primer apellido, 苗字, 名字（姓）",
  "customer.phone":
    "行動電話, 行動電話號碼, 聯絡電話, 联络电话, 連絡電話, 市話, 室內電話, 電話番号, 携帯電話, 携帯番号, 携帯, 連絡先, ＴＥＬ, Téléphone, Téléphone portable, Téléphone mobile, Tél, Portable, Numéro de téléphone, Téléphone fixe, Telefon, Telefonnummer, Mobiltelefon, Mobilnummer, Mobil, Handy, Handynummer, Rufnummer, Telefon geschäftlich, Telefon privat, Festnetz, Teléfono, Teléfono móvil, Móvil, Celular, Número de teléfono, Teléfono celular",
  "customer.email":
    "電子信箱, 信箱, 電郵, 電郵地址, 電郵信箱, メール, メールアドレス, Eメール, 電子メール, Courriel, Adresse e-mail, Adresse électronique, Adresse mail, Mél, E-Mail-Adresse, Mailadresse, E-Mail, Correo electrónico, Correo, Correo-e",
  "customer.address":
    "通訊地址, 聯絡地址, 寄送地址, 住所, 所在地, ご住所, Adresse, Adresse postale, Adresse complète, Anschrift, Postanschrift, Lieferadresse, Rechnungsadresse, Dirección, Domicilio, Dirección postal",
  "customer.country": "国名, Pays, Land, País",
  "customer.region": "都道府県, Région, Département, Bundesland, Kanton, Provincia, Región, Estado, Comunidad autónoma",
  "customer.city":
    "縣市, 鄉鎮市區, 市区町村, 市町村, Ville, Commune, Localité, Ort, Stadt, Wohnort, Ciudad, Localidad, Municipio, Población",
  "customer.street": "番地, 丁目番地, Rue, N° et rue, Straße, Strasse, Straße und Hausnummer, Calle, Calle y número",
  "customer.postalCode": "郵遞區號, 郵便番号, Code postal, CP, PLZ, Postleitzahl, Código postal",
  "customer.birthday":
    "生年月日, 誕生日, Date de naissance, Anniversaire, Geburtsdatum, Geburtstag, Fecha de nacimiento, Cumpleaños",
  "customer.tags":
    "タグ, 分類, Étiquettes, Catégorie, Catégories, Schlagwörter, Kategorie, Kategorien, Etiquetas, Categoría",
  "customer.notes":
    "備考, メモ, 特記事項, Remarque, Remarques, Commentaire, Commentaires, Bemerkung, Bemerkungen, Notiz, Notizen, Anmerkung, Kommentar, Notas, Nota, Observaciones, Comentario, Comentarios",
  "customer.jobTitle":
    "職稱, 職銜, 役職, 肩書き, 肩書, Fonction, Poste, Titre du poste, Position, Funktion, Berufsbezeichnung, Beruf, Cargo, Puesto",
  "customer.website":
    "ホームページ, ウェブサイト, Site web, Site internet, Webseite, Internetseite, Sitio web, Página web",
  "customer.source": "Quelle, Herkunft, Origen, Fuente, Origine",
  "customer.createdAt":
    "登録日, 作成日, Date de création, Créé le, Erstellt am, Angelegt am, Fecha de creación, Creado el",
  "organisation.name":
    "公司抬頭, 公司行號, 公司全名, 会社名, 会社, 企業名, 法人名, 勤務先, 貴社名, 御社名, Société, Entreprise, Raison sociale, Nom de la société, Firma, Firmenname, Unternehmen, Empresa, Compañía, Razón social, Nombre de la empresa",
  "organisation.externalId": "統一編號, 統編, SIRET, SIREN, 法人番号",
  "order.number":
    "訂單代號, 注文番号, 受注番号, 注文ID, 伝票番号, 請求書番号, N° de commande, N° commande, Numéro de commande, Commande, N° facture, Numéro de facture, Facture, Bestellnummer, Bestellnr, Bestell-Nr, Auftragsnummer, Auftrag, Rechnungsnummer, Rechnungsnr, Rechnungs-Nr, Belegnummer, Número de pedido, N.º de pedido, Pedido, Número de factura, Factura",
  "order.at":
    "訂購日期, 訂購時間, 注文日, 注文日時, 受注日, 購入日, Date de commande, Date commande, Date de facture, Bestelldatum, Auftragsdatum, Rechnungsdatum, Datum, Kaufdatum, Fecha, Fecha de pedido, Fecha del pedido, Fecha de factura, Fecha de compra",
  "order.state":
    "注文状況, ステータス, Statut, État de la commande, Bestellstatus, Auftragsstatus, Estado, Estado del pedido",
  "order.total":
    "訂單總計, 應付總額, 合計金額, 注文金額, 請求金額, 税込合計, Montant, Montant total, Montant TTC, Total TTC, Gesamtbetrag, Gesamtsumme, Rechnungsbetrag, Betrag, Summe, Brutto, Importe, Importe total, Monto, Monto total",
  "order.currency": "幣別, 通貨, Devise, Monnaie, Währung, Moneda, Divisa",
  "order.dueOn":
    "支払期限, 支払期日, Date d'échéance, Échéance, Fälligkeitsdatum, Fällig am, Fecha de vencimiento, Vencimiento",
  "order.received": "入金額, Montant payé, Payé, Bezahlt, Bezahlter Betrag, Pagado, Importe pagado",
  "order.notes": "Bestellnotiz, Note de commande, Notas del pedido",
  "line.sku":
    "貨品編號, 品號, 料號, 商品番号, 商品コード, 品番, 型番, Référence, Réf, Code article, Artikelnummer, Artikelnr, Artikel-Nr, Referencia, Código de artículo, Código de producto",
  "line.title":
    "品項, 商品品名, 商品名, 品目, Article, Produit, Désignation, Libellé, Artikel, Artikelbezeichnung, Produkt, Bezeichnung, Producto, Artículo, Descripción del producto",
  "line.quantity": "数, 個数, 数量（個）, Quantité, Qté, Menge, Anzahl, Stückzahl, Cantidad, Cant, Unidades",
  "line.unitPrice":
    "單價（元）, 定価, 販売価格, Prix unitaire, Prix, Prix unitaire HT, Einzelpreis, Stückpreis, Preis, Precio unitario, Precio",
  "line.total":
    "明細小計, 金額小計, Sous-total, Montant ligne, Zwischensumme, Positionssumme, Gesamtpreis, Subtotal, Importe línea",
  "opportunity.title": "案件名, 商談名, 案件, Affaire, Opportunité, Verkaufschance, Geschäftschance, Oportunidad",
  "opportunity.amount": "見込金額, 案件金額, Montant estimé, Erwarteter Umsatz, Importe estimado",
  "opportunity.stage": "案件階段, フェーズ, 商談フェーズ, Étape, Phase, Etapa",
  "opportunity.expectedCloseOn":
    "受注予定日, Date de clôture prévue, Voraussichtliches Abschlussdatum, Fecha de cierre prevista",
};
