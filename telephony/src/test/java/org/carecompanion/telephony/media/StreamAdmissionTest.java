package org.carecompanion.telephony.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.carecompanion.clinical.register.PatientRegister;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.StreamSecret;
import org.carecompanion.domain.patient.SpeakingPace;
import org.carecompanion.speech.turn.Pace;
import org.carecompanion.telephony.carrier.LineState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who may open a stream, over the real database. */
class StreamAdmissionTest {
  private final StreamedBench ward = new StreamedBench(10);
  private final CallId call = ward.answered();
  private final String url = ward.offered(call).url();

  @AfterEach
  void close() {
    ward.close();
  }

  private Optional<Admitted> admit(StreamAddress address, Proof proof) {
    return ward.bench.bean(StreamAdmission.class).admit(address, proof);
  }

  @Test
  void a_token_opens_its_stream_once() {
    Admitted admitted = ward.admit(url).orElseThrow();
    assertThat(admitted.call().call()).isEqualTo(call);
    assertThat(admitted.call().carrierCallId()).isEqualTo(ward.carrierId(call));
    assertThat(admitted.stream()).isEqualTo(1);
    assertThat(ward.admit(url)).isEmpty();
  }

  @Test
  void a_stream_knows_how_fast_its_patient_speaks() {
    assertThat(ward.admit(url).orElseThrow().call().pace()).isEqualTo(Pace.USUAL);
    CallId slow = ward.answered();
    ward.bench
        .database
        .bean(PatientRegister.class)
        .speaks(ward.bench.ward.asNurse(), ward.bench.call(slow).patient(), SpeakingPace.SLOW);
    String slowly = ward.offered(slow).url();
    assertThat(ward.admit(slowly).orElseThrow().call().pace()).isEqualTo(Pace.SLOW);
  }

  @Test
  void a_call_that_is_to_be_recorded_is_taken_down_with_its_stream_and_no_other_is() {
    assertThat(ward.admit(url).orElseThrow().call().recorded()).isEmpty();
    CallId recorded = ward.recorded();
    var first = ward.admit(ward.offered(recorded).url()).orElseThrow().call().recorded();
    assertThat(first).isPresent();
    var again = (Next.Stream) ward.next(recorded, 1);
    var second = ward.admit(again.url()).orElseThrow().call().recorded();
    assertThat(second.orElseThrow().recording()).isEqualTo(first.orElseThrow().recording());
  }

  @Test
  void a_call_that_finds_no_room_as_a_stream_is_not_said_to_be_recorded() {
    try (StreamedBench full = new StreamedBench(0)) {
      CallId recorded = full.recorded();
      assertThat(full.bench.call(recorded).recorded()).isTrue();
      assertThat(full.next(recorded, 0)).isInstanceOf(Next.Gather.class);
      assertThat(full.bench.call(recorded).recorded()).isFalse();
    }
  }

  @Test
  void of_eight_that_come_at_once_one_is_let_in() throws Exception {
    try (var threads = Executors.newFixedThreadPool(8)) {
      List<Callable<Optional<Admitted>>> all = new ArrayList<>();
      for (int i = 0; i < 8; i++) all.add(() -> ward.admit(url));
      int in = 0;
      for (Future<Optional<Admitted>> one : threads.invokeAll(all)) if (one.get().isPresent()) in++;
      assertThat(in).isEqualTo(1);
    }
  }

  @Test
  void whoever_is_refused_uses_nothing_up() {
    StreamAddress right = StreamedBench.address(url);
    Proof signed = ward.signed(url);
    Proof nothing = new Proof(Optional.empty(), Optional.empty());
    assertThat(admit(right, nothing)).as("no signature").isEmpty();
    assertThat(admit(right, ward.signed(url + "x"))).as("of another address").isEmpty();
    assertThat(admit(right, ward.signed(url.replace("wss", "https")))).as("of https").isEmpty();
    var guessed = new StreamAddress(right.carrier(), right.of(), StreamSecret.random());
    assertThat(admit(guessed, ward.signed(StreamedBench.URL + guessed.path())))
        .as("another token")
        .isEmpty();
    var other = new StreamAddress(right.carrier(), "CA0", right.secret());
    assertThat(admit(other, ward.signed(StreamedBench.URL + other.path())))
        .as("another call")
        .isEmpty();
    assertThat(admit(right, signed)).as("and still it opens").isPresent();
  }

  @Test
  void a_token_is_too_old_after_half_a_minute() {
    ward.bench.pass(Duration.ofSeconds(30));
    assertThat(ward.admit(url)).isEmpty();
  }

  @Test
  void a_call_that_is_over_is_not_streamed() {
    ward.report(call, LineState.COMPLETED);
    assertThat(ward.admit(url)).isEmpty();
  }

  @Test
  void twilio_may_add_a_slash() {
    assertThat(admit(StreamedBench.address(url + "/"), ward.signed(url + "/"))).isPresent();
  }

  @Test
  void exotel_brings_its_credential_and_may_name_the_line() {
    StreamAddress twilio = StreamedBench.address(url);
    var exotel = new StreamAddress(StreamAddress.Carrier.EXOTEL, ward.line.key(), twilio.secret());
    assertThat(admit(exotel, ward.signed(StreamedBench.URL + exotel.path()))).isEmpty();
    assertThat(admit(exotel, basic("exotel:another-password"))).isEmpty();
    assertThat(admit(twilio, basic("exotel:a-long-password"))).as("as Twilio").isEmpty();
    assertThat(admit(exotel, basic("exotel:a-long-password"))).isPresent();
  }

  private static Proof basic(String credential) {
    byte[] bytes = credential.getBytes(StandardCharsets.UTF_8);
    return new Proof(
        Optional.empty(), Optional.of("Basic " + Base64.getEncoder().encodeToString(bytes)));
  }

  @Test
  void nothing_that_holds_a_token_prints_it() {
    StreamAddress address = StreamedBench.address(url);
    String token = address.secret().value();
    assertThat(address + " " + ward.signed(url) + " " + address.secret() + ward.offered(call))
        .doesNotContain(token);
  }
}
