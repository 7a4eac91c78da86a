package org.carecompanion.telephony.carrier.twilio;

import com.twilio.rest.api.v2010.account.Call;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carecompanion.domain.call.Price;
import org.carecompanion.telephony.carrier.LineCost;
import org.carecompanion.telephony.carrier.LineState;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a call took. Twilio writes both as text, the price below 0 for what it charges, and
 * null until it has worked it out.
 */
final class TwilioCost {
  private static final Logger LOG = Logger.getLogger(TwilioCost.class.getName());

  private TwilioCost() {}

  static LineCost of(Call call, LineState state) {
    return new LineCost(state, lasted(call.getDuration()), price(call));
  }

  private static Optional<Duration> lasted(@Nullable String seconds) {
    return Optional.ofNullable(seconds)
        .filter(text -> text.matches("\\d{1,6}"))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)));
  }

  /** An amount that cannot be read is not known; a currency must be one of ISO 4217. */
  private static Optional<Price> price(Call call) {
    String amount = call.getPrice();
    Currency currency = call.getPriceUnit();
    if (amount == null || currency == null) return Optional.empty();
    try {
      return Optional.of(new Price(new BigDecimal(amount).negate(), currency));
    } catch (NumberFormatException e) {
      LOG.log(Level.WARNING, "a price that is no number");
      return Optional.empty();
    }
  }
}
