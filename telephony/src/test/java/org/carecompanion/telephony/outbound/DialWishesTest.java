package org.carecompanion.telephony.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.carecompanion.clinical.bench.Ward;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallOutcome;
import org.carecompanion.domain.call.CallWishes;
import org.carecompanion.domain.hospital.Carrier;
import org.carecompanion.domain.hospital.Hospitals;
import org.carecompanion.domain.hospital.PhoneLine;
import org.carecompanion.domain.hospital.TelephonyAccount;
import org.carecompanion.domain.patient.PhoneNumber;
import org.carecompanion.telephony.PhoneBench;
import org.carecompanion.telephony.carrier.DialOrder;
import org.junit.jupiter.api.Test;

/** What whoever asked for a call wishes of it, as the carrier is asked. */
class DialWishesTest {
  private static final PhoneNumber SECOND = new PhoneNumber("+19175550123");

  private final PhoneBench bench = new PhoneBench();

  @Test
  void it_rings_as_long_as_wished_and_else_as_usual() {
    CallId call =
        bench.ward.plannedCall(wishes(Optional.empty(), Optional.of(Duration.ofSeconds(25))));
    bench.run(Dialer.class, call);
    bench.run(Dialer.class, bench.planned(bench.admit(Ward.nextNumber(), Ward.NEW_YORK)));
    assertThat(bench.company.orders())
        .extracting(DialOrder::ringFor)
        .containsExactly(Duration.ofSeconds(25), DialOrder.USUAL_RING);
  }

  @Test
  void it_comes_from_the_line_that_was_wished() {
    secondLine();
    CallId call = bench.ward.plannedCall(wishes(Optional.of(SECOND), Optional.empty()));
    bench.run(Dialer.class, call);
    assertThat(bench.company.from()).containsExactly(SECOND.e164());
  }

  @Test
  void a_line_that_was_closed_meanwhile_is_not_replaced_by_another() {
    secondLine();
    CallId call = bench.ward.plannedCall(wishes(Optional.of(SECOND), Optional.empty()));
    bench.database.rows(
        "update phone_line set closed_at = now() where hospital_id = '%s' and number = '%s' returning id"
            .formatted(bench.ward.hospital(), SECOND.e164()));
    bench.run(Dialer.class, call);
    assertThat(bench.company.asked()).isZero();
    assertThat(bench.call(call).outcome()).contains(CallOutcome.NOT_PLACED);
    assertThat(bench.call(call).outcomeReason()).contains("from_number");
    assertThat(bench.followUps(call)).containsExactly("REACH_PATIENT from_number");
  }

  @Test
  void a_line_of_another_hospital_is_none_of_ours() {
    secondLine();
    CallId call = bench.ward.plannedCall(wishes(Optional.of(SECOND), Optional.empty()));
    String other = new PhoneBench().ward.hospital().toString();
    bench.database.rows(
        "update phone_line set hospital_id = '%s' where hospital_id = '%s' and number = '%s' returning id"
            .formatted(other, bench.ward.hospital(), SECOND.e164()));
    bench.run(Dialer.class, call);
    assertThat(bench.company.asked()).isZero();
    assertThat(bench.call(call).outcomeReason()).contains("from_number");
  }

  private void secondLine() {
    bench.database.doIn(
        bench.ward.hospital(),
        () ->
            bench
                .database
                .bean(Hospitals.class)
                .add(
                    new PhoneLine(
                        new TelephonyAccount(Carrier.TWILIO, "AC2", "t"), SECOND.e164())));
  }

  private static CallWishes wishes(Optional<PhoneNumber> from, Optional<Duration> ring) {
    return new CallWishes(
        from, Optional.empty(), ring, CallWishes.Recording.NOT_WANTED, CallWishes.Origin.UNKNOWN);
  }
}
