package org.carecompanion.domain.call;

import java.time.Duration;
import java.util.Optional;

/**
 * What a call took, as the carrier says.
 *
 * @param lasted from answer to end, to the second
 * @param price set exactly when its state is {@link PriceState#KNOWN}
 */
public record CallCost(Optional<Duration> lasted, PriceState state, Optional<Price> price) {}
