/**
 * Entering and correcting patients, their surgery and their consent. Out of scope: importing them
 * (clinical.fhir).
 */
@NullMarked
package org.carecompanion.clinical.register;

import org.jspecify.annotations.NullMarked;
