/**
 * Seals the audit and checks the seals: entries get their place in a hospital's chain, and nobody
 * changes one afterwards without it being told. Out of scope: what is written down and by whom
 * (domain.audit), who may read it (console).
 */
@NullMarked
package org.carecompanion.db.audit;

import org.jspecify.annotations.NullMarked;
