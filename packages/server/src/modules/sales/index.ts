/** All that other modules may call. */
export { addItem } from "./checklists/actions.ts";
export { findItems as findStageItems } from "./checklists/queries.ts";
export { createDeliveries, type DeliveryImport } from "./deliveries/bulk.ts";
export { resolveStep } from "./deliveries/steps/actions.ts";
export { deliveryEntry } from "./deliveries/story.ts";
export { createTemplate as createDeliveryTemplate, setProductTemplate } from "./deliveries/templates/actions.ts";
export { listTemplates as findDeliveryTemplates } from "./deliveries/templates/queries.ts";
export { type ContractImport, createContracts } from "./contracts/bulk.ts";
export { ContractFilter, listContractIds } from "./contracts/list.ts";
export { contractEntry } from "./contracts/story.ts";
export type { ContractRow } from "./contracts/table.ts";
export { createPlans, type InstalmentImport } from "./instalments/bulk.ts";
export { createOpportunity } from "./opportunities/actions.ts";
export { amendOpportunities } from "./opportunities/amend.ts";
export { createOpportunities, type OpportunityImport } from "./opportunities/bulk.ts";
export { listOpportunityIds, OpportunityFilter } from "./opportunities/queries/list.ts";
export type { Opportunity } from "./opportunities/table.ts";
export { createOrder } from "./orders/actions.ts";
export { amendOrders } from "./orders/amend.ts";
export { createOrders, type LineImport, type OrderImport } from "./orders/bulk.ts";
export { listOrderIds, OrderFilter } from "./orders/list.ts";
export { createPayments, type PaymentImport } from "./payments/bulk.ts";
export { receivePayment } from "./payments/actions/receive.ts";
export { lineTotalMinor } from "./orders/rules.ts";
export type { Order, OrderLine } from "./orders/table.ts";
export { addBill, type BillIncome } from "./bills/actions/match.ts";
export { Bill, type BillSource } from "./bills/table.ts";
export { owedParts, partsOfOrder, placeInOrder } from "./receivables/queries/source.ts";
export { createInvoices, type InvoiceImport } from "./invoices/bulk.ts";
export { InvoiceFilter, listInvoiceIds } from "./invoices/list.ts";
export type { InvoiceRow } from "./invoices/table.ts";
export { listReceivableIds, readReceivables, type Receivable, ReceivableFilter } from "./receivables/queries/list.ts";
export { createPipeline, createStage, ensurePipeline } from "./pipelines/actions.ts";
export { defaultPipeline } from "./pipelines/defaults.ts";
export { findPipelines } from "./pipelines/queries.ts";
export type { PipelineDraft, PipelineWithStages, Stage } from "./pipelines/table.ts";
export { createQuotes, type QuoteImport } from "./quotes/bulk.ts";
export { listQuoteIds, QuoteFilter } from "./quotes/list/list.ts";
export { quoteEntry } from "./quotes/story.ts";
export type { Quote } from "./quotes/table.ts";
export { createPriceList } from "./prices/actions.ts";
export type { PriceListDraft } from "./prices/table.ts";
export { amendProducts } from "./products/amend.ts";
export { createProducts } from "./products/actions.ts";
export { findProductsNamed } from "./products/queries.ts";
export type { ProductDraft, ProductRow } from "./products/table.ts";
export { moveStock } from "./stock/actions.ts";
export {
  createTemplate as createContractTemplate,
  findTemplates as findContractTemplates,
  listTemplates as listContractTemplates,
} from "./templates/actions.ts";
export { builtIn as builtInContracts } from "./templates/built-in.ts";
