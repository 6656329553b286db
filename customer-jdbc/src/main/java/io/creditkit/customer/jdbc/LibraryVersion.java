package io.creditkit.customer.jdbc;

/** The version of this jar, as its manifest tells. */
final class LibraryVersion {
    private LibraryVersion() {}

    /** {@return such as {@code 1.2.0}; {@code unpackaged} when run from class files} */
    static String text() {
        String version = JdbcStorage.class.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }
}
