import { type AppError, invalid, refused } from "#platform/errors";

/** The refusal of a file that is no archive of ours. */
export const noArchive = (): AppError =>
  invalid("archive.not_an_archive", [
    "This is not a Soloist archive. Choose the file that “Take everything with you” or archive export made.",
    "这不是独奏的归档文件。请选择由“全部带走”或 archive export 生成的文件。",
  ]);

/** The refusal of an archive that is cut off or broken. */
export const damagedArchive = (): AppError =>
  invalid("archive.damaged", [
    "This archive is damaged or was not copied completely. Nothing was brought in; copy the file again, or make a new archive.",
    "这个归档文件已损坏或没有复制完整。没有导入任何内容；请重新复制，或重新生成归档。",
  ]);

/** The refusal of an archive of a later program. */
export const newerArchive = (program: string): AppError =>
  invalid("archive.newer", [
    `This archive was written by a newer Soloist (${program}). Nothing was brought in; update the program first.`,
    `这个归档由更新版本的独奏（${program}）写入。没有导入任何内容，请先升级程序。`,
  ]);

/** The refusal to mix an archive into a base that is in use. */
export const notEmpty = (tables: readonly string[]): AppError =>
  refused("archive.not_empty", [
    `An archive is brought only into an empty installation, and this one has data already (${tables.join(", ")}). Nothing was changed; choose another folder with --home.`,
    `归档只能导入到空的安装中，而这里已经有数据（${tables.join("、")}）。没有改动任何内容；请用 --home 指定另一个文件夹。`,
  ]);

/** The refusal of a second import while one is under way. */
export const importRuns = (): AppError =>
  refused("archive.import_runs", [
    "An archive is being brought in right now. Wait until it is done.",
    "正在导入归档，请等它完成。",
  ]);
