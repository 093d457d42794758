/**
 * The SQLite of the library, and the only file that names its package, which has the interface of Node's own `node:sqlite` and is
 * prebuilt for every system: where a runtime brings that one, it can stand in here.
 */
export { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from "@photostructure/sqlite";
