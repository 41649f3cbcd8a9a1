import { say } from "#platform/i18n";
import { field, item, type Kit, must, product, project } from "./kit.ts";

/** A shop, in the street or online. */
export const retail: Kit = {
  name: say("Retail and online shop", "零售与网店"),
  fields: [
    field("customer", "choices", "Shop platform", "购买平台", [
      ["WeChat shop", "微信小店"],
      ["Taobao", "淘宝"],
      ["JD", "京东"],
      ["Douyin", "抖音"],
      ["Xiaohongshu", "小红书"],
      ["In the shop", "门店"],
    ]),
    field("customer", "text", "Name on the platform", "平台昵称"),
    field("customer", "text", "Size preference", "尺码偏好"),
    field("opportunity", "text", "Style wanted", "想要的款式"),
    field("order", "text", "Parcel number", "快递单号"),
    field("order", "yesNo", "Gift wrapping", "礼品包装"),
  ],
  checklists: [
    [item("Size and style asked", "已问清尺码和款式"), item("Stock checked", "已核对库存")],
    [item("Pictures sent", "已发实物图"), item("Price with freight told", "已告知含运费的价格")],
    [must("Address confirmed", "收货地址已确认")],
  ],
  products: [
    product(say("Bestseller", "店铺热销款"), say("piece", "件"), say("Goods", "商品"), 128),
    product(say("Gift set", "礼盒装"), say("box", "盒"), say("Goods", "商品"), 298),
    product(say("Made to order", "定制款"), say("piece", "件"), say("Made to order", "定制"), 480, 0),
  ],
  deliveries: [
    project("Made to order", "定制商品", [
      ["Design confirmed", "图样确认", 2],
      ["Made", "制作完成", 10],
      ["Checked and packed", "质检打包", 11],
      ["Sent", "寄出", 12],
    ]),
  ],
  contracts: [],
};
