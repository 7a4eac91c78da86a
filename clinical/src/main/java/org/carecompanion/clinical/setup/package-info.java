/**
 * What must exist before the first call: the hospital, its line, its first administrator; in demo
 * mode also the demo's people. Out of scope: changing any of it later (console) and checking the
 * configuration before the server starts (the launcher).
 */
@NullMarked
package org.carecompanion.clinical.setup;

import org.jspecify.annotations.NullMarked;
