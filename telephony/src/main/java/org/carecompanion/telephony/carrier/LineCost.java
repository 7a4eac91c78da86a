package org.carecompanion.telephony.carrier;

import java.time.Duration;
import java.util.Optional;
import org.carecompanion.domain.call.Price;

/**
 * What the carrier says a call took.
 *
 * @param price empty while it has not been worked out, which at Twilio may last minutes to hours
 */
public record LineCost(LineState state, Optional<Duration> lasted, Optional<Price> price) {}
