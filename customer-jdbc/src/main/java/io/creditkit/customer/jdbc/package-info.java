/**
 * The storage port of customer-core over JDBC. A host begins at {@link io.creditkit.customer.jdbc.JdbcStorage}.
 *
 * <pre>{@code
 * try (JdbcStorage storage = JdbcStorage.on(dataSource).schemaMode(SchemaMode.MIGRATE).build();
 *         CreditKit kit = CreditKit.builder().storage(storage).build()) {
 *     Workspace work = kit.workspace(TenantId.of("acme"), Actor.of("night-job"));
 * }
 * }</pre>
 *
 * <ol>
 *   <li>Bring the driver, and a DataSource, best with a pool; it stays the host's and is never closed. Or take
 *       {@link JdbcStorage#embedded}: H2 in one file.
 *   <li>Choose the {@link SchemaMode}: {@code MIGRATE} makes and upgrades the tables; {@code VALIDATE}, the default, only looks
 *       at them. {@link JdbcStorage.Builder#writeDdl} and {@link JdbcStorage.Builder#writeUpgrade} give the scripts to a DBA.
 *   <li>Where a unit of work should be part of the host's transaction, tell by {@link HostTransactions} where that is.
 *   <li>Build the storage once, at the start; close it after the kit.
 * </ol>
 *
 * <p>Thread-safe, over several nodes too. A unit of work that loses against another is run again, save within the host's
 * transaction. {@link SchemaMismatchException} says that the tables are not those of this version,
 * {@link CorruptStorageException} that a stored value can't be read,
 * {@link io.creditkit.customer.storage.StorageUnavailableException} to try later.
 *
 * <p>How it is laid out, and why:
 *
 * <ul>
 *   <li>Each store holds its statements as text with bound parameters. They are the same for every database: there is no upsert
 *       and no returning clause. What may exist already is looked for first; should another transaction write the same key in
 *       between, the unit of work is run again.
 *   <li>What differs is in one {@code Dialect} class (questions about error codes) and one folder of schema scripts. A further
 *       database is these two, a line in {@code Dialects} and a test class that extends the storage contract.
 *   <li>Nothing depends on a database's own idea of text order, case, time zone or large objects: keys are folded here and
 *       stored as bytes, moments are whole microseconds, reports are cut into parts, and lists that are read whole are sorted
 *       here.
 *   <li>"At most one open" is a unique key that only open rows have, so that it holds between processes too.
 * </ul>
 *
 * <p>Beyond one machine, on a database that speaks PostgreSQL's SQL: the tenant leads every key, each table has a primary key,
 * rows stay below a megabyte, and no statement and no script needs what CockroachDB, YugabyteDB and Citus refuse (a test reads
 * all of them). None of the three is among the databases that the tests run on, and one that tells a version of PostgreSQL below
 * 14 is refused. What to set there:
 *
 * <ul>
 *   <li>CockroachDB: READ COMMITTED has to be allowed in the cluster, as units of work ask for it. A failed serialization
 *       (40001) runs the unit of work again.
 *   <li>YugabyteDB: READ COMMITTED has to be switched on for the servers. Autocomplete reads runs of neighbours in
 *       {@code customer_token}: make that table's key range-sharded (ASC, not HASH) in the exported script.
 *   <li>Citus: distribute every table that has a tenant by {@code tenant_id}, all of them co-located; {@code schema_history} and
 *       {@code schema_lock} stay local to the coordinator. Every statement names the tenant, so each goes to one shard; only a budget of all tenants
 *       together asks all of them.
 *   <li>All: run the script of {@code JdbcStorage.Builder.writeDdl} with the database's own tool, one statement at a time, and open
 *       with {@link io.creditkit.customer.jdbc.SchemaMode#VALIDATE}.
 * </ul>
 */
@NullMarked
package io.creditkit.customer.jdbc;

import org.jspecify.annotations.NullMarked;
