/** Every migration by name. A name is the day and the file's name; the runner applies what a base has not seen yet. */
import type { Migrations } from "#platform/db";
import * as startHidden from "./modules/admin/company/migrations/2026-11-20_add_start_hidden.ts";
import * as companySettings from "./modules/admin/company/migrations/2026-11-20_create_company_settings.ts";
import * as mergeExact from "./modules/admin/company/migrations/2026-11-26_add_merge_exact.ts";
import * as customFields from "./modules/admin/fields/migrations/2026-11-20_create_custom_fields.ts";
import * as apiKeys from "./modules/admin/keys/migrations/2026-11-20_create_api_keys.ts";
import * as credentials from "./modules/admin/passwords/migrations/2026-11-20_create_credentials.ts";
import * as sessions from "./modules/admin/sessions/migrations/2026-11-20_create_sessions.ts";
import * as users from "./modules/admin/users/migrations/2026-11-20_create_users.ts";
import * as views from "./modules/admin/views/migrations/2026-11-20_create_views.ts";
import * as birthdayIndex from "./modules/customers/birthdays/migrations/2026-11-26_index_birthdays.ts";
import * as dormancyRules from "./modules/customers/dormant/migrations/2026-11-26_create_dormancy_rules.ts";
import * as duplicates from "./modules/customers/duplicates/migrations/2026-11-26_create_duplicates.ts";
import * as invoiceTitles from "./modules/customers/invoice-titles/migrations/2026-11-26_create_invoice_titles.ts";
import * as customerNeeds from "./modules/customers/needs/migrations/2026-11-26_create_customer_needs.ts";
import * as customerPhotos from "./modules/customers/people/migrations/2026-11-20_add_photo.ts";
import * as customerRelations from "./modules/customers/people/migrations/2026-11-20_add_relations.ts";
import * as customerYears from "./modules/customers/people/migrations/2026-11-20_create_customer_years.ts";
import * as customers from "./modules/customers/people/migrations/2026-11-20_create_customers.ts";
import * as customersMerged from "./modules/customers/people/migrations/2026-11-26_add_merged_into.ts";
import * as clusterFaults from "./modules/customers/quality/migrations/2026-11-26_cluster_customer_faults.ts";
import * as customerQuality from "./modules/customers/quality/migrations/2026-11-26_create_customer_quality.ts";
import * as tagRules from "./modules/customers/tag-rules/migrations/2026-11-20_create_tag_rules.ts";
import * as tags from "./modules/customers/tags/migrations/2026-11-20_create_tags.ts";
import * as timeline from "./modules/customers/timeline/migrations/2026-11-20_create_timeline.ts";
import * as dashboards from "./modules/insights/dashboard/migrations/2026-11-20_create_dashboards.ts";
import * as targets from "./modules/insights/targets/migrations/2026-11-26_create_targets.ts";
import * as sampleLoads from "./modules/integrations/demo/migrations/2026-11-20_create_sample_loads.ts";
import * as imports from "./modules/integrations/imports/migrations/2026-11-20_create_imports.ts";
import * as importsRemembered from "./modules/integrations/imports/migrations/2026-11-20_remember_imports.ts";
import * as bills from "./modules/sales/bills/migrations/2026-11-26_create_bills.ts";
import * as checklists from "./modules/sales/checklists/migrations/2026-11-20_create_checklists.ts";
import * as contracts from "./modules/sales/contracts/migrations/2026-11-26_create_contracts.ts";
import * as filesInBin from "./modules/sales/contracts/migrations/2026-11-27_bin_contract_files.ts";
import * as dealLines from "./modules/sales/deal-lines/migrations/2026-11-26_create_opportunity_lines.ts";
import * as deliveries from "./modules/sales/deliveries/migrations/2026-11-26_create_deliveries.ts";
import * as instalments from "./modules/sales/instalments/migrations/2026-11-26_create_instalments.ts";
import * as invoices from "./modules/sales/invoices/migrations/2026-11-26_create_invoices.ts";
import * as shareLinks from "./modules/sales/links/migrations/2026-11-26_create_share_links.ts";
import * as opportunities from "./modules/sales/opportunities/migrations/2026-11-20_create_opportunities.ts";
import * as dealFacts from "./modules/sales/opportunities/migrations/2026-11-26_add_people_rivals_reasons.ts";
import * as orderDays from "./modules/sales/orders/migrations/2026-11-20_create_order_days.ts";
import * as orders from "./modules/sales/orders/migrations/2026-11-20_create_orders.ts";
import * as productMonths from "./modules/sales/orders/migrations/2026-11-20_create_product_months.ts";
import * as orderDiscounts from "./modules/sales/orders/migrations/2026-11-26_add_discount_and_tax.ts";
import * as refundLines from "./modules/sales/orders/migrations/2026-11-26_add_refund_lines.ts";
import * as paperSettings from "./modules/sales/papers/migrations/2026-11-26_create_paper_settings.ts";
import * as payments from "./modules/sales/payments/migrations/2026-11-26_create_payments.ts";
import * as pipelines from "./modules/sales/pipelines/migrations/2026-11-20_create_pipelines.ts";
import * as priceLists from "./modules/sales/prices/migrations/2026-11-20_create_price_lists.ts";
import * as productParts from "./modules/sales/products/migrations/2026-11-20_add_cost_category_parts.ts";
import * as products from "./modules/sales/products/migrations/2026-11-20_create_products.ts";
import * as quoteTasks from "./modules/sales/quotes/migrations/2026-11-26_add_order_task.ts";
import * as quotes from "./modules/sales/quotes/migrations/2026-11-26_create_quotes.ts";
import * as signatures from "./modules/sales/signatures/migrations/2026-11-26_create_signatures.ts";
import * as stockMoves from "./modules/sales/stock/migrations/2026-11-20_create_stock_moves.ts";
import * as todayOutcomes from "./modules/today/plan/migrations/2026-11-20_create_today_outcomes.ts";
import * as appointments from "./modules/work/appointments/migrations/2026-11-26_create_appointments.ts";
import * as booking from "./modules/work/booking/migrations/2026-11-26_create_booking.ts";
import * as calendarAccounts from "./modules/work/caldav/migrations/2026-11-26_create_calendar_accounts.ts";
import * as calendarFeeds from "./modules/work/feeds/migrations/2026-11-26_create_calendar_feeds.ts";
import * as tasks from "./modules/work/tasks/migrations/2026-11-20_create_tasks.ts";
import * as taskRecurrence from "./modules/work/tasks/migrations/2026-11-26_add_recurrence.ts";
import * as workingDays from "./modules/work/working-days/migrations/2026-11-26_create_working_days.ts";
import * as bin from "./platform/bin/migrations/2026-11-26_index_the_bin.ts";
import * as changes from "./platform/changes/migrations/2026-11-20_create_changes.ts";
import * as events from "./platform/events/migrations/2026-11-20_create_events.ts";
import * as files from "./platform/files/migrations/2026-11-20_create_files.ts";
import * as keptAnswers from "./platform/idempotency/migrations/2026-11-20_create_kept_answers.ts";
import * as jobs from "./platform/jobs/migrations/2026-11-20_create_jobs.ts";
import * as search from "./platform/search/migrations/2026-11-20_create_search.ts";

export const migrations: Migrations = {
  "2026-11-20_01_changes": changes,
  "2026-11-20_02_jobs": jobs,
  "2026-11-20_03_events": events,
  "2026-11-20_04_search": search,
  "2026-11-20_05_files": files,
  "2026-11-20_10_company_settings": companySettings,
  "2026-11-20_11_users": users,
  "2026-11-20_12_credentials": credentials,
  "2026-11-20_13_sessions": sessions,
  "2026-11-20_14_api_keys": apiKeys,
  "2026-11-20_20_customers": customers,
  "2026-11-20_21_tags": tags,
  "2026-11-20_22_timeline": timeline,
  "2026-11-20_30_tasks": tasks,
  "2026-11-20_40_pipelines": pipelines,
  "2026-11-20_41_opportunities": opportunities,
  "2026-11-20_42_products": products,
  "2026-11-20_43_orders": orders,
  "2026-11-20_50_imports": imports,
  "2026-11-20_51_sample_loads": sampleLoads,
  "2026-11-20_60_today_outcomes": todayOutcomes,
  "2026-11-20_70_custom_fields": customFields,
  "2026-11-20_75_views": views,
  "2026-11-20_78_customer_photos": customerPhotos,
  "2026-11-20_80_remember_imports": importsRemembered,
  "2026-11-20_83_checklists": checklists,
  "2026-11-20_84_product_parts": productParts,
  "2026-11-20_85_stock_moves": stockMoves,
  "2026-11-20_86_price_lists": priceLists,
  "2026-11-20_87_order_days": orderDays,
  "2026-11-20_88_dashboards": dashboards,
  "2026-11-20_89_customer_years": customerYears,
  "2026-11-20_90_kept_answers": keptAnswers,
  "2026-11-20_91_customer_relations": customerRelations,
  "2026-11-20_92_tag_rules": tagRules,
  "2026-11-20_94_start_hidden": startHidden,
  "2026-11-20_95_product_months": productMonths,
  "2026-11-26_10_customer_merged_into": customersMerged,
  "2026-11-26_11_duplicates": duplicates,
  "2026-11-26_12_merge_exact": mergeExact,
  "2026-11-26_15_invoice_titles": invoiceTitles,
  "2026-11-26_16_customer_quality": customerQuality,
  "2026-11-26_17_customer_needs": customerNeeds,
  "2026-11-26_20_bin": bin,
  "2026-11-26_25_dormancy_rules": dormancyRules,
  "2026-11-26_30_share_links": shareLinks,
  "2026-11-26_31_signatures": signatures,
  "2026-11-26_32_order_discounts": orderDiscounts,
  "2026-11-26_33_paper_settings": paperSettings,
  "2026-11-26_34_quotes": quotes,
  "2026-11-26_35_deal_facts": dealFacts,
  "2026-11-26_36_deal_lines": dealLines,
  "2026-11-26_37_contracts": contracts,
  "2026-11-26_40_payments": payments,
  "2026-11-26_41_instalments": instalments,
  "2026-11-26_42_bills": bills,
  "2026-11-26_43_invoices": invoices,
  "2026-11-26_45_refund_lines": refundLines,
  "2026-11-26_46_deliveries": deliveries,
  "2026-11-26_47_quote_tasks": quoteTasks,
  "2026-11-26_50_task_recurrence": taskRecurrence,
  "2026-11-26_51_working_days": workingDays,
  "2026-11-26_52_appointments": appointments,
  "2026-11-26_53_calendar_feeds": calendarFeeds,
  "2026-11-26_54_calendar_accounts": calendarAccounts,
  "2026-11-26_54_index_birthdays": birthdayIndex,
  "2026-11-26_55_targets": targets,
  "2026-11-26_65_booking": booking,
  "2026-11-26_70_cluster_faults": clusterFaults,
  "2026-11-27_10_contract_files_in_bin": filesInBin,
};
