/**
 * The phone line in the real server: webhooks and the door for programs over HTTP, guards in the
 * container, and a database that stops. Out of scope: the whole product as one file (app-ear).
 */
@NullMarked
package org.carecompanion.telephony.server;

import org.jspecify.annotations.NullMarked;
