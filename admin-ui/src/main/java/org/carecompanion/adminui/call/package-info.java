/**
 * Calls, live and past: what was said, what was understood, how it ended. Out of scope: starting
 * one (adminui.patient) and what to do about it (adminui.alert).
 */
@NullMarked
package org.carecompanion.adminui.call;

import org.jspecify.annotations.NullMarked;
