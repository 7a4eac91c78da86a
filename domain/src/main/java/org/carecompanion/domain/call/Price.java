package org.carecompanion.domain.call;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * What a carrier charges for a call.
 *
 * @param amount above 0 is what the hospital pays, to the carrier's own five digits
 */
public record Price(BigDecimal amount, Currency currency) {}
