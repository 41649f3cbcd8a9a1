import { z } from "#platform/schema";

/** The version of the format that this program writes, and the newest that it reads. */
export const formatVersion = 1;
export const formatName = "soloist-archive";
export const manifestPath = "manifest.json";

const Entry = z.object({
  path: z.string(),
  table: z.string().optional(),
  rows: z.int().min(0).optional(),
  bytes: z.int().min(0),
  sha256: z.string(),
});
export type ManifestEntry = z.infer<typeof Entry>;

/** The last file of an archive says what is in it: how much of what, and by which hash it is known to be whole. */
export const Manifest = z.object({
  format: z.literal(formatName),
  version: z.int().min(1),
  program: z.string(), // the version of Soloist that wrote it
  createdAt: z.string(),
  company: z.string(),
  migrations: z.array(z.string()), // the shape that the tables have
  tables: z.record(z.string(), z.int()), // rows
  files: z.object({ count: z.int(), bytes: z.int(), missing: z.array(z.string()) }),
  entries: z.array(Entry),
});
export type Manifest = z.infer<typeof Manifest>;

export const pathOfTable = (table: string, part: number): string =>
  part === 1 ? `tables/${table}.ndjson` : `tables/${table}.${part}.ndjson`;
export const pathOfBlob = (id: string): string => `files/${id}`;

/** For whoever opens the archive by hand. */
export const readme = `Soloist archive (a ZIP file)

tables/NAME.ndjson   every row of a table, one JSON object to a line (UTF-8); large tables go on in NAME.2.ndjson
files/ID             the bytes of uploaded files; tables/files.ndjson has their names
manifest.json        the version, the number of rows, and the SHA-256 of each part

The users are in it with their password hashes (argon2id), API keys as hashes: keep it like a password.
Sessions are not in it; the search index is made anew. To bring it back into an empty installation:
  npm run -s soloist -- archive import FILE --home DIR      or choose it on the welcome page.

独奏归档（ZIP 文件）

tables/名称.ndjson   一张表的全部记录，每行一个 JSON 对象（UTF-8）；很大的表接着写在 名称.2.ndjson
files/编号           上传文件的内容；文件名见 tables/files.ndjson
manifest.json        版本、记录数，以及每一部分的 SHA-256

其中包含用户及其密码散列（argon2id）和 API 密钥的散列：请像保管密码一样保管它。
不含登录会话；搜索索引会重新建立。恢复到空的安装：
  npm run -s soloist -- archive import 文件 --home 文件夹      或在欢迎页选择它。
`;
