/**
 * What {@code java -jar companion.jar} meets first: the check of the Java version, the heap limit,
 * and the server itself. Compiled for Java 11, so that an old {@code java} is told what it needs.
 * These classes share a class loader with the server and are therefore kept free of libraries. Out
 * of scope: configuration, database, commands ({@code app.launch}, in a class loader of its own).
 */
@NullMarked
package org.carecompanion.app.boot;

import org.jspecify.annotations.NullMarked;
