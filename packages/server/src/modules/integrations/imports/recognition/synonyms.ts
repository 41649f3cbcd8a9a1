import type { FieldId, PlainFieldId } from "./fields.ts";
import { headerKey } from "./header-keys.ts";
import { namesAbroad } from "./synonyms-abroad.ts";

/** What people call each field, in both languages; separated by commas, the plainest word first. */
const names: Record<PlainFieldId, string> = {
  "customer.externalId":
    "CustomerID, customer id, customer no, customer number, client id, buyer id, contact id, person id, user id, member id, external id, record id, id, 客户编号, 客户ID, 客户编码, 客户号, 会员ID, 会员号, 会员编号, 会员卡号, 用户ID, 用户编号, 买家ID, 买家会员名, 买家账号, 下单帐号, 下单账号, openid, unionid, 编号",
  "customer.name":
    "姓名, 客户姓名, 联系人姓名, 联系人, 首要联系人, 主要联系人, 收货人姓名, 收货人, 收件人姓名, 收件人, 学员姓名, 会员姓名, 真实姓名, name, full name, contact name, contact person, contact, person, person name, customer name, customer, client name, client, buyer, buyer name, recipient, display name, 客户名称, 客户名, 客户, 买家, 买家姓名, 买家昵称, 名称, 名字, 昵称, 微信昵称, 备注名, nickname, 交易对方, 付款人, lead, lead name, 线索, 线索名称",
  "customer.firstName": "first name, given name, forename, firstname, 名, 名字(名)",
  "customer.lastName": "last name, surname, family name, lastname, 姓, 姓氏",
  "customer.kind": "customer type, customer kind, person or organisation, 客户类型, 客户性质, 类型, type",
  "customer.phone":
    "phones, phone numbers, telephones, 手机, 手机号, 手机号码, 移动电话, 联系手机, 联系电话, 电话, 电话号码, 联系方式, 客户电话, 客户手机, 客户手机号, 联系人电话, 联系人手机, 收货人手机, 收货人手机号, 收货人电话, 收件人手机号, 收件人手机, 收件人电话, 买家手机号, 买家手机, 买家电话, 座机, 固定电话, 办公电话, 公司电话, 家庭电话, 备用电话, 其他电话, mobile, mobile phone, mobile number, mobile no, phone, phone number, phone no, telephone, tel, cell, cell phone, cellphone, contact number, contact phone, work phone, business phone, home phone, other phone, primary phone, main phone, whatsapp, customer phone, billing phone, shipping phone",
  "customer.email":
    "emails, email addresses, 邮箱, 电子邮箱, 电子邮件, 邮箱地址, 邮件, 邮件地址, 客户邮箱, 联系邮箱, 联系人邮箱, 工作邮箱, 个人邮箱, 买家邮箱, email, e-mail, email address, e-mail address, mail, work email, primary email, secondary email, customer email, contact email, billing email",
  "customer.wechat": "微信, 微信号, 微信ID, wechat, wechat id, weixin, 联系微信, 微信账号",
  "customer.messengers": "messengers, messenger, im, im address, imaddress, chat ids, qq, qq号, QQ号码, 聊天账号",
  "customer.addresses": "addresses, several addresses, 多个地址",
  "customer.photo": "vcard photo",
  "customer.address":
    "地址, 详细地址, 联系地址, 客户地址, 公司地址, 收货地址, 收件地址, 收件人地址, 收货人地址, 家庭住址, 住址, 通讯地址, address, full address, mailing address, billing address, shipping address, postal address",
  "customer.country":
    "国家, 国家/地区, 国籍, country, country/region, nation, billing country, shipping country, mailing country",
  "customer.region":
    "省, 省份, 省/市, 省市, 地区, 区域, 所在省份, 收货人省份, 所在地区, state, province, region, state/province, state/region, county, mailing state/province",
  "customer.city": "市, 城市, 所在城市, 收货人城市, city, town, billing city, shipping city, mailing city",
  "customer.street":
    "街道, 街道地址, street, street address, address line 1, address line, address 1, mailing street, billing street, shipping street",
  "customer.postalCode":
    "邮编, 邮政编码, postal code, postcode, zip, zip code, zipcode, zip/postal code, mailing zip/postal code, shipping zip, billing zip",
  "customer.birthday":
    "生日, 出生日期, 出生年月, 出生年月日, 客户生日, 会员生日, 农历生日, birthday, birth date, birthdate, date of birth, dob, bday",
  "customer.birthdayCalendar": "birthday calendar, birthdayCalendar, 生日历法, 生日类型, 阴历阳历, 公历农历",
  "customer.source":
    "客户来源, 来源, 来源渠道, 获客渠道, 线索来源, 渠道来源, 渠道, source, lead source, customer source, channel, how did you hear about us, utm source, original source",
  "customer.lifecycle":
    "生命周期, 生命周期阶段, 客户阶段, 客户状态, 线索状态, 跟进状态, 状态, lifecycle, lifecycle stage, customer status, contact status, lead status, status",
  "customer.level":
    "等级, 级别, 客户等级, 客户级别, 会员等级, 重要程度, 星级, level, tier, grade, rating, customer level, customer tier, priority, vip",
  "customer.tags":
    "标签, 客户标签, 分组, 分类, 客户分类, tags, tag, labels, label, groups, group, groups membership, group membership, categories, category, segment, keywords",
  "customer.notes":
    "备注, 客户备注, 备注信息, 说明, 描述, 偏好, 附注, 注释, notes, note, remark, remarks, comment, comments, memo, description, about",
  "customer.jobTitle": "职务, 职位, 岗位, 头衔, 职称, 联系人职务, job title, title, position, job, role, occupation",
  "customer.website":
    "网站, 网址, 官网, 主页, 公司网站, website, web site, web page, homepage, url, website url, company website, personal web page",
  "customer.language": "语言, 首选语言, language, preferred language, locale",
  "customer.role": "deal role, role in deals, role in the deal, buying role, decision role, 决策角色, 决策人角色",
  "customer.industry":
    "industry, sector, trade, line of business, 行业, 所属行业, 客户行业, 业种, 業種, Branche, Secteur, Sector",
  "customer.size":
    "company size, size, number of employees, employees, no of employees, headcount, staff, 公司规模, 企业规模, 规模, 员工人数, 人员规模, 人数",
  "customer.needs": "needs, need, requirements, what they need, 客户需求, 需求, 客户需要什么, 采购需求",
  "customer.metHow": "how we met, met how, metHow, how met, met at, 如何认识, 怎么认识的, 认识方式, 相识方式",
  "customer.metOn": "met on, metOn, date met, 认识日期, 认识时间, 相识日期",
  "customer.keepInTouchDays":
    "keep in touch every days, keep in touch days, keepInTouchDays, keep in touch, contact frequency days, 保持联系的天数, 联系间隔天数, 联系间隔, 联系周期",
  "customer.invoiceTitle": "发票抬头, 开票抬头, 开票名称, 抬头名称, 抬头, invoice title, invoiceTitle",
  "customer.taxNumber":
    "发票税号, 开票税号, 纳税人识别号, 购方税号, 购方纳税人识别号, invoice tax number, invoiceTaxNumber",
  "customer.createdAt":
    "成为客户时间, 建档日期, 建档时间, 注册时间, 注册日期, 录入时间, 添加时间, 入会时间, 创建时间, 创建日期, 首次接触时间, created, created at, created on, created date, create date, created time, date created, date added, added on, registered, registration date, signup date, sign up, customer since, first seen",
  "customer.lastActivityAt":
    "最近联系时间, 最近活动时间, 最近互动时间, 最近沟通时间, last activity, last activity date, last activity time, last interaction, last seen, last touch",
  "organisation.name":
    "公司, 公司名称, 公司名, 企业, 企业名称, 单位, 单位名称, 工作单位, 所属公司, 机构, 机构名称, 组织, 客户公司, 店铺, 门店, 客户名称, company, company name, organisation, organization, organization name, organisation name, account, account name, business name, employer, firm, associated company, company / account",
  "organisation.externalId":
    "company id, organisation id, organization id, account id, 公司编号, 公司ID, 企业ID, 组织ID, 统一社会信用代码, 税号",
  "order.number":
    "订单号, 订单编号, 订单ID, 主订单编号, 主订单号, 单号, 订单, 销售单号, 交易单号, 交易号, 交易订单号, 商家订单号, 发票号, 发票号码, 流水号, InvoiceNo, invoice, invoice number, invoice id, order number, order no, order id, order, order #, order name, sales order, receipt number, receipt no, transaction id, transaction number, po number, id, 编号",
  "order.at":
    "下单时间, 下单日期, 订单时间, 订单日期, 订单创建时间, 订单提交时间, 订单成交时间, 成交时间, 交易时间, 交易日期, 交易创建时间, 购买时间, 购买日期, 消费时间, 消费日期, 销售日期, 付款时间, 支付时间, 订单付款时间, 开票日期, 日期, 时间, InvoiceDate, order date, order time, ordered at, ordered on, purchase date, purchased at, transaction date, sale date, date of purchase, paid at, payment date, created at, created on, created date, date created, date, time, 创建时间, 创建日期",
  "order.state":
    "订单状态, 交易状态, 当前状态, 支付状态, 付款状态, 状态, order status, order state, payment status, financial status, fulfillment status, status, state",
  "order.total":
    "订单金额, 订单总额, 订单总价, 总金额, 合计, 总计, 总价, 应付金额, 订单应付金额, 实付金额, 订单实付金额, 支付金额, 消费金额, 交易金额, 成交金额, 销售额, 销售金额, 金额, 价税合计, order total, order amount, total, grand total, total price, total amount, invoice total, invoice amount, amount, order value, revenue, sales, spend",
  "order.currency": "币种, 货币, 货币种类, 订单币种, currency, order currency, currency code",
  "order.dueOn":
    "到期日, 到期日期, 应付日期, 付款期限, 应收日期, 付款到期日, 约定付款日期, due date, due on, due, payment due, payment due date, invoice due date",
  "order.received":
    "已收, 已收金额, 已收款, 实收, 实收金额, 订单实收金额, 商家实收金额, 回款金额, 已付金额, 已付, 收款金额, 买家实际支付金额, paid, amount paid, paid amount, amount received, received, payment received",
  "order.refunded": "申请退款金额, 退款金额, refunded amount, amount refunded, refund amount",
  "order.cancelledAt": "取消时间, 订单取消时间, cancelled at, canceled at, cancelled on, cancellation date",
  "order.channel":
    "销售渠道, 订单来源, 订单渠道, 购买渠道, 店铺名称, 平台, 销售平台, 渠道, 来源, channel, sales channel, order source, source, platform, store",
  "order.notes":
    "订单备注, 商家备注, 卖家备注, 买家留言, 买家备注, 备注, order notes, order note, customer note, seller note, buyer note, notes, note, remark, remarks, comments, memo",
  "order.kind": "收/支, 收支, 收支类型, 订单类型, 单据类型, 业务类型, order type, transaction type",
  "line.sku":
    "StockCode, sku, 商品编码, 商品编号, 商品ID, 商品代码, 商家编码, 货号, 产品编码, 产品编号, 产品ID, 物料编码, 条码, 条形码, 规格编码, product code, product id, product sku, item code, item number, item no, item sku, item id, variant sku, lineitem sku, stock code, part number, barcode, asin, upc, ean",
  "line.title":
    "商品名称, 商品, 商品标题, 宝贝标题, 选购商品, 产品, 产品名称, 品名, 物品, 项目, 项目名称, 课程, 课程名称, 服务项目, 全部商品名称, 购买产品, 商品说明, 货品名称, product, product name, product title, item, item name, item description, lineitem name, lineitem title, article, Description, title",
  "line.quantity":
    "数量, 购买数量, 商品数量, 订购数量, 销售数量, 宝贝总数量, 件数, 个数, Quantity, qty, units, count, item quantity, lineitem quantity, lineitem qty, quantity ordered, order quantity, items sold, pieces",
  "line.unitPrice":
    "单价, 商品单价, 销售单价, 价格, 售价, 京东价, UnitPrice, unit cost, price, price each, item price, item cost, lineitem price, price per unit, selling price, rate",
  "line.total":
    "小计, 行合计, 商品总价, 商品金额, 明细金额, line total, line amount, subtotal, sub total, item total, extended price, line value, net amount",
  "opportunity.externalId": "商机编号, 商机ID, 机会编号, opportunity id, deal id, record id, 项目编号, id, 编号",
  "opportunity.title":
    "商机名称, 商机, 商机标题, 机会名称, 销售机会, 销售机会名称, 项目名称, 交易名称, opportunity, opportunity name, opportunity title, deal, deal name, deal title, topic, project, project name, title, 标题",
  "opportunity.amount":
    "商机金额, 预计金额, 预计成交金额, 预计销售金额, 预估金额, 机会金额, 预计收入, 预算, 合同金额, 金额, deal value, deal amount, opportunity amount, opportunity value, est revenue, estimated revenue, estimated value, expected revenue, amount, value, budget, revenue",
  "opportunity.currency": "商机币种, 币种, 货币, deal currency, opportunity currency, currency",
  "opportunity.stage":
    "销售阶段, 商机阶段, 阶段, 跟进阶段, 当前阶段, 机会阶段, stage, deal stage, sales stage, opportunity stage, pipeline stage, stage name, 商机状态, status, 状态",
  "opportunity.pipeline": "销售管道, 管道, 销售流程, 商机类型, pipeline, pipeline name, sales process",
  "opportunity.probability":
    "赢率, 成交概率, 成单概率, 可能性, 成功率, 概率, 把握, probability, win probability, win rate, chance, likelihood, deal probability, confidence",
  "opportunity.expectedCloseOn":
    "预计成交日期, 预计成交时间, 预计签单日期, 预计签约日期, 预计结单日期, 预计完成日期, 预计成单日期, 预计关闭日期, expected close date, expected close, est close date, estimated close date, close date, closing date, closes on, forecast date, target date",
  "opportunity.outcome":
    "输赢, 赢单输单, won or lost, 结果, 商机结果, 跟进结果, outcome, result, won/lost, deal status, win/loss, opportunity status",
  "opportunity.closedOn":
    "成交日期, 实际成交日期, 签单日期, 签约日期, 结单日期, 赢单日期, actual close date, actual close, closed on, closed date, won date, won time, date closed, closed at, deal closed",
  "opportunity.lostReason":
    "输单原因, 丢单原因, 失败原因, 流失原因, lost reason, loss reason, reason lost, reason for loss, closed lost reason",
  "opportunity.source":
    "商机来源, 机会来源, 线索来源, 来源, 渠道, deal source, opportunity source, lead source, source",
  "opportunity.notes":
    "商机备注, 商机描述, 机会描述, 备注, 描述, 说明, next step, deal notes, opportunity notes, deal description, description, notes, note, remark, remarks, comments",
  "opportunity.createdAt":
    "商机创建时间, 商机创建日期, 创建时间, 创建日期, 发现日期, deal created, created, created at, created on, created date, create date, created time, date created, open date, opened on",
  "note.text":
    "跟进内容, 跟进记录, 跟进情况, 跟进, 沟通记录, 沟通内容, 沟通情况, 拜访记录, 拜访内容, 联系记录, 回访记录, 最近跟进, 聊天记录, follow up, follow-up, followup, follow up notes, activity note, last note, call notes, meeting notes, activity, interaction, history, conversation",
  "note.at":
    "跟进时间, 跟进日期, 沟通时间, 拜访时间, 拜访日期, 联系时间, 最近跟进时间, 最后跟进时间, 最后联系时间, 回访时间, follow up date, follow-up date, activity date, activity time, note date, last contacted, last contact, last contact date, call date, meeting date",
  "note.kind":
    "跟进方式, 跟进类型, 沟通方式, 联系类型, 拜访方式, activity type, interaction type, note type, contact method, channel of contact",
  "note.author":
    "跟进人, 跟进人员, 沟通人, 记录人, 记录者, 拜访人, author, written by, logged by, note author, activity owner",
  "task.title":
    "任务, 任务名称, 任务标题, 任务内容, 待办, 待办事项, 待办内容, 下一步计划, task, task name, task title, to do, todo, next task",
  "task.kind": "任务类型, 待办类型, task type, task kind",
  "task.dueAt":
    "任务到期, 任务截止日期, 下次联系时间, 下次联系日期, 下次跟进时间, 下次跟进日期, 下次回访时间, 截止日期, 截止时间, 到期日期, task due, task due date, next follow up, next follow up date, next contact, next contact date, next activity date, due date, due",
  "task.dueTime": "任务时间, 截止钟点, task time, due time",
  "task.done": "任务已完成, 是否完成, 已完成, 完成情况, task done, done, completed, is completed",
  "task.doneAt":
    "任务完成时间, 完成时间, 完成日期, task done at, completed at, completed on, marked as done time, date completed",
  "task.notes": "任务备注, 任务说明, 待办备注, task notes, task description, 备注, notes, note, description",
  "task.author": "任务负责人, 负责人, task owner, assignee, assigned to, assigned to user",
  "task.createdAt": "任务创建时间, 创建时间, task created, created at, created on",
  "product.sku":
    "商品编码, 商品编号, 产品编码, 产品编号, 货号, 规格编码, 条码, sku, product code, product id, product sku, item code, variant sku, handle",
  "product.name": "商品名称, 产品名称, 品名, 商品, 产品, 服务名称, product, product name, item name, name, 名称, title",
  "product.unit": "单位, 计量单位, 规格单位, unit, unit of measure, uom",
  "product.price":
    "售价, 单价, 价格, 零售价, 标准价, 销售价, price, unit price, list price, regular price, selling price, variant price",
  "product.notes": "商品描述, 产品描述, 商品说明, 描述, 备注, description, product description, notes",
  "product.active": "在售, 是否在售, 上架, 是否上架, 启用, active, on sale, published, enabled",
};

/** A field that a name may mean, and how plain a word for it the name is (0 is plainest). */
export type Meaning = { field: FieldId; rank: number };

const meanings = new Map<string, Meaning[]>();
add(names, 0);
// Words of elsewhere come after ours.
add(namesAbroad, 500);

function add(lists: Partial<Record<PlainFieldId, string>>, from: number): void {
  for (const [field, list] of Object.entries(lists)) {
    for (const [at, name] of list.split(",").entries()) {
      const key = headerKey(name);
      const known = meanings.get(key) ?? [];
      if (known.every((meaning) => meaning.field !== field))
        meanings.set(key, [...known, { field: field as FieldId, rank: from + at }]);
    }
  }
}

/** Every field that a header's key may mean. */
export function meaningsOf(key: string): readonly Meaning[] {
  return meanings.get(key) ?? [];
}
