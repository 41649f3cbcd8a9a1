/** The type of every operation of the API by its name. The web app's client is typed from this and imports nothing else. */
import type { CompanyOperations } from "./modules/admin/company/routes.ts";
import type { FieldOperations } from "./modules/admin/fields/routes.ts";
import type { KeyOperations } from "./modules/admin/keys/routes.ts";
import type { PasswordOperations } from "./modules/admin/passwords/routes.ts";
import type { SessionOperations } from "./modules/admin/sessions/routes.ts";
import type { DuplicateOperations } from "./modules/customers/duplicates/routes.ts";
import type { MergeOperations } from "./modules/customers/duplicates/merge/routes.ts";
import type { NeedOperations } from "./modules/customers/needs/routes.ts";
import type { QualityOperations } from "./modules/customers/quality/routes.ts";
import type { CustomerListOperations } from "./modules/customers/people/list-routes.ts";
import type { BirthdayOperations } from "./modules/customers/birthdays/routes.ts";
import type { InvoiceTitleOperations } from "./modules/customers/invoice-titles/routes.ts";
import type { CustomerPhotoOperations } from "./modules/customers/people/photo-routes.ts";
import type { CustomerOperations } from "./modules/customers/people/routes.ts";
import type { TagRuleOperations } from "./modules/customers/tag-rules/routes.ts";
import type { TagOperations } from "./modules/customers/tags/routes.ts";
import type { TimelineOperations } from "./modules/customers/timeline/routes.ts";
import type { ArchiveOperations } from "./modules/integrations/archive/routes.ts";
import type { DemoOperations } from "./modules/integrations/demo/routes.ts";
import type { TradeOperations } from "./modules/integrations/trades/routes.ts";
import type { ExportOperations } from "./modules/integrations/exports/routes.ts";
import type { StartOperations } from "./modules/today/start/routes.ts";
import type { TargetOperations } from "./modules/insights/targets/routes.ts";
import type { FunnelOperations } from "./modules/insights/funnel/routes.ts";
import type { ForecastOperations } from "./modules/insights/forecast/routes.ts";
import type { DashboardOperations } from "./modules/insights/dashboard/routes.ts";
import type { TodayOperations } from "./modules/today/plan/routes.ts";
import type { BoardOperations } from "./modules/sales/board/routes.ts";
import type { CalendarOperations } from "./modules/sales/calendar/routes.ts";
import type { ContractActOperations } from "./modules/sales/contracts/act-routes.ts";
import type { ContractFileOperations } from "./modules/sales/contracts/file-routes.ts";
import type { ContractOperations } from "./modules/sales/contracts/routes.ts";
import type { TemplateOperations } from "./modules/sales/templates/routes.ts";
import type { ChanceOperations } from "./modules/sales/chances/routes.ts";
import type { CompetitorOperations } from "./modules/sales/competitors/routes.ts";
import type { DealContactOperations } from "./modules/sales/deal-contacts/routes.ts";
import type { LostReasonOperations } from "./modules/sales/lost-reasons/routes.ts";
import type { DealLineOperations } from "./modules/sales/deal-lines/routes.ts";
import type { ChecklistOperations } from "./modules/sales/checklists/routes.ts";
import type { OpportunityOperations } from "./modules/sales/opportunities/routes.ts";
import type { PurchaseOperations } from "./modules/sales/orders/history/routes.ts";
import type { CounterOperations } from "./modules/sales/counter/routes.ts";
import type { DeliveryHoursOperations } from "./modules/sales/deliveries/hours/routes.ts";
import type { DeliveryOperations } from "./modules/sales/deliveries/routes.ts";
import type { DeliveryStepOperations } from "./modules/sales/deliveries/steps/routes.ts";
import type { DeliveryTemplateOperations } from "./modules/sales/deliveries/templates/routes.ts";
import type { OrderOperations } from "./modules/sales/orders/routes.ts";
import type { PaymentOperations } from "./modules/sales/payments/routes.ts";
import type { ReceivableOperations } from "./modules/sales/receivables/routes.ts";
import type { BillOperations } from "./modules/sales/bills/routes.ts";
import type { InvoiceOperations } from "./modules/sales/invoices/routes.ts";
import type { BillUploadOperations } from "./modules/integrations/bills/routes.ts";
import type { InstalmentOperations } from "./modules/sales/instalments/routes.ts";
import type { PipelineOperations } from "./modules/sales/pipelines/routes.ts";
import type { PriceOperations } from "./modules/sales/prices/routes.ts";
import type { ProductOperations } from "./modules/sales/products/routes.ts";
import type { StockOperations } from "./modules/sales/stock/routes.ts";
import type { DormantOperations } from "./modules/customers/dormant/routes.ts";
import type { StepOperations } from "./modules/work/steps/routes.ts";
import type { CaptureOperations } from "./modules/integrations/capture/routes.ts";
import type { PaperOperations } from "./modules/sales/papers/routes.ts";
import type { QuotePaperOperations } from "./modules/sales/quotes/paper-routes.ts";
import type { QuoteOperations } from "./modules/sales/quotes/routes.ts";
import type { AppointmentOperations } from "./modules/work/appointments/routes.ts";
import type { CaldavOperations } from "./modules/work/caldav/routes.ts";
import type { CalendarFileOperations } from "./modules/work/calendar-files/routes.ts";
import type { FeedOperations } from "./modules/work/feeds/routes.ts";
import type { WorkCalendarOperations } from "./modules/work/calendar/routes.ts";
import type { WorkingDayOperations } from "./modules/work/working-days/routes.ts";
import type { BookingOperations } from "./modules/work/booking/routes.ts";
import type { ComposerOperations } from "./modules/work/composer/routes.ts";
import type { TaskOperations } from "./modules/work/tasks/routes.ts";
import type { ImportOperations } from "./modules/integrations/imports/routes.ts";
import type { ViewOperations } from "./modules/admin/views/routes.ts";
import type { BinOperations } from "./platform/bin/routes.ts";
import type { ChangeOperations } from "./platform/changes/routes.ts";
import type { FileOperations } from "./platform/files/routes.ts";
import type { JobOperations } from "./platform/jobs/routes.ts";
import type { ListOperations } from "./platform/lists/routes.ts";
import type { LiveOperations } from "./platform/live/index.ts";
import type { SearchOperations } from "./platform/search/routes.ts";

export interface Operations
  extends
    BoardOperations,
    CalendarOperations,
    ChanceOperations,
    ContractActOperations,
    ContractFileOperations,
    ContractOperations,
    TemplateOperations,
    ChecklistOperations,
    CompetitorOperations,
    DealContactOperations,
    DealLineOperations,
    LostReasonOperations,
    OpportunityOperations,
    OrderOperations,
    PaperOperations,
    QuoteOperations,
    QuotePaperOperations,
    PurchaseOperations,
    PaymentOperations,
    InstalmentOperations,
    CounterOperations,
    DeliveryOperations,
    DeliveryStepOperations,
    DeliveryHoursOperations,
    DeliveryTemplateOperations,
    ReceivableOperations,
    BillOperations,
    BillUploadOperations,
    InvoiceOperations,
    PipelineOperations,
    PriceOperations,
    ProductOperations,
    StockOperations,
    CaptureOperations,
    DormantOperations,
    StepOperations,
    ComposerOperations,
    AppointmentOperations,
    WorkCalendarOperations,
    CalendarFileOperations,
    CaldavOperations,
    FeedOperations,
    BookingOperations,
    WorkingDayOperations,
    TaskOperations,
    CompanyOperations,
    FieldOperations,
    KeyOperations,
    PasswordOperations,
    SessionOperations,
    CustomerListOperations,
    DuplicateOperations,
    MergeOperations,
    QualityOperations,
    NeedOperations,
    CustomerOperations,
    CustomerPhotoOperations,
    BirthdayOperations,
    InvoiceTitleOperations,
    TagOperations,
    TagRuleOperations,
    TimelineOperations,
    ArchiveOperations,
    DemoOperations,
    TradeOperations,
    ExportOperations,
    StartOperations,
    TargetOperations,
    FunnelOperations,
    ForecastOperations,
    DashboardOperations,
    TodayOperations,
    ImportOperations,
    BinOperations,
    ChangeOperations,
    FileOperations,
    JobOperations,
    ListOperations,
    ViewOperations,
    LiveOperations,
    SearchOperations {}
