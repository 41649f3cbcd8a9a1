/** The signs of our Chinese names of columns that are written otherwise in Taiwan and Hong Kong, in pairs. */
const pairs =
  "戶户編编號号碼码會会員员買买賬账帳帐單单聯联係系繫系貨货稱称暱昵備备註注對对線线類类質质機机動动電电話话辦办個个郵邮詳详細细國国區区級级標标簽签組组業业屬属說说釋释職职務务崗岗頭头網网頁页語语選选擇择" +
  "為为時时間间檔档錄录冊册構构織织鋪铺門门統统稅税訂订銷销發发購购費费開开當当額额總总價价應应幣币種种約约際际請请條条規规題题寶宝貝贝項项課课數数預预贏赢結结關关閉闭輸输輪轮敗败現现內内記记訪访計计劃划" +
  "負负責责準准啟启產产來来態态狀状從从後后農农歷历曆历陽阳陰阴獲获層层學学點点實实縣县鎮镇鄉乡資资據据認认優优陸陆與与傳传協协議议圖图簡简譯译響响擁拥雙双兩两親亲師师達达運运儲储營营";
const simple = new Map<string, string>();
for (let at = 0; at + 1 < pairs.length; at += 2) simple.set(pairs[at]!, pairs[at + 1]!);

/** A name of a column in simplified signs; others stay as they are. */
export function simplified(key: string): string {
  return [...key].map((sign) => simple.get(sign) ?? sign).join("");
}
