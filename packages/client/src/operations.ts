/** Every operation of the API. Made by scripts/generate.ts from docs/openapi.json. */

/** A file to be sent. */
export type Bytes = Blob | ArrayBuffer | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | string;

export type Address = { label?: string; text?: string; country?: string; region?: string; city?: string; district?: string; street?: string; postalCode?: string };
export type ApiKey = { id: string; name: string; scopes: ("customers:read" | "customers:write" | "work:read" | "work:write" | "sales:read" | "sales:write" | "integrations:read" | "integrations:write" | "today:read" | "today:write" | "admin:read" | "admin:write")[]; createdAt: string; usedAt: string | null };
export type Appointment = { id: string; title: string; startOn: string; startTime: string | null; minutes: number; timeZone: string; location: string; notes: string; customerId: string | null; customerName: string | null; refTable: string | null; refId: string | null; busy: boolean; rrule: string | null; seriesId: string | null; occurrenceOn: string | null; uid: string; attendees: ({ name: string; email: string; customerId: string | null; answer: "open" | "accepted" | "declined" | "tentative" })[]; source: "own" | "file" | "caldav"; createdAt: string; deletedAt: string | null; version: number };
export type AppointmentDraft = { id?: string; title: string; startOn: string; startTime?: string | null; minutes?: number; timeZone?: string; location?: string; notes?: string; customerId?: string | null; refTable?: string | null; refId?: string | null; busy?: boolean; rrule?: string };
export type AppointmentPatch = { title?: string; startOn?: string; startTime?: string | null; minutes?: number; timeZone?: string; location?: string; notes?: string; customerId?: string | null; refTable?: string | null; refId?: string | null; busy?: boolean; rrule?: string };
export type ArchiveFile = { id: string; state: "making" | "ready" | "failed"; done: number; total: number; error: string | null; createdAt: string; name: string; size: number | null; counts: { tables: Record<string, number>; rows: number; files: number } | null };
export type ArchiveImport = { state: "none" | "running" | "done" | "failed"; done: number; total: number; error: string | null; counts: { tables: Record<string, number>; rows: number; files: number } | null };
export type Bill = { id: string; name: string; source: "wechat" | "alipay" | "bank"; firstOn: string; lastOn: string; added: number; known: number; leftOut: number; actorName: string; createdAt: string; deletedAt: string | null; version: number };
export type BillRow = { id: string; billId: string; key: string; source: "wechat" | "alipay" | "bank"; number: string; at: string; cameOn: string; amountMinor: number; feeMinor: number; currency: string; payer: string; account: string; remark: string; matchedMinor: number; ignoredAt: string | null; version: number };
export type BinCount = { kind: string; called: string; count: number };
export type BinItem = { kind: string; called: string; id: string; name: string; about: string | null; deletedAt: string; deletedBy: string | null; daysLeft: number };
export type BirthdayDates = { exists: boolean; solar: string | null; lunar: LunarDate; next: { on: string; inDays: number; lunar: LunarDate; age: number | null; rules: ("no-leap-month" | "short-month" | "no-leap-day")[] } | null };
export type Board = { today: string; pipeline: Pipeline; columns: (BoardColumn)[]; won: { count: number; amounts: (BoardAmount)[]; cards: (OpportunityCard)[] } };
export type BoardAmount = { currency: string; amountMinor: number; weightedMinor: number };
export type BoardColumn = { count: number; amounts: (BoardAmount)[]; stage: Stage; cards: (OpportunityCard)[]; nextCursor: string | null };
export type Booking = { id: string; kindId: string; kindName: string; customerId: string; customerName: string; appointmentId: string; startOn: string; startTime: string | null; minutes: number; note: string; createdAt: string };
export type Bought = { title: string; sku: string; currency: string; quantityMilli: number; totalMinor: number; orders: number; lastOn: string };
export type BoughtLine = { id: string; orderId: string; number: string; orderedOn: string; ordinal: number; productId: string | null; sku: string; title: string; currency: string; quantityMilli: number; unitPriceMinor: number; totalMinor: number; givenBackMilli: number };
export type BulkDone = { changed: number; kept: number; why: string | null };
export type Calendar = { today: string; timeZone: string; hours: (([string, string])[])[]; days: ({ on: string; working: boolean; special: "rest" | "work" | null; name: string; lunar: string })[]; items: (CalendarItem)[] };
export type CalendarAccount = { id: string; name: string; serverUrl: string; username: string; calendarUrl: string; sendsOwn: boolean; syncedAt: string | null; error: string | null; result: { taken: number; sent: number; removed: number; conflicts: number } | null; createdAt: string; version: number };
export type CalendarAccountDraft = (CalendarServer) & ({ id?: string; name: string; calendarUrl: string; sendsOwn?: boolean });
export type CalendarAccountPatch = { name?: string; password?: string; sendsOwn?: boolean };
export type CalendarAmount = { currency: string; amountMinor: number; weightedMinor: number };
export type CalendarDay = { count: number; amounts: (CalendarAmount)[]; on: string; cards: (OpportunityCard)[] };
export type CalendarFeed = { id: string; name: string; kind: "everything" | "tasks" | "busy"; createdAt: string; usedAt: string | null };
export type CalendarFeedDraft = { name: string; kind: "everything" | "tasks" | "busy" };
export type CalendarFile = { name: string; items: ({ uid: string; state: "new" | "changed" | "same" | "removed"; title: string; on: string; time: string | null; repeats: boolean; customerName: string | null })[]; troubles: ({ title: string; says: string })[] };
export type CalendarItem = { key: string; source: string; id: string; occurrenceOn: string | null; title: string; on: string; time: string | null; endOn: string; endTime: string | null; kind: string; customerId: string | null; customerName: string | null; location: string; done: boolean; repeats: boolean; foreseen: boolean; movable: boolean; href: string };
export type CalendarPlace = { on: string; time?: string | null; minutes?: number; occurrenceOn?: string; scope?: "this" | "following" | "all" };
export type CalendarServer = { serverUrl: string; username: string; password: string };
export type Capture = { id?: string; customerId?: string | null; name: string; organisation?: string; jobTitle?: string; phones?: ({ label?: string; value: string })[]; emails?: ({ label?: string; value: string })[]; messengers?: ({ label?: string; value: string })[]; address?: string; website?: string; need?: string; source?: string; text?: string; nextStep?: NextStep; opportunity?: { title: string; amountMinor?: number } };
export type CaptureReading = { pieces: (CapturedPiece)[]; known: (Duplicate)[] };
export type CapturedPiece = { field: "name" | "organisation" | "jobTitle" | "phone" | "email" | "messenger" | "address" | "website" | "need" | "amount" | "nextStep"; value: string; label: string; sure: boolean };
export type ChecklistItem = { id: string; stageId: string; label: string; required: boolean; tickedAt: string | null; tickedBy: string | null };
export type CompanySettings = { id: "company"; name: string; trade: "b2b" | "retail" | "education" | "consulting" | "catering" | "freelance" | null; currency: string; timeZone: string; language: "zh-CN" | "en"; minutesPerDay: number; startHiddenAt: string | null; mergeExactSince: string | null; version: number } | null;
export type ComparedNumber = { now: number | null; previous: number | null; lastYear: number | null };
export type ComparedRate = { now: Rate; previous: Rate; lastYear: Rate };
export type Competitor = { id: string; name: string; notes: string; createdAt: string; deletedAt: string | null; version: number };
export type CompetitorDraft = { id?: string; name: string; notes?: string };
export type CompetitorItem = (Competitor) & ({ met: number; wonAgainst: number; lostTo: number });
export type CompetitorPatch = { name?: string; notes?: string };
export type ContactEntry = { label: string; value: string };
export type Contract = { id: string; number: string; title: string; customerId: string | null; opportunityId: string | null; quoteId: string | null; templateId: string | null; orderId: string | null; amendsId: string | null; renewsId: string | null; revision: number; amountMinor: number; currency: string; language: "zh-CN" | "en"; text: string; frozenText: string | null; startOn: string | null; endOn: string | null; remindDays: number | null; remindOn: string | null; reminderId: string | null; autoRenews: boolean; state: "draft" | "sent" | "signed" | "ended" | "terminated"; sentAt: string | null; ourSignatureId: string | null; theirSignatureId: string | null; signedOn: string | null; signedHow: "screen" | "paper" | null; endedOn: string | null; endReason: string; notes: string; ownerId: string | null; createdAt: string; deletedAt: string | null; version: number } | null;
export type ContractAction = { kind: "set"; fields: { remindDays?: number | null; autoRenews?: boolean; notes?: string } } | { kind: "terminate"; reason: string } | { kind: "remove" };
export type ContractDraft = { id?: string; number?: string; title?: string; customerId?: string | null; opportunityId?: string | null; quoteId?: string | null; templateId?: string | null; amountMinor?: number; currency?: string; language?: "zh-CN" | "en"; text?: string; startOn?: string | null; endOn?: string | null; remindDays?: number | null; autoRenews?: boolean; notes?: string };
export type ContractFile = { id: string; contractId: string; fileId: string; name: string; size: number; createdAt: string; deletedAt: string | null; version: number };
export type ContractItem = { id: string; number: string; title: string; customerId: string | null; opportunityId: string | null; quoteId: string | null; templateId: string | null; orderId: string | null; amendsId: string | null; renewsId: string | null; revision: number; amountMinor: number; currency: string; language: "zh-CN" | "en"; startOn: string | null; endOn: string | null; remindDays: number | null; remindOn: string | null; reminderId: string | null; autoRenews: boolean; state: "draft" | "sent" | "signed" | "ended" | "terminated"; sentAt: string | null; ourSignatureId: string | null; theirSignatureId: string | null; signedOn: string | null; signedHow: "screen" | "paper" | null; endedOn: string | null; endReason: string; ownerId: string | null; createdAt: string; version: number; customerName: string | null };
export type ContractPage = (Contract) & ({ customerName: string | null; opportunityTitle: string | null; orderNumber: string | null; blocks: (TextBlock)[]; missing: (string)[]; ours: { id: string; name: string; signedAt: string; address: string; browser: string; drawing: string; textHash: string } | null; theirs: { id: string; name: string; signedAt: string; address: string; browser: string; drawing: string; textHash: string } | null; links: (ShareLink)[]; files: (ContractFile)[]; amends: { id: string; number: string; title: string; state: "draft" | "sent" | "signed" | "ended" | "terminated" } | null; renews: { id: string; number: string; title: string; state: "draft" | "sent" | "signed" | "ended" | "terminated" } | null; amendedBy: ({ id: string; number: string; title: string; state: "draft" | "sent" | "signed" | "ended" | "terminated" })[]; renewedBy: ({ id: string; number: string; title: string; state: "draft" | "sent" | "signed" | "ended" | "terminated" })[] });
export type ContractPatch = { number?: string; title?: string; customerId?: string | null; opportunityId?: string | null; amountMinor?: number; currency?: string; language?: "zh-CN" | "en"; text?: string; startOn?: string | null; endOn?: string | null; remindDays?: number | null; autoRenews?: boolean; notes?: string };
export type ContractPreview = { blocks: (TextBlock)[]; missing: (string)[] };
export type ContractPreviewDraft = { text: string; contractId?: string; language?: "zh-CN" | "en" };
export type ContractTemplate = { id: string; name: string; language: "zh-CN" | "en"; text: string; position: number; createdAt: string; deletedAt: string | null; version: number };
export type ContractTemplateDraft = { id?: string; name: string; language?: "zh-CN" | "en"; text?: string };
export type ContractTemplatePatch = { name?: string; language?: "zh-CN" | "en"; text?: string };
export type ContractVerification = { ok: boolean; says: string; textHash: string | null; signatures: ({ id: string; name: string; signedAt: string; signedHash: string; ok: boolean })[] };
export type Conversion = { hits: number; of: number; share: number | null; low: number | null; high: number | null };
export type CountedTag = (Tag) & ({ customers: number });
export type CountedTagRule = (TagRule) & ({ customers: number });
export type CounterDay = { on: string; currency: string; sales: number; totalMinor: number; methods: ({ method: "wechat" | "alipay" | "bank" | "cash" | "card" | "other"; amountMinor: number })[] };
export type CounterProduct = { id: string; sku: string; name: string; unit: string; category: string; priceMinor: number; stockMilli: number | null };
export type CounterReceipt = (Order) & ({ lines: (OrderLine)[] });
export type CounterSale = { id?: string; customerId?: string | null; lines: ({ productId?: string | null; sku?: string; title: string; quantityMilli?: number; unitPriceMinor: number })[]; discountMinor?: number; method: "wechat" | "alipay" | "bank" | "cash" | "card" | "other"; notes?: string };
export type CustomField = { id: string; record: "customer" | "contact" | "opportunity" | "order"; key: string; label: string; kind: "text" | "number" | "money" | "date" | "choice" | "choices" | "yesNo" | "link" | "reference"; options: (FieldOption)[]; refersTo: "customer" | "opportunity" | "order" | "product" | null; hint: string; required: boolean; position: number; indexedAt: string | null; createdAt: string; deletedAt: string | null; version: number };
export type CustomFieldDraft = { id?: string; record: "customer" | "contact" | "opportunity" | "order"; label: string; kind: "text" | "number" | "money" | "date" | "choice" | "choices" | "yesNo" | "link" | "reference"; options?: ({ value?: string; label: string })[]; refersTo?: "customer" | "opportunity" | "order" | "product" | null; hint?: string; required?: boolean };
export type CustomFieldPatch = { label?: string; options?: ({ value?: string; label: string })[]; hint?: string; required?: boolean };
export type CustomPatch = Record<string, string | number | boolean | (string)[] | null>;
export type CustomValues = Record<string, string | number | boolean | (string)[]>;
export type Customer = { id: string; kind: "person" | "organisation"; name: string; organisationId: string | null; jobTitle: string; role: "decides" | "influences" | "uses" | "pays" | null; emails: (ContactEntry)[]; phones: (ContactEntry)[]; messengers: (ContactEntry)[]; addresses: (Address)[]; birthday: string | null; birthdayCalendar: "solar" | "lunar" | "lunar-leap"; source: string; externalId: string | null; ownerId: string; language: "zh-CN" | "en" | null; level: "A" | "B" | "C" | null; industry: string; size: "1" | "2-10" | "11-50" | "51-200" | "201-1000" | "1001+" | null; metHow: string; metOn: string | null; keepInTouchDays: number | null; needs: string; notes: string; tags: (string)[]; photoId: string | null; custom: CustomValues; lifecycleSet: (Lifecycle) & (string | null); createdAt: string; confirmedOn: string; deletedAt: string | null; mergedInto: string | null; version: number; region: string; lifecycle: Lifecycle; orderCount: number; orderTotalMinor: number; firstOrderOn: string; lastOrderOn: string; owedMinor: number; lastContactAt: string; nextStepOn: string; quality: number };
export type CustomerFigures = { newCustomers: ComparedNumber; conversion: ComparedRate; repeat: ComparedRate; renewal: ComparedRate; owedMinor: number; overdueMinor: number; otherOwed: ({ currency: string; owedMinor: number; overdueMinor: number })[]; topCustomers: ({ id: string; name: string; totalMinor: number; orders: number })[]; topProducts: ({ title: string; totalMinor: number; quantityMilli: number })[] };
export type CustomerNeed = { kind: "need" | "preference"; text: string; source: string; notedOn: string; id: string; customerId: string; position: number; createdAt: string; deletedAt: string | null; version: number };
export type CustomerNeedDraft = { kind?: "need" | "preference"; text: string; source?: string; notedOn?: string; id?: string };
export type CustomerNeedPatch = { kind?: "need" | "preference"; text?: string; source?: string; notedOn?: string };
export type CustomerProgress = { id: string; title: string; kind: "project" | "course" | "hours"; state: "planned" | "running" | "paused" | "done"; percent: number; doneCount: number; wholeCount: number; usedMinutes: number; agreedMinutes: number | null; nextOn: string | null; nextTitle: string; steps: ({ title: string; state: "open" | "done" | "missed" | "cancelled"; dueOn: string | null; dueTime: string | null; doneOn: string | null })[] };
export type CustomerSummary = { customer: Customer; organisation: { id: string; name: string } | null; contacts: ({ id: string; name: string; jobTitle: string; role: "decides" | "influences" | "uses" | "pays" | null; keepInTouchDays: number | null; emails: (ContactEntry)[]; phones: (ContactEntry)[]; photoId: string | null })[]; plans: ({ id: string; title: string; kind: string; dueOn: string | null; dueTime: string | null; priority: number; version: number })[] };
export type Dashboard = { today: string; currency: string; period: Span; previous: Span; lastYear: Span; revenueMinor: ComparedNumber; orders: ComparedNumber; averageMinor: ComparedNumber; otherCurrencies: ({ currency: string; revenueMinor: number; orders: number })[]; months: ({ month: string; revenueMinor: number; orders: number; lastYearMinor: number })[]; hasData: boolean };
export type DashboardLayout = { widgets: (Widget)[]; isStandard: boolean; version: number };
export type DashboardLayoutDraft = { widgets: (Widget)[] | null };
export type Delivery = { id: string; title: string; kind: "project" | "course" | "hours"; state: "planned" | "running" | "paused" | "done"; customerId: string | null; orderId: string | null; orderLineId: string | null; startOn: string | null; dueOn: string | null; lessons: number | null; lessonMinutes: number | null; agreedMinutes: number | null; notes: string; files: ({ id: string; name: string; size: number })[]; percent: number; doneCount: number; wholeCount: number; usedMinutes: number; nextOn: string | null; nextTitle: string; ownerId: string | null; doneAt: string | null; createdAt: string; deletedAt: string | null; version: number };
export type DeliveryAction = { kind: "state"; state: "planned" | "running" | "paused" | "done" } | { kind: "set"; fields: { dueOn?: string | null; startOn?: string | null; customerId?: string | null } } | { kind: "remove" };
export type DeliveryDraft = { id?: string; title: string; kind?: "project" | "course" | "hours"; customerId?: string | null; orderId?: string | null; orderLineId?: string | null; startOn?: string | null; dueOn?: string | null; lessons?: number | null; lessonMinutes?: number | null; agreedMinutes?: number | null; notes?: string; templateId?: string | null };
export type DeliveryHours = { id: string; deliveryId: string; workedOn: string; minutes: number; billable: boolean; note: string; createdAt: string; version: number };
export type DeliveryHoursDraft = { id?: string; workedOn?: string; minutes: number; billable?: boolean; note?: string };
export type DeliveryHoursPatch = { workedOn?: string; minutes?: number; billable?: boolean; note?: string };
export type DeliveryItem = { id: string; title: string; kind: "project" | "course" | "hours"; state: "planned" | "running" | "paused" | "done"; customerId: string | null; orderId: string | null; orderLineId: string | null; startOn: string | null; dueOn: string | null; lessons: number | null; lessonMinutes: number | null; agreedMinutes: number | null; percent: number; doneCount: number; wholeCount: number; usedMinutes: number; nextOn: string | null; nextTitle: string; ownerId: string | null; doneAt: string | null; createdAt: string; version: number; customerName: string | null };
export type DeliveryPage = (Delivery) & ({ customerName: string | null; orderNumber: string | null; steps: (DeliveryStep)[]; hours: (DeliveryHours)[] });
export type DeliveryPatch = { title?: string; customerId?: string | null; startOn?: string | null; dueOn?: string | null; lessons?: number | null; lessonMinutes?: number | null; agreedMinutes?: number | null; notes?: string; files?: ({ id: string; name: string; size: number })[] };
export type DeliveryStep = { id: string; deliveryId: string; title: string; state: "open" | "done" | "missed" | "cancelled"; dueOn: string | null; dueTime: string | null; doneOn: string | null; shareBp: number | null; amountMinor: number | null; note: string; ordinal: number; createdAt: string; deletedAt: string | null; version: number };
export type DeliveryStepDraft = { id?: string; title: string; dueOn?: string | null; dueTime?: string | null; shareBp?: number | null; amountMinor?: number | null; note?: string };
export type DeliveryStepOutcome = { state: "open" | "done" | "missed" | "cancelled"; on?: string; note?: string };
export type DeliveryStepPatch = { title?: string; dueOn?: string | null; dueTime?: string | null; shareBp?: number | null; amountMinor?: number | null; note?: string };
export type DeliveryTemplate = { id: string; name: string; kind: "project" | "course" | "hours"; lessons: number | null; lessonMinutes: number | null; agreedMinutes: number | null; steps: ({ title: string; afterDays?: number | null; shareBp?: number | null })[]; createdAt: string; deletedAt: string | null; version: number };
export type DeliveryTemplateDraft = { id?: string; name: string; kind?: "project" | "course" | "hours"; lessons?: number | null; lessonMinutes?: number | null; agreedMinutes?: number | null; steps?: ({ title: string; afterDays?: number | null; shareBp?: number | null })[] };
export type DeliveryTemplatePatch = { name?: string; kind?: "project" | "course" | "hours"; lessons?: number | null; lessonMinutes?: number | null; agreedMinutes?: number | null; steps?: ({ title: string; afterDays?: number | null; shareBp?: number | null })[] };
export type Demo = { state: "none" | "loading" | "loaded" | "removing"; customers: number; kept: number };
export type DoneBillRow = (BillRow) & ({ payments: ({ paymentId: string; orderId: string; number: string; customerId: string | null; customerName: string | null; amountMinor: number })[] });
export type DormancyCount = (DormancyRule) & ({ asleep: number; soon: number });
export type DormancyPatch = { afterDays?: number; warnDays?: number };
export type DormancyRule = { id: "A" | "B" | "C" | "none"; afterDays: number; warnDays: number; version: number };
export type Duplicate = { id: string; kind: "person" | "organisation"; name: string; organisationName: string | null; lifecycle: Lifecycle; orderCount: number; lastOrderOn: string; reasons: ({ by: "email" | "phone" | "messenger" | "externalId" | "name"; value: string })[] };
export type DuplicatePair = { id: string; kind: "person" | "organisation"; certainty: "exact" | "sure" | "likely"; score: number; state: "open" | "dismissed" | "merged"; a: { id: string; name: string; phones: (string)[]; emails: (string)[]; organisationName: string | null; region: string; birthday: string | null; lifecycle: Lifecycle; orderCount: number; createdAt: string }; b: { id: string; name: string; phones: (string)[]; emails: (string)[]; organisationName: string | null; region: string; birthday: string | null; lifecycle: Lifecycle; orderCount: number; createdAt: string }; reasons: (DuplicateReason)[]; foundAt: string; mergedAt: string | null; operationId: string | null };
export type DuplicateReason = { field: string; level: string; bits: number; text: string };
export type DuplicateSearch = { searchedAt: string | null; records: number; open: { all: number; exact: number; sure: number; likely: number }; job: { id: string; done: number; total: number } | null; mergeExactSince: string | null };
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
export type Instalment = { id: string; orderId: string; ordinal: number; title: string; dueOn: string; amountMinor: number; receivedMinor: number; voidedAt: string | null; version: number };
export type InstalmentDraft = { id?: string; title?: string; dueOn: string; amountMinor: number };
export type InstalmentPlanDraft = { parts: (InstalmentDraft)[] };
export type InstalmentPlanWish = { firstOn: string; count?: number; percents?: (number)[]; every?: number; unit?: "day" | "week" | "month" };
export type InstalmentWithState = (Instalment) & ({ state: "open" | "partial" | "received" | "overdue" | "void" });
export type Invoice = { id: string; orderId: string; customerId: string | null; state: "requested" | "issued" | "void" | "red"; kind: "electronic" | "electronicSpecial" | "plain" | "special"; title: string; madeOut: InvoiceMadeOut; items: (InvoiceItem)[]; amountMinor: number; currency: string; note: string; requestedOn: string; number: string; issuedOn: string | null; fileId: string | null; redNumber: string; endedOn: string | null; createdAt: string; deletedAt: string | null; version: number };
export type InvoiceDraft = { id?: string; orderId: string; kind?: "electronic" | "electronicSpecial" | "plain" | "special"; titleId?: string; madeOut?: InvoiceMadeOut; amountMinor?: number; items?: (InvoiceItem)[]; requestedOn?: string; note?: string };
export type InvoiceEnding = { state: "void" | "red"; redNumber?: string; on?: string };
export type InvoiceIssue = { number: string; issuedOn?: string; fileId?: string | null };
export type InvoiceItem = { title: string; quantityMilli?: number; amountMinor: number; taxRateBp?: number };
export type InvoiceListed = (Invoice) & ({ customerName: string | null; orderNumber: string; owedMinor: number });
export type InvoiceMadeOut = { title: string; taxNumber?: string; bank?: string; account?: string; address?: string; phone?: string };
export type InvoiceTitle = { kind: "company" | "person"; title: string; taxNumber: string; bank: string; account: string; address: string; phone: string; id: string; customerId: string; taxNumberIs: "ok" | "missing" | "unlikely"; isDefault: boolean; createdAt: string; deletedAt: string | null; version: number };
export type InvoiceTitleDraft = { kind?: "company" | "person"; title: string; taxNumber?: string; bank?: string; account?: string; address?: string; phone?: string; id?: string; isDefault?: boolean };
export type InvoiceTitlePatch = { kind?: "company" | "person"; title?: string; taxNumber?: string; bank?: string; account?: string; address?: string; phone?: string; isDefault?: true };
export type Job = { id: string; kind: string; state: "ready" | "running" | "done" | "failed"; done: number; total: number; error: string | null; createdAt: string; finishedAt: string | null };
export type KeptCapture = { customer: Customer; task: (Task) & (Record<string, unknown> | null); opportunityId: string | null };
export type Lifecycle = "lead" | "prospect" | "customer" | "repeat" | "dormant" | "lost";
export type LineTotals = { grossMinor: number; ownDiscountMinor: number; discountMinor: number; netMinor: number; taxRateBp: number; taxMinor: number; totalMinor: number };
export type ListField = { key: string; label: string; kind: "text" | "number" | "money" | "date" | "instant" | "choice" | "choices" | "yesNo" | "link" | "reference"; options?: ({ value: string; label: string })[]; refersTo?: "customer" | "opportunity" | "order" | "product"; sortable: boolean; editable: boolean; custom: boolean };
export type ListPrice = { productId: string; priceMinor?: number | null; offBp?: number | null };
export type ListedCustomer = (Customer) & ({ organisationName: string | null; dormancy: "asleep" | "soon" | null });
export type LostReason = { id: string; name: string; position: number; deletedAt: string | null; version: number };
export type LostReasonDraft = { id?: string; name: string };
export type LostReasonPatch = { name: string };
export type LunarDate = { year: number; month: number; day: number; leap: boolean } | null;
export type MatchProposal = { parts: ({ item: Receivable; amountMinor: number })[]; certainty: number; reasons: ("amount" | "fee" | "together" | "partial" | "payer" | "payerWithin" | "earlierPayer" | "maskedPayer" | "number" | "date" | "otherPayer" | "severalAlike" | "beforeOrder")[] } | null;
export type MeetingKind = { id: string; slug: string; name: string; description: string; minutes: number; place: string; bufferBefore: number; bufferAfter: number; noticeHours: number; daysAhead: number; dailyLimit: number | null; active: boolean; createdAt: string; deletedAt: string | null; version: number };
export type MeetingKindDraft = { id?: string; slug?: string; name: string; description?: string; minutes?: number; place?: string; bufferBefore?: number; bufferAfter?: number; noticeHours?: number; daysAhead?: number; dailyLimit?: number | null; active?: boolean };
export type MeetingKindPatch = { slug?: string; name?: string; description?: string; minutes?: number; place?: string; bufferBefore?: number; bufferAfter?: number; noticeHours?: number; daysAhead?: number; dailyLimit?: number | null; active?: boolean };
export type MergePreview = { survivorId: string; customers: ({ id: string; name: string; createdAt: string; version: number; records: number })[]; fields: ({ key: string; label: string; joins: boolean; differs: boolean; from: string; values: Record<string, string> })[]; moves: ({ table: string; label: string; count: number })[] };
export type MergeRequest = { survivorId: string; duplicateIds: (string)[]; take?: Record<string, string>; seen?: Record<string, number> };
export type NamedOpportunityCompetitor = (OpportunityCompetitor) & ({ name: string });
export type NamedOpportunityContact = (OpportunityContact) & ({ name: string; jobTitle: string; organisation: string });
export type NextStep = { id?: string; title: string; kind?: "todo" | "call" | "message" | "mail" | "meeting" | "visit"; dueOn?: string | null; dueTime?: string | null };
export type Offer = { productId: string; priceMinor: number | null; baseMinor: number | null; listId: string | null; listName: string | null; offBp: number | null };
export type OpenBillRow = (BillRow) & ({ proposal: MatchProposal; others: (MatchProposal)[] });
export type Operation = { id: string; kind: string; actorId: string; actorName: string; at: string; undoes: string | null; undoneBy: string | null };
export type OperationLine = (Operation) & ({ records: number; touched: ({ called: string; count: number })[]; canUndo: boolean });
export type Opportunity = { id: string; title: string; customerId: string | null; pipelineId: string; stageId: string; amountMinor: number; amountFrom: "hand" | "lines"; currency: string; expectedCloseOn: string | null; outcome: "won" | "lost" | null; closedOn: string | null; lostReason: string | null; lostTo: string | null; lostNote: string | null; source: string | null; notes: string; externalId: string | null; ownerId: string | null; custom: CustomValues; stageSince: string; createdAt: string; deletedAt: string | null; version: number };
export type OpportunityAction = { kind: "move"; stageId: string; leaveAnyway?: string } | { kind: "set"; fields: OpportunityPatch } | { kind: "won"; leaveAnyway?: string } | { kind: "lost"; reason: string; lostTo?: string | null; lostNote?: string } | { kind: "reopen" } | { kind: "remove" };
export type OpportunityCalendar = { month: string; today: string; from: string; to: string; days: (CalendarDay)[]; total: { count: number; amounts: (CalendarAmount)[] }; undated: number; late: number };
export type OpportunityCard = { id: string; title: string; customerId: string | null; pipelineId: string; stageId: string; amountMinor: number; amountFrom: "hand" | "lines"; currency: string; expectedCloseOn: string | null; outcome: "won" | "lost" | null; closedOn: string | null; lostReason: string | null; lostTo: string | null; source: string | null; externalId: string | null; ownerId: string | null; custom: CustomValues; stageSince: string; createdAt: string; version: number; customerName: string | null; predictedMinor: number; stageDays: number; light: "overdue" | "today" | "later" | "none"; nextStepOn: string | null; rotting: boolean; checklist: { done: number; count: number } | null };
export type OpportunityChance = { chance: number; predictedMinor: number; reached: number; won: number; stagePercent: number; why: string };
export type OpportunityCompetitor = { id: string; opportunityId: string; competitorId: string; note: string; version: number };
export type OpportunityCompetitorDraft = { id?: string; competitorId: string; note?: string };
export type OpportunityContact = { id: string; opportunityId: string; customerId: string; role: "decides" | "influences" | "uses" | "pays"; note: string; version: number };
export type OpportunityContactChoice = { id: string; name: string; jobTitle: string; role: "decides" | "influences" | "uses" | "pays" | null; colleague: boolean };
export type OpportunityContactDraft = { id?: string; customerId: string; role?: "decides" | "influences" | "uses" | "pays"; note?: string };
export type OpportunityContactPatch = { role?: "decides" | "influences" | "uses" | "pays"; note?: string };
export type OpportunityDetail = (OpportunityCard) & ({ notes: string; lostNote: string | null });
export type OpportunityDraft = { id?: string; title: string; customerId?: string | null; pipelineId?: string; stageId?: string; amountMinor?: number; currency?: string; expectedCloseOn?: string | null; source?: string | null; notes?: string; externalId?: string | null; custom?: CustomPatch };
export type OpportunityLine = { id: string; ordinal: number; productId: string | null; sku: string; title: string; quantityMilli: number; unitPriceMinor: number; discountMinor: number; taxRateBp: number; taxMinor: number; pricesInclude: "tax" | "no-tax"; totalMinor: number; priceListId: string | null; version: number; opportunityId: string };
export type OpportunityLines = { items: (OpportunityLine)[]; totalMinor: number; amountMinor: number; amountFrom: "hand" | "lines"; currency: string };
export type OpportunityLinesDraft = { lines: (OrderLineDraft)[]; amount?: "hand" | "lines" };
export type OpportunityPatch = { title?: string; customerId?: string | null; amountMinor?: number; currency?: string; expectedCloseOn?: string | null; source?: string | null; notes?: string; custom?: CustomPatch };
export type OpportunityStageStay = { id: string; opportunityId: string; stageId: string; enteredAt: string; leftAt: string | null; stageName: string };
export type Order = { id: string; number: string; customerId: string | null; opportunityId: string | null; refundOf: string | null; kind: "sale" | "refund"; state: "open" | "done" | "cancelled" | "refunded"; at: string; orderedOn: string; currency: string; totalMinor: number; receivedMinor: number; carriedMinor: number; creditedMinor: number; waivedMinor: number; dueOn: string | null; channel: string | null; notes: string; externalId: string | null; ownerId: string | null; stock: "moves" | "stays"; custom: CustomValues; createdAt: string; deletedAt: string | null; version: number } | null;
export type OrderAction = { kind: "state"; state: "open" | "done" | "cancelled" | "refunded" } | { kind: "set"; fields: { customerId?: string | null; state?: "open" | "done" | "cancelled" | "refunded"; at?: string; dueOn?: string | null; channel?: string | null; notes?: string; custom?: CustomPatch } } | { kind: "remove" };
export type OrderDraft = { id?: string; number?: string; customerId?: string | null; opportunityId?: string | null; kind?: "sale" | "refund"; state?: "open" | "done" | "cancelled" | "refunded"; at?: string; currency?: string; receivedMinor?: number; dueOn?: string | null; channel?: string | null; notes?: string; externalId?: string | null; stock?: "moves" | "stays"; custom?: CustomPatch; lines?: (OrderLineDraft)[] };
export type OrderItem = { id: string; number: string; customerId: string | null; opportunityId: string | null; refundOf: string | null; kind: "sale" | "refund"; state: "open" | "done" | "cancelled" | "refunded"; at: string; orderedOn: string; currency: string; totalMinor: number; receivedMinor: number; carriedMinor: number; creditedMinor: number; waivedMinor: number; dueOn: string | null; channel: string | null; externalId: string | null; ownerId: string | null; stock: "moves" | "stays"; custom: CustomValues; createdAt: string; version: number; customerName: string | null; owedMinor: number; refundedMinor: number; lineCount: number; firstLine: string; buyer: "first" | "returning" | null };
export type OrderLine = { id: string; orderId: string; ordinal: number; productId: string | null; sku: string; title: string; quantityMilli: number; unitPriceMinor: number; discountMinor: number; taxRateBp: number; taxMinor: number; pricesInclude: "tax" | "no-tax"; totalMinor: number; priceListId: string | null; givesBack: string | null; version: number };
export type OrderLineDraft = { productId?: string | null; sku?: string; title: string; quantityMilli?: number; unitPriceMinor?: number; discountMinor?: number; taxRateBp?: number; taxMinor?: number; pricesInclude?: "tax" | "no-tax"; priceListId?: string | null };
export type OrderPage = (OrderWithLines) & ({ customerName: string | null; opportunityTitle: string | null; refundOfNumber: string | null; owedMinor: number; refundedMinor: number; refunds: (Order)[]; left: ({ lineId: string; quantityMilli: number; worthMinor: number })[]; moneyBackMinor: number; payments: (Payment)[]; instalments: (InstalmentWithState)[] });
export type OrderPatch = { number?: string; customerId?: string | null; state?: "open" | "done" | "cancelled" | "refunded"; at?: string; dueOn?: string | null; channel?: string | null; notes?: string; custom?: CustomPatch; lines?: (OrderLineDraft)[] };
export type OrderWithLines = (Order) & ({ lines: (OrderLine)[] });
export type PaperPatch = { legalName?: string; address?: string; phone?: string; email?: string; taxNumber?: string; bank?: string; account?: string; taxRateBp?: number; pricesInclude?: "tax" | "no-tax"; taxRounding?: "line" | "document"; validDays?: number; termsEn?: string; termsZh?: string };
export type PaperSettings = { id: "papers"; legalName: string; address: string; phone: string; email: string; taxNumber: string; bank: string; account: string; taxRateBp: number; pricesInclude: "tax" | "no-tax"; taxRounding: "line" | "document"; validDays: number; termsEn: string; termsZh: string; version: number };
export type PastedText = { text: string };
export type Payment = { id: string; orderId: string; amountMinor: number; currency: string; at: string; method: "wechat" | "alipay" | "bank" | "cash" | "card" | "other"; payer: string; note: string; instalmentId: string | null; billRowId: string | null; voidedAt: string | null; createdAt: string; version: number };
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
export type QualityCustomer = { customer: ListedCustomer; faults: (QualityFault)[] };
export type QualityFault = { code: "reach.missing" | "phones.missing" | "phones.invalid" | "phones.area" | "emails.missing" | "emails.invalid" | "emails.typo" | "emails.domain" | "name.placeholder" | "name.untidy" | "addresses.missing" | "addresses.unsplit" | "birthday.missing" | "birthday.impossible" | "birthday.future" | "source.missing" | "industry.missing" | "jobTitle.missing" | "contacts.none" | "invoiceTitles.taxNumber" | "invoiceTitles.invalid" | "lifecycle.against" | "confirmedOn.stale"; field: "name" | "phones" | "emails" | "addresses" | "birthday" | "source" | "industry" | "jobTitle" | "contacts" | "invoiceTitles" | "lifecycle" | "confirmedOn"; kind: "missing" | "invalid" | "inconsistent" | "stale"; points: number; label: string; value: string; fixable: boolean };
export type QualityFixPreview = { count: number; items: ({ customerId: string; name: string; before: string; after: string })[] };
export type QualityOverview = { score: number | null; customers: number; waiting: number; staleMonths: number; version: number; fields: ({ field: "name" | "phones" | "emails" | "addresses" | "birthday" | "source" | "industry" | "jobTitle" | "contacts" | "invoiceTitles" | "lifecycle" | "confirmedOn"; missing: number; invalid: number; inconsistent: number; stale: number })[]; fixes: ({ kind: "phones" | "emails" | "names" | "addresses"; customers: number })[]; days: ({ on: string; score: number })[] };
export type QualitySettings = { id: "quality"; staleMonths: number; version: number };
export type Quote = { id: string; familyId: string; number: string; edition: number; supersededBy: string | null; title: string; customerId: string | null; opportunityId: string | null; orderId: string | null; taskId: string | null; state: "draft" | "sent" | "accepted" | "declined" | "withdrawn"; quotedOn: string; validUntilOn: string | null; currency: string; language: "zh-CN" | "en"; discountBp: number; discountMinor: number; pricesInclude: "tax" | "no-tax"; taxRounding: "line" | "document"; netMinor: number; taxMinor: number; totalMinor: number; terms: string; notes: string; sentAt: string | null; answeredAt: string | null; answeredBy: string; declineReason: string; ownerId: string | null; createdAt: string; deletedAt: string | null; version: number };
export type QuoteAction = { kind: "withdraw" } | { kind: "set"; fields: { title?: string; customerId?: string | null; opportunityId?: string | null; quotedOn?: string; validUntilOn?: string | null; currency?: string; language?: "zh-CN" | "en"; discountBp?: number; discountMinor?: number; pricesInclude?: "tax" | "no-tax"; taxRounding?: "line" | "document"; terms?: string; notes?: string } } | { kind: "remove" };
export type QuoteDraft = { title?: string; customerId?: string | null; opportunityId?: string | null; quotedOn?: string; validUntilOn?: string | null; currency?: string; language?: "zh-CN" | "en"; discountBp?: number; discountMinor?: number; pricesInclude?: "tax" | "no-tax"; taxRounding?: "line" | "document"; terms?: string; notes?: string; lines?: (QuoteLineDraft)[]; id?: string };
export type QuoteItem = { id: string; familyId: string; number: string; edition: number; supersededBy: string | null; title: string; customerId: string | null; opportunityId: string | null; orderId: string | null; taskId: string | null; state: "draft" | "sent" | "accepted" | "declined" | "withdrawn"; quotedOn: string; validUntilOn: string | null; currency: string; language: "zh-CN" | "en"; discountBp: number; discountMinor: number; pricesInclude: "tax" | "no-tax"; taxRounding: "line" | "document"; netMinor: number; taxMinor: number; totalMinor: number; sentAt: string | null; answeredAt: string | null; answeredBy: string; declineReason: string; ownerId: string | null; createdAt: string; version: number; standing: "draft" | "sent" | "accepted" | "declined" | "withdrawn" | "expired" | "superseded"; customerName: string | null; lastSeenAt: string | null };
export type QuoteLine = { id: string; quoteId: string; ordinal: number; productId: string | null; sku: string; title: string; details: string; quantityMilli: number; unitPriceMinor: number; discountBp: number; discountMinor: number; taxRateBp: number; priceListId: string | null; version: number };
export type QuoteLineDraft = { productId?: string | null; sku?: string; title: string; details?: string; quantityMilli?: number; unitPriceMinor?: number; discountBp?: number; discountMinor?: number; taxRateBp?: number; priceListId?: string | null };
export type QuotePage = (Quote) & ({ standing: "draft" | "sent" | "accepted" | "declined" | "withdrawn" | "expired" | "superseded"; customerName: string | null; opportunity: { id: string; title: string; amountMinor: number; currency: string } | null; orderNumber: string | null; lines: ((QuoteLine) & ({ totals: LineTotals }))[]; totals: Totals; editions: ({ id: string; edition: number; standing: "draft" | "sent" | "accepted" | "declined" | "withdrawn" | "expired" | "superseded"; totalMinor: number })[]; links: { working: number; expiresOn: string | null; firstSeenAt: string | null; lastSeenAt: string | null; seenCount: number }; signatures: ({ id: string; name: string; signedAt: string; address: string; browser: string; drawing: string; text: string; textHash: string; holds: boolean })[] });
export type QuotePatch = { title?: string; customerId?: string | null; opportunityId?: string | null; quotedOn?: string; validUntilOn?: string | null; currency?: string; language?: "zh-CN" | "en"; discountBp?: number; discountMinor?: number; pricesInclude?: "tax" | "no-tax"; taxRounding?: "line" | "document"; terms?: string; notes?: string; lines?: (QuoteLineDraft)[] };
export type Rate = { hits: number; of: number };
export type ReadInvoiceTitle = { kind: "company" | "person"; title: string; taxNumber: string; bank: string; account: string; address: string; phone: string; taxNumberIs: "ok" | "missing" | "unlikely" };
export type Receipt = { id?: string; amountMinor: number; at?: string; method?: "wechat" | "alipay" | "bank" | "cash" | "card" | "other"; payer?: string; note?: string; instalmentId?: string | null };
export type Receivable = { id: string; orderId: string; instalmentId: string | null; number: string; customerId: string | null; customerName: string | null; currency: string; dueOn: string | null; amountMinor: number; receivedMinor: number; owedMinor: number; title: string; part: number; parts: number; orderedOn: string; age: "notDue" | "to30" | "to60" | "to90" | "over90" | "noDay"; lateDays: number; remindedAt: string | null };
export type ReceivableSum = { currency: string; owedMinor: number; overdueMinor: number; count: number; byAge: { notDue: number; to30: number; to60: number; to90: number; over90: number; noDay: number }; customers: ({ customerId: string; name: string; owedMinor: number; overdueMinor: number; count: number; byAge: { notDue: number; to30: number; to60: number; to90: number; over90: number; noDay: number } })[] };
export type Reference = { id: string; name: string };
export type RefundDraft = { id?: string; amountMinor?: number; lines?: ({ lineId: string; quantityMilli: number })[]; restock?: boolean; at?: string; note?: string; method?: "wechat" | "alipay" | "bank" | "cash" | "card" | "other" };
export type Reminder = { customerId: string | null; customerName: string; language: "en" | "zh-CN"; text: string; ids: (string)[] };
export type Session = { id: string; device: string; createdAt: string; seenAt: string; current: boolean };
export type SessionPlan = { firstOn: string; time?: string | null; everyDays?: number; count: number };
export type ShareLink = { id: string; subjectTable: "quotes" | "contracts"; subjectId: string; expiresOn: string | null; revokedAt: string | null; firstSeenAt: string | null; lastSeenAt: string | null; seenCount: number; createdAt: string; version: number };
export type SharedQuote = { quote: Quote; url: string };
export type Span = { from: string; to: string };
export type SpecialDay = { id: string; on: string; off: number; name: string; source: "own" | "file"; deletedAt: string | null; version: number };
export type SpecialDaysDraft = { id?: string; from: string; to?: string; off: boolean; name?: string };
export type Stage = { id: string; pipelineId: string; name: string; position: number; probability: number; rottingDays: number | null; deletedAt: string | null; version: number };
export type StageDraft = { id?: string; name: string; probability: number; rottingDays?: number | null };
export type StageItem = { id: string; stageId: string; label: string; required: boolean; position: number; deletedAt: string | null; version: number };
export type StageItemDraft = { id?: string; label: string; required?: boolean };
export type StageItemPatch = { label?: string; required?: boolean; position?: number };
export type StagePatch = { name?: string; probability?: number; rottingDays?: number | null; position?: number };
export type StageRecord = { stageId: string; pipelineName: string; name: string; probability: number; won: number; closed: number; low: number | null; high: number | null };
export type StartChecklist = { steps: ({ key: "customers" | "talk" | "sale"; done: number; of: number })[]; isDone: boolean };
export type StepForMany = { title: string; kind?: "todo" | "call" | "message" | "mail" | "meeting" | "visit"; fromOn: string; perDay?: number };
export type StockDraft = { countedMilli: number; note?: string } | { changeMilli: number; why?: "received" | "used" | "damaged" | "other"; note?: string };
export type StockEntry = { id: string; productId: string; deltaMilli: number; why: "sale" | "change" | "back" | "return" | "count" | "received" | "used" | "damaged" | "other"; orderId: string | null; note: string; at: string; actorName: string; orderNumber: string | null; balanceMilli: number };
export type StoredFile = { id: string; name: string; size: number; sha256: string; createdAt: string };
export type Tag = { id: string; name: string; color: "gray" | "green" | "blue" | "amber" | "red" | "purple"; deletedAt: string | null; version: number };
export type TagReason = { tag: string; ruleId: string; ruleName: string };
export type TagRule = { id: string; name: string; tag: string; filter: Record<string, unknown>; active: boolean; createdAt: string; deletedAt: string | null; version: number };
export type Target = { id: string; metric: "revenue" | "orders" | "deals" | "newCustomers" | "conversion" | "retention"; period: "month" | "quarter" | "year"; startsOn: string; goal: number; ownerId: string | null; channel: string | null; tag: string | null; notes: string; createdAt: string; deletedAt: string | null; version: number };
export type TargetDraft = { id?: string; metric: "revenue" | "orders" | "deals" | "newCustomers" | "conversion" | "retention"; period: "month" | "quarter" | "year"; startsOn: string; goal: number; ownerId?: string | null; channel?: string | null; tag?: string | null; notes?: string; repeat?: number };
export type TargetPatch = { goal?: number; notes?: string };
export type TargetProgress = (Target) & ({ endsOn: string; state: "coming" | "running" | "over"; actual: number | null; hits: number | null; of: number | null; expected: number | null; paceBy: "days" | "lastYear"; projected: number | null; gap: number; daysLeft: number; reached: boolean });
export type Task = { id: string; title: string; kind: "todo" | "call" | "message" | "mail" | "meeting" | "visit"; customerId: string | null; refTable: string | null; refId: string | null; dueOn: string | null; dueTime: string | null; durationMinutes: number | null; location: string; priority: number; checklist: (TaskLine)[]; rrule: string | null; repeatsFrom: "due" | "done"; seriesOn: string | null; occurrenceOn: string | null; remindAt: string | null; remindedAt: string | null; notes: string; doneAt: string | null; ownerId: string | null; createdAt: string; deletedAt: string | null; version: number };
export type TaskCounts = { overdue: number; today: number; upcoming: number; undated: number };
export type TaskDraft = { id?: string; title: string; kind?: "todo" | "call" | "message" | "mail" | "meeting" | "visit"; customerId?: string | null; refTable?: string | null; refId?: string | null; dueOn?: string | null; dueTime?: string | null; durationMinutes?: number | null; location?: string; rrule?: string; repeatsFrom?: "due" | "done"; checklist?: (TaskLine)[]; priority?: number; remindAt?: string | null; notes?: string };
export type TaskItem = (Task) & ({ customerName: string | null; refTitle: string | null });
export type TaskLine = { id: string; text: string; doneAt?: string | null };
export type TaskPatch = { durationMinutes?: number | null; location?: string; rrule?: string; repeatsFrom?: "due" | "done"; title?: string; kind?: "todo" | "call" | "message" | "mail" | "meeting" | "visit"; customerId?: string | null; refTable?: string | null; refId?: string | null; checklist?: (TaskLine)[]; dueOn?: string | null; dueTime?: string | null; priority?: number; remindAt?: string | null; notes?: string };
export type TextBlock = { kind: "heading"; level: number; spans: ({ text: string; bold: boolean })[] } | { kind: "paragraph"; spans: ({ text: string; bold: boolean })[] } | { kind: "list"; ordered: boolean; start: number; items: (({ text: string; bold: boolean })[])[] } | { kind: "rule" };
export type TimelineEntryDraft = { id?: string; kind: "followup" | "call" | "meeting" | "mail" | "message" | "note"; text: string; at?: string; refTable?: string | null; refId?: string | null; nextStep?: NextStep };
export type TimelineItem = { id: string; at: string; kind: "followup" | "call" | "meeting" | "mail" | "message" | "note" | "task" | "order" | "payment" | "opportunity" | "delivery" | "quote" | "contract" | "system" | "change"; text: string; data: Record<string, unknown>; refTable: string | null; refId: string | null; actorName: string; changes: ({ field: string; label?: string; before?: unknown; after?: unknown })[]; operationId: string | null; version: number };
export type Today = { on: string; hours: number; currency: string; planned: (TodayItem)[]; plannedMinutes: number; totalGainMinor: number; otherGains: ({ currency: string; gainMinor: number })[]; left: (TodayItem)[]; leftCount: number; gainOfOneMoreHourMinor: number; owedMinor: number; overdueMinor: number; doneCount: number; hasData: boolean };
export type TodayItem = { key: string; kind: "task" | "follow_up" | "deal" | "owed" | "silent" | "birthday" | "keep_in_touch" | "renew" | "delivery" | "package"; customerId: string | null; customerName: string; organisation: string; about: string; title: string; label: { text: string; tone: "plain" | "red" | "amber" | "green" }; gainMinor: number; currency: string; minutes: number; reason: string; dueOn: string | null; refTable: "tasks" | "opportunities" | "orders" | "customers" | "contracts" | "deliveries"; refId: string; channel: "call" | "message" | "mail" | "meeting" | "visit" | "todo"; contact: { phone: string | null; email: string | null; messenger: string | null }; language: "zh-CN" | "en"; subject: string; texts: (string)[]; why: string };
export type TodayOutcome = { id: string; itemKey: string; kind: "task" | "follow_up" | "deal" | "owed" | "silent" | "birthday" | "keep_in_touch" | "renew" | "delivery" | "package"; customerId: string | null; on: string; outcome: "done" | "later" | "not_now"; until: string; note: string; operation: string; version: number };
export type TodayOutcomeDraft = { itemKey: string; outcome: "done" | "later" | "not_now"; note?: string; nextStep?: NextStep };
export type Totals = { lines: (LineTotals)[]; subtotalMinor: number; documentDiscountMinor: number; discountMinor: number; netMinor: number; taxMinor: number; totalMinor: number; byRate: ({ taxRateBp: number; netMinor: number; taxMinor: number })[] };
export type TradeItem = { kind: "stage" | "field" | "check" | "product" | "delivery" | "contract"; name: string; of: string; isThere: boolean };
export type TradeSetUp = { id: "b2b" | "retail" | "education" | "consulting" | "catering" | "freelance"; name: string; adds: number; items: (TradeItem)[] };
export type TradeSetUpResult = { added: number; thereAlready: number };
export type Uninvoiced = { orderId: string; number: string; customerId: string | null; customerName: string | null; orderedOn: string; currency: string; receivedMinor: number; invoicedMinor: number };
export type User = { id: string; name: string; email: string; language: "zh-CN" | "en"; role: "owner"; createdAt: string; version: number } | null;
export type View = { id: string; list: "customers" | "opportunities" | "orders" | "products" | "quotes" | "deliveries" | "contracts" | "receivables" | "invoices"; name: string; filter: Filter; q: string; sort: string; columns: (string)[] | null; position: number; ownerId: string | null; createdAt: string; deletedAt: string | null; version: number };
export type ViewDraft = { name: string; filter?: (Filter) & (Record<string, unknown> | null); q?: string; sort?: string; columns?: (string)[] | null; id?: string; list: "customers" | "opportunities" | "orders" | "products" | "quotes" | "deliveries" | "contracts" | "receivables" | "invoices" };
export type ViewPatch = { name?: string; filter?: (Filter) & (Record<string, unknown> | null); q?: string; sort?: string; columns?: (string)[] | null };
export type Widget = { kind: "revenue" | "orders" | "average" | "conversion" | "newCustomers" | "repeat" | "renewal" | "receivables" | "satisfaction" | "months" | "topCustomers" | "topProducts"; size: "small" | "wide" };
export type WorkingHours = { id: "hours"; hours: (([string, string])[])[]; holidays: "china" | "none"; lunar: boolean; version: number };

/** What each operation takes and answers. */
export interface Operations {
  /** Note something a customer needs or prefers */
  addCustomerNeed: { input: { params: { id: string }; body: CustomerNeedDraft }; answer: CustomerNeed };
  /** Add a milestone or a lesson to a delivery */
  addDeliveryStep: { input: { params: { id: string }; body: DeliveryStepDraft }; answer: DeliveryStep };
  /** Add an invoice title; the first of a customer is the default */
  addInvoiceTitle: { input: { params: { id: string }; body: InvoiceTitleDraft }; answer: InvoiceTitle };
  /** Add a reason why deals are lost */
  addLostReason: { input: { body: LostReasonDraft }; answer: LostReason };
  /** Note that a competitor is after an opportunity too */
  addOpportunityCompetitor: { input: { params: { id: string }; body: OpportunityCompetitorDraft }; answer: OpportunityCompetitor };
  /** Add a person to an opportunity */
  addOpportunityContact: { input: { params: { id: string }; body: OpportunityContactDraft }; answer: OpportunityContact };
  /** Add an item to a stage's exit checklist */
  addStageItem: { input: { params: { id: string }; body: StageItemDraft }; answer: StageItem };
  /** Note what happened with a customer, and the next step as a task, in one operation */
  addToTimeline: { input: { params: { id: string }; body: TimelineEntryDraft }; answer: { id: string; task: (Task) & (Record<string, unknown> | null) } };
  /** A change of a signed contract: a new draft that takes its place once it is signed */
  amendContract: { input: { params: { id: string } }; answer: Contract };
  /** Note what the customer said elsewhere: accepted by whom, or declined and why */
  answerQuote: { input: { params: { id: string }; body: { answer: "accepted"; by?: string } | { answer: "declined"; reason?: string } }; answer: Quote };
  /** Arrange your page of figures; null brings the standard back */
  arrangeDashboard: { input: { body: DashboardLayoutDraft }; answer: DashboardLayout };
  /** Lay a file beside a contract, a signed scan for example: the raw bytes are the body, at most 50 MB */
  attachContractFile: { input: { params: { id: string }; query: { name: string }; body: Bytes }; answer: ContractFile };
  /** Cancel a booking: its time is free again, its appointment and task go */
  cancelBooking: { input: { params: { id: string } }; answer: undefined };
  /** Change, terminate or remove many contracts as one operation: those named, or all that a filter leaves */
  changeContracts: { input: { body: { ids?: (string)[]; filter?: { q?: string; where?: string; customerId?: string; opportunityId?: string; state?: "draft" | "sent" | "signed" | "ended" | "terminated" }; action: ContractAction } }; answer: BulkDone };
  /** Tag, untag, rate or delete many customers as one operation: those named, or all that a filter leaves */
  changeCustomers: { input: { body: { ids?: (string)[]; filter?: { q?: string; where?: string; kind?: "person" | "organisation"; lifecycle?: string; level?: string; tag?: string; source?: string; organisationId?: string; ownerId?: string; hasNextStep?: "true" | "false"; owed?: "true" | "false"; createdFrom?: string; createdTo?: string; lastOrderFrom?: string; lastOrderTo?: string; lastContactBefore?: string }; action: { kind: "tag"; tag: string } | { kind: "untag"; tag: string } | { kind: "level"; level: "A" | "B" | "C" | null } | { kind: "set"; fields: { kind?: "person" | "organisation"; name?: string; organisationId?: string | null; jobTitle?: string; role?: "decides" | "influences" | "uses" | "pays" | null; emails?: (ContactEntry)[]; phones?: (ContactEntry)[]; messengers?: (ContactEntry)[]; addresses?: (Address)[]; birthday?: string | null; birthdayCalendar?: "solar" | "lunar" | "lunar-leap"; source?: string; externalId?: string | null; ownerId?: string; language?: "zh-CN" | "en" | null; level?: "A" | "B" | "C" | null; industry?: string; size?: "1" | "2-10" | "11-50" | "51-200" | "201-1000" | "1001+" | null; metHow?: string; metOn?: string | null; keepInTouchDays?: number | null; needs?: string; notes?: string; tags?: (string)[]; custom?: CustomPatch; photoId?: string | null; lifecycleSet?: (Lifecycle) & (string | null) } } | { kind: "confirm" } | { kind: "delete" } } }; answer: BulkDone };
  /** Change or remove many deliveries as one operation */
  changeDeliveries: { input: { body: { ids?: (string)[]; filter?: { q?: string; where?: string; customerId?: string; orderId?: string; kind?: "project" | "course" | "hours"; state?: "planned" | "running" | "paused" | "done" }; action: DeliveryAction } }; answer: BulkDone };
  /** Change how long customers of a level may be quiet, and how long before it is told */
  changeDormancy: { input: { params: { level: "A" | "B" | "C" | "none" }; body: DormancyPatch }; answer: DormancyRule };
  /** Dismiss pairs, take that back, or merge exact ones, as one operation: those named, or all a filter leaves */
  changeDuplicates: { input: { body: { ids?: (string)[]; filter?: { state?: "open" | "dismissed" | "merged"; kind?: "person" | "organisation"; certainty?: "exact" | "sure" | "likely" }; action: { kind: "dismiss" | "reopen" | "merge" } } }; answer: BulkDone };
  /** Change how the file is read, which column is what, the mode, the key; correct cells */
  changeImport: { input: { params: { id: string }; body: ImportPatch }; answer: Import };
  /** Put invoices into the bin as one operation: those named, or all that a filter leaves */
  changeInvoices: { input: { body: { ids?: (string)[]; filter?: { q?: string; where?: string; orderId?: string; customerId?: string; state?: "requested" | "issued" | "void" | "red"; unpaid?: "1" }; action: { kind: "remove" } } }; answer: BulkDone };
  /** Move, change or remove many opportunities as one operation: those named, or all that a filter leaves */
  changeOpportunities: { input: { body: { ids?: (string)[]; filter?: { mine?: "1"; closing?: "month"; rotting?: "1"; q?: string; where?: string; state?: "open" | "won" | "lost" | "all"; pipelineId?: string; stageId?: string; customerId?: string }; action: OpportunityAction } }; answer: BulkDone };
  /** Change or remove many orders as one operation: those named, or all that a filter leaves */
  changeOrders: { input: { body: { ids?: (string)[]; filter?: { q?: string; where?: string; customerId?: string; opportunityId?: string; refundOf?: string; kind?: "sale" | "refund"; state?: "open" | "done" | "cancelled" | "refunded"; owed?: "1"; overdueOn?: string; from?: string; to?: string }; action: OrderAction } }; answer: BulkDone };
  /** Change one's own password */
  changePassword: { input: { body: { old: string; password: string } }; answer: undefined };
  /** Change many products as one operation: prices by a percentage, any field, into the bin */
  changeProducts: { input: { body: { ids?: (string)[]; filter?: { q?: string; where?: string; active?: "0" | "1"; category?: string; stock?: "low" | "counted" | "negative" }; action: ProductAction } }; answer: { count: number } };
  /** Change, withdraw or remove many quotes as one operation: those named, or all that a filter leaves */
  changeQuotes: { input: { body: { ids?: (string)[]; filter?: { q?: string; where?: string; customerId?: string; opportunityId?: string; standing?: "draft" | "sent" | "accepted" | "declined" | "withdrawn" | "expired" | "superseded"; from?: string; to?: string }; action: QuoteAction } }; answer: BulkDone };
  /** Change a target's goal or notes */
  changeTarget: { input: { params: { id: string }; body: TargetPatch }; answer: Target };
  /** Finish, put off or remove several tasks as one operation */
  changeTasks: { input: { body: { ids: (string)[]; action: { kind: "complete" } | { kind: "day"; dueOn: string } | { kind: "remove" } } }; answer: undefined };
  /** Who has this name, email, phone, messenger id or external id already, and what they bought */
  checkDuplicates: { input: { query?: { name?: string; email?: string; phone?: string; messenger?: string; externalId?: string; except?: string } }; answer: { items: (Duplicate)[] } };
  /** Decide on every row without writing any */
  checkImport: { input: { params: { id: string } }; answer: Import };
  /** Close an opportunity as won, with an order or a contract if wanted, or as lost, with the reason */
  closeOpportunity: { input: { params: { id: string }; body: { outcome: "won" | "lost"; closedOn?: string; reason?: string; lostTo?: string | null; lostNote?: string; leaveAnyway?: string; contract?: { id?: string; number?: string; title?: string; customerId?: string | null; quoteId?: string | null; templateId?: string | null; amountMinor?: number; currency?: string; language?: "zh-CN" | "en"; text?: string; startOn?: string | null; endOn?: string | null; remindDays?: number | null; autoRenews?: boolean; notes?: string }; order?: { id?: string; dueOn?: string | null } } }; answer: { opportunity: Opportunity; order: Order; contract: Contract } };
  /** Finish a task: the note goes into the customer's story, the next step becomes a task */
  completeTask: { input: { params: { id: string }; body: { note?: string; nextStep?: NextStep } }; answer: { task: Task; next: (Task) & (Record<string, unknown> | null); repeated: (Task) & (Record<string, unknown> | null) } };
  /** Say that what is known of a customer is still right today */
  confirmCustomer: { input: { params: { id: string } }; answer: undefined };
  /** Confirm what rows of bills pay, as one operation; a row may be split over several receivables */
  confirmMatches: { input: { body: { matches: ({ rowId: string; parts: ({ id: string; amountMinor: number })[] })[] } }; answer: undefined };
  /** Connect a calendar of a CalDAV server and keep it in step, both ways */
  connectCalendar: { input: { body: CalendarAccountDraft }; answer: CalendarAccount };
  /** The same order again, or some of its lines, at today's prices */
  copyOrder: { input: { params: { id: string }; body: { id?: string; lineIds?: (string)[] } }; answer: Order };
  /** Copy a quote as a new draft with a number of its own */
  copyQuote: { input: { params: { id: string }; body: { id?: string } }; answer: Quote };
  /** Correct the words or the time of an entry */
  correctTimelineEntry: { input: { params: { id: string }; body: { text?: string; at?: string } }; answer: TimelineItem };
  /** How much of each kind lies in the bin */
  countBin: { input: object; answer: { items: (BinCount)[] } };
  /** How many contracts a filter leaves */
  countContracts: { input: { query?: { q?: string; where?: string; customerId?: string; opportunityId?: string; state?: "draft" | "sent" | "signed" | "ended" | "terminated" } }; answer: { count: number } };
  /** How many customers a filter leaves */
  countCustomers: { input: { query?: { q?: string; where?: string; kind?: "person" | "organisation"; lifecycle?: string; level?: string; tag?: string; source?: string; organisationId?: string; ownerId?: string; hasNextStep?: "true" | "false"; owed?: "true" | "false"; createdFrom?: string; createdTo?: string; lastOrderFrom?: string; lastOrderTo?: string; lastContactBefore?: string } }; answer: { count: number } };
  /** How many deliveries a filter leaves */
  countDeliveries: { input: { query?: { q?: string; where?: string; customerId?: string; orderId?: string; kind?: "project" | "course" | "hours"; state?: "planned" | "running" | "paused" | "done" } }; answer: { count: number } };
  /** How many invoices a filter leaves */
  countInvoices: { input: { query?: { q?: string; where?: string; orderId?: string; customerId?: string; state?: "requested" | "issued" | "void" | "red"; unpaid?: "1" } }; answer: { count: number } };
  /** How many opportunities a filter leaves */
  countOpportunities: { input: { query?: { mine?: "1"; closing?: "month"; rotting?: "1"; q?: string; where?: string; state?: "open" | "won" | "lost" | "all"; pipelineId?: string; stageId?: string; customerId?: string } }; answer: { count: number } };
  /** How many orders a filter leaves */
  countOrders: { input: { query?: { q?: string; where?: string; customerId?: string; opportunityId?: string; refundOf?: string; kind?: "sale" | "refund"; state?: "open" | "done" | "cancelled" | "refunded"; owed?: "1"; overdueOn?: string; from?: string; to?: string } }; answer: { count: number } };
  /** How many products a filter leaves */
  countProducts: { input: { query?: { q?: string; where?: string; active?: "0" | "1"; category?: string; stock?: "low" | "counted" | "negative" } }; answer: { count: number } };
  /** How many quotes a filter leaves */
  countQuotes: { input: { query?: { q?: string; where?: string; customerId?: string; opportunityId?: string; standing?: "draft" | "sent" | "accepted" | "declined" | "withdrawn" | "expired" | "superseded"; from?: string; to?: string } }; answer: { count: number } };
  /** How many receivables a filter leaves */
  countReceivables: { input: { query?: { q?: string; where?: string; customerId?: string; orderId?: string } }; answer: { count: number } };
  /** How many open tasks stand where */
  countTasks: { input: object; answer: TaskCounts };
  /** Make an appointment, once or as a series */
  createAppointment: { input: { body: AppointmentDraft }; answer: Appointment };
  /** Make a secret address to subscribe to; it is shown only now */
  createCalendarFeed: { input: { body: CalendarFeedDraft }; answer: { feed: CalendarFeed; path: string } };
  /** Note a competitor; one of the same name is answered instead of a second */
  createCompetitor: { input: { body: CompetitorDraft }; answer: Competitor };
  /** Make a contract as a draft: from a template, an opportunity or a quote, or from nothing */
  createContract: { input: { body: ContractDraft }; answer: Contract };
  /** Make a contract template */
  createContractTemplate: { input: { body: ContractTemplateDraft }; answer: ContractTemplate };
  /** Make a customer; a name is enough */
  createCustomer: { input: { body: { kind?: "person" | "organisation"; name: string; organisationId?: string | null; jobTitle?: string; role?: "decides" | "influences" | "uses" | "pays" | null; emails?: (ContactEntry)[]; phones?: (ContactEntry)[]; messengers?: (ContactEntry)[]; addresses?: (Address)[]; birthday?: string | null; birthdayCalendar?: "solar" | "lunar" | "lunar-leap"; source?: string; externalId?: string | null; ownerId?: string; language?: "zh-CN" | "en" | null; level?: "A" | "B" | "C" | null; industry?: string; size?: "1" | "2-10" | "11-50" | "51-200" | "201-1000" | "1001+" | null; metHow?: string; metOn?: string | null; keepInTouchDays?: number | null; needs?: string; notes?: string; tags?: (string)[]; custom?: CustomPatch; photoId?: string | null; lifecycleSet?: (Lifecycle) & (string | null); id?: string } }; answer: Customer };
  /** Begin to deliver something; a template brings its milestones */
  createDelivery: { input: { body: DeliveryDraft }; answer: Delivery };
  /** Make a template: milestones, lessons or hours */
  createDeliveryTemplate: { input: { body: DeliveryTemplateDraft }; answer: DeliveryTemplate };
  /** Add a field; records, lists, imports and exports have it at once, as custom.<key> */
  createField: { input: { body: CustomFieldDraft }; answer: CustomField };
  /** Recognise a file that was uploaded: its format, its columns, and what its rows are */
  createImport: { input: { body: ImportDraft }; answer: Import };
  /** Make an API key; its secret is shown only now */
  createKey: { input: { body: { name: string; scopes?: ("customers:read" | "customers:write" | "work:read" | "work:write" | "sales:read" | "sales:write" | "integrations:read" | "integrations:write" | "today:read" | "today:write" | "admin:read" | "admin:write")[] } }; answer: { key: ApiKey; secret: string } };
  /** Offer a kind of meeting on the booking page */
  createMeetingKind: { input: { body: MeetingKindDraft }; answer: MeetingKind };
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
  /** Make a draft; what is silent comes from the opportunity, the customer and the settings of papers */
  createQuote: { input: { body: QuoteDraft }; answer: Quote };
  /** Make the next version of a sent quote, in whose place it stands */
  createQuoteEdition: { input: { params: { id: string }; body: { id?: string } }; answer: Quote };
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
  /** Begin what an order sold, as its products say they are delivered */
  deliverOrder: { input: { params: { id: string } }; answer: { items: (Delivery)[] } };
  /** Take a file off a contract */
  detachContractFile: { input: { params: { id: string; fileId: string } }; answer: undefined };
  /** End a connection; what was brought over stays on both sides */
  disconnectCalendar: { input: { params: { id: string } }; answer: undefined };
  /** The bytes of an archive, a ZIP file */
  downloadArchive: { input: { params: { id: string } }; answer: Response };
  /** A file of a contract, always as a download */
  downloadContractFile: { input: { params: { id: string; fileId: string } }; answer: Response };
  /** The bytes of a file, always as a download */
  downloadFile: { input: { params: { id: string } }; answer: Response };
  /** The rows that could not be taken, with the reason, as a file */
  downloadImportErrors: { input: { params: { id: string } }; answer: Response };
  /** Draw up a plan by equal parts or percentages; nothing is kept */
  draftInstalments: { input: { params: { id: string }; body: InstalmentPlanWish }; answer: { items: ({ title: string; dueOn: string; amountMinor: number })[] } };
  /** The texts that remind of these receivables, one to each customer; nothing is kept */
  draftReminders: { input: { body: { ids: (string)[] } }; answer: { items: (Reminder)[] } };
  /** Remove for good what is named, or everything in the bin; this cannot be undone */
  emptyBin: { input: { body: { items?: ({ kind: string; id: string })[] } }; answer: { removed: number; kept: number; jobId: string | null } };
  /** End every link to a contract */
  endContractLinks: { input: { params: { id: string } }; answer: undefined };
  /** Make an invoice void, or note the red one that takes it back */
  endInvoice: { input: { params: { id: string }; body: InvoiceEnding }; answer: Invoice };
  /** Sign out somewhere else */
  endSession: { input: { params: { id: string } }; answer: undefined };
  /** Contracts as a CSV, XLSX or JSON file: all, those a filter leaves, or those named */
  exportContracts: { input: { query?: { format?: "csv" | "xlsx" | "json" | "vcard"; labels?: "1"; ids?: string; q?: string; where?: string; customerId?: string; opportunityId?: string; state?: "draft" | "sent" | "signed" | "ended" | "terminated" } }; answer: Response };
  /** Customers as a CSV, XLSX, JSON or vCard file: all, those a filter leaves, or those named */
  exportCustomers: { input: { query?: { format?: "csv" | "xlsx" | "json" | "vcard"; labels?: "1"; ids?: string; q?: string; where?: string; kind?: "person" | "organisation"; lifecycle?: string; level?: string; tag?: string; source?: string; organisationId?: string; ownerId?: string; hasNextStep?: "true" | "false"; owed?: "true" | "false"; createdFrom?: string; createdTo?: string; lastOrderFrom?: string; lastOrderTo?: string; lastContactBefore?: string } }; answer: Response };
  /** Invoices as a CSV, XLSX or JSON file: all, those a filter leaves, or those named */
  exportInvoices: { input: { query?: { format?: "csv" | "xlsx" | "json" | "vcard"; labels?: "1"; ids?: string; q?: string; where?: string; orderId?: string; customerId?: string; state?: "requested" | "issued" | "void" | "red"; unpaid?: "1" } }; answer: Response };
  /** All records of any other kind as a CSV, XLSX or JSON file, sorted by id */
  exportKind: { input: { params: { kind: string }; query?: { format?: "csv" | "xlsx" | "json" | "vcard"; labels?: "1" } }; answer: Response };
  /** Opportunities as a CSV, XLSX or JSON file: open ones, those a filter leaves, or those named */
  exportOpportunities: { input: { query?: { format?: "csv" | "xlsx" | "json" | "vcard"; labels?: "1"; ids?: string; mine?: "1"; closing?: "month"; rotting?: "1"; q?: string; where?: string; state?: "open" | "won" | "lost" | "all"; pipelineId?: string; stageId?: string; customerId?: string } }; answer: Response };
  /** Orders as a CSV, XLSX or JSON file, one row to a line: all, those a filter leaves, or those named */
  exportOrders: { input: { query?: { format?: "csv" | "xlsx" | "json" | "vcard"; labels?: "1"; ids?: string; q?: string; where?: string; customerId?: string; opportunityId?: string; refundOf?: string; kind?: "sale" | "refund"; state?: "open" | "done" | "cancelled" | "refunded"; owed?: "1"; overdueOn?: string; from?: string; to?: string } }; answer: Response };
  /** Quotes as a CSV, XLSX or JSON file: all, those a filter leaves, or those named */
  exportQuotes: { input: { query?: { format?: "csv" | "xlsx" | "json" | "vcard"; labels?: "1"; ids?: string; q?: string; where?: string; customerId?: string; opportunityId?: string; standing?: "draft" | "sent" | "accepted" | "declined" | "withdrawn" | "expired" | "superseded"; from?: string; to?: string } }; answer: Response };
  /** What is still to be paid as a CSV, XLSX or JSON file: all, what a filter leaves, or what is named */
  exportReceivables: { input: { query?: { format?: "csv" | "xlsx" | "json" | "vcard"; labels?: "1"; ids?: string; q?: string; where?: string; customerId?: string; orderId?: string } }; answer: Response };
  /** Records of a list that are named, as a file; more than an address holds */
  exportSelected: { input: { params: { list: "customers" | "orders" | "opportunities" | "quotes" | "contracts" | "receivables" | "invoices" }; body: { ids: (string)[]; format?: "csv" | "xlsx" | "json" | "vcard"; labels?: boolean } }; answer: Response };
  /** Which calendars a CalDAV server has for a name and password */
  findCalendars: { input: { body: CalendarServer }; answer: { items: ({ url: string; name: string })[] } };
  /** Who could be added to an opportunity: people of the customer's organisation first */
  findOpportunityContactChoices: { input: { params: { id: string }; query?: { q?: string } }; answer: { items: (OpportunityContactChoice)[] } };
  /** The right price of products for a customer on a day, and which list says so */
  findPrices: { input: { query: { productIds: string; customerId?: string; currency?: string; on?: string } }; answer: { items: (Offer)[] } };
  /** Mend phones, emails, names or addresses of those named, or of all, as one operation */
  fixQuality: { input: { body: { kind: "phones" | "emails" | "names" | "addresses"; ids?: (string)[] } }; answer: BulkDone };
  /** An appointment or a series */
  getAppointment: { input: { params: { id: string } }; answer: Appointment };
  /** How far the bringing in of an archive is */
  getArchiveImport: { input: object; answer: ArchiveImport };
  /** A birthday in the solar and the Chinese calendar, and the day on which it is kept next */
  getBirthdayDates: { input: { query: { birthday: string; calendar: "solar" | "lunar" | "lunar-leap"; today?: string } }; answer: BirthdayDates };
  /** A pipeline as a board: each stage's count, totals and first cards, and what was won this month */
  getBoard: { input: { query?: { mine?: "1"; closing?: "month"; rotting?: "1"; pipelineId?: string; limit?: number } }; answer: Board };
  /** Everything that has a day: appointments, tasks, deals expected to close …; with working days and holidays */
  getCalendar: { input: { query: { from: string; to: string } }; answer: Calendar };
  /** What the stage of an opportunity asks for, and what of it is done */
  getChecklist: { input: { params: { id: string } }; answer: { items: (ChecklistItem)[] } };
  /** The firm's name, trade, currency, time zone and hours */
  getCompany: { input: object; answer: CompanySettings };
  /** A contract with its text, signatures, links, files and relatives */
  getContract: { input: { params: { id: string } }; answer: ContractPage };
  /** A contract template */
  getContractTemplate: { input: { params: { id: string } }; answer: ContractTemplate };
  /** What came in over the counter on a day, by how it was paid */
  getCounterDay: { input: { query?: { on?: string } }; answer: CounterDay };
  /** A customer */
  getCustomer: { input: { params: { id: string } }; answer: Customer };
  /** New customers, conversion, repeat and renewal rate of a period, receivables, best customers and products */
  getCustomerFigures: { input: { query?: { period?: "thisMonth" | "lastMonth" | "thisQuarter" | "lastQuarter" | "thisYear" | "lastYear" | "next90" | "custom"; from?: string; to?: string } }; answer: CustomerFigures };
  /** The picture of a customer: JPEG, PNG, GIF or WebP */
  getCustomerPhoto: { input: { params: { id: string }; query?: { of?: string } }; answer: Response };
  /** How far all is that a customer bought: only what this customer may see */
  getCustomerProgress: { input: { params: { id: string } }; answer: { items: (CustomerProgress)[] } };
  /** The quality of a customer's data, 0 to 100, and what each fault costs */
  getCustomerQuality: { input: { params: { id: string } }; answer: { score: number; faults: (QualityFault)[] } };
  /** A customer with its organisation, its contacts and what is planned */
  getCustomerSummary: { input: { params: { id: string } }; answer: CustomerSummary };
  /** Revenue, orders and average of a period, beside the one before (环比) and last year's (同比) */
  getDashboard: { input: { query?: { period?: "thisMonth" | "lastMonth" | "thisQuarter" | "lastQuarter" | "thisYear" | "lastYear" | "next90" | "custom"; from?: string; to?: string } }; answer: Dashboard };
  /** Which figures stand on your page, and in which order */
  getDashboardLayout: { input: object; answer: DashboardLayout };
  /** A delivery with its milestones or lessons, and the latest hours */
  getDelivery: { input: { params: { id: string } }; answer: DeliveryPage };
  /** Whether sample data is there */
  getDemo: { input: object; answer: Demo };
  /** For each level: after how many quiet days a customer sleeps, how many do, and how many will soon */
  getDormantPool: { input: object; answer: { items: (DormancyCount)[] } };
  /** When duplicates were last searched, how many pairs are open, and how far a search is that runs */
  getDuplicateSearch: { input: object; answer: DuplicateSearch };
  /** How much the pipeline will bring in a period: its exact distribution, by stage probabilities and amounts */
  getForecast: { input: { query?: { period?: "thisMonth" | "lastMonth" | "thisQuarter" | "lastQuarter" | "thisYear" | "lastYear" | "next90" | "custom"; from?: string; to?: string; pipelineId?: string; currency?: string; targetMinor?: number | null } }; answer: Forecast };
  /** How far the deals opened in a period came, how sure that is and how long it took; and which leads bought */
  getFunnel: { input: { query?: { period?: "thisMonth" | "lastMonth" | "thisQuarter" | "lastQuarter" | "thisYear" | "lastYear" | "next90" | "custom"; from?: string; to?: string; pipelineId?: string; by?: "none" | "source" | "channel" | "product" | "cohort" } }; answer: Funnel };
  /** How an import stands: settings, counts, progress */
  getImport: { input: { params: { id: string } }; answer: Import };
  /** All that the tax platform asks for, as text to copy */
  getInvoiceText: { input: { params: { id: string } }; answer: { text: string } };
  /** How far a piece of background work is */
  getJob: { input: { params: { id: string } }; answer: Job };
  /** What a list can show, be filtered and sorted by, and change in place */
  getList: { input: { params: { list: "customers" | "opportunities" | "orders" | "products" | "quotes" | "deliveries" | "contracts" | "receivables" | "invoices" } }; answer: { fields: (ListField)[] } };
  /** An opportunity with its customer's name, age and light */
  getOpportunity: { input: { params: { id: string } }; answer: OpportunityDetail };
  /** Open opportunities by the day they are expected to close: a month with its totals */
  getOpportunityCalendar: { input: { query?: { mine?: "1"; closing?: "month"; rotting?: "1"; month?: string; pipelineId?: string } }; answer: OpportunityCalendar };
  /** What an opportunity is expected to bring: its amount × the chance that the firm's own history gives it */
  getOpportunityChance: { input: { params: { id: string } }; answer: OpportunityChance };
  /** The stages an opportunity has been in, the latest first */
  getOpportunityHistory: { input: { params: { id: string } }; answer: { items: (OpportunityStageStay)[] } };
  /** What an opportunity is about, line by line, and whether its amount follows the lines */
  getOpportunityLines: { input: { params: { id: string } }; answer: OpportunityLines };
  /** An order with its lines, payments and refunds */
  getOrder: { input: { params: { id: string } }; answer: OrderPage };
  /** What stands on quotes and contracts, and what a new one begins with */
  getPaperSettings: { input: object; answer: PaperSettings };
  /** A price list with its prices and customers */
  getPriceList: { input: { params: { id: string } }; answer: PriceListDetail };
  /** A product */
  getProduct: { input: { params: { id: string } }; answer: ProductDetail };
  /** How a product is delivered */
  getProductDelivery: { input: { params: { id: string } }; answer: { template: (DeliveryTemplate) & (Record<string, unknown> | null) } };
  /** What was sold of a product: in all, by month, and the latest orders */
  getProductSales: { input: { params: { id: string } }; answer: ProductSales };
  /** What a customer bought: how often, how much, and what */
  getPurchases: { input: { params: { id: string } }; answer: Purchases };
  /** How good the customers' data are: the score, the faults of each field, what can be mended at once */
  getQualityOverview: { input: object; answer: QualityOverview };
  /** A quote with its lines, sums, versions, links and signatures */
  getQuote: { input: { params: { id: string } }; answer: QuotePage };
  /** A quote as PDF, with its fonts */
  getQuotePdf: { input: { params: { id: string } }; answer: Response };
  /** Who is signed in, and whether the first run is still ahead */
  getSession: { input: object; answer: Presence };
  /** How far the owner is with the first three steps */
  getStartChecklist: { input: object; answer: StartChecklist };
  /** A task */
  getTask: { input: { params: { id: string } }; answer: Task };
  /** The day's plan: what brings most within the hours, in the order to do it, each with its reason */
  getToday: { input: { query?: { hours?: number | null; on?: string } }; answer: Today };
  /** Whether a day is worked, why not, and the next that is */
  getWorkingDay: { input: { params: { on: string | "today" } }; answer: { on: string; working: boolean; name: string; next: string } };
  /** When the owner works, which public holidays count, and the years whose 调休 is known */
  getWorkingHours: { input: object; answer: (WorkingHours) & ({ knownYears: (number)[] }) };
  /** Say that rows are no sale, or that they are after all */
  ignoreBillRows: { input: { body: { ids: (string)[]; ignored?: boolean } }; answer: { changed: number } };
  /** First run: bring an archive into this empty installation. The raw bytes are the body, at most 20 GB */
  importArchive: { input: { body: Bytes }; answer: ArchiveImport };
  /** Take the days of a holiday calendar (.ics): off, or worked where the name says 班 or work */
  importHolidays: { input: { body: Bytes }; answer: { days: number; changed: number } };
  /** Note that an invoice was issued: its number, day and file */
  issueInvoice: { input: { params: { id: string }; body: InvoiceIssue }; answer: Invoice };
  /** Keep what a pasted text says: a customer, new or known, the organisation, the text in the story, an opportunity and the next step, as one operation */
  keepCapture: { input: { body: Capture }; answer: KeptCapture };
  /** Archives of everything that are being made or lie ready, newest first; they are kept for a week */
  listArchives: { input: object; answer: { items: (ArchiveFile)[] } };
  /** Income of bills that is matched, or is no sale */
  listBillRows: { input: { query?: { limit?: number; cursor?: string; state?: "matched" | "ignored" } }; answer: { items: (DoneBillRow)[]; nextCursor: string | null } };
  /** The bills that were read */
  listBills: { input: object; answer: { items: (Bill)[] } };
  /** What was deleted and can still be brought back, the latest first. It goes for good after 90 days */
  listBin: { input: { query?: { limit?: number; cursor?: string; kind?: string; q?: string } }; answer: { items: (BinItem)[]; nextCursor: string | null } };
  /** Booked meetings from today on, the next first */
  listBookings: { input: object; answer: { items: (Booking)[] } };
  /** The calendars on other servers that are kept in step, and how the last time went */
  listCalendarAccounts: { input: object; answer: { items: (CalendarAccount)[]; privateAddresses: boolean } };
  /** The calendars that others may subscribe to */
  listCalendarFeeds: { input: object; answer: { items: (CalendarFeed)[] } };
  /** Further cards of one column */
  listCards: { input: { query: { limit?: number; cursor?: string; mine?: "1"; closing?: "month"; rotting?: "1"; stageId: string } }; answer: { items: (OpportunityCard)[]; nextCursor: string | null } };
  /** Every category of products in use */
  listCategories: { input: object; answer: { items: (string)[] } };
  /** Competitors with how often they were met, beaten and lost to */
  listCompetitors: { input: object; answer: { items: (CompetitorItem)[] } };
  /** Texts that contracts begin from, and what they may name in double braces */
  listContractTemplates: { input: object; answer: { items: (ContractTemplate)[]; variables: ({ name: string; label: string })[] } };
  /** Contracts */
  listContracts: { input: { query?: { limit?: number; cursor?: string; q?: string; where?: string; customerId?: string; opportunityId?: string; state?: "draft" | "sent" | "signed" | "ended" | "terminated"; sort?: string } }; answer: { items: (ContractItem)[]; nextCursor: string | null } };
  /** What is for sale over the counter, most sold of late first; `q` finds by name, pinyin or number */
  listCounterProducts: { input: { query?: { q?: string } }; answer: { items: (CounterProduct)[] } };
  /** What a customer needs and prefers, each with its source and its day */
  listCustomerNeeds: { input: { params: { id: string } }; answer: { items: (CustomerNeed)[] } };
  /** The sources that customers came from, the most frequent first */
  listCustomerSources: { input: object; answer: { items: ({ source: string; customers: number })[] } };
  /** Customers, filtered and sorted, page by page */
  listCustomers: { input: { query?: { limit?: number; cursor?: string; q?: string; where?: string; kind?: "person" | "organisation"; lifecycle?: string; level?: string; tag?: string; source?: string; organisationId?: string; ownerId?: string; hasNextStep?: "true" | "false"; owed?: "true" | "false"; createdFrom?: string; createdTo?: string; lastOrderFrom?: string; lastOrderTo?: string; lastContactBefore?: string; sort?: string } }; answer: { items: (ListedCustomer)[]; nextCursor: string | null } };
  /** The lines of an order that can be begun to deliver: their products say how, and it was not begun yet */
  listDeliverable: { input: { params: { id: string } }; answer: { items: ({ lineId: string; title: string; templateId: string })[] } };
  /** What is being delivered: projects, courses, hours */
  listDeliveries: { input: { query?: { limit?: number; cursor?: string; q?: string; where?: string; customerId?: string; orderId?: string; kind?: "project" | "course" | "hours"; state?: "planned" | "running" | "paused" | "done"; sort?: string } }; answer: { items: (DeliveryItem)[]; nextCursor: string | null } };
  /** How things sold are delivered */
  listDeliveryTemplates: { input: object; answer: { items: (DeliveryTemplate)[] } };
  /** Customers who may be here twice, pair by pair, the most certain first, each with its reasons */
  listDuplicates: { input: { query?: { limit?: number; cursor?: string; state?: "open" | "dismissed" | "merged"; kind?: "person" | "organisation"; certainty?: "exact" | "sure" | "likely" } }; answer: { items: (DuplicatePair)[]; nextCursor: string | null } };
  /** Who may be the same as this customer, open pairs only */
  listDuplicatesOfCustomer: { input: { params: { id: string } }; answer: { items: (DuplicatePair)[] } };
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
  /** The parts in which an order is paid */
  listInstalments: { input: { params: { id: string } }; answer: { items: (InstalmentWithState)[] } };
  /** What invoices for a customer are made out to, the default first */
  listInvoiceTitles: { input: { params: { id: string } }; answer: { items: (InvoiceTitle)[] } };
  /** Invoices that were asked for */
  listInvoices: { input: { query?: { limit?: number; cursor?: string; q?: string; where?: string; orderId?: string; customerId?: string; state?: "requested" | "issued" | "void" | "red"; unpaid?: "1"; sort?: string } }; answer: { items: (InvoiceListed)[]; nextCursor: string | null } };
  /** The invoices of an order, and how much of it can still be invoiced */
  listInvoicesOfOrder: { input: { params: { id: string } }; answer: { items: (Invoice)[]; billableMinor: number } };
  /** The API keys that hold */
  listKeys: { input: object; answer: { items: (ApiKey)[] } };
  /** The owner's reasons why deals are lost; a new one typed for a deal joins them */
  listLostReasons: { input: object; answer: { items: (LostReason)[] } };
  /** The kinds of meetings that strangers may book, each under /p/book/{slug} */
  listMeetingKinds: { input: object; answer: { items: (MeetingKind)[] } };
  /** What was done lately, newest first */
  listOperations: { input: { query?: { limit?: number; cursor?: string } }; answer: { items: (OperationLine)[]; nextCursor: string | null } };
  /** Opportunities: open, won, lost or all */
  listOpportunities: { input: { query?: { limit?: number; cursor?: string; mine?: "1"; closing?: "month"; rotting?: "1"; q?: string; where?: string; state?: "open" | "won" | "lost" | "all"; pipelineId?: string; stageId?: string; customerId?: string; sort?: string } }; answer: { items: (OpportunityCard)[]; nextCursor: string | null } };
  /** Who else is after an opportunity */
  listOpportunityCompetitors: { input: { params: { id: string } }; answer: { items: (NamedOpportunityCompetitor)[] } };
  /** The people of an opportunity and the part each plays */
  listOpportunityContacts: { input: { params: { id: string } }; answer: { items: (NamedOpportunityContact)[] } };
  /** Orders and refunds */
  listOrders: { input: { query?: { limit?: number; cursor?: string; q?: string; where?: string; customerId?: string; opportunityId?: string; refundOf?: string; kind?: "sale" | "refund"; state?: "open" | "done" | "cancelled" | "refunded"; owed?: "1"; overdueOn?: string; from?: string; to?: string; sort?: string } }; answer: { items: (OrderItem)[]; nextCursor: string | null } };
  /** Every pipeline with its stages */
  listPipelines: { input: object; answer: { items: (PipelineWithStages)[] } };
  /** Every price list */
  listPriceLists: { input: object; answer: { items: (PriceList)[] } };
  /** What is sold */
  listProducts: { input: { query?: { limit?: number; cursor?: string; q?: string; where?: string; active?: "0" | "1"; category?: string; stock?: "low" | "counted" | "negative"; sort?: string } }; answer: { items: (Product)[]; nextCursor: string | null } };
  /** What a customer bought line by line, the latest first */
  listPurchasedLines: { input: { params: { id: string }; query?: { limit?: number; cursor?: string } }; answer: { items: (BoughtLine)[]; nextCursor: string | null } };
  /** Customers with faults of a field or of a kind, the lowest score first */
  listQualityWork: { input: { query?: { limit?: number; cursor?: string; field?: "name" | "phones" | "emails" | "addresses" | "birthday" | "source" | "industry" | "jobTitle" | "contacts" | "invoiceTitles" | "lifecycle" | "confirmedOn"; kind?: "missing" | "invalid" | "inconsistent" | "stale" } }; answer: { items: (QualityCustomer)[]; nextCursor: string | null } };
  /** Quotes */
  listQuotes: { input: { query?: { limit?: number; cursor?: string; q?: string; where?: string; customerId?: string; opportunityId?: string; standing?: "draft" | "sent" | "accepted" | "declined" | "withdrawn" | "expired" | "superseded"; from?: string; to?: string; sort?: string } }; answer: { items: (QuoteItem)[]; nextCursor: string | null } };
  /** What is still to be paid: instalments, and orders without */
  listReceivables: { input: { query?: { limit?: number; cursor?: string; q?: string; where?: string; customerId?: string; orderId?: string; sort?: string } }; answer: { items: (Receivable)[]; nextCursor: string | null } };
  /** The names of records that fields refer to, for many ids at once */
  listReferences: { input: { query: { kind: "customer" | "opportunity" | "order" | "product"; ids: string } }; answer: { items: (Reference)[] } };
  /** Open tasks whose reminder rang since an instant, newest first */
  listReminders: { input: { query: { since: string } }; answer: { items: (Task)[] } };
  /** Where one is signed in */
  listSessions: { input: object; answer: { items: (Session)[] } };
  /** Days that the owner or an imported holiday calendar sets apart */
  listSpecialDays: { input: { query?: { from?: string; to?: string } }; answer: { items: (SpecialDay)[] } };
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
  /** Every target and where it stands today: pace, gap, and what the end brings at this pace */
  listTargets: { input: object; answer: { items: (TargetProgress)[] } };
  /** Tasks: overdue, of today, upcoming, without a day, or done */
  listTasks: { input: { query?: { limit?: number; cursor?: string; when?: "overdue" | "today" | "upcoming" | "undated" | "open" | "done"; customerId?: string; refId?: string } }; answer: { items: (TaskItem)[]; nextCursor: string | null } };
  /** A customer's story, newest first: what was said and done, and what became of the fields */
  listTimeline: { input: { params: { id: string }; query?: { limit?: number; cursor?: string; kind?: string } }; answer: { items: (TimelineItem)[]; nextCursor: string | null } };
  /** What each trade's set-up brings, and what of it is there already */
  listTrades: { input: object; answer: { items: (TradeSetUp)[] } };
  /** Sales of which more was received than invoiced */
  listUninvoiced: { input: { query?: { limit?: number; cursor?: string } }; answer: { items: (Uninvoiced)[]; nextCursor: string | null } };
  /** The saved views of a list, or of all lists that the reader may see */
  listViews: { input: { query?: { list?: "customers" | "opportunities" | "orders" | "products" | "quotes" | "deliveries" | "contracts" | "receivables" | "invoices" } }; answer: { items: (View)[] } };
  /** What changed, as it changes (server-sent events): {tables, ids}; `*` means anything may have */
  live: { input: object; answer: Response };
  /** Load sample data: two years of a small firm of this trade. It leaves again in one step */
  loadDemo: { input: object; answer: Demo };
  /** Note time worked for a delivery */
  logHours: { input: { params: { id: string }; body: DeliveryHoursDraft }; answer: DeliveryHours };
  /** Note that customers were reminded of these receivables; answers with the texts */
  logReminders: { input: { body: { ids: (string)[] } }; answer: { items: (Reminder)[] } };
  /** Make one file that holds everything: records, history, files, settings, users with their password hashes */
  makeArchive: { input: object; answer: ArchiveFile };
  /** Make several customers one; whatever names a duplicate names the survivor. Undo takes it back */
  mergeCustomers: { input: { body: MergeRequest }; answer: Customer };
  /** Put something on another day or time, or make it longer */
  moveCalendarItem: { input: { params: { source: string; id: string }; body: CalendarPlace }; answer: undefined };
  /** Move an opportunity to another stage, also of another pipeline */
  moveOpportunity: { input: { params: { id: string }; body: { stageId: string; leaveAnyway?: string } }; answer: Opportunity };
  /** Note what was counted, or what came or went beside the orders; the first count begins the counting */
  moveStock: { input: { params: { id: string }; body: StockDraft }; answer: ProductDetail };
  /** Put fields into another order */
  orderFields: { input: { body: { ids: (string)[] } }; answer: undefined };
  /** The order that follows from a signed contract; asked again, the same one */
  orderFromContract: { input: { params: { id: string }; body: { id?: string; dueOn?: string | null } }; answer: Order };
  /** Make the order of an accepted quote, with exactly its total */
  orderFromQuote: { input: { params: { id: string }; body: { id?: string; dueOn?: string | null } }; answer: Order };
  /** Put the pipelines into an order */
  orderPipelines: { input: { body: { ids: (string)[] } }; answer: undefined };
  /** Put views into this order */
  orderViews: { input: { body: { ids: (string)[] } }; answer: undefined };
  /** Plan a next step with many customers as one operation: those named, or all that a filter leaves; spread over days if wanted */
  planNextSteps: { input: { body: { ids?: (string)[]; filter?: { q?: string; where?: string; kind?: "person" | "organisation"; lifecycle?: string; level?: string; tag?: string; source?: string; organisationId?: string; ownerId?: string; hasNextStep?: "true" | "false"; owed?: "true" | "false"; createdFrom?: string; createdTo?: string; lastOrderFrom?: string; lastOrderTo?: string; lastContactBefore?: string }; action: StepForMany } }; answer: BulkDone };
  /** Plan lessons at equal distances */
  planSessions: { input: { params: { id: string }; body: SessionPlan }; answer: { items: (DeliveryStep)[] } };
  /** How a text reads with its places filled; nothing is kept */
  previewContract: { input: { body: ContractPreviewDraft }; answer: ContractPreview };
  /** The first rows as they are read with the present settings, and cells that need mending */
  previewImport: { input: { params: { id: string } }; answer: ImportPreview };
  /** What merging these customers would do: field by field, and how much moves */
  previewMerge: { input: { query: { ids: string; survivorId?: string } }; answer: MergePreview };
  /** What mending phones, emails, names or addresses would change, before and after */
  previewQualityFix: { input: { params: { kind: "phones" | "emails" | "names" | "addresses" } }; answer: QualityFixPreview };
  /** A contract as PDF, with both signatures */
  printContract: { input: { params: { id: string } }; answer: Response };
  /** Income of bills that waits, each with what it probably pays and why */
  proposeMatches: { input: object; answer: { items: (OpenBillRow)[]; more: number } };
  /** Read an uploaded bill of WeChat Pay or Alipay or a bank's statement; each income is kept once */
  readBill: { input: { body: { fileId: string } }; answer: Bill };
  /** Read title, tax number, bank, account, address and phone from a text; nothing is kept */
  readInvoiceTitle: { input: { body: { text: string } }; answer: ReadInvoiceTitle };
  /** Read a pasted text: who it is from, how to reach them, what they want; and who of them is here already. Nothing is kept */
  readPastedText: { input: { body: PastedText }; answer: CaptureReading };
  /** Note that money came for an order; a negative amount takes part of it back */
  receivePayment: { input: { params: { id: string }; body: Receipt }; answer: Order };
  /** What lines with discounts and taxes come to; nothing is kept */
  reckonTotals: { input: { body: { lines: ({ quantityMilli: number; unitPriceMinor: number; discountBp?: number; discountMinor?: number; taxRateBp?: number })[]; discountBp?: number; discountMinor?: number; pricesInclude: "tax" | "no-tax"; taxRounding: "line" | "document" } }; answer: Totals };
  /** Say what became of an item: done (with the next step), later, or not now; one operation that undo takes back */
  recordTodayOutcome: { input: { body: TodayOutcomeDraft }; answer: TodayOutcome };
  /** Give an order back in part or whole: by lines, or an amount; it settles what is owed first, the rest is money back */
  refundOrder: { input: { params: { id: string }; body: RefundDraft }; answer: Order };
  /** Remove an appointment; of a series one, one and all that follow, or all */
  removeAppointment: { input: { params: { id: string }; query?: { occurrenceOn?: string; scope?: "this" | "following" | "all" } }; answer: undefined };
  /** Remove an archive from this machine */
  removeArchive: { input: { params: { id: string } }; answer: undefined };
  /** Put a competitor into the bin */
  removeCompetitor: { input: { params: { id: string } }; answer: undefined };
  /** Put a contract into the bin that is neither out nor in force */
  removeContract: { input: { params: { id: string } }; answer: undefined };
  /** Put a contract template into the bin */
  removeContractTemplate: { input: { params: { id: string } }; answer: undefined };
  /** Put a customer into the recycle bin; undo brings it back */
  removeCustomer: { input: { params: { id: string } }; answer: undefined };
  /** Put a need into the bin */
  removeCustomerNeed: { input: { params: { id: string } }; answer: undefined };
  /** Put a delivery into the bin */
  removeDelivery: { input: { params: { id: string } }; answer: undefined };
  /** Take a milestone or a lesson off its delivery */
  removeDeliveryStep: { input: { params: { id: string } }; answer: undefined };
  /** Put a template into the bin */
  removeDeliveryTemplate: { input: { params: { id: string } }; answer: undefined };
  /** Remove the sample data; what somebody worked on since stays */
  removeDemo: { input: object; answer: Demo };
  /** Take a field away; its values stay, and undo brings both back */
  removeField: { input: { params: { id: string } }; answer: undefined };
  /** Take time worked away */
  removeHours: { input: { params: { id: string } }; answer: undefined };
  /** Forget an import and its file; what it brought stays */
  removeImport: { input: { params: { id: string } }; answer: undefined };
  /** Put an invoice title into the bin */
  removeInvoiceTitle: { input: { params: { id: string } }; answer: undefined };
  /** Take a reason off the list; deals that name it keep it */
  removeLostReason: { input: { params: { id: string } }; answer: undefined };
  /** Put a kind of meeting into the bin; its address no longer works */
  removeMeetingKind: { input: { params: { id: string } }; answer: undefined };
  /** Put an opportunity into the bin */
  removeOpportunity: { input: { params: { id: string } }; answer: undefined };
  /** Take a competitor out of an opportunity */
  removeOpportunityCompetitor: { input: { params: { id: string } }; answer: undefined };
  /** Take a person out of an opportunity */
  removeOpportunityContact: { input: { params: { id: string } }; answer: undefined };
  /** Put an order into the bin */
  removeOrder: { input: { params: { id: string } }; answer: undefined };
  /** Put a pipeline into the bin; what is open in it moves to another stage, else it is refused */
  removePipeline: { input: { params: { id: string }; query?: { moveTo?: string } }; answer: undefined };
  /** Put a price list into the bin */
  removePriceList: { input: { params: { id: string } }; answer: undefined };
  /** Put a product into the bin */
  removeProduct: { input: { params: { id: string } }; answer: undefined };
  /** Put a quote into the bin */
  removeQuote: { input: { params: { id: string } }; answer: undefined };
  /** Take a day off the list again */
  removeSpecialDay: { input: { params: { id: string } }; answer: undefined };
  /** Put a stage into the bin; what is open in it moves to another stage, else it is refused */
  removeStage: { input: { params: { id: string }; query?: { moveTo?: string } }; answer: undefined };
  /** Take an item off an exit checklist */
  removeStageItem: { input: { params: { id: string } }; answer: undefined };
  /** Delete a tag and take it off every customer */
  removeTag: { input: { params: { id: string } }; answer: undefined };
  /** Delete a rule; the tags that it gave are taken off, those of others stay */
  removeTagRule: { input: { params: { id: string } }; answer: undefined };
  /** Put a target into the bin */
  removeTarget: { input: { params: { id: string } }; answer: undefined };
  /** Put a task into the bin */
  removeTask: { input: { params: { id: string } }; answer: undefined };
  /** Take an entry off the timeline; undo brings it back */
  removeTimelineEntry: { input: { params: { id: string } }; answer: undefined };
  /** Remove a view; undo brings it back */
  removeView: { input: { params: { id: string } }; answer: undefined };
  /** The next period of a contract as a new draft */
  renewContract: { input: { params: { id: string } }; answer: Contract };
  /** Open a closed opportunity again */
  reopenOpportunity: { input: { params: { id: string } }; answer: Opportunity };
  /** Open a finished task again */
  reopenTask: { input: { params: { id: string } }; answer: Task };
  /** Ask for an invoice of an order; amount and items are what is left of it when silent */
  requestInvoice: { input: { body: InvoiceDraft }; answer: Invoice };
  /** Mail a link that sets a new password */
  requestPasswordReset: { input: { body: { email: string } }; answer: undefined };
  /** Set a new password by the mailed link */
  resetPassword: { input: { params: { token: string }; body: { password: string } }; answer: undefined };
  /** Say what became of a milestone or a lesson: done (attended), missed, cancelled; open takes it back */
  resolveDeliveryStep: { input: { params: { id: string }; body: DeliveryStepOutcome }; answer: Delivery };
  /** Take a customer out of the recycle bin */
  restoreCustomer: { input: { params: { id: string } }; answer: Customer };
  /** Bring records back, and with each the deleted records that it names */
  restoreFromBin: { input: { body: { items: ({ kind: string; id: string })[] } }; answer: { restored: number; along: ({ kind: string; id: string; name: string })[] } };
  /** Ask again for a part that was written off */
  restoreInstalment: { input: { params: { id: string } }; answer: Instalment };
  /** End a secret address */
  revokeCalendarFeed: { input: { params: { id: string } }; answer: undefined };
  /** End an API key */
  revokeKey: { input: { params: { id: string } }; answer: undefined };
  /** End every private link to a quote */
  revokeQuoteLinks: { input: { params: { id: string } }; answer: undefined };
  /** Write the rows, in the background */
  runImport: { input: { params: { id: string } }; answer: Import };
  /** Find records by any part of a name, pinyin, initials, phone tail, email or number */
  search: { input: { query: { q: string; kind?: string; limit?: number } }; answer: { items: (Hit)[] } };
  /** Search the whole base for duplicates in the background; answers with the job */
  searchDuplicates: { input: object; answer: { jobId: string } };
  /** Sell over the counter: an order that is done, its payment, and what leaves the stock, as one operation */
  sellAtCounter: { input: { body: CounterSale }; answer: CounterReceipt };
  /** Send a contract: fixes its text and makes a private link, whose address is answered here alone */
  sendContract: { input: { params: { id: string }; body: { expiresOn?: string | null } }; answer: { contract: Contract; path: string } };
  /** Send a draft: it stays as it is from now on; answers with its private link, which is shown only here */
  sendQuote: { input: { params: { id: string } }; answer: SharedQuote };
  /** Plan, run, pause or finish a delivery */
  setDeliveryState: { input: { params: { id: string }; body: { state: "planned" | "running" | "paused" | "done" } }; answer: Delivery };
  /** Set the parts in which an order is paid; they make its total. None takes the plan away */
  setInstalments: { input: { params: { id: string }; body: InstalmentPlanDraft }; answer: { items: (InstalmentWithState)[] } };
  /** Make an opportunity's lines be these; its amount follows them unless it is to stay as typed by hand */
  setOpportunityLines: { input: { params: { id: string }; body: OpportunityLinesDraft }; answer: OpportunityLines };
  /** Say how a product is delivered; null: not at all */
  setProductDelivery: { input: { params: { id: string }; body: { templateId: string | null } }; answer: { template: (DeliveryTemplate) & (Record<string, unknown> | null) } };
  /** Set days apart: off, or worked though they are not usually */
  setSpecialDays: { input: { body: SpecialDaysDraft }; answer: { items: (SpecialDay)[] } };
  /** Set a target for a month, quarter or year, or one for each of several in a row */
  setTarget: { input: { body: TargetDraft }; answer: Target };
  /** Set the firm up for a trade: stages, fields, checklists, products, templates. Adds only; one undo takes it back */
  setUpTrade: { input: { params: { id: "b2b" | "retail" | "education" | "consulting" | "catering" | "freelance" } }; answer: TradeSetUpResult };
  /** Make another private link to a sent quote; it is shown only here */
  shareQuote: { input: { params: { id: string } }; answer: SharedQuote };
  /** Sign a contract for us: a name, and a drawing as a PNG data address */
  signContract: { input: { params: { id: string }; body: { name: string; drawing?: string } }; answer: Contract };
  /** Say that both sides signed on paper, and when; the scan is attached as a file */
  signContractOnPaper: { input: { params: { id: string }; body: { signedOn: string } }; answer: Contract };
  /** Sign in */
  signIn: { input: { body: { email: string; password: string } }; answer: User };
  /** Sign out */
  signOut: { input: object; answer: undefined };
  /** Leave out this one of a repeating task: it stands on the next day of its rule */
  skipTask: { input: { params: { id: string } }; answer: Task };
  /** Put a task off to another day, its reminder with it */
  snoozeTask: { input: { params: { id: string }; body: { dueOn: string; dueTime?: string | null } }; answer: Task };
  /** Spread what is still to be paid evenly over the open parts */
  spreadInstalments: { input: { params: { id: string } }; answer: { items: (InstalmentWithState)[] } };
  /** Count this product no longer; orders do not move it then */
  stopCounting: { input: { params: { id: string } }; answer: ProductDetail };
  /** What is owed per currency, by age and by customer */
  sumReceivables: { input: { query?: { customerId?: string } }; answer: { items: (ReceivableSum)[] } };
  /** Bring a connected calendar in step now, in the background */
  syncCalendar: { input: { params: { id: string } }; answer: { jobId: string } };
  /** Take the events of an .ics file (2 MB at most) into the calendar, or say what that would do */
  takeCalendarFile: { input: { query?: { look?: "true" | "false" }; body: Bytes }; answer: CalendarFile };
  /** Take a contract back to change it, while the other side has not signed */
  takeContractBack: { input: { params: { id: string } }; answer: Contract };
  /** End a contract before its time, for a reason */
  terminateContract: { input: { params: { id: string }; body: { on?: string; reason: string } }; answer: Contract };
  /** Tick an item for an opportunity */
  tickItem: { input: { params: { id: string; itemId: string } }; answer: { items: (ChecklistItem)[] } };
  /** Tick a line of a task's list, or take the tick away */
  tickTaskLine: { input: { params: { id: string; lineId: string }; body: { done: boolean } }; answer: Task };
  /** The forecast if some deals were won, lost, left out, or had another chance, amount or day; saves nothing */
  tryForecast: { input: { body: ForecastWhatIf }; answer: ForecastWhatIfResult };
  /** Take an operation back; answers with how many changes that were. Undo the undo to get it back */
  undo: { input: { body: { operationId: string } }; answer: { changes: number; kept: number } };
  /** Take the import back, in the background; what was changed since is kept */
  undoImport: { input: { params: { id: string } }; answer: Import };
  /** Take a confirmed match back: its payments are void, and the row waits again */
  unmatchBillRow: { input: { params: { id: string } }; answer: BillRow };
  /** Take the tick of an item away */
  untickItem: { input: { params: { id: string; itemId: string } }; answer: { items: (ChecklistItem)[] } };
  /** Change an appointment; of a series one, one and all that follow, or all */
  updateAppointment: { input: { params: { id: string }; body: (AppointmentPatch) & ({ occurrenceOn?: string; scope?: "this" | "following" | "all" }) }; answer: Appointment };
  /** Change a connected calendar: its name, its password, whether ours is sent */
  updateCalendarAccount: { input: { params: { id: string }; body: CalendarAccountPatch }; answer: CalendarAccount };
  /** Change the firm's settings */
  updateCompany: { input: { body: { name?: string; trade?: "b2b" | "retail" | "education" | "consulting" | "catering" | "freelance" | null; currency?: string; timeZone?: string; language?: "zh-CN" | "en"; minutesPerDay?: number; startHiddenAt?: string | null; mergeExactSince?: string | null } }; answer: CompanySettings };
  /** Change what is known of a competitor */
  updateCompetitor: { input: { params: { id: string }; body: CompetitorPatch }; answer: Competitor };
  /** Change a contract; of one that was sent only the reminder, the renewal and the notes */
  updateContract: { input: { params: { id: string }; body: ContractPatch }; answer: Contract };
  /** Change a contract template; contracts made from it keep their text */
  updateContractTemplate: { input: { params: { id: string }; body: ContractTemplatePatch }; answer: ContractTemplate };
  /** Change a customer: what is named, nothing else. Lists are given whole */
  updateCustomer: { input: { params: { id: string }; body: { kind?: "person" | "organisation"; name?: string; organisationId?: string | null; jobTitle?: string; role?: "decides" | "influences" | "uses" | "pays" | null; emails?: (ContactEntry)[]; phones?: (ContactEntry)[]; messengers?: (ContactEntry)[]; addresses?: (Address)[]; birthday?: string | null; birthdayCalendar?: "solar" | "lunar" | "lunar-leap"; source?: string; externalId?: string | null; ownerId?: string; language?: "zh-CN" | "en" | null; level?: "A" | "B" | "C" | null; industry?: string; size?: "1" | "2-10" | "11-50" | "51-200" | "201-1000" | "1001+" | null; metHow?: string; metOn?: string | null; keepInTouchDays?: number | null; needs?: string; notes?: string; tags?: (string)[]; custom?: CustomPatch; photoId?: string | null; lifecycleSet?: (Lifecycle) & (string | null) } }; answer: Customer };
  /** Change a need or preference */
  updateCustomerNeed: { input: { params: { id: string }; body: CustomerNeedPatch }; answer: CustomerNeed };
  /** Change a delivery: title, days, how much was bought, notes, files */
  updateDelivery: { input: { params: { id: string }; body: DeliveryPatch }; answer: Delivery };
  /** Change a milestone or a lesson: words, day, share */
  updateDeliveryStep: { input: { params: { id: string }; body: DeliveryStepPatch }; answer: DeliveryStep };
  /** Change a template; what was made from it stays */
  updateDeliveryTemplate: { input: { params: { id: string }; body: DeliveryTemplatePatch }; answer: DeliveryTemplate };
  /** Change a field's label, options, hint, or whether a form must fill it */
  updateField: { input: { params: { id: string }; body: CustomFieldPatch }; answer: CustomField };
  /** Correct time worked */
  updateHours: { input: { params: { id: string }; body: DeliveryHoursPatch }; answer: DeliveryHours };
  /** Change an invoice title, or make it the default */
  updateInvoiceTitle: { input: { params: { id: string }; body: InvoiceTitlePatch }; answer: InvoiceTitle };
  /** Say a reason in other words */
  updateLostReason: { input: { params: { id: string }; body: LostReasonPatch }; answer: LostReason };
  /** Change one's own name, email or language */
  updateMe: { input: { body: { name?: string; email?: string; language?: "zh-CN" | "en" } }; answer: User };
  /** Change a kind of meeting, or open and close it */
  updateMeetingKind: { input: { params: { id: string }; body: MeetingKindPatch }; answer: MeetingKind };
  /** Change an opportunity */
  updateOpportunity: { input: { params: { id: string }; body: OpportunityPatch }; answer: Opportunity };
  /** Change what is noted of a competitor in an opportunity */
  updateOpportunityCompetitor: { input: { params: { id: string }; body: { note: string } }; answer: OpportunityCompetitor };
  /** Change the part a person plays in an opportunity */
  updateOpportunityContact: { input: { params: { id: string }; body: OpportunityContactPatch }; answer: OpportunityContact };
  /** Change an order; lines are given whole */
  updateOrder: { input: { params: { id: string }; body: OrderPatch }; answer: Order };
  /** Change what stands on quotes and contracts from now on */
  updatePaperSettings: { input: { body: PaperPatch }; answer: PaperSettings };
  /** Give a pipeline another name or place */
  updatePipeline: { input: { params: { id: string }; body: PipelinePatch }; answer: PipelineWithStages };
  /** Change a price list; what was sold by it keeps its price */
  updatePriceList: { input: { params: { id: string }; body: PriceListPatch }; answer: PriceListDetail };
  /** Change a product; what was sold before keeps its price */
  updateProduct: { input: { params: { id: string }; body: ProductPatch }; answer: ProductDetail };
  /** Set after how many months a customer counts as stale */
  updateQualitySettings: { input: { body: { staleMonths: number } }; answer: QualitySettings };
  /** Change a draft; lines are given whole. Of a sent quote only the notes */
  updateQuote: { input: { params: { id: string }; body: QuotePatch }; answer: Quote };
  /** Change a stage: name, chance, rotting days, place */
  updateStage: { input: { params: { id: string }; body: StagePatch }; answer: Stage };
  /** Change an item of an exit checklist: words, whether it is required, place */
  updateStageItem: { input: { params: { id: string }; body: StageItemPatch }; answer: StageItem };
  /** Rename or recolour a tag, for every customer who has it */
  updateTag: { input: { params: { id: string }; body: { name?: string; color?: "gray" | "green" | "blue" | "amber" | "red" | "purple" } }; answer: Tag };
  /** Change a rule, or switch it off; tags that it gave and would not give now are taken off */
  updateTagRule: { input: { params: { id: string }; body: { name?: string; tag?: string; filter?: Record<string, unknown>; active?: boolean } }; answer: TagRule };
  /** Change a task; one of a series alone (`scope: this`) or with all that follow */
  updateTask: { input: { params: { id: string }; body: (TaskPatch) & ({ scope?: "this" | "following" }) }; answer: Task };
  /** Change a view */
  updateView: { input: { params: { id: string }; body: ViewPatch }; answer: View };
  /** Set when the owner works and which public holidays count */
  updateWorkingHours: { input: { body: { hours?: (([string, string])[])[]; holidays?: "china" | "none"; lunar?: boolean } }; answer: WorkingHours };
  /** Give a file: the raw bytes are the body, at most 500 MB */
  uploadFile: { input: { query: { name: string }; body: Bytes }; answer: StoredFile };
  /** Whether the kept text is what was signed: its hash is reckoned anew and compared with each signature's */
  verifyContract: { input: { params: { id: string } }; answer: ContractVerification };
  /** Write a part off: what it received stays, the rest is asked for no more */
  voidInstalment: { input: { params: { id: string } }; answer: Instalment };
  /** Make a payment count for nothing; it stays to be seen, and undo brings it back */
  voidPayment: { input: { params: { id: string } }; answer: Payment };
  /** Write receivables off as one operation: those named, or all that a filter leaves */
  voidReceivables: { input: { body: { ids?: (string)[]; filter?: { q?: string; where?: string; customerId?: string; orderId?: string }; action: { kind: "void" } } }; answer: BulkDone };
  /** Take a sent quote back: its links open, but nobody can accept it */
  withdrawQuote: { input: { params: { id: string } }; answer: Quote };
}

/** Where each operation is asked for, what it answers with, and whether a repeat of it is harmless by a key. */
export const routes: Record<keyof Operations, readonly [method: string, path: string, answer: "json" | "none" | "file", keyed: boolean]> = {
  addCustomerNeed: ["POST", "/api/v1/customers/{id}/needs", "json", true],
  addDeliveryStep: ["POST", "/api/v1/deliveries/{id}/steps", "json", true],
  addInvoiceTitle: ["POST", "/api/v1/customers/{id}/invoice-titles", "json", true],
  addLostReason: ["POST", "/api/v1/lost-reasons", "json", true],
  addOpportunityCompetitor: ["POST", "/api/v1/opportunities/{id}/competitors", "json", true],
  addOpportunityContact: ["POST", "/api/v1/opportunities/{id}/contacts", "json", true],
  addStageItem: ["POST", "/api/v1/stages/{id}/items", "json", true],
  addToTimeline: ["POST", "/api/v1/customers/{id}/timeline", "json", true],
  amendContract: ["POST", "/api/v1/contracts/{id}/amendment", "json", true],
  answerQuote: ["PUT", "/api/v1/quotes/{id}/answer", "json", true],
  arrangeDashboard: ["PUT", "/api/v1/insights/layout", "json", true],
  attachContractFile: ["POST", "/api/v1/contracts/{id}/files", "json", true],
  cancelBooking: ["POST", "/api/v1/bookings/{id}/cancel", "none", true],
  changeContracts: ["POST", "/api/v1/contracts/bulk", "json", true],
  changeCustomers: ["POST", "/api/v1/customers/bulk", "json", true],
  changeDeliveries: ["POST", "/api/v1/deliveries/bulk", "json", true],
  changeDormancy: ["PATCH", "/api/v1/dormant-pool/{level}", "json", true],
  changeDuplicates: ["POST", "/api/v1/duplicates/bulk", "json", true],
  changeImport: ["PATCH", "/api/v1/imports/{id}", "json", true],
  changeInvoices: ["POST", "/api/v1/invoices/bulk", "json", true],
  changeOpportunities: ["POST", "/api/v1/opportunities/bulk", "json", true],
  changeOrders: ["POST", "/api/v1/orders/bulk", "json", true],
  changePassword: ["PUT", "/api/v1/me/password", "none", true],
  changeProducts: ["POST", "/api/v1/products/bulk", "json", true],
  changeQuotes: ["POST", "/api/v1/quotes/bulk", "json", true],
  changeTarget: ["PATCH", "/api/v1/targets/{id}", "json", true],
  changeTasks: ["POST", "/api/v1/tasks/bulk", "none", true],
  checkDuplicates: ["GET", "/api/v1/customers/duplicates-check", "json", false],
  checkImport: ["POST", "/api/v1/imports/{id}/dry-run", "json", true],
  closeOpportunity: ["PUT", "/api/v1/opportunities/{id}/outcome", "json", true],
  completeTask: ["PUT", "/api/v1/tasks/{id}/completion", "json", true],
  confirmCustomer: ["PUT", "/api/v1/customers/{id}/confirmation", "none", true],
  confirmMatches: ["POST", "/api/v1/bill-rows/confirm", "none", true],
  connectCalendar: ["POST", "/api/v1/calendar-accounts", "json", true],
  copyOrder: ["POST", "/api/v1/orders/{id}/copies", "json", true],
  copyQuote: ["POST", "/api/v1/quotes/{id}/copies", "json", true],
  correctTimelineEntry: ["PATCH", "/api/v1/timeline/{id}", "json", true],
  countBin: ["GET", "/api/v1/bin/counts", "json", false],
  countContracts: ["GET", "/api/v1/contracts/count", "json", false],
  countCustomers: ["GET", "/api/v1/customers/count", "json", false],
  countDeliveries: ["GET", "/api/v1/deliveries/count", "json", false],
  countInvoices: ["GET", "/api/v1/invoices/count", "json", false],
  countOpportunities: ["GET", "/api/v1/opportunities/count", "json", false],
  countOrders: ["GET", "/api/v1/orders/count", "json", false],
  countProducts: ["GET", "/api/v1/products/count", "json", false],
  countQuotes: ["GET", "/api/v1/quotes/count", "json", false],
  countReceivables: ["GET", "/api/v1/receivables/count", "json", false],
  countTasks: ["GET", "/api/v1/tasks/counts", "json", false],
  createAppointment: ["POST", "/api/v1/appointments", "json", true],
  createCalendarFeed: ["POST", "/api/v1/calendar-feeds", "json", true],
  createCompetitor: ["POST", "/api/v1/competitors", "json", true],
  createContract: ["POST", "/api/v1/contracts", "json", true],
  createContractTemplate: ["POST", "/api/v1/contract-templates", "json", true],
  createCustomer: ["POST", "/api/v1/customers", "json", true],
  createDelivery: ["POST", "/api/v1/deliveries", "json", true],
  createDeliveryTemplate: ["POST", "/api/v1/delivery-templates", "json", true],
  createField: ["POST", "/api/v1/fields", "json", true],
  createImport: ["POST", "/api/v1/imports", "json", true],
  createKey: ["POST", "/api/v1/keys", "json", true],
  createMeetingKind: ["POST", "/api/v1/meeting-kinds", "json", true],
  createOpportunity: ["POST", "/api/v1/opportunities", "json", true],
  createOrder: ["POST", "/api/v1/orders", "json", true],
  createOwner: ["POST", "/api/v1/owner", "json", false],
  createPipeline: ["POST", "/api/v1/pipelines", "json", true],
  createPriceList: ["POST", "/api/v1/price-lists", "json", true],
  createProduct: ["POST", "/api/v1/products", "json", true],
  createQuote: ["POST", "/api/v1/quotes", "json", true],
  createQuoteEdition: ["POST", "/api/v1/quotes/{id}/editions", "json", true],
  createStage: ["POST", "/api/v1/pipelines/{id}/stages", "json", true],
  createTag: ["POST", "/api/v1/tags", "json", true],
  createTagRule: ["POST", "/api/v1/tag-rules", "json", true],
  createTask: ["POST", "/api/v1/tasks", "json", true],
  createView: ["POST", "/api/v1/views", "json", true],
  deliverOrder: ["POST", "/api/v1/orders/{id}/deliveries", "json", true],
  detachContractFile: ["DELETE", "/api/v1/contracts/{id}/files/{fileId}", "none", true],
  disconnectCalendar: ["DELETE", "/api/v1/calendar-accounts/{id}", "none", true],
  downloadArchive: ["GET", "/api/v1/archives/{id}/file", "file", false],
  downloadContractFile: ["GET", "/api/v1/contracts/{id}/files/{fileId}", "file", false],
  downloadFile: ["GET", "/api/v1/files/{id}", "file", false],
  downloadImportErrors: ["GET", "/api/v1/imports/{id}/errors.csv", "file", false],
  draftInstalments: ["POST", "/api/v1/orders/{id}/instalments/draft", "json", true],
  draftReminders: ["POST", "/api/v1/receivables/reminders/draft", "json", true],
  emptyBin: ["POST", "/api/v1/bin/empty", "json", true],
  endContractLinks: ["DELETE", "/api/v1/contracts/{id}/links", "none", true],
  endInvoice: ["PUT", "/api/v1/invoices/{id}/end", "json", true],
  endSession: ["DELETE", "/api/v1/sessions/{id}", "none", true],
  exportContracts: ["GET", "/api/v1/exports/contracts", "file", false],
  exportCustomers: ["GET", "/api/v1/exports/customers", "file", false],
  exportInvoices: ["GET", "/api/v1/exports/invoices", "file", false],
  exportKind: ["GET", "/api/v1/exports/{kind}", "file", false],
  exportOpportunities: ["GET", "/api/v1/exports/opportunities", "file", false],
  exportOrders: ["GET", "/api/v1/exports/orders", "file", false],
  exportQuotes: ["GET", "/api/v1/exports/quotes", "file", false],
  exportReceivables: ["GET", "/api/v1/exports/receivables", "file", false],
  exportSelected: ["POST", "/api/v1/exports/{list}", "file", true],
  findCalendars: ["POST", "/api/v1/calendar-accounts/find", "json", true],
  findOpportunityContactChoices: ["GET", "/api/v1/opportunities/{id}/contact-choices", "json", false],
  findPrices: ["GET", "/api/v1/prices", "json", false],
  fixQuality: ["POST", "/api/v1/customers/quality/fixes", "json", true],
  getAppointment: ["GET", "/api/v1/appointments/{id}", "json", false],
  getArchiveImport: ["GET", "/api/v1/archive-import", "json", false],
  getBirthdayDates: ["GET", "/api/v1/birthdays/dates", "json", false],
  getBoard: ["GET", "/api/v1/board", "json", false],
  getCalendar: ["GET", "/api/v1/calendar", "json", false],
  getChecklist: ["GET", "/api/v1/opportunities/{id}/checklist", "json", false],
  getCompany: ["GET", "/api/v1/company", "json", false],
  getContract: ["GET", "/api/v1/contracts/{id}", "json", false],
  getContractTemplate: ["GET", "/api/v1/contract-templates/{id}", "json", false],
  getCounterDay: ["GET", "/api/v1/counter/day", "json", false],
  getCustomer: ["GET", "/api/v1/customers/{id}", "json", false],
  getCustomerFigures: ["GET", "/api/v1/insights/dashboard/customers", "json", false],
  getCustomerPhoto: ["GET", "/api/v1/customers/{id}/photo", "file", false],
  getCustomerProgress: ["GET", "/api/v1/customers/{id}/progress", "json", false],
  getCustomerQuality: ["GET", "/api/v1/customers/{id}/quality", "json", false],
  getCustomerSummary: ["GET", "/api/v1/customers/{id}/summary", "json", false],
  getDashboard: ["GET", "/api/v1/insights/dashboard", "json", false],
  getDashboardLayout: ["GET", "/api/v1/insights/layout", "json", false],
  getDelivery: ["GET", "/api/v1/deliveries/{id}", "json", false],
  getDemo: ["GET", "/api/v1/demo", "json", false],
  getDormantPool: ["GET", "/api/v1/dormant-pool", "json", false],
  getDuplicateSearch: ["GET", "/api/v1/duplicates/search", "json", false],
  getForecast: ["GET", "/api/v1/insights/forecast", "json", false],
  getFunnel: ["GET", "/api/v1/insights/funnel", "json", false],
  getImport: ["GET", "/api/v1/imports/{id}", "json", false],
  getInvoiceText: ["GET", "/api/v1/invoices/{id}/text", "json", false],
  getJob: ["GET", "/api/v1/jobs/{id}", "json", false],
  getList: ["GET", "/api/v1/lists/{list}", "json", false],
  getOpportunity: ["GET", "/api/v1/opportunities/{id}", "json", false],
  getOpportunityCalendar: ["GET", "/api/v1/board/calendar", "json", false],
  getOpportunityChance: ["GET", "/api/v1/opportunities/{id}/chance", "json", false],
  getOpportunityHistory: ["GET", "/api/v1/opportunities/{id}/history", "json", false],
  getOpportunityLines: ["GET", "/api/v1/opportunities/{id}/lines", "json", false],
  getOrder: ["GET", "/api/v1/orders/{id}", "json", false],
  getPaperSettings: ["GET", "/api/v1/papers/settings", "json", false],
  getPriceList: ["GET", "/api/v1/price-lists/{id}", "json", false],
  getProduct: ["GET", "/api/v1/products/{id}", "json", false],
  getProductDelivery: ["GET", "/api/v1/products/{id}/delivery", "json", false],
  getProductSales: ["GET", "/api/v1/products/{id}/sales", "json", false],
  getPurchases: ["GET", "/api/v1/customers/{id}/purchases", "json", false],
  getQualityOverview: ["GET", "/api/v1/customers/quality", "json", false],
  getQuote: ["GET", "/api/v1/quotes/{id}", "json", false],
  getQuotePdf: ["GET", "/api/v1/quotes/{id}/pdf", "file", false],
  getSession: ["GET", "/api/v1/session", "json", false],
  getStartChecklist: ["GET", "/api/v1/today/start", "json", false],
  getTask: ["GET", "/api/v1/tasks/{id}", "json", false],
  getToday: ["GET", "/api/v1/today", "json", false],
  getWorkingDay: ["GET", "/api/v1/working-days/{on}", "json", false],
  getWorkingHours: ["GET", "/api/v1/working-hours", "json", false],
  ignoreBillRows: ["POST", "/api/v1/bill-rows/ignored", "json", true],
  importArchive: ["POST", "/api/v1/archive-import", "json", false],
  importHolidays: ["POST", "/api/v1/special-days/file", "json", true],
  issueInvoice: ["PUT", "/api/v1/invoices/{id}/issue", "json", true],
  keepCapture: ["POST", "/api/v1/captures", "json", true],
  listArchives: ["GET", "/api/v1/archives", "json", false],
  listBillRows: ["GET", "/api/v1/bill-rows", "json", false],
  listBills: ["GET", "/api/v1/bills", "json", false],
  listBin: ["GET", "/api/v1/bin", "json", false],
  listBookings: ["GET", "/api/v1/bookings", "json", false],
  listCalendarAccounts: ["GET", "/api/v1/calendar-accounts", "json", false],
  listCalendarFeeds: ["GET", "/api/v1/calendar-feeds", "json", false],
  listCards: ["GET", "/api/v1/board/cards", "json", false],
  listCategories: ["GET", "/api/v1/products/categories", "json", false],
  listCompetitors: ["GET", "/api/v1/competitors", "json", false],
  listContractTemplates: ["GET", "/api/v1/contract-templates", "json", false],
  listContracts: ["GET", "/api/v1/contracts", "json", false],
  listCounterProducts: ["GET", "/api/v1/counter/products", "json", false],
  listCustomerNeeds: ["GET", "/api/v1/customers/{id}/needs", "json", false],
  listCustomerSources: ["GET", "/api/v1/customers/sources", "json", false],
  listCustomers: ["GET", "/api/v1/customers", "json", false],
  listDeliverable: ["GET", "/api/v1/orders/{id}/deliverable", "json", false],
  listDeliveries: ["GET", "/api/v1/deliveries", "json", false],
  listDeliveryTemplates: ["GET", "/api/v1/delivery-templates", "json", false],
  listDuplicates: ["GET", "/api/v1/duplicates", "json", false],
  listDuplicatesOfCustomer: ["GET", "/api/v1/customers/{id}/duplicates", "json", false],
  listExports: ["GET", "/api/v1/exports", "json", false],
  listFields: ["GET", "/api/v1/fields", "json", false],
  listFigureRecords: ["GET", "/api/v1/insights/dashboard/records", "json", false],
  listFunnelRecords: ["GET", "/api/v1/insights/funnel/records", "json", false],
  listImportFields: ["GET", "/api/v1/import-fields", "json", false],
  listImportRows: ["GET", "/api/v1/imports/{id}/rows", "json", false],
  listImportValues: ["GET", "/api/v1/imports/{id}/values", "json", false],
  listImports: ["GET", "/api/v1/imports", "json", false],
  listInstalments: ["GET", "/api/v1/orders/{id}/instalments", "json", false],
  listInvoiceTitles: ["GET", "/api/v1/customers/{id}/invoice-titles", "json", false],
  listInvoices: ["GET", "/api/v1/invoices", "json", false],
  listInvoicesOfOrder: ["GET", "/api/v1/orders/{id}/invoices", "json", false],
  listKeys: ["GET", "/api/v1/keys", "json", false],
  listLostReasons: ["GET", "/api/v1/lost-reasons", "json", false],
  listMeetingKinds: ["GET", "/api/v1/meeting-kinds", "json", false],
  listOperations: ["GET", "/api/v1/operations", "json", false],
  listOpportunities: ["GET", "/api/v1/opportunities", "json", false],
  listOpportunityCompetitors: ["GET", "/api/v1/opportunities/{id}/competitors", "json", false],
  listOpportunityContacts: ["GET", "/api/v1/opportunities/{id}/contacts", "json", false],
  listOrders: ["GET", "/api/v1/orders", "json", false],
  listPipelines: ["GET", "/api/v1/pipelines", "json", false],
  listPriceLists: ["GET", "/api/v1/price-lists", "json", false],
  listProducts: ["GET", "/api/v1/products", "json", false],
  listPurchasedLines: ["GET", "/api/v1/customers/{id}/purchased-lines", "json", false],
  listQualityWork: ["GET", "/api/v1/customers/quality/work", "json", false],
  listQuotes: ["GET", "/api/v1/quotes", "json", false],
  listReceivables: ["GET", "/api/v1/receivables", "json", false],
  listReferences: ["GET", "/api/v1/references", "json", false],
  listReminders: ["GET", "/api/v1/tasks/reminders", "json", false],
  listSessions: ["GET", "/api/v1/sessions", "json", false],
  listSpecialDays: ["GET", "/api/v1/special-days", "json", false],
  listStageItems: ["GET", "/api/v1/pipelines/{id}/items", "json", false],
  listStockMoves: ["GET", "/api/v1/products/{id}/stock", "json", false],
  listTagReasons: ["GET", "/api/v1/customers/{id}/tag-reasons", "json", false],
  listTagRules: ["GET", "/api/v1/tag-rules", "json", false],
  listTags: ["GET", "/api/v1/tags", "json", false],
  listTargets: ["GET", "/api/v1/targets", "json", false],
  listTasks: ["GET", "/api/v1/tasks", "json", false],
  listTimeline: ["GET", "/api/v1/customers/{id}/timeline", "json", false],
  listTrades: ["GET", "/api/v1/trades", "json", false],
  listUninvoiced: ["GET", "/api/v1/invoices/missing", "json", false],
  listViews: ["GET", "/api/v1/views", "json", false],
  live: ["GET", "/api/v1/live", "file", false],
  loadDemo: ["PUT", "/api/v1/demo", "json", true],
  logHours: ["POST", "/api/v1/deliveries/{id}/hours", "json", true],
  logReminders: ["POST", "/api/v1/receivables/reminders", "json", true],
  makeArchive: ["POST", "/api/v1/archives", "json", true],
  mergeCustomers: ["POST", "/api/v1/customers/merge", "json", true],
  moveCalendarItem: ["PUT", "/api/v1/calendar/{source}/{id}/place", "none", true],
  moveOpportunity: ["PUT", "/api/v1/opportunities/{id}/stage", "json", true],
  moveStock: ["POST", "/api/v1/products/{id}/stock", "json", true],
  orderFields: ["POST", "/api/v1/fields/order", "none", true],
  orderFromContract: ["POST", "/api/v1/contracts/{id}/order", "json", true],
  orderFromQuote: ["POST", "/api/v1/quotes/{id}/order", "json", true],
  orderPipelines: ["POST", "/api/v1/pipelines/order", "none", true],
  orderViews: ["POST", "/api/v1/views/order", "none", true],
  planNextSteps: ["POST", "/api/v1/customers/next-steps", "json", true],
  planSessions: ["POST", "/api/v1/deliveries/{id}/sessions", "json", true],
  previewContract: ["POST", "/api/v1/contracts/preview", "json", true],
  previewImport: ["GET", "/api/v1/imports/{id}/preview", "json", false],
  previewMerge: ["GET", "/api/v1/customers/merge", "json", false],
  previewQualityFix: ["GET", "/api/v1/customers/quality/fixes/{kind}", "json", false],
  printContract: ["GET", "/api/v1/contracts/{id}/pdf", "file", false],
  proposeMatches: ["GET", "/api/v1/bill-rows/open", "json", false],
  readBill: ["POST", "/api/v1/bills", "json", true],
  readInvoiceTitle: ["POST", "/api/v1/invoice-titles/reading", "json", true],
  readPastedText: ["POST", "/api/v1/captures/reading", "json", true],
  receivePayment: ["POST", "/api/v1/orders/{id}/receipts", "json", true],
  reckonTotals: ["POST", "/api/v1/quotes/totals", "json", true],
  recordTodayOutcome: ["POST", "/api/v1/today/outcomes", "json", true],
  refundOrder: ["POST", "/api/v1/orders/{id}/refunds", "json", true],
  removeAppointment: ["DELETE", "/api/v1/appointments/{id}", "none", true],
  removeArchive: ["DELETE", "/api/v1/archives/{id}", "none", true],
  removeCompetitor: ["DELETE", "/api/v1/competitors/{id}", "none", true],
  removeContract: ["DELETE", "/api/v1/contracts/{id}", "none", true],
  removeContractTemplate: ["DELETE", "/api/v1/contract-templates/{id}", "none", true],
  removeCustomer: ["DELETE", "/api/v1/customers/{id}", "none", true],
  removeCustomerNeed: ["DELETE", "/api/v1/customer-needs/{id}", "none", true],
  removeDelivery: ["DELETE", "/api/v1/deliveries/{id}", "none", true],
  removeDeliveryStep: ["DELETE", "/api/v1/delivery-steps/{id}", "none", true],
  removeDeliveryTemplate: ["DELETE", "/api/v1/delivery-templates/{id}", "none", true],
  removeDemo: ["DELETE", "/api/v1/demo", "json", true],
  removeField: ["DELETE", "/api/v1/fields/{id}", "none", true],
  removeHours: ["DELETE", "/api/v1/delivery-hours/{id}", "none", true],
  removeImport: ["DELETE", "/api/v1/imports/{id}", "none", true],
  removeInvoiceTitle: ["DELETE", "/api/v1/invoice-titles/{id}", "none", true],
  removeLostReason: ["DELETE", "/api/v1/lost-reasons/{id}", "none", true],
  removeMeetingKind: ["DELETE", "/api/v1/meeting-kinds/{id}", "none", true],
  removeOpportunity: ["DELETE", "/api/v1/opportunities/{id}", "none", true],
  removeOpportunityCompetitor: ["DELETE", "/api/v1/opportunity-competitors/{id}", "none", true],
  removeOpportunityContact: ["DELETE", "/api/v1/opportunity-contacts/{id}", "none", true],
  removeOrder: ["DELETE", "/api/v1/orders/{id}", "none", true],
  removePipeline: ["DELETE", "/api/v1/pipelines/{id}", "none", true],
  removePriceList: ["DELETE", "/api/v1/price-lists/{id}", "none", true],
  removeProduct: ["DELETE", "/api/v1/products/{id}", "none", true],
  removeQuote: ["DELETE", "/api/v1/quotes/{id}", "none", true],
  removeSpecialDay: ["DELETE", "/api/v1/special-days/{id}", "none", true],
  removeStage: ["DELETE", "/api/v1/stages/{id}", "none", true],
  removeStageItem: ["DELETE", "/api/v1/stage-items/{id}", "none", true],
  removeTag: ["DELETE", "/api/v1/tags/{id}", "none", true],
  removeTagRule: ["DELETE", "/api/v1/tag-rules/{id}", "none", true],
  removeTarget: ["DELETE", "/api/v1/targets/{id}", "none", true],
  removeTask: ["DELETE", "/api/v1/tasks/{id}", "none", true],
  removeTimelineEntry: ["DELETE", "/api/v1/timeline/{id}", "none", true],
  removeView: ["DELETE", "/api/v1/views/{id}", "none", true],
  renewContract: ["POST", "/api/v1/contracts/{id}/renewal", "json", true],
  reopenOpportunity: ["DELETE", "/api/v1/opportunities/{id}/outcome", "json", true],
  reopenTask: ["DELETE", "/api/v1/tasks/{id}/completion", "json", true],
  requestInvoice: ["POST", "/api/v1/invoices", "json", true],
  requestPasswordReset: ["POST", "/api/v1/password-resets", "none", false],
  resetPassword: ["PUT", "/api/v1/password-resets/{token}", "none", false],
  resolveDeliveryStep: ["PUT", "/api/v1/delivery-steps/{id}/outcome", "json", true],
  restoreCustomer: ["DELETE", "/api/v1/customers/{id}/deletion", "json", true],
  restoreFromBin: ["POST", "/api/v1/bin/restore", "json", true],
  restoreInstalment: ["DELETE", "/api/v1/instalments/{id}/void", "json", true],
  revokeCalendarFeed: ["DELETE", "/api/v1/calendar-feeds/{id}", "none", true],
  revokeKey: ["DELETE", "/api/v1/keys/{id}", "none", true],
  revokeQuoteLinks: ["DELETE", "/api/v1/quotes/{id}/links", "none", true],
  runImport: ["POST", "/api/v1/imports/{id}/run", "json", true],
  search: ["GET", "/api/v1/search", "json", false],
  searchDuplicates: ["POST", "/api/v1/duplicates/search", "json", true],
  sellAtCounter: ["POST", "/api/v1/counter/sales", "json", true],
  sendContract: ["POST", "/api/v1/contracts/{id}/links", "json", true],
  sendQuote: ["PUT", "/api/v1/quotes/{id}/sending", "json", true],
  setDeliveryState: ["PUT", "/api/v1/deliveries/{id}/state", "json", true],
  setInstalments: ["PUT", "/api/v1/orders/{id}/instalments", "json", true],
  setOpportunityLines: ["PUT", "/api/v1/opportunities/{id}/lines", "json", true],
  setProductDelivery: ["PUT", "/api/v1/products/{id}/delivery", "json", true],
  setSpecialDays: ["POST", "/api/v1/special-days", "json", true],
  setTarget: ["POST", "/api/v1/targets", "json", true],
  setUpTrade: ["POST", "/api/v1/trades/{id}/set-up", "json", true],
  shareQuote: ["POST", "/api/v1/quotes/{id}/links", "json", true],
  signContract: ["PUT", "/api/v1/contracts/{id}/signature", "json", true],
  signContractOnPaper: ["PUT", "/api/v1/contracts/{id}/paper", "json", true],
  signIn: ["POST", "/api/v1/session", "json", false],
  signOut: ["DELETE", "/api/v1/session", "none", false],
  skipTask: ["POST", "/api/v1/tasks/{id}/skip", "json", true],
  snoozeTask: ["PUT", "/api/v1/tasks/{id}/day", "json", true],
  spreadInstalments: ["POST", "/api/v1/orders/{id}/instalments/spread", "json", true],
  stopCounting: ["DELETE", "/api/v1/products/{id}/stock", "json", true],
  sumReceivables: ["GET", "/api/v1/receivables/sum", "json", false],
  syncCalendar: ["POST", "/api/v1/calendar-accounts/{id}/sync", "json", true],
  takeCalendarFile: ["POST", "/api/v1/calendar/file", "json", true],
  takeContractBack: ["DELETE", "/api/v1/contracts/{id}/sent", "json", true],
  terminateContract: ["PUT", "/api/v1/contracts/{id}/end", "json", true],
  tickItem: ["PUT", "/api/v1/opportunities/{id}/checklist/{itemId}", "json", true],
  tickTaskLine: ["PUT", "/api/v1/tasks/{id}/lines/{lineId}", "json", true],
  tryForecast: ["POST", "/api/v1/insights/forecast/what-if", "json", true],
  undo: ["POST", "/api/v1/undo", "json", true],
  undoImport: ["POST", "/api/v1/imports/{id}/undo", "json", true],
  unmatchBillRow: ["DELETE", "/api/v1/bill-rows/{id}/match", "json", true],
  untickItem: ["DELETE", "/api/v1/opportunities/{id}/checklist/{itemId}", "json", true],
  updateAppointment: ["PATCH", "/api/v1/appointments/{id}", "json", true],
  updateCalendarAccount: ["PATCH", "/api/v1/calendar-accounts/{id}", "json", true],
  updateCompany: ["PATCH", "/api/v1/company", "json", true],
  updateCompetitor: ["PATCH", "/api/v1/competitors/{id}", "json", true],
  updateContract: ["PATCH", "/api/v1/contracts/{id}", "json", true],
  updateContractTemplate: ["PATCH", "/api/v1/contract-templates/{id}", "json", true],
  updateCustomer: ["PATCH", "/api/v1/customers/{id}", "json", true],
  updateCustomerNeed: ["PATCH", "/api/v1/customer-needs/{id}", "json", true],
  updateDelivery: ["PATCH", "/api/v1/deliveries/{id}", "json", true],
  updateDeliveryStep: ["PATCH", "/api/v1/delivery-steps/{id}", "json", true],
  updateDeliveryTemplate: ["PATCH", "/api/v1/delivery-templates/{id}", "json", true],
  updateField: ["PATCH", "/api/v1/fields/{id}", "json", true],
  updateHours: ["PATCH", "/api/v1/delivery-hours/{id}", "json", true],
  updateInvoiceTitle: ["PATCH", "/api/v1/invoice-titles/{id}", "json", true],
  updateLostReason: ["PATCH", "/api/v1/lost-reasons/{id}", "json", true],
  updateMe: ["PATCH", "/api/v1/me", "json", true],
  updateMeetingKind: ["PATCH", "/api/v1/meeting-kinds/{id}", "json", true],
  updateOpportunity: ["PATCH", "/api/v1/opportunities/{id}", "json", true],
  updateOpportunityCompetitor: ["PATCH", "/api/v1/opportunity-competitors/{id}", "json", true],
  updateOpportunityContact: ["PATCH", "/api/v1/opportunity-contacts/{id}", "json", true],
  updateOrder: ["PATCH", "/api/v1/orders/{id}", "json", true],
  updatePaperSettings: ["PATCH", "/api/v1/papers/settings", "json", true],
  updatePipeline: ["PATCH", "/api/v1/pipelines/{id}", "json", true],
  updatePriceList: ["PATCH", "/api/v1/price-lists/{id}", "json", true],
  updateProduct: ["PATCH", "/api/v1/products/{id}", "json", true],
  updateQualitySettings: ["PATCH", "/api/v1/customers/quality/settings", "json", true],
  updateQuote: ["PATCH", "/api/v1/quotes/{id}", "json", true],
  updateStage: ["PATCH", "/api/v1/stages/{id}", "json", true],
  updateStageItem: ["PATCH", "/api/v1/stage-items/{id}", "json", true],
  updateTag: ["PATCH", "/api/v1/tags/{id}", "json", true],
  updateTagRule: ["PATCH", "/api/v1/tag-rules/{id}", "json", true],
  updateTask: ["PATCH", "/api/v1/tasks/{id}", "json", true],
  updateView: ["PATCH", "/api/v1/views/{id}", "json", true],
  updateWorkingHours: ["PATCH", "/api/v1/working-hours", "json", true],
  uploadFile: ["POST", "/api/v1/files", "json", false],
  verifyContract: ["GET", "/api/v1/contracts/{id}/verification", "json", false],
  voidInstalment: ["PUT", "/api/v1/instalments/{id}/void", "json", true],
  voidPayment: ["PUT", "/api/v1/payments/{id}/void", "json", true],
  voidReceivables: ["POST", "/api/v1/receivables/bulk", "json", true],
  withdrawQuote: ["PUT", "/api/v1/quotes/{id}/withdrawal", "json", true],
};
