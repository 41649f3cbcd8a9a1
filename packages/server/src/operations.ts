/** The type of every operation of the API by its name. The web app's client is typed from this and imports nothing else. */
import type { CompanyOperations } from "./modules/admin/company/routes.ts";
import type { FieldOperations } from "./modules/admin/fields/routes.ts";
import type { KeyOperations } from "./modules/admin/keys/routes.ts";
import type { PasswordOperations } from "./modules/admin/passwords/routes.ts";
import type { SessionOperations } from "./modules/admin/sessions/routes.ts";
import type { CustomerListOperations } from "./modules/customers/people/list-routes.ts";
import type { CustomerPhotoOperations } from "./modules/customers/people/photo-routes.ts";
import type { CustomerOperations } from "./modules/customers/people/routes.ts";
import type { TagRuleOperations } from "./modules/customers/tag-rules/routes.ts";
import type { TagOperations } from "./modules/customers/tags/routes.ts";
import type { TimelineOperations } from "./modules/customers/timeline/routes.ts";
import type { DemoOperations } from "./modules/integrations/demo/routes.ts";
import type { ExportOperations } from "./modules/integrations/exports/routes.ts";
import type { StartOperations } from "./modules/today/start/routes.ts";
import type { FunnelOperations } from "./modules/insights/funnel/routes.ts";
import type { ForecastOperations } from "./modules/insights/forecast/routes.ts";
import type { DashboardOperations } from "./modules/insights/dashboard/routes.ts";
import type { TodayOperations } from "./modules/today/plan/routes.ts";
import type { BoardOperations } from "./modules/sales/board/routes.ts";
import type { CalendarOperations } from "./modules/sales/calendar/routes.ts";
import type { ChecklistOperations } from "./modules/sales/checklists/routes.ts";
import type { OpportunityOperations } from "./modules/sales/opportunities/routes.ts";
import type { OrderOperations } from "./modules/sales/orders/routes.ts";
import type { PipelineOperations } from "./modules/sales/pipelines/routes.ts";
import type { PriceOperations } from "./modules/sales/prices/routes.ts";
import type { ProductOperations } from "./modules/sales/products/routes.ts";
import type { StockOperations } from "./modules/sales/stock/routes.ts";
import type { ComposerOperations } from "./modules/work/composer/routes.ts";
import type { TaskOperations } from "./modules/work/tasks/routes.ts";
import type { ImportOperations } from "./modules/integrations/imports/routes.ts";
import type { ViewOperations } from "./modules/admin/views/routes.ts";
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
    ChecklistOperations,
    OpportunityOperations,
    OrderOperations,
    PipelineOperations,
    PriceOperations,
    ProductOperations,
    StockOperations,
    ComposerOperations,
    TaskOperations,
    CompanyOperations,
    FieldOperations,
    KeyOperations,
    PasswordOperations,
    SessionOperations,
    CustomerListOperations,
    CustomerOperations,
    CustomerPhotoOperations,
    TagOperations,
    TagRuleOperations,
    TimelineOperations,
    DemoOperations,
    ExportOperations,
    StartOperations,
    FunnelOperations,
    ForecastOperations,
    DashboardOperations,
    TodayOperations,
    ImportOperations,
    ChangeOperations,
    FileOperations,
    JobOperations,
    ListOperations,
    ViewOperations,
    LiveOperations,
    SearchOperations {}
