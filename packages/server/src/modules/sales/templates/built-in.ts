/** The texts a firm begins with, in plain words of our own. The owner reads, changes and answers for them. */
import type { Language } from "#platform/i18n";

export type BuiltIn = { name: string; language: Language; text: string };

const serviceZh = `甲方（委托方）：{{customer.name}}
联系人：{{customer.contact}}　电话：{{customer.phone}}
地址：{{customer.address}}

乙方（服务方）：{{company.name}}
经办人：{{owner.name}}

双方经协商，就乙方向甲方提供服务一事约定如下。

## 一、服务内容
{{lines|按双方确认的方案执行。}}

## 二、期限
自 {{start}} 起至 {{end|服务完成之日}} 止。

## 三、费用与付款
1. 本合同总金额为 **{{total}}**（大写：{{total.words}}）。
2. 甲方按双方约定的付款计划付款；没有约定的，在收到乙方付款通知后 15 日内付清。
3. 乙方收款后按甲方提供的开票信息开具发票。

## 四、双方的责任
1. 甲方及时提供所需的资料和配合，并对资料的真实性负责。
2. 乙方按约定的内容和时间完成服务；发现可能延误时，提前告知甲方并商定新的时间。
3. 甲方在收到成果后 7 日内提出意见；逾期未提出的，视为验收通过。

## 五、成果与保密
1. 甲方付清全部款项后，成果归甲方使用。
2. 双方对在合作中知悉的对方商业信息保密，合同结束后仍然有效。

## 六、变更与解除
1. 变更本合同须双方书面确认。
2. 一方严重违约，经书面催告 10 日内仍未改正的，另一方可以解除合同，并按已完成的部分结算。

## 七、争议
发生争议先协商；协商不成的，由乙方所在地人民法院管辖。

## 八、其他
本合同自双方签署之日起生效。电子签署与纸质签署效力相同。`;

const salesZh = `买方（甲方）：{{customer.name}}
联系人：{{customer.contact}}　电话：{{customer.phone}}
地址：{{customer.address}}

卖方（乙方）：{{company.name}}
经办人：{{owner.name}}

双方就下列货物的买卖约定如下。

## 一、货物、数量与价格
{{lines|以双方确认的清单为准。}}

合计金额：**{{total}}**（大写：{{total.words}}）。

## 二、交货
1. 交货时间：{{start}} 起至 {{end|双方约定之日}} 止。
2. 交货地点为甲方指定地址；运费由乙方承担，另有约定的除外。
3. 货物交付甲方签收后，毁损灭失的风险由甲方承担。

## 三、验收
甲方在收货后 7 日内验收。数量或外观不符的，应在期限内书面提出，乙方负责补足、更换或退货。

## 四、付款
甲方按双方约定的付款计划付款；没有约定的，在收货后 15 日内付清。乙方收款后开具发票。

## 五、质量保证
乙方保证货物符合约定的规格和国家规定的标准。质保期内非因甲方使用不当出现质量问题的，乙方负责修理或更换。

## 六、违约
1. 乙方逾期交货、甲方逾期付款的，每逾期一日按逾期部分金额的万分之五支付违约金。
2. 逾期超过 30 日的，另一方可以解除合同。

## 七、争议
发生争议先协商；协商不成的，由乙方所在地人民法院管辖。

## 八、其他
本合同自双方签署之日起生效。电子签署与纸质签署效力相同。`;

const serviceEn = `Client: {{customer.name}}
Contact: {{customer.contact}}, {{customer.phone}}
Address: {{customer.address}}

Provider: {{company.name}}
Represented by: {{owner.name}}

The parties agree as follows.

## 1. Services
{{lines|As set out in the proposal that both parties have confirmed.}}

## 2. Term
From {{start}} until {{end|the services are complete}}.

## 3. Fee and payment
1. The total fee is **{{total}}** ({{total.words}}).
2. The Client pays by the agreed plan; where none is agreed, within 15 days of the Provider's request for payment.
3. The Provider issues an invoice for each payment.

## 4. What each party does
1. The Client gives the material and the answers that the work needs in good time, and is responsible for their being right.
2. The Provider does the work as agreed, and says early when a date cannot be kept.
3. The Client reviews what is delivered within 7 days; without remarks in that time it is accepted.

## 5. Results and confidence
1. The results belong to the Client once the fee is paid in full.
2. Each party keeps the other's business information in confidence, also after this contract has ended.

## 6. Changes and ending
1. Changes need the written consent of both parties.
2. A party may end this contract when the other is in serious breach and has not mended it within 10 days of a written notice. Work done until then is paid for.

## 7. Disputes
The parties first try to settle a dispute between them. The courts at the Provider's place of business decide otherwise.

## 8. Final
This contract takes effect when both parties have signed. A signature on screen counts as one on paper.`;

const salesEn = `Buyer: {{customer.name}}
Contact: {{customer.contact}}, {{customer.phone}}
Address: {{customer.address}}

Seller: {{company.name}}
Represented by: {{owner.name}}

The parties agree on the sale of the goods below.

## 1. Goods, quantities and prices
{{lines|As set out in the list that both parties have confirmed.}}

Total: **{{total}}** ({{total.words}}).

## 2. Delivery
1. The goods are delivered from {{start}} until {{end|the agreed day}}.
2. Delivery is to the address that the Buyer names; the Seller bears the freight unless agreed otherwise.
3. The risk passes to the Buyer when the goods are received.

## 3. Inspection
The Buyer inspects the goods within 7 days of receipt and reports missing or damaged goods in writing. The Seller then completes, replaces or takes them back.

## 4. Payment
The Buyer pays by the agreed plan; where none is agreed, within 15 days of receipt. The Seller issues an invoice for each payment.

## 5. Warranty
The Seller warrants that the goods are as agreed and meet the standards required by law. Defects that are not caused by misuse are repaired or the goods replaced.

## 6. Delay
A party in delay pays 0.05 % of the late part for each day. After 30 days the other party may end this contract.

## 7. Disputes
The parties first try to settle a dispute between them. The courts at the Seller's place of business decide otherwise.

## 8. Final
This contract takes effect when both parties have signed. A signature on screen counts as one on paper.`;

/** Service and sales contracts, in Chinese and English. */
export const builtIn: readonly BuiltIn[] = [
  { name: "服务合同", language: "zh-CN", text: serviceZh },
  { name: "销售合同", language: "zh-CN", text: salesZh },
  { name: "Service contract", language: "en", text: serviceEn },
  { name: "Sales contract", language: "en", text: salesEn },
];
