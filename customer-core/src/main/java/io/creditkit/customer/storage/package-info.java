/**
 * The storage port: what a database must promise. Its contract kit is published as this module's test jar.
 *
 * <p>A host that keeps its data in memory or in a database that {@code customer-jdbc} knows needs nothing of this package but
 * {@link Storage}, which it hands to {@link io.creditkit.customer.CreditKit.Builder#storage}. It is for those who write a storage
 * of their own.
 *
 * <p>{@link Storage} runs a {@link UnitOfWork}: the stores of one tenant, within one transaction. The stores are named by what
 * they keep, and hold no rule: what may be done is decided by the services above. What every storage promises stands at
 * {@link Storage}, what each store does in its own Javadoc.
 *
 * <ol>
 *   <li>Implement {@link Storage} and the stores of {@link UnitOfWork};
 *       {@link io.creditkit.customer.storage.memory.InMemoryStorage} shows the readable meaning of each.
 *   <li>Extend {@code StorageContract} of the test jar with a class that makes a fresh, empty storage: it runs every law.
 *   <li>Wrap another storage where only something beside it is wanted, such as metrics.
 * </ol>
 *
 * <p>A storage is thread-safe, a unit of work belongs to one thread and is dead afterwards; they are not nested. Work may be run
 * again when it lost against another, so it does nothing but read and write its stores. Failures are {@link StorageException} and
 * its kinds: {@link StorageUnavailableException} to try later, {@link StaleVersionException} to read anew,
 * {@link DuplicateKeyException} for a key that is there. Nothing of a unit of work that failed is written.
 */
@NullMarked
package io.creditkit.customer.storage;

import org.jspecify.annotations.NullMarked;
