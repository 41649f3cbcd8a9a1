/** Every operation of the API. Made by scripts/generate.ts from docs/openapi.json. */

/** A file to be sent. */
export type Bytes = Blob | ArrayBuffer | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | string;

export type Address = { label?: string; text?: string; country?: string; region?: string; city?: string; street?: string; postalCode?: string };
export type ApiKey = { id: string; name: string; scopes: ("customers:read" | "customers:write" | "work:read" | "work:write" | "sales:read" | "sales:write" | "integrations:read" | "integrations:write" | "today:read" | "today:write" | "admin:read" | "admin:write")[]; createdAt: string; usedAt: string | null };
export type Board = { today: string; pipeline: Pipeline; columns: (BoardColumn)[]; won: { count: number; amounts: (BoardAmount)[]; cards: (OpportunityCard)[] } };
export type BoardAmount = { currency: string; amountMinor: number; weightedMinor: number };
export type BoardColumn = { count: number; amounts: (BoardAmount)[]; stage: Stage; cards: (OpportunityCard)[]; nextCursor: string | null };
export type Bought = { title: string; sku: string; currency: string; quantityMilli: number; totalMinor: number; orders: number; lastOn: string };
export type BulkDone = { changed: number; kept: number; why: string | null };
export type CalendarAmount = { currency: string; amountMinor: number; weightedMinor: number };
export type CalendarDay = { count: number; amounts: (CalendarAmount)[]; on: string; cards: (OpportunityCard)[] };
export type ChecklistItem = { id: string; stageId: string; label: string; required: boolean; tickedAt: string | null; tickedBy: string | null };
export type CompanySettings = { id: "company"; name: string; trade: "b2b" | "retail" | "education" | "consulting" | "catering" | "freelance" | null; currency: string; timeZone: string; language: "zh-CN" | "en"; minutesPerDay: number; startHiddenAt: string | null; version: number } | null;
export type ComparedNumber = { now: number | null; previous: number | null; lastYear: number | null };
export type ComparedRate = { now: Rate; previous: Rate; lastYear: Rate };
export type ContactEntry = { label: string; value: string };
export type Conversion = { hits: number; of: number; share: number | null; low: number | null; high: number | null };
export type CountedTag = (Tag) & ({ customers: number });
export type CountedTagRule = (TagRule) & ({ customers: number });
export type CustomField = { id: string; record: "customer" | "contact" | "opportunity" | "order"; key: string; label: string; kind: "text" | "number" | "money" | "date" | "choice" | "choices" | "yesNo" | "link" | "reference"; options: (FieldOption)[]; refersTo: "customer" | "opportunity" | "order" | "product" | null; hint: string; required: boolean; position: number; indexedAt: string | null; createdAt: string; deletedAt: string | null; version: number };
export type CustomFieldDraft = { id?: string; record: "customer" | "contact" | "opportunity" | "order"; label: string; kind: "text" | "number" | "money" | "date" | "choice" | "choices" | "yesNo" | "link" | "reference"; options?: ({ value?: string; label: string })[]; refersTo?: "customer" | "opportunity" | "order" | "product" | null; hint?: string; required?: boolean };
export type CustomFieldPatch = { label?: string; options?: ({ value?: string; label: string })[]; hint?: string; required?: boolean };
export type CustomPatch = Record<string, string | number | boolean | (string)[] | null>;
export type CustomValues = Record<string, string | number | boolean | (string)[]>;
export type Customer = { id: string; kind: "person" | "organisation"; name: string; organisationId: string | null; jobTitle: string; role: "decides" | "influences" | "uses" | "pays" | null; emails: (ContactEntry)[]; phones: (ContactEntry)[]; messengers: (ContactEntry)[]; addresses: (Address)[]; birthday: string | null; birthdayCalendar: "solar" | "lunar" | "lunar-leap"; source: string; externalId: string | null; ownerId: string; language: "zh-CN" | "en" | null; level: "A" | "B" | "C" | null; industry: string; size: "1" | "2-10" | "11-50" | "51-200" | "201-1000" | "1001+" | null; metHow: string; metOn: string | null; keepInTouchDays: number | null; needs: string; notes: string; tags: (string)[]; photoId: string | null; custom: CustomValues; lifecycleSet: Lifecycle; createdAt: string; deletedAt: string | null; version: number; region: string; lifecycle: Lifecycle; orderCount: number; orderTotalMinor: number; firstOrderOn: string; lastOrderOn: string; owedMinor: number; lastContactAt: string; nextStepOn: string };
export type CustomerFigures = { newCustomers: ComparedNumber; conversion: ComparedRate; repeat: ComparedRate; renewal: ComparedRate; owedMinor: number; overdueMinor: number; otherOwed: ({ currency: string; owedMinor: number; overdueMinor: number })[]; topCustomers: ({ id: string; name: string; totalMinor: number; orders: number })[]; topProducts: ({ title: string; totalMinor: number; quantityMilli: number })[] };
export type CustomerSummary = { customer: Customer; organisation: { id: string; name: string } | null; contacts: ({ id: string; name: string; jobTitle: string; role: "decides" | "influences" | "uses" | "pays" | null; keepInTouchDays: number | null; emails: (ContactEntry)[]; phones: (ContactEntry)[]; photoId: string | null })[]; plans: ({ id: string; title: string; kind: string; dueOn: string | null; dueTime: string | null; priority: number; version: number })[] };
export type Dashboard = { today: string; currency: string; period: Span; previous: Span; lastYear: Span; revenueMinor: ComparedNumber; orders: ComparedNumber; averageMinor: ComparedNumber; otherCurrencies: ({ currency: string; revenueMinor: number; orders: number })[]; months: ({ month: string; revenueMinor: number; orders: number; lastYearMinor: number })[]; hasData: boolean };
export type DashboardLayout = { widgets: (Widget)[]; isStandard: boolean; version: number };
export type DashboardLayoutDraft = { widgets: (Widget)[] | null };
export type Demo = { state: "none" | "loading" | "loaded" | "removing"; customers: number; kept: number };
export type Duplicate = { id: string; kind: "person" | "organisation"; name: string; organisationName: string | null; lifecycle: Lifecycle; orderCount: number; reasons: ({ by: "email" | "phone" | "name"; value: string })[] };
export type FieldOption = { value: string; label: string };
export type FigureRecord = { kind: "order" | "customer" | "opportunity"; id: string; title: string; subtitle: string; when: string; amountMinor: number | null; currency: string };
export type FigureRecords = { items: (FigureRecord)[]; nextCursor: string | null; total: number };
export type Filter = Record<string, unknown>;
export type Forecast = { today: string; period: Span; currency: string; currencies: (string)[]; wonMinor: number; wonCount: number; outlook: PipelineOutlook; deals: (ForecastDeal)[]; rest: { probabilities: (number)[]; amountsMinor: (number)[]; months: (string)[] }; undated: (ForecastDeal)[]; undatedCount: number; undatedMinor: number; months: ({ month: string; wonMinor: number; expectedMinor: number })[]; others: ({ currency: string; wonMinor: number; openCount: number; openMinor: number })[]; stages: (StageRecord)[] };
export type ForecastDeal = { id: string; title: string; customerId: string | null; customerName: string; stageId: string; stageName: string; probability: number; amountMinor: number; expectedCloseOn: string | null; countsOn: string | null; pastDue: boolean };
export type ForecastTrial = { counts?: boolean; outcome?: "open" | "won" | "lost"; probability?: number; amountMinor?: number; closesOn?: string };
export type ForecastWhatIf = { period?: "thisMonth" | "lastMonth" | "thisQuarter" | "lastQuarter" | "thisYear" | "lastYear" | "next90" | "custom"; from?: string; to?: string; pipelineId?: string; currency?: string; targetMinor?: number; trials?: Record<string, ForecastTrial> };
export type ForecastWhatIfResult = { today: string; period: Span; currency: string; wonMinor: number; outlook: PipelineOutlook; months: ({ month: string; wonMinor: number; expectedMinor: number })[] };
export type Funnel = { today: string; period: Span; pipeline: { id: string; name: string } | null; opened: number; open: number; lost: number; won: Conversion; steps: (FunnelStep)[]; groups: (FunnelGroup)[]; leads: Conversion; leadGroups: ({ value: string; bought: Conversion })[] };
export type FunnelGroup = { value: string; reached: (number)[]; open: number; lost: number; won: Conversion };
export type FunnelStep = { stageId: string; name: string; reached: number; here: number; fromFirst: Conversion; fromBefore: Conversion; stays: number; medianDays: number | null; meanDays: number | null };
export type Hit = { kind: string; id: string; title: string; subtitle: string };
export type Import = { id: string; fileId: string; name: string; state: "recognised" | "checking" | "checked" | "running" | "done" | "undoing" | "undone" | "failed"; settings: ImportSettings; preset: string | null; why: string; sheets: (string)[]; dateOrderSure: boolean; columns: ({ header: string; field: string | null; because: "preset" | "name" | "content" | null; samples: (string)[] })[]; corrections: ({ row: number; column: number; value: string })[]; like: { id: string; name: string; at: string } | null; offer: { id: string; name: string; at: string } | null; counts: ImportCounts; progress: { done: number; total: number }; undo: { changes: number; kept: number; rows: ({ table: string; id: string; title: string; reason: string })[] } | null; error: string | null; createdAt: string; startedAt: string | null; finishedAt: string | null; version: number };
export type ImportCounts = { rows: number; new: number; updated: number; duplicate: number; error: number; skipped: number; findings: number } | null;
export type ImportDraft = { fileId: string; name?: string; like?: string };
export type ImportField = { id: string; kind: string; label: string };
export type ImportNewFields = Record<string, { label: string; kind: "text" | "number" | "money" | "date" | "choice" | "choices" | "yesNo" | "link"; options?: (string)[] }>;
export type ImportPatch = { encoding?: "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "big5" | "shift_jis" | "windows-1252" | "utf-8+gb18030" | "utf-8+big5" | "utf-8+windows-1252"; delimiter?: "," | ";" | "\t" | "|"; sheet?: string; headerRow?: number; as?: "auto" | "customers" | "orders" | "opportunities" | "tasks" | "products" | "mixed"; columns?: (string | null)[]; dateOrder?: "ymd" | "dmy" | "mdy"; decimalMark?: "." | ","; currency?: string; mode?: "create" | "update" | "both"; key?: "email" | "phone" | "externalId" | "number" | "name" | null; values?: ImportValueMapping; newFields?: ImportNewFields; like?: string | null; corrections?: ({ row: number; column: number; value: string | null })[] };
export type ImportPreview = { header: (string)[]; rows: ({ row: number; cells: (string)[]; problems: ({ column: number | null; reason: string })[] })[]; scanned: number; complete: boolean; orders: number; customers: number; problemCount: number; problemsByColumn: ({ column: number; count: number })[]; problemRows: ({ row: number; cells: (string)[]; problems: ({ column: number | null; reason: string })[] })[] };
export type ImportSettings = { format: { kind: "text"; encoding: "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "big5" | "shift_jis" | "windows-1252" | "utf-8+gb18030" | "utf-8+big5" | "utf-8+windows-1252"; delimiter: "," | ";" | "\t" | "|"; headerRow: number } | { kind: "xlsx"; sheet: string; headerRow: number } | { kind: "vcard"; encoding: "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "big5" | "shift_jis" | "windows-1252" | "utf-8+gb18030" | "utf-8+big5" | "utf-8+windows-1252"; columns: (string)[] } | { kind: "json"; encoding: "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "big5" | "shift_jis" | "windows-1252" | "utf-8+gb18030" | "utf-8+big5" | "utf-8+windows-1252"; columns: (string)[] }; as: "customers" | "orders" | "opportunities" | "tasks" | "products" | "mixed"; columns: (string | null)[]; dateOrder: "ymd" | "dmy" | "mdy"; decimalMark: "." | ","; currency: string; mode: "create" | "update" | "both"; key: "email" | "phone" | "externalId" | "number" | "name" | null; values?: ImportValueMapping; newFields?: ImportNewFields };
export type ImportValueMapping = Record<string, Record<string, string | { make: string } | null>>;
export type ImportValues = { complete: boolean; fields: ({ field: string; label: string; headers: (string)[]; makes: "stage" | "pipeline" | "tag" | "option" | "text" | null; options: ({ value: string; label: string })[]; more: boolean; words: ({ word: string; count: number; chosen: boolean; target: string | { make: string } | null })[] })[] };
export type ImportedRow = { row: number; kind: "new" | "updated" | "duplicate" | "error" | "skipped"; reason: string; problems: ({ column: number | null; reason: string })[]; cells: (string)[] };
export type Job = { id: string; kind: string; state: "ready" | "running" | "done" | "failed"; done: number; total: number; error: string | null; createdAt: string; finishedAt: string | null };
export type Lifecycle = "lead" | "prospect" | "customer" | "repeat" | "dormant" | "lost" | null;
export type ListField = { key: string; label: string; kind: "text" | "number" | "money" | "date" | "instant" | "choice" | "choices" | "yesNo" | "link" | "reference"; options?: ({ value: string; label: string })[]; refersTo?: "customer" | "opportunity" | "order" | "product"; sortable: boolean; editable: boolean; custom: boolean };
export type ListPrice = { productId: string; priceMinor?: number | null; offBp?: number | null };
export type ListedCustomer = (Customer) & ({ organisationName: string | null });
export type NextStep = { id?: string; title: string; kind?: "todo" | "call" | "message" | "mail" | "meeting" | "visit"; dueOn?: string | null; dueTime?: string | null };
export type Offer = { productId: string; priceMinor: number | null; baseMinor: number | null; listId: string | null; listName: string | null; offBp: number | null };
export type Operation = { id: string; kind: string; actorId: string; actorName: string; at: string; undoes: string | null; undoneBy: string | null };
export type Opportunity = { id: string; title: string; customerId: string | null; pipelineId: string; stageId: string; amountMinor: number; currency: string; expectedCloseOn: string | null; outcome: "won" | "lost" | null; closedOn: string | null; lostReason: string | null; source: string | null; notes: string; externalId: string | null; ownerId: string | null; custom: CustomValues; stageSince: string; createdAt: string; deletedAt: string | null; version: number };
export type OpportunityAction = { kind: "move"; stageId: string; leaveAnyway?: string } | { kind: "set"; fields: OpportunityPatch } | { kind: "remove" };
export type OpportunityCalendar = { month: string; today: string; from: string; to: string; days: (CalendarDay)[]; total: { count: number; amounts: (CalendarAmount)[] }; undated: number; late: number };
export type OpportunityCard = { id: string; title: string; customerId: string | null; pipelineId: string; stageId: string; amountMinor: number; currency: string; expectedCloseOn: string | null; outcome: "won" | "lost" | null; closedOn: string | null; lostReason: string | null; source: string | null; externalId: string | null; ownerId: string | null; custom: CustomValues; stageSince: string; createdAt: string; version: number; customerName: string | null; stageDays: number; light: "overdue" | "today" | "later" | "none"; nextStepOn: string | null; rotting: boolean; checklist: { done: number; count: number } | null };
export type OpportunityDetail = (OpportunityCard) & ({ notes: string });
export type OpportunityDraft = { id?: string; title: string; customerId?: string | null; pipelineId?: string; stageId?: string; amountMinor?: number; currency?: string; expectedCloseOn?: string | null; source?: string | null; notes?: string; externalId?: string | null; custom?: CustomPatch };
export type OpportunityPatch = { title?: string; customerId?: string | null; amountMinor?: number; currency?: string; expectedCloseOn?: string | null; source?: string | null; notes?: string; custom?: CustomPatch };
export type OpportunityStageStay = { id: string; opportunityId: string; stageId: string; enteredAt: string; leftAt: string | null; stageName: string };
export type Order = { id: string; number: string; customerId: string | null; opportunityId: string | null; refundOf: string | null; kind: "sale" | "refund"; state: "open" | "done" | "cancelled" | "refunded"; at: string; orderedOn: string; currency: string; totalMinor: number; receivedMinor: number; dueOn: string | null; channel: string | null; notes: string; externalId: string | null; ownerId: string | null; stock: "moves" | "stays"; custom: CustomValues; createdAt: string; deletedAt: string | null; version: number } | null;
export type OrderAction = { kind: "state"; state: "open" | "done" | "cancelled" | "refunded" } | { kind: "set"; fields: { customerId?: string | null; state?: "open" | "done" | "cancelled" | "refunded"; at?: string; dueOn?: string | null; channel?: string | null; notes?: string; custom?: CustomPatch } } | { kind: "remove" };
export type OrderDraft = { id?: string; number?: string; customerId?: string | null; opportunityId?: string | null; kind?: "sale" | "refund"; state?: "open" | "done" | "cancelled" | "refunded"; at?: string; currency?: string; receivedMinor?: number; dueOn?: string | null; channel?: string | null; notes?: string; externalId?: string | null; stock?: "moves" | "stays"; custom?: CustomPatch; lines?: (OrderLineDraft)[] };
export type OrderItem = { id: string; number: string; customerId: string | null; opportunityId: string | null; refundOf: string | null; kind: "sale" | "refund"; state: "open" | "done" | "cancelled" | "refunded"; at: string; orderedOn: string; currency: string; totalMinor: number; receivedMinor: number; dueOn: string | null; channel: string | null; externalId: string | null; ownerId: string | null; stock: "moves" | "stays"; custom: CustomValues; createdAt: string; version: number; customerName: string | null; owedMinor: number; lineCount: number; firstLine: string };
export type OrderLine = { id: string; orderId: string; ordinal: number; productId: string | null; sku: string; title: string; quantityMilli: number; unitPriceMinor: number; totalMinor: number; priceListId: string | null; version: number };
export type OrderLineDraft = { productId?: string | null; sku?: string; title: string; quantityMilli?: number; unitPriceMinor?: number; priceListId?: string | null };
export type OrderPage = (OrderWithLines) & ({ customerName: string | null; owedMinor: number; refundedMinor: number; refunds: (Order)[]; payments: ({ id: string; at: string; amountMinor: number; note: string; actorName: string })[] });
export type OrderPatch = { number?: string; customerId?: string | null; state?: "open" | "done" | "cancelled" | "refunded"; at?: string; dueOn?: string | null; channel?: string | null; notes?: string; custom?: CustomPatch; lines?: (OrderLineDraft)[] };
export type OrderWithLines = (Order) & ({ lines: (OrderLine)[] });
export type Pipeline = { id: string; name: string; position: number; deletedAt: string | null; version: number };
export type PipelineDraft = { id?: string; name: string; stages: (StageDraft)[] };
export type PipelineOutlook = { meanMinor: number; sdMinor: number; p05Minor: number; p50Minor: number; p95Minor: number; exact: boolean; unitMinor: number; tooFew: boolean; chance: number | null; bands: ({ from: number; to: number; chance: number })[] };
export type PipelinePatch = { name?: string; position?: number };
export type PipelineWithStages = (Pipeline) & ({ stages: (Stage)[] });
export type Presence = { user: User; company: CompanySettings; needsOwner: boolean; mail: boolean; version: string };
export type PriceList = { id: string; name: string; currency: string; audience: "everyone" | "level" | "customers"; level: "A" | "B" | "C" | null; offBp: number | null; validFrom: string | null; validUntil: string | null; createdAt: string; deletedAt: string | null; version: number };
export type PriceListDetail = (PriceList) & ({ prices: ({ productId: string; priceMinor: number | null; offBp: number | null })[]; customers: ({ id: string; name: string })[] });
export type PriceListDraft = { id?: string; name: string; currency?: string; audience?: "everyone" | "level" | "customers"; level?: "A" | "B" | "C" | null; offBp?: number | null; validFrom?: string | null; validUntil?: string | null; prices?: (ListPrice)[]; customerIds?: (string)[] };
export type PriceListPatch = { name?: string; currency?: string; audience?: "everyone" | "level" | "customers"; level?: "A" | "B" | "C" | null; offBp?: number | null; validFrom?: string | null; validUntil?: string | null; prices?: (ListPrice)[]; customerIds?: (string)[] };
export type Problem = { type: string; title: string; status: number; detail: string; code: string; field?: string };
export type Product = { id: string; sku: string; name: string; unit: string; category: string; priceMinor: number; costMinor: number | null; currency: string; active: boolean; notes: string; stockSince: string | null; stockMilli: number | null; lowStockMilli: number | null; low: boolean; bundle: boolean; createdAt: string; deletedAt: string | null; version: number };
export type ProductAction = { kind: "price"; percent: number; step?: number } | { kind: "category"; category: string } | { kind: "active"; active: boolean } | { kind: "set"; fields: { sku?: string; unit?: string; category?: string; priceMinor?: number; costMinor?: number | null; currency?: string; active?: boolean; notes?: string; lowStockMilli?: number | null } } | { kind: "remove" };
export type ProductDetail = (Product) & ({ parts: ((ProductPart) & ({ name: string; unit: string; stockMilli: number | null }))[] });
export type ProductDraft = { id?: string; sku?: string; name: string; unit?: string; category?: string; priceMinor?: number; costMinor?: number | null; currency?: string; active?: boolean; notes?: string; lowStockMilli?: number | null; parts?: (ProductPart)[] };
export type ProductPart = { productId: string; quantityMilli: number };
export type ProductPatch = { sku?: string; name?: string; unit?: string; category?: string; priceMinor?: number; costMinor?: number | null; currency?: string; active?: boolean; notes?: string; lowStockMilli?: number | null; parts?: (ProductPart)[] };
export type ProductSales = { orders: number; quantityMilli: number; lastOn: string | null; totals: ({ currency: string; totalMinor: number })[]; months: ({ month: string; quantityMilli: number })[]; latest: ({ orderId: string; number: string; orderedOn: string; customerId: string | null; customerName: string | null; quantityMilli: number; totalMinor: number; currency: string })[] };
export type Purchases = { orderCount: number; firstOn: string; lastOn: string; totals: ({ currency: string; totalMinor: number; owedMinor: number })[]; products: (Bought)[] };
export type Rate = { hits: number; of: number };
export type Reference = { id: string; name: string };
export type Session = { id: string; device: string; createdAt: string; seenAt: string; current: boolean };
export type Span = { from: string; to: string };
export type Stage = { id: string; pipelineId: string; name: string; position: number; probability: number; rottingDays: number | null; deletedAt: string | null; version: number };
export type StageDraft = { id?: string; name: string; probability: number; rottingDays?: number | null };
export type StageItem = { id: string; stageId: string; label: string; required: boolean; position: number; deletedAt: string | null; version: number };
export type StageItemDraft = { id?: string; label: string; required?: boolean };
export type StageItemPatch = { label?: string; required?: boolean; position?: number };
export type StagePatch = { name?: string; probability?: number; rottingDays?: number | null; position?: number };
export type StageRecord = { stageId: string; pipelineName: string; name: string; probability: number; won: number; closed: number; low: number | null; high: number | null };
export type StartChecklist = { steps: ({ key: "customers" | "talk" | "sale"; done: number; of: number })[]; isDone: boolean };
export type StockDraft = { countedMilli: number; note?: string } | { changeMilli: number; why?: "received" | "used" | "damaged" | "other"; note?: string };
export type StockEntry = { id: string; productId: string; deltaMilli: number; why: "sale" | "change" | "back" | "return" | "count" | "received" | "used" | "damaged" | "other"; orderId: string | null; note: string; at: string; actorName: string; orderNumber: string | null; balanceMilli: number };
export type StoredFile = { id: string; name: string; size: number; sha256: string; createdAt: string };
export type Tag = { id: string; name: string; color: "gray" | "green" | "blue" | "amber" | "red" | "purple"; deletedAt: string | null; version: number };
export type TagReason = { tag: string; ruleId: string; ruleName: string };
export type TagRule = { id: string; name: string; tag: string; filter: Record<string, unknown>; active: boolean; createdAt: string; deletedAt: string | null; version: number };
export type Task = { id: string; title: string; kind: "todo" | "call" | "message" | "mail" | "meeting" | "visit"; customerId: string | null; refTable: "opportunities" | "orders" | null; refId: string | null; dueOn: string | null; dueTime: string | null; priority: number; remindAt: string | null; remindedAt: string | null; notes: string; doneAt: string | null; ownerId: string | null; createdAt: string; deletedAt: string | null; version: number };
export type TaskCounts = { overdue: number; today: number; upcoming: number; undated: number };
export type TaskDraft = { id?: string; title: string; kind?: "todo" | "call" | "message" | "mail" | "meeting" | "visit"; customerId?: string | null; refTable?: "opportunities" | "orders" | null; refId?: string | null; dueOn?: string | null; dueTime?: string | null; priority?: number; remindAt?: string | null; notes?: string };
export type TaskItem = (Task) & ({ customerName: string | null; refTitle: string | null });
export type TaskPatch = { title?: string; kind?: "todo" | "call" | "message" | "mail" | "meeting" | "visit"; customerId?: string | null; dueOn?: string | null; dueTime?: string | null; priority?: number; remindAt?: string | null; notes?: string };
export type TimelineEntryDraft = { id?: string; kind: "followup" | "call" | "meeting" | "mail" | "message" | "note"; text: string; at?: string; refTable?: "opportunities" | "orders" | null; refId?: string | null; nextStep?: NextStep };
export type TimelineItem = { id: string; at: string; kind: "followup" | "call" | "meeting" | "mail" | "message" | "note" | "task" | "order" | "payment" | "opportunity" | "system" | "change"; text: string; data: Record<string, unknown>; refTable: string | null; refId: string | null; actorName: string; changes: ({ field: string; label?: string; before?: unknown; after?: unknown })[]; operationId: string | null; version: number };
export type Today = { on: string; hours: number; currency: string; planned: (TodayItem)[]; plannedMinutes: number; totalGainMinor: number; otherGains: ({ currency: string; gainMinor: number })[]; left: (TodayItem)[]; leftCount: number; gainOfOneMoreHourMinor: number; owedMinor: number; overdueMinor: number; doneCount: number; hasData: boolean };
export type TodayItem = { key: string; kind: "task" | "follow_up" | "deal" | "owed" | "silent" | "birthday" | "keep_in_touch"; customerId: string | null; customerName: string; organisation: string; about: string; title: string; label: { text: string; tone: "plain" | "red" | "amber" | "green" }; gainMinor: number; currency: string; minutes: number; reason: string; dueOn: string | null; refTable: "tasks" | "opportunities" | "orders" | "customers"; refId: string; channel: "call" | "message" | "mail" | "meeting" | "visit" | "todo"; contact: { phone: string | null; email: string | null; messenger: string | null }; language: "zh-CN" | "en"; subject: string; texts: (string)[]; why: string };
export type TodayOutcome = { id: string; itemKey: string; kind: "task" | "follow_up" | "deal" | "owed" | "silent" | "birthday" | "keep_in_touch"; customerId: string | null; on: string; outcome: "done" | "later" | "not_now"; until: string; note: string; operation: string; version: number };
export type TodayOutcomeDraft = { itemKey: string; outcome: "done" | "later" | "not_now"; note?: string; nextStep?: NextStep };
export type User = { id: string; name: string; email: string; language: "zh-CN" | "en"; role: "owner"; createdAt: string; version: number } | null;
export type View = { id: string; list: "customers" | "opportunities" | "orders" | "products"; name: string; filter: Filter; q: string; sort: string; columns: (string)[] | null; position: number; ownerId: string | null; createdAt: string; deletedAt: string | null; version: number };
export type ViewDraft = { name: string; filter?: (Filter) & (Record<string, unknown> | null); q?: string; sort?: string; columns?: (string)[] | null; id?: string; list: "customers" | "opportunities" | "orders" | "products" };
export type ViewPatch = { name?: string; filter?: (Filter) & (Record<string, unknown> | null); q?: string; sort?: string; columns?: (string)[] | null };
export type Widget = { kind: "revenue" | "orders" | "average" | "conversion" | "newCustomers" | "repeat" | "renewal" | "receivables" | "satisfaction" | "months" | "topCustomers" | "topProducts"; size: "small" | "wide" };

/** What each operation takes and answers. */
export interface Operations {
  /** Add an item to a stage's exit checklist */
  addStageItem: { input: { params: { id: string }; body: StageItemDraft }; answer: StageItem };
  /** Note what happened with a customer, and the next step as a task, in one operation */
  addToTimeline: { input: { params: { id: string }; body: TimelineEntryDraft }; answer: { id: string; task: (Task) & (Record<string, unknown> | null) } };
  /** Arrange your page of figures; null brings the standard back */
  arrangeDashboard: { input: { body: DashboardLayoutDraft }; answer: DashboardLayout };
  /** Tag, untag, rate or delete many customers as one operation: those named, or all that a filter leaves */
  changeCustomers: { input: { body: { ids?: (string)[]; filter?: { q?: string; where?: string; kind?: "person" | "organisation"; lifecycle?: string; level?: string; tag?: string; source?: string; organisationId?: string; ownerId?: string; hasNextStep?: "true" | "false"; owed?: "true" | "false"; createdFrom?: string; createdTo?: string; lastOrderFrom?: string; lastOrderTo?: string; lastContactBefore?: string }; action: { kind: "tag"; tag: string } | { kind: "untag"; tag: string } | { kind: "level"; level: "A" | "B" | "C" | null } | { kind: "set"; fields: { kind?: "person" | "organisation"; name?: string; organisationId?: string | null; jobTitle?: string; role?: "decides" | "influences" | "uses" | "pays" | null; emails?: (ContactEntry)[]; phones?: (ContactEntry)[]; messengers?: (ContactEntry)[]; addresses?: (Address)[]; birthday?: string | null; birthdayCalendar?: "solar" | "lunar" | "lunar-leap"; source?: string; externalId?: string | null; ownerId?: string; language?: "zh-CN" | "en" | null; level?: "A" | "B" | "C" | null; industry?: string; size?: "1" | "2-10" | "11-50" | "51-200" | "201-1000" | "1001+" | null; metHow?: string; metOn?: string | null; keepInTouchDays?: number | null; needs?: string; notes?: string; tags?: (string)[]; custom?: CustomPatch; photoId?: string | null; lifecycleSet?: Lifecycle } } | { kind: "delete" } } }; answer: BulkDone };
  /** Change how the file is read, which column is what, the mode, the key; correct cells */
  changeImport: { input: { params: { id: string }; body: ImportPatch }; answer: Import };
  /** Move, change or remove many opportunities as one operation: those named, or all that a filter leaves */
  changeOpportunities: { input: { body: { ids?: (string)[]; filter?: { mine?: "1"; closing?: "month"; rotting?: "1"; q?: string; where?: string; state?: "open" | "won" | "lost" | "all"; pipelineId?: string; stageId?: string; customerId?: string }; action: OpportunityAction } }; answer: BulkDone };
  /** Change or remove many orders as one operation: those named, or all that a filter leaves */
  changeOrders: { input: { body: { ids?: (string)[]; filter?: { q?: string; where?: string; customerId?: string; opportunityId?: string; refundOf?: string; kind?: "sale" | "refund"; state?: "open" | "done" | "cancelled" | "refunded"; owed?: "1"; overdueOn?: string; from?: string; to?: string }; action: OrderAction } }; answer: BulkDone };
  /** Change one's own password */
  changePassword: { input: { body: { old: string; password: string } }; answer: undefined };
  /** Change many products as one operation: prices by a percentage, any field, into the bin */
  changeProducts: { input: { body: { ids?: (string)[]; filter?: { q?: string; where?: string; active?: "0" | "1"; category?: string; stock?: "low" | "counted" | "negative" }; action: ProductAction } }; answer: { count: number } };
  /** Finish, put off or remove several tasks as one operation */
  changeTasks: { input: { body: { ids: (string)[]; action: { kind: "complete" } | { kind: "day"; dueOn: string } | { kind: "remove" } } }; answer: undefined };
  /** Who has this name, email or phone already */
  checkDuplicates: { input: { query?: { name?: string; email?: string; phone?: string; except?: string } }; answer: { items: (Duplicate)[] } };
  /** Decide on every row without writing any */
  checkImport: { input: { params: { id: string } }; answer: Import };
  /** Close an opportunity as won, with an order if wanted, or as lost, with the reason */
  closeOpportunity: { input: { params: { id: string }; body: { outcome: "won" | "lost"; closedOn?: string; reason?: string; leaveAnyway?: string; order?: { id?: string; dueOn?: string | null } } }; answer: { opportunity: Opportunity; order: Order } };
  /** Finish a task: the note goes into the customer's story, the next step becomes a task */
  completeTask: { input: { params: { id: string }; body: { note?: string; nextStep?: NextStep } }; answer: { task: Task; next: (Task) & (Record<string, unknown> | null) } };
  /** Correct the words or the time of an entry */
  correctTimelineEntry: { input: { params: { id: string }; body: { text?: string; at?: string } }; answer: TimelineItem };
  /** How many customers a filter leaves */
  countCustomers: { input: { query?: { q?: string; where?: string; kind?: "person" | "organisation"; lifecycle?: string; level?: string; tag?: string; source?: string; organisationId?: string; ownerId?: string; hasNextStep?: "true" | "false"; owed?: "true" | "false"; createdFrom?: string; createdTo?: string; lastOrderFrom?: string; lastOrderTo?: string; lastContactBefore?: string } }; answer: { count: number } };
  /** How many opportunities a filter leaves */
  countOpportunities: { input: { query?: { mine?: "1"; closing?: "month"; rotting?: "1"; q?: string; where?: string; state?: "open" | "won" | "lost" | "all"; pipelineId?: string; stageId?: string; customerId?: string } }; answer: { count: number } };
  /** How many orders a filter leaves */
  countOrders: { input: { query?: { q?: string; where?: string; customerId?: string; opportunityId?: string; refundOf?: string; kind?: "sale" | "refund"; state?: "open" | "done" | "cancelled" | "refunded"; owed?: "1"; overdueOn?: string; from?: string; to?: string } }; answer: { count: number } };
  /** How many products a filter leaves */
  countProducts: { input: { query?: { q?: string; where?: string; active?: "0" | "1"; category?: string; stock?: "low" | "counted" | "negative" } }; answer: { count: number } };
  /** How many open tasks stand where */
  countTasks: { input: object; answer: TaskCounts };
  /** Make a customer; a name is enough */
  createCustomer: { input: { body: { kind?: "person" | "organisation"; name: string; organisationId?: string | null; jobTitle?: string; role?: "decides" | "influences" | "uses" | "pays" | null; emails?: (ContactEntry)[]; phones?: (ContactEntry)[]; messengers?: (ContactEntry)[]; addresses?: (Address)[]; birthday?: string | null; birthdayCalendar?: "solar" | "lunar" | "lunar-leap"; source?: string; externalId?: string | null; ownerId?: string; language?: "zh-CN" | "en" | null; level?: "A" | "B" | "C" | null; industry?: string; size?: "1" | "2-10" | "11-50" | "51-200" | "201-1000" | "1001+" | null; metHow?: string; metOn?: string | null; keepInTouchDays?: number | null; needs?: string; notes?: string; tags?: (string)[]; custom?: CustomPatch; photoId?: string | null; lifecycleSet?: Lifecycle; id?: string } }; answer: Customer };
  /** Add a field; records, lists, imports and exports have it at once, as custom.<key> */
  createField: { input: { body: CustomFieldDraft }; answer: CustomField };
  /** Recognise a file that was uploaded: its format, its columns, and what its rows are */
  createImport: { input: { body: ImportDraft }; answer: Import };
  /** Make an API key; its secret is shown only now */
  createKey: { input: { body: { name: string; scopes?: ("customers:read" | "customers:write" | "work:read" | "work:write" | "sales:read" | "sales:write" | "integrations:read" | "integrations:write" | "today:read" | "today:write" | "admin:read" | "admin:write")[] } }; answer: { key: ApiKey; secret: string } };
  /** Make an opportunity */
  createOpportunity: { input: { body: OpportunityDraft }; answer: Opportunity };
  /** Make an order with its lines; the total is their sum */
  createOrder: { input: { body: OrderDraft }; answer: Order };
  /** First run: make the owner and sign in */
  createOwner: { input: { body: { name: string; email: string; password: string; language?: "zh-CN" | "en"; timeZone?: string } }; answer: User };
  /** Make a pipeline with its stages */
  createPipeline: { input: { body: PipelineDraft }; answer: PipelineWithStages };
  /** Make a price list */
  createPriceList: { input: { body: PriceListDraft }; answer: PriceListDetail };
  /** Make a product */
  createProduct: { input: { body: ProductDraft }; answer: ProductDetail };
  /** Add a stage at the end of a pipeline */
  createStage: { input: { params: { id: string }; body: StageDraft }; answer: Stage };
  /** Make a tag */
  createTag: { input: { body: { id?: string; name: string; color?: "gray" | "green" | "blue" | "amber" | "red" | "purple" } }; answer: Tag };
  /** Make a rule: whom the filter leaves gets the tag, in the background, now and whenever something changes */
  createTagRule: { input: { body: { name: string; tag: string; filter: Record<string, unknown>; active?: boolean; id?: string } }; answer: TagRule };
  /** Make a task */
  createTask: { input: { body: TaskDraft }; answer: Task };
  /** Save a list's filter, sort and columns under a name */
  createView: { input: { body: ViewDraft }; answer: View };
  /** The bytes of a file, always as a download */
  downloadFile: { input: { params: { id: string } }; answer: Response };
  /** The rows that could not be taken, with the reason, as a file */
  downloadImportErrors: { input: { params: { id: string } }; answer: Response };
  /** Sign out somewhere else */
  endSession: { input: { params: { id: string } }; answer: undefined };
  /** Customers as a CSV, XLSX, JSON or vCard file: all, those a filter leaves, or those named */
  exportCustomers: { input: { query?: { format?: "csv" | "xlsx" | "json" | "vcard"; labels?: "1"; ids?: string; q?: string; where?: string; kind?: "person" | "organisation"; lifecycle?: string; level?: string; tag?: string; source?: string; organisationId?: string; ownerId?: string; hasNextStep?: "true" | "false"; owed?: "true" | "false"; createdFrom?: string; createdTo?: string; lastOrderFrom?: string; lastOrderTo?: string; lastContactBefore?: string } }; answer: Response };
  /** All records of any other kind as a CSV, XLSX or JSON file, sorted by id */
  exportKind: { input: { params: { kind: string }; query?: { format?: "csv" | "xlsx" | "json" | "vcard"; labels?: "1" } }; answer: Response };
  /** Opportunities as a CSV, XLSX or JSON file: open ones, those a filter leaves, or those named */
  exportOpportunities: { input: { query?: { format?: "csv" | "xlsx" | "json" | "vcard"; labels?: "1"; ids?: string; mine?: "1"; closing?: "month"; rotting?: "1"; q?: string; where?: string; state?: "open" | "won" | "lost" | "all"; pipelineId?: string; stageId?: string; customerId?: string } }; answer: Response };
  /** Orders as a CSV, XLSX or JSON file, one row to a line: all, those a filter leaves, or those named */
  exportOrders: { input: { query?: { format?: "csv" | "xlsx" | "json" | "vcard"; labels?: "1"; ids?: string; q?: string; where?: string; customerId?: string; opportunityId?: string; refundOf?: string; kind?: "sale" | "refund"; state?: "open" | "done" | "cancelled" | "refunded"; owed?: "1"; overdueOn?: string; from?: string; to?: string } }; answer: Response };
  /** Records of a list that are named, as a file; more than an address holds */
  exportSelected: { input: { params: { list: "customers" | "orders" | "opportunities" }; body: { ids: (string)[]; format?: "csv" | "xlsx" | "json" | "vcard"; labels?: boolean } }; answer: Response };
  /** The right price of products for a customer on a day, and which list says so */
  findPrices: { input: { query: { productIds: string; customerId?: string; currency?: string; on?: string } }; answer: { items: (Offer)[] } };
  /** A pipeline as a board: each stage's count, totals and first cards, and what was won this month */
  getBoard: { input: { query?: { mine?: "1"; closing?: "month"; rotting?: "1"; pipelineId?: string; limit?: number } }; answer: Board };
  /** What the stage of an opportunity asks for, and what of it is done */
  getChecklist: { input: { params: { id: string } }; answer: { items: (ChecklistItem)[] } };
  /** The firm's name, trade, currency, time zone and hours */
  getCompany: { input: object; answer: CompanySettings };
  /** A customer */
  getCustomer: { input: { params: { id: string } }; answer: Customer };
  /** New customers, conversion, repeat and renewal rate of a period, receivables, best customers and products */
  getCustomerFigures: { input: { query?: { period?: "thisMonth" | "lastMonth" | "thisQuarter" | "lastQuarter" | "thisYear" | "lastYear" | "next90" | "custom"; from?: string; to?: string } }; answer: CustomerFigures };
  /** The picture of a customer: JPEG, PNG, GIF or WebP */
  getCustomerPhoto: { input: { params: { id: string }; query?: { of?: string } }; answer: Response };
  /** A customer with its organisation, its contacts and what is planned */
  getCustomerSummary: { input: { params: { id: string } }; answer: CustomerSummary };
  /** Revenue, orders and average of a period, beside the one before (环比) and last year's (同比) */
  getDashboard: { input: { query?: { period?: "thisMonth" | "lastMonth" | "thisQuarter" | "lastQuarter" | "thisYear" | "lastYear" | "next90" | "custom"; from?: string; to?: string } }; answer: Dashboard };
  /** Which figures stand on your page, and in which order */
  getDashboardLayout: { input: object; answer: DashboardLayout };
  /** Whether sample data is there */
  getDemo: { input: object; answer: Demo };
  /** How much the pipeline will bring in a period: its exact distribution, by stage probabilities and amounts */
  getForecast: { input: { query?: { period?: "thisMonth" | "lastMonth" | "thisQuarter" | "lastQuarter" | "thisYear" | "lastYear" | "next90" | "custom"; from?: string; to?: string; pipelineId?: string; currency?: string; targetMinor?: number | null } }; answer: Forecast };
  /** How far the deals opened in a period came, how sure that is and how long it took; and which leads bought */
  getFunnel: { input: { query?: { period?: "thisMonth" | "lastMonth" | "thisQuarter" | "lastQuarter" | "thisYear" | "lastYear" | "next90" | "custom"; from?: string; to?: string; pipelineId?: string; by?: "none" | "source" | "channel" | "product" | "cohort" } }; answer: Funnel };
  /** How an import stands: settings, counts, progress */
  getImport: { input: { params: { id: string } }; answer: Import };
  /** How far a piece of background work is */
  getJob: { input: { params: { id: string } }; answer: Job };
  /** What a list can show, be filtered and sorted by, and change in place */
  getList: { input: { params: { list: "customers" | "opportunities" | "orders" | "products" } }; answer: { fields: (ListField)[] } };
  /** An opportunity with its customer's name, age and light */
  getOpportunity: { input: { params: { id: string } }; answer: OpportunityDetail };
  /** Open opportunities by the day they are expected to close: a month with its totals */
  getOpportunityCalendar: { input: { query?: { mine?: "1"; closing?: "month"; rotting?: "1"; month?: string; pipelineId?: string } }; answer: OpportunityCalendar };
  /** The stages an opportunity has been in, the latest first */
  getOpportunityHistory: { input: { params: { id: string } }; answer: { items: (OpportunityStageStay)[] } };
  /** An order with its lines, payments and refunds */
  getOrder: { input: { params: { id: string } }; answer: OrderPage };
  /** A price list with its prices and customers */
  getPriceList: { input: { params: { id: string } }; answer: PriceListDetail };
  /** A product */
  getProduct: { input: { params: { id: string } }; answer: ProductDetail };
  /** What was sold of a product: in all, by month, and the latest orders */
  getProductSales: { input: { params: { id: string } }; answer: ProductSales };
  /** What a customer bought: how often, how much, and what */
  getPurchases: { input: { params: { id: string } }; answer: Purchases };
  /** Who is signed in, and whether the first run is still ahead */
  getSession: { input: object; answer: Presence };
  /** How far the owner is with the first three steps */
  getStartChecklist: { input: object; answer: StartChecklist };
  /** A task */
  getTask: { input: { params: { id: string } }; answer: Task };
  /** The day's plan: what brings most within the hours, in the order to do it, each with its reason */
  getToday: { input: { query?: { hours?: number | null; on?: string } }; answer: Today };
  /** Further cards of one column */
  listCards: { input: { query: { limit?: number; cursor?: string; mine?: "1"; closing?: "month"; rotting?: "1"; stageId: string } }; answer: { items: (OpportunityCard)[]; nextCursor: string | null } };
  /** Every category of products in use */
  listCategories: { input: object; answer: { items: (string)[] } };
  /** The sources that customers came from, the most frequent first */
  listCustomerSources: { input: object; answer: { items: ({ source: string; customers: number })[] } };
  /** Customers, filtered and sorted, page by page */
  listCustomers: { input: { query?: { limit?: number; cursor?: string; q?: string; where?: string; kind?: "person" | "organisation"; lifecycle?: string; level?: string; tag?: string; source?: string; organisationId?: string; ownerId?: string; hasNextStep?: "true" | "false"; owed?: "true" | "false"; createdFrom?: string; createdTo?: string; lastOrderFrom?: string; lastOrderTo?: string; lastContactBefore?: string; sort?: string } }; answer: { items: (ListedCustomer)[]; nextCursor: string | null } };
  /** The kinds of records that can be taken out */
  listExports: { input: object; answer: { items: (string)[] } };
  /** The fields that the owner added to customers, contacts, opportunities and orders */
  listFields: { input: { query?: { record?: "customer" | "contact" | "opportunity" | "order" } }; answer: { items: (CustomField)[] } };
  /** The records behind a figure, and how many they are */
  listFigureRecords: { input: { query: { period?: "thisMonth" | "lastMonth" | "thisQuarter" | "lastQuarter" | "thisYear" | "lastYear" | "next90" | "custom"; from?: string; to?: string; figure: "revenue" | "orders" | "newCustomers" | "conversion" | "repeat" | "renewal" | "owed" | "overdue"; limit?: number; cursor?: string } }; answer: FigureRecords };
  /** The deals or people behind a figure of the funnel, and how many they are */
  listFunnelRecords: { input: { query: { period?: "thisMonth" | "lastMonth" | "thisQuarter" | "lastQuarter" | "thisYear" | "lastYear" | "next90" | "custom"; from?: string; to?: string; pipelineId?: string; by?: "none" | "source" | "channel" | "product" | "cohort"; figure: "reached" | "here" | "won" | "lost" | "open" | "leads" | "buyers"; stageId?: string; value?: string; limit?: number; cursor?: string } }; answer: FigureRecords };
  /** Every field that a column of a file can go to, in the reader's language */
  listImportFields: { input: object; answer: { items: (ImportField)[] } };
  /** Rows of the file with what became of each and why */
  listImportRows: { input: { params: { id: string }; query?: { limit?: number; cursor?: string; kind?: "new" | "updated" | "duplicate" | "error" | "skipped" | "finding" } }; answer: { items: (ImportedRow)[]; nextCursor: string | null } };
  /** The distinct words of columns that are choices, how often each comes, and what it becomes */
  listImportValues: { input: { params: { id: string } }; answer: ImportValues };
  /** Imports, newest first */
  listImports: { input: { query?: { limit?: number; cursor?: string } }; answer: { items: (Import)[]; nextCursor: string | null } };
  /** The API keys that hold */
  listKeys: { input: object; answer: { items: (ApiKey)[] } };
  /** What was done lately, newest first */
  listOperations: { input: { query?: { limit?: number; cursor?: string } }; answer: { items: (Operation)[]; nextCursor: string | null } };
  /** Opportunities: open, won, lost or all */
  listOpportunities: { input: { query?: { limit?: number; cursor?: string; mine?: "1"; closing?: "month"; rotting?: "1"; q?: string; where?: string; state?: "open" | "won" | "lost" | "all"; pipelineId?: string; stageId?: string; customerId?: string; sort?: string } }; answer: { items: (OpportunityCard)[]; nextCursor: string | null } };
  /** Orders and refunds */
  listOrders: { input: { query?: { limit?: number; cursor?: string; q?: string; where?: string; customerId?: string; opportunityId?: string; refundOf?: string; kind?: "sale" | "refund"; state?: "open" | "done" | "cancelled" | "refunded"; owed?: "1"; overdueOn?: string; from?: string; to?: string; sort?: string } }; answer: { items: (OrderItem)[]; nextCursor: string | null } };
  /** Every pipeline with its stages */
  listPipelines: { input: object; answer: { items: (PipelineWithStages)[] } };
  /** Every price list */
  listPriceLists: { input: object; answer: { items: (PriceList)[] } };
  /** What is sold */
  listProducts: { input: { query?: { limit?: number; cursor?: string; q?: string; where?: string; active?: "0" | "1"; category?: string; stock?: "low" | "counted" | "negative"; sort?: string } }; answer: { items: (Product)[]; nextCursor: string | null } };
  /** The names of records that fields refer to, for many ids at once */
  listReferences: { input: { query: { kind: "customer" | "opportunity" | "order" | "product"; ids: string } }; answer: { items: (Reference)[] } };
  /** Open tasks whose reminder rang since an instant, newest first */
  listReminders: { input: { query: { since: string } }; answer: { items: (Task)[] } };
  /** Where one is signed in */
  listSessions: { input: object; answer: { items: (Session)[] } };
  /** The exit checklists of a pipeline's stages */
  listStageItems: { input: { params: { id: string } }; answer: { items: (StageItem)[] } };
  /** Why there is so much of a product: every move since it is counted, the latest first */
  listStockMoves: { input: { params: { id: string }; query?: { limit?: number; cursor?: string } }; answer: { items: (StockEntry)[]; nextCursor: string | null } };
  /** Which of a customer's tags were given by which rule */
  listTagReasons: { input: { params: { id: string } }; answer: { items: (TagReason)[] } };
  /** Every rule that tags by itself, and how many customers have its tag from it */
  listTagRules: { input: object; answer: { items: (CountedTagRule)[] } };
  /** Every tag and how many customers have it */
  listTags: { input: object; answer: { items: (CountedTag)[] } };
  /** Tasks: overdue, of today, upcoming, without a day, or done */
  listTasks: { input: { query?: { limit?: number; cursor?: string; when?: "overdue" | "today" | "upcoming" | "undated" | "open" | "done"; customerId?: string; refId?: string } }; answer: { items: (TaskItem)[]; nextCursor: string | null } };
  /** A customer's story, newest first: what was said and done, and what became of the fields */
  listTimeline: { input: { params: { id: string }; query?: { limit?: number; cursor?: string; kind?: string } }; answer: { items: (TimelineItem)[]; nextCursor: string | null } };
  /** The saved views of a list, or of all lists that the reader may see */
  listViews: { input: { query?: { list?: "customers" | "opportunities" | "orders" | "products" } }; answer: { items: (View)[] } };
  /** What changed, as it changes (server-sent events): {tables, ids}; `*` means anything may have */
  live: { input: object; answer: Response };
  /** Load sample data: two years of a small tea firm. It leaves again in one step */
  loadDemo: { input: object; answer: Demo };
  /** Move an opportunity to another stage, also of another pipeline */
  moveOpportunity: { input: { params: { id: string }; body: { stageId: string; leaveAnyway?: string } }; answer: Opportunity };
  /** Note what was counted, or what came or went beside the orders; the first count begins the counting */
  moveStock: { input: { params: { id: string }; body: StockDraft }; answer: ProductDetail };
  /** Put fields into another order */
  orderFields: { input: { body: { ids: (string)[] } }; answer: undefined };
  /** Put the pipelines into an order */
  orderPipelines: { input: { body: { ids: (string)[] } }; answer: undefined };
  /** Put views into this order */
  orderViews: { input: { body: { ids: (string)[] } }; answer: undefined };
  /** The first rows as they are read with the present settings, and cells that need mending */
  previewImport: { input: { params: { id: string } }; answer: ImportPreview };
  /** Note that money came for an order; a negative amount takes a receipt back */
  receivePayment: { input: { params: { id: string }; body: { amountMinor: number; at?: string; note?: string } }; answer: Order };
  /** Say what became of an item: done (with the next step), later, or not now; one operation that undo takes back */
  recordTodayOutcome: { input: { body: TodayOutcomeDraft }; answer: TodayOutcome };
  /** Give money back for an order */
  refundOrder: { input: { params: { id: string }; body: { id?: string; amountMinor: number; at?: string; note?: string } }; answer: Order };
  /** Put a customer into the recycle bin; undo brings it back */
  removeCustomer: { input: { params: { id: string } }; answer: undefined };
  /** Remove the sample data; what somebody worked on since stays */
  removeDemo: { input: object; answer: Demo };
  /** Take a field away; its values stay, and undo brings both back */
  removeField: { input: { params: { id: string } }; answer: undefined };
  /** Forget an import and its file; what it brought stays */
  removeImport: { input: { params: { id: string } }; answer: undefined };
  /** Put an opportunity into the bin */
  removeOpportunity: { input: { params: { id: string } }; answer: undefined };
  /** Put an order into the bin */
  removeOrder: { input: { params: { id: string } }; answer: undefined };
  /** Put a pipeline into the bin; what is open in it moves to another stage, else it is refused */
  removePipeline: { input: { params: { id: string }; query?: { moveTo?: string } }; answer: undefined };
  /** Put a price list into the bin */
  removePriceList: { input: { params: { id: string } }; answer: undefined };
  /** Put a product into the bin */
  removeProduct: { input: { params: { id: string } }; answer: undefined };
  /** Put a stage into the bin; what is open in it moves to another stage, else it is refused */
  removeStage: { input: { params: { id: string }; query?: { moveTo?: string } }; answer: undefined };
  /** Take an item off an exit checklist */
  removeStageItem: { input: { params: { id: string } }; answer: undefined };
  /** Delete a tag and take it off every customer */
  removeTag: { input: { params: { id: string } }; answer: undefined };
  /** Delete a rule; the tags that it gave are taken off, those of others stay */
  removeTagRule: { input: { params: { id: string } }; answer: undefined };
  /** Put a task into the bin */
  removeTask: { input: { params: { id: string } }; answer: undefined };
  /** Take an entry off the timeline; undo brings it back */
  removeTimelineEntry: { input: { params: { id: string } }; answer: undefined };
  /** Remove a view; undo brings it back */
  removeView: { input: { params: { id: string } }; answer: undefined };
  /** Open a closed opportunity again */
  reopenOpportunity: { input: { params: { id: string } }; answer: Opportunity };
  /** Open a finished task again */
  reopenTask: { input: { params: { id: string } }; answer: Task };
  /** Mail a link that sets a new password */
  requestPasswordReset: { input: { body: { email: string } }; answer: undefined };
  /** Set a new password by the mailed link */
  resetPassword: { input: { params: { token: string }; body: { password: string } }; answer: undefined };
  /** Take a customer out of the recycle bin */
  restoreCustomer: { input: { params: { id: string } }; answer: Customer };
  /** End an API key */
  revokeKey: { input: { params: { id: string } }; answer: undefined };
  /** Write the rows, in the background */
  runImport: { input: { params: { id: string } }; answer: Import };
  /** Find records by any part of a name, pinyin, initials, phone tail, email or number */
  search: { input: { query: { q: string; kind?: string; limit?: number } }; answer: { items: (Hit)[] } };
  /** Sign in */
  signIn: { input: { body: { email: string; password: string } }; answer: User };
  /** Sign out */
  signOut: { input: object; answer: undefined };
  /** Put a task off to another day, its reminder with it */
  snoozeTask: { input: { params: { id: string }; body: { dueOn: string; dueTime?: string | null } }; answer: Task };
  /** Count this product no longer; orders do not move it then */
  stopCounting: { input: { params: { id: string } }; answer: ProductDetail };
  /** Tick an item for an opportunity */
  tickItem: { input: { params: { id: string; itemId: string } }; answer: { items: (ChecklistItem)[] } };
  /** The forecast if some deals were won, lost, left out, or had another chance, amount or day; saves nothing */
  tryForecast: { input: { body: ForecastWhatIf }; answer: ForecastWhatIfResult };
  /** Take an operation back; answers with how many changes that were. Undo the undo to get it back */
  undo: { input: { body: { operationId: string } }; answer: { changes: number; kept: number } };
  /** Take the import back, in the background; what was changed since is kept */
  undoImport: { input: { params: { id: string } }; answer: Import };
  /** Take the tick of an item away */
  untickItem: { input: { params: { id: string; itemId: string } }; answer: { items: (ChecklistItem)[] } };
  /** Change the firm's settings */
  updateCompany: { input: { body: { name?: string; trade?: "b2b" | "retail" | "education" | "consulting" | "catering" | "freelance" | null; currency?: string; timeZone?: string; language?: "zh-CN" | "en"; minutesPerDay?: number; startHiddenAt?: string | null } }; answer: CompanySettings };
  /** Change a customer: what is named, nothing else. Lists are given whole */
  updateCustomer: { input: { params: { id: string }; body: { kind?: "person" | "organisation"; name?: string; organisationId?: string | null; jobTitle?: string; role?: "decides" | "influences" | "uses" | "pays" | null; emails?: (ContactEntry)[]; phones?: (ContactEntry)[]; messengers?: (ContactEntry)[]; addresses?: (Address)[]; birthday?: string | null; birthdayCalendar?: "solar" | "lunar" | "lunar-leap"; source?: string; externalId?: string | null; ownerId?: string; language?: "zh-CN" | "en" | null; level?: "A" | "B" | "C" | null; industry?: string; size?: "1" | "2-10" | "11-50" | "51-200" | "201-1000" | "1001+" | null; metHow?: string; metOn?: string | null; keepInTouchDays?: number | null; needs?: string; notes?: string; tags?: (string)[]; custom?: CustomPatch; photoId?: string | null; lifecycleSet?: Lifecycle } }; answer: Customer };
  /** Change a field's label, options, hint, or whether a form must fill it */
  updateField: { input: { params: { id: string }; body: CustomFieldPatch }; answer: CustomField };
  /** Change one's own name, email or language */
  updateMe: { input: { body: { name?: string; email?: string; language?: "zh-CN" | "en" } }; answer: User };
  /** Change an opportunity */
  updateOpportunity: { input: { params: { id: string }; body: OpportunityPatch }; answer: Opportunity };
  /** Change an order; lines are given whole */
  updateOrder: { input: { params: { id: string }; body: OrderPatch }; answer: Order };
  /** Give a pipeline another name or place */
  updatePipeline: { input: { params: { id: string }; body: PipelinePatch }; answer: PipelineWithStages };
  /** Change a price list; what was sold by it keeps its price */
  updatePriceList: { input: { params: { id: string }; body: PriceListPatch }; answer: PriceListDetail };
  /** Change a product; what was sold before keeps its price */
  updateProduct: { input: { params: { id: string }; body: ProductPatch }; answer: ProductDetail };
  /** Change a stage: name, chance, rotting days, place */
  updateStage: { input: { params: { id: string }; body: StagePatch }; answer: Stage };
  /** Change an item of an exit checklist: words, whether it is required, place */
  updateStageItem: { input: { params: { id: string }; body: StageItemPatch }; answer: StageItem };
  /** Rename or recolour a tag, for every customer who has it */
  updateTag: { input: { params: { id: string }; body: { name?: string; color?: "gray" | "green" | "blue" | "amber" | "red" | "purple" } }; answer: Tag };
  /** Change a rule, or switch it off; tags that it gave and would not give now are taken off */
  updateTagRule: { input: { params: { id: string }; body: { name?: string; tag?: string; filter?: Record<string, unknown>; active?: boolean } }; answer: TagRule };
  /** Change a task */
  updateTask: { input: { params: { id: string }; body: TaskPatch }; answer: Task };
  /** Change a view */
  updateView: { input: { params: { id: string }; body: ViewPatch }; answer: View };
  /** Give a file: the raw bytes are the body, at most 500 MB */
  uploadFile: { input: { query: { name: string }; body: Bytes }; answer: StoredFile };
}

/** Where each operation is asked for, what it answers with, and whether a repeat of it is harmless by a key. */
export const routes: Record<keyof Operations, readonly [method: string, path: string, answer: "json" | "none" | "file", keyed: boolean]> = {
  addStageItem: ["POST", "/api/v1/stages/{id}/items", "json", true],
  addToTimeline: ["POST", "/api/v1/customers/{id}/timeline", "json", true],
  arrangeDashboard: ["PUT", "/api/v1/insights/layout", "json", true],
  changeCustomers: ["POST", "/api/v1/customers/bulk", "json", true],
  changeImport: ["PATCH", "/api/v1/imports/{id}", "json", true],
  changeOpportunities: ["POST", "/api/v1/opportunities/bulk", "json", true],
  changeOrders: ["POST", "/api/v1/orders/bulk", "json", true],
  changePassword: ["PUT", "/api/v1/me/password", "none", true],
  changeProducts: ["POST", "/api/v1/products/bulk", "json", true],
  changeTasks: ["POST", "/api/v1/tasks/bulk", "none", true],
  checkDuplicates: ["GET", "/api/v1/customers/duplicates-check", "json", false],
  checkImport: ["POST", "/api/v1/imports/{id}/dry-run", "json", true],
  closeOpportunity: ["PUT", "/api/v1/opportunities/{id}/outcome", "json", true],
  completeTask: ["PUT", "/api/v1/tasks/{id}/completion", "json", true],
  correctTimelineEntry: ["PATCH", "/api/v1/timeline/{id}", "json", true],
  countCustomers: ["GET", "/api/v1/customers/count", "json", false],
  countOpportunities: ["GET", "/api/v1/opportunities/count", "json", false],
  countOrders: ["GET", "/api/v1/orders/count", "json", false],
  countProducts: ["GET", "/api/v1/products/count", "json", false],
  countTasks: ["GET", "/api/v1/tasks/counts", "json", false],
  createCustomer: ["POST", "/api/v1/customers", "json", true],
  createField: ["POST", "/api/v1/fields", "json", true],
  createImport: ["POST", "/api/v1/imports", "json", true],
  createKey: ["POST", "/api/v1/keys", "json", true],
  createOpportunity: ["POST", "/api/v1/opportunities", "json", true],
  createOrder: ["POST", "/api/v1/orders", "json", true],
  createOwner: ["POST", "/api/v1/owner", "json", false],
  createPipeline: ["POST", "/api/v1/pipelines", "json", true],
  createPriceList: ["POST", "/api/v1/price-lists", "json", true],
  createProduct: ["POST", "/api/v1/products", "json", true],
  createStage: ["POST", "/api/v1/pipelines/{id}/stages", "json", true],
  createTag: ["POST", "/api/v1/tags", "json", true],
  createTagRule: ["POST", "/api/v1/tag-rules", "json", true],
  createTask: ["POST", "/api/v1/tasks", "json", true],
  createView: ["POST", "/api/v1/views", "json", true],
  downloadFile: ["GET", "/api/v1/files/{id}", "file", false],
  downloadImportErrors: ["GET", "/api/v1/imports/{id}/errors.csv", "file", false],
  endSession: ["DELETE", "/api/v1/sessions/{id}", "none", true],
  exportCustomers: ["GET", "/api/v1/exports/customers", "file", false],
  exportKind: ["GET", "/api/v1/exports/{kind}", "file", false],
  exportOpportunities: ["GET", "/api/v1/exports/opportunities", "file", false],
  exportOrders: ["GET", "/api/v1/exports/orders", "file", false],
  exportSelected: ["POST", "/api/v1/exports/{list}", "file", true],
  findPrices: ["GET", "/api/v1/prices", "json", false],
  getBoard: ["GET", "/api/v1/board", "json", false],
  getChecklist: ["GET", "/api/v1/opportunities/{id}/checklist", "json", false],
  getCompany: ["GET", "/api/v1/company", "json", false],
  getCustomer: ["GET", "/api/v1/customers/{id}", "json", false],
  getCustomerFigures: ["GET", "/api/v1/insights/dashboard/customers", "json", false],
  getCustomerPhoto: ["GET", "/api/v1/customers/{id}/photo", "file", false],
  getCustomerSummary: ["GET", "/api/v1/customers/{id}/summary", "json", false],
  getDashboard: ["GET", "/api/v1/insights/dashboard", "json", false],
  getDashboardLayout: ["GET", "/api/v1/insights/layout", "json", false],
  getDemo: ["GET", "/api/v1/demo", "json", false],
  getForecast: ["GET", "/api/v1/insights/forecast", "json", false],
  getFunnel: ["GET", "/api/v1/insights/funnel", "json", false],
  getImport: ["GET", "/api/v1/imports/{id}", "json", false],
  getJob: ["GET", "/api/v1/jobs/{id}", "json", false],
  getList: ["GET", "/api/v1/lists/{list}", "json", false],
  getOpportunity: ["GET", "/api/v1/opportunities/{id}", "json", false],
  getOpportunityCalendar: ["GET", "/api/v1/board/calendar", "json", false],
  getOpportunityHistory: ["GET", "/api/v1/opportunities/{id}/history", "json", false],
  getOrder: ["GET", "/api/v1/orders/{id}", "json", false],
  getPriceList: ["GET", "/api/v1/price-lists/{id}", "json", false],
  getProduct: ["GET", "/api/v1/products/{id}", "json", false],
  getProductSales: ["GET", "/api/v1/products/{id}/sales", "json", false],
  getPurchases: ["GET", "/api/v1/customers/{id}/purchases", "json", false],
  getSession: ["GET", "/api/v1/session", "json", false],
  getStartChecklist: ["GET", "/api/v1/today/start", "json", false],
  getTask: ["GET", "/api/v1/tasks/{id}", "json", false],
  getToday: ["GET", "/api/v1/today", "json", false],
  listCards: ["GET", "/api/v1/board/cards", "json", false],
  listCategories: ["GET", "/api/v1/products/categories", "json", false],
  listCustomerSources: ["GET", "/api/v1/customers/sources", "json", false],
  listCustomers: ["GET", "/api/v1/customers", "json", false],
  listExports: ["GET", "/api/v1/exports", "json", false],
  listFields: ["GET", "/api/v1/fields", "json", false],
  listFigureRecords: ["GET", "/api/v1/insights/dashboard/records", "json", false],
  listFunnelRecords: ["GET", "/api/v1/insights/funnel/records", "json", false],
  listImportFields: ["GET", "/api/v1/import-fields", "json", false],
  listImportRows: ["GET", "/api/v1/imports/{id}/rows", "json", false],
  listImportValues: ["GET", "/api/v1/imports/{id}/values", "json", false],
  listImports: ["GET", "/api/v1/imports", "json", false],
  listKeys: ["GET", "/api/v1/keys", "json", false],
  listOperations: ["GET", "/api/v1/operations", "json", false],
  listOpportunities: ["GET", "/api/v1/opportunities", "json", false],
  listOrders: ["GET", "/api/v1/orders", "json", false],
  listPipelines: ["GET", "/api/v1/pipelines", "json", false],
  listPriceLists: ["GET", "/api/v1/price-lists", "json", false],
  listProducts: ["GET", "/api/v1/products", "json", false],
  listReferences: ["GET", "/api/v1/references", "json", false],
  listReminders: ["GET", "/api/v1/tasks/reminders", "json", false],
  listSessions: ["GET", "/api/v1/sessions", "json", false],
  listStageItems: ["GET", "/api/v1/pipelines/{id}/items", "json", false],
  listStockMoves: ["GET", "/api/v1/products/{id}/stock", "json", false],
  listTagReasons: ["GET", "/api/v1/customers/{id}/tag-reasons", "json", false],
  listTagRules: ["GET", "/api/v1/tag-rules", "json", false],
  listTags: ["GET", "/api/v1/tags", "json", false],
  listTasks: ["GET", "/api/v1/tasks", "json", false],
  listTimeline: ["GET", "/api/v1/customers/{id}/timeline", "json", false],
  listViews: ["GET", "/api/v1/views", "json", false],
  live: ["GET", "/api/v1/live", "file", false],
  loadDemo: ["PUT", "/api/v1/demo", "json", true],
  moveOpportunity: ["PUT", "/api/v1/opportunities/{id}/stage", "json", true],
  moveStock: ["POST", "/api/v1/products/{id}/stock", "json", true],
  orderFields: ["POST", "/api/v1/fields/order", "none", true],
  orderPipelines: ["POST", "/api/v1/pipelines/order", "none", true],
  orderViews: ["POST", "/api/v1/views/order", "none", true],
  previewImport: ["GET", "/api/v1/imports/{id}/preview", "json", false],
  receivePayment: ["POST", "/api/v1/orders/{id}/receipts", "json", true],
  recordTodayOutcome: ["POST", "/api/v1/today/outcomes", "json", true],
  refundOrder: ["POST", "/api/v1/orders/{id}/refunds", "json", true],
  removeCustomer: ["DELETE", "/api/v1/customers/{id}", "none", true],
  removeDemo: ["DELETE", "/api/v1/demo", "json", true],
  removeField: ["DELETE", "/api/v1/fields/{id}", "none", true],
  removeImport: ["DELETE", "/api/v1/imports/{id}", "none", true],
  removeOpportunity: ["DELETE", "/api/v1/opportunities/{id}", "none", true],
  removeOrder: ["DELETE", "/api/v1/orders/{id}", "none", true],
  removePipeline: ["DELETE", "/api/v1/pipelines/{id}", "none", true],
  removePriceList: ["DELETE", "/api/v1/price-lists/{id}", "none", true],
  removeProduct: ["DELETE", "/api/v1/products/{id}", "none", true],
  removeStage: ["DELETE", "/api/v1/stages/{id}", "none", true],
  removeStageItem: ["DELETE", "/api/v1/stage-items/{id}", "none", true],
  removeTag: ["DELETE", "/api/v1/tags/{id}", "none", true],
  removeTagRule: ["DELETE", "/api/v1/tag-rules/{id}", "none", true],
  removeTask: ["DELETE", "/api/v1/tasks/{id}", "none", true],
  removeTimelineEntry: ["DELETE", "/api/v1/timeline/{id}", "none", true],
  removeView: ["DELETE", "/api/v1/views/{id}", "none", true],
  reopenOpportunity: ["DELETE", "/api/v1/opportunities/{id}/outcome", "json", true],
  reopenTask: ["DELETE", "/api/v1/tasks/{id}/completion", "json", true],
  requestPasswordReset: ["POST", "/api/v1/password-resets", "none", false],
  resetPassword: ["PUT", "/api/v1/password-resets/{token}", "none", false],
  restoreCustomer: ["DELETE", "/api/v1/customers/{id}/deletion", "json", true],
  revokeKey: ["DELETE", "/api/v1/keys/{id}", "none", true],
  runImport: ["POST", "/api/v1/imports/{id}/run", "json", true],
  search: ["GET", "/api/v1/search", "json", false],
  signIn: ["POST", "/api/v1/session", "json", false],
  signOut: ["DELETE", "/api/v1/session", "none", false],
  snoozeTask: ["PUT", "/api/v1/tasks/{id}/day", "json", true],
  stopCounting: ["DELETE", "/api/v1/products/{id}/stock", "json", true],
  tickItem: ["PUT", "/api/v1/opportunities/{id}/checklist/{itemId}", "json", true],
  tryForecast: ["POST", "/api/v1/insights/forecast/what-if", "json", true],
  undo: ["POST", "/api/v1/undo", "json", true],
  undoImport: ["POST", "/api/v1/imports/{id}/undo", "json", true],
  untickItem: ["DELETE", "/api/v1/opportunities/{id}/checklist/{itemId}", "json", true],
  updateCompany: ["PATCH", "/api/v1/company", "json", true],
  updateCustomer: ["PATCH", "/api/v1/customers/{id}", "json", true],
  updateField: ["PATCH", "/api/v1/fields/{id}", "json", true],
  updateMe: ["PATCH", "/api/v1/me", "json", true],
  updateOpportunity: ["PATCH", "/api/v1/opportunities/{id}", "json", true],
  updateOrder: ["PATCH", "/api/v1/orders/{id}", "json", true],
  updatePipeline: ["PATCH", "/api/v1/pipelines/{id}", "json", true],
  updatePriceList: ["PATCH", "/api/v1/price-lists/{id}", "json", true],
  updateProduct: ["PATCH", "/api/v1/products/{id}", "json", true],
  updateStage: ["PATCH", "/api/v1/stages/{id}", "json", true],
  updateStageItem: ["PATCH", "/api/v1/stage-items/{id}", "json", true],
  updateTag: ["PATCH", "/api/v1/tags/{id}", "json", true],
  updateTagRule: ["PATCH", "/api/v1/tag-rules/{id}", "json", true],
  updateTask: ["PATCH", "/api/v1/tasks/{id}", "json", true],
  updateView: ["PATCH", "/api/v1/views/{id}", "json", true],
  uploadFile: ["POST", "/api/v1/files", "json", false],
};
