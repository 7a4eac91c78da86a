/**
 * REST for programs: API keys in, problem+json out. Out of scope: deciding (facades) and the
 * console (adminui).
 */
@NullMarked
package org.carecompanion.telephony.api;

import org.jspecify.annotations.NullMarked;
