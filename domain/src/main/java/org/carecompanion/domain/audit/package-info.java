/**
 * Who saw or changed what: written once, never changed. Out of scope: who may read it (console).
 */
@NullMarked
package org.carecompanion.domain.audit;

import org.jspecify.annotations.NullMarked;
