package org.carecompanion.telephony.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.Optional;
import org.carecompanion.domain.call.CallCost;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.Price;
import org.carecompanion.domain.call.PriceState;
import org.carecompanion.telephony.PhoneBench;
import org.carecompanion.telephony.call.CallProgress;
import org.carecompanion.telephony.carrier.LineReport;
import org.carecompanion.telephony.carrier.LineState;
import org.carecompanion.telephony.carrier.SmallPhoneCompany.Mood;
import org.junit.jupiter.api.Test;

class CallCostsTest {
  private static final Price THREE_CENTS =
      new Price(new BigDecimal("0.028"), Currency.getInstance("USD"));
  private static final Duration TALK = Duration.ofSeconds(221);

  private final PhoneBench bench = new PhoneBench();
  private final CallId call = bench.ward.plannedCall();

  @Test
  void a_minute_after_the_end_the_carrier_is_asked() {
    ended(LineState.COMPLETED);
    assertThat(bench.database.due("call-cost", bench.ward.hospital()))
        .containsExactly(bench.database.clock().instant().plus(Duration.ofMinutes(1)));
  }

  @Test
  void the_price_comes_late_and_is_kept_with_its_currency() {
    ended(LineState.COMPLETED);
    bench.company.hasTimed(TALK);
    bench.pass(Duration.ofMinutes(1));
    assertThat(ask()).contains(Duration.ofMinutes(1));
    assertThat(cost())
        .isEqualTo(new CallCost(Optional.of(TALK), PriceState.AWAITED, Optional.empty()));
    bench.pass(Duration.ofMinutes(1));
    assertThat(ask()).contains(Duration.ofMinutes(2));
    bench.company.charges(THREE_CENTS);
    bench.pass(Duration.ofMinutes(2));
    assertThat(ask()).isEmpty();
    assertThat(cost())
        .isEqualTo(new CallCost(Optional.of(TALK), PriceState.KNOWN, Optional.of(THREE_CENTS)));
  }

  @Test
  void a_price_that_never_comes_is_unknown_after_two_days() {
    ended(LineState.COMPLETED);
    Duration waited = Duration.ZERO;
    Optional<Duration> again = Optional.of(Duration.ofMinutes(1));
    int asked = 0;
    while (again.isPresent()) {
      assertThat(again.get()).isLessThanOrEqualTo(Duration.ofHours(6));
      bench.pass(again.get());
      waited = waited.plus(again.get());
      again = ask();
      asked++;
    }
    assertThat(waited).isBetween(Duration.ofHours(48), Duration.ofHours(54));
    assertThat(asked).isLessThan(24);
    assertThat(cost().state()).isEqualTo(PriceState.UNKNOWN);
  }

  @Test
  void a_call_nobody_answered_is_given_up_after_an_hour() {
    ended(LineState.NO_ANSWER);
    bench.pass(Duration.ofMinutes(59));
    assertThat(ask()).isPresent();
    bench.pass(Duration.ofMinutes(2));
    assertThat(ask()).isEmpty();
    assertThat(cost().state()).isEqualTo(PriceState.UNKNOWN);
  }

  @Test
  void while_the_carrier_is_away_it_is_asked_on() {
    ended(LineState.COMPLETED);
    bench.company.is(Mood.AWAY);
    bench.pass(Duration.ofMinutes(10));
    assertThat(ask()).contains(Duration.ofMinutes(10));
    assertThat(cost().state()).isEqualTo(PriceState.AWAITED);
    bench.company.is(Mood.WELL);
    bench.company.charges(THREE_CENTS);
    assertThat(ask()).isEmpty();
    assertThat(cost().price()).contains(THREE_CENTS);
  }

  @Test
  void a_price_that_is_known_is_not_asked_for_again() {
    ended(LineState.COMPLETED);
    bench.company.charges(THREE_CENTS);
    ask();
    bench.company.is(Mood.AWAY);
    assertThat(ask()).isEmpty();
    assertThat(cost().state()).isEqualTo(PriceState.KNOWN);
  }

  @Test
  void a_call_that_never_rang_has_nothing_to_ask_for() {
    bench.company.is(Mood.REFUSES);
    bench.run(Dialer.class, call);
    assertThat(bench.database.due("call-cost", bench.ward.hospital())).isEmpty();
    assertThat(ask()).isEmpty();
  }

  private void ended(LineState how) {
    bench.run(Dialer.class, call);
    String rang = bench.company.rang().getFirst();
    bench.company.becomes(rang, how);
    bench.bean(CallProgress.class).report(bench.line(), call, new LineReport(rang, how));
  }

  private Optional<Duration> ask() {
    return bench.run(CallCosts.class, call);
  }

  private CallCost cost() {
    return bench.attempts(call).getFirst().cost();
  }
}
