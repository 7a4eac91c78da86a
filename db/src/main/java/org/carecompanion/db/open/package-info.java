/**
 * Opening the database: the embedded one or a given one, its roles and its migration, and the pools
 * the server uses afterwards. Out of scope: whose rows a transaction sees ({@code db.scope}).
 */
@NullMarked
package org.carecompanion.db.open;

import org.jspecify.annotations.NullMarked;
