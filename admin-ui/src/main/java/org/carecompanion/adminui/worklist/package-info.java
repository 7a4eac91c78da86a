/**
 * Everything that waits for a person, worst first. Out of scope: proving one alert (adminui.alert)
 * and doing one follow-up (adminui.followup).
 */
@NullMarked
package org.carecompanion.adminui.worklist;

import org.jspecify.annotations.NullMarked;
