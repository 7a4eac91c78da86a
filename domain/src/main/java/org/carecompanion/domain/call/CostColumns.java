package org.carecompanion.domain.call;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cost of an attempt as its columns. */
@Embeddable
class CostColumns {
  private @Nullable Integer lastedSeconds;
  private @Nullable BigDecimal price;
  private @Nullable String currency;

  @Enumerated(EnumType.STRING)
  private PriceState priceState = PriceState.AWAITED;

  protected CostColumns() {}

  void lasted(Duration time) {
    lastedSeconds = (int) time.toSeconds();
  }

  void price(Price known) {
    price = known.amount();
    currency = known.currency().getCurrencyCode();
    priceState = PriceState.KNOWN;
  }

  void priceUnknown() {
    if (priceState == PriceState.AWAITED) priceState = PriceState.UNKNOWN;
  }

  CallCost cost() {
    return new CallCost(
        Optional.ofNullable(lastedSeconds).map(Duration::ofSeconds),
        priceState,
        Optional.ofNullable(price)
            .map(
                amount ->
                    new Price(
                        amount.stripTrailingZeros(),
                        Currency.getInstance(Objects.requireNonNull(currency)))));
  }
}
