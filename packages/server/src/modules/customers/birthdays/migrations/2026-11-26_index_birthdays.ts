import { type Kysely, sql } from "kysely";

/** Who has a birthday on a day, of either calendar, without looking at everybody. */
export async function up(db: Kysely<any>): Promise<void> {
  await sql`create index customers_birthdays on customers ((birthday_calendar || ' ' || substr(birthday, length(birthday) - 4)))
    where birthday is not null and deleted_at is null`.execute(db);
}
