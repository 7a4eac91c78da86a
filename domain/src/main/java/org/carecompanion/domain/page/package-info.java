/**
 * Long lists in pieces, newest first: a page begins where another one ended, whatever was added
 * meanwhile. Out of scope: what a list holds (the repositories) and how a mark is written
 * (telephony.api).
 */
@NullMarked
package org.carecompanion.domain.page;

import org.jspecify.annotations.NullMarked;
