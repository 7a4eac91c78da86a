package org.carecompanion.clinical.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.clinical.bench.ClinicalDatabase;
import org.carecompanion.clinical.bench.Ward;
import org.carecompanion.clinical.checkin.CallEnds;
import org.carecompanion.clinical.checkin.CheckIn;
import org.carecompanion.clinical.checkin.LineEnd;
import org.carecompanion.clinical.conversation.PatientTurn;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.followup.FollowUp;
import org.carecompanion.domain.followup.FollowUpKind;
import org.carecompanion.domain.followup.FollowUps;
import org.carecompanion.domain.hospital.Hospitals;
import org.carecompanion.domain.message.CareTeamMail;
import org.carecompanion.domain.message.Message.State;
import org.carecompanion.domain.message.Messages;
import org.junit.jupiter.api.Test;

/** After each call the care team is told that it ended, and nothing of what was said. */
class CareTeamMailTest {
  private static final ClinicalDatabase DATABASE = ClinicalDatabase.shared();
  private final Ward ward = Ward.in(DATABASE);
  private final CallId call = ward.plannedCall();

  @Test
  void a_hospital_without_an_address_sends_none() {
    talkAndEnd();
    assertThat(mail()).isEmpty();
    assertThat(DATABASE.jobs(CareTeam.TELL.name(), ward.hospital())).isEmpty();
  }

  @Test
  void it_says_that_a_call_ended_and_where_to_read_and_nothing_else() throws Exception {
    wanted();
    talkAndEnd();
    assertThat(DATABASE.jobs(CareTeam.TELL.name(), ward.hospital()))
        .containsExactly(mail().orElseThrow().id());
    try (var box = new Box()) {
      assertThat(send()).as("finished").isEmpty();
      assertThat(send()).as("run twice").isEmpty();
      MimeMessage letter = box.only();
      assertThat(letter.getAllRecipients()[0].toString()).isEqualTo("care-team@hospital.example");
      assertThat(letter.getSubject()).isEqualTo("A call has ended");
      assertThat(letter.getMessageID()).isEqualTo("<" + mail().orElseThrow().id() + "@companion>");
      assertThat(GreenMailUtil.getBody(letter).strip())
          .isEqualTo(
              "A call with a patient has ended. Read what came of it: https://care.example/calls/"
                  + call);
      assertThat(GreenMailUtil.getWholeMessage(letter))
          .doesNotContainIgnoringCase("chest")
          .doesNotContainIgnoringCase("knee")
          .doesNotContainIgnoringCase("alert")
          .doesNotContain("Maria", "Lopez", "MRN", ward.phone().e164());
    }
    assertThat(mail().orElseThrow().state()).isEqualTo(State.SENT);
  }

  @Test
  void an_end_told_twice_is_one_mail() {
    wanted();
    talkAndEnd();
    DATABASE.bean(CallEnds.class).lineEnded(ward.hospital(), call, LineEnd.COMPLETED);
    assertThat(DATABASE.jobs(CareTeam.TELL.name(), ward.hospital())).hasSize(1);
  }

  @Test
  void a_mail_server_that_is_away_is_asked_again_and_at_last_a_person_has_it() {
    wanted();
    talkAndEnd();
    configured(1); // no server listens on port 1
    List<Optional<Duration>> answers = new ArrayList<>();
    for (int tried = 0; tried < 5; tried++) answers.add(send());
    assertThat(answers)
        .containsExactly(
            Optional.of(Duration.ofMinutes(1)),
            Optional.of(Duration.ofMinutes(5)),
            Optional.of(Duration.ofMinutes(30)),
            Optional.of(Duration.ofHours(2)),
            Optional.empty());
    assertThat(mail().orElseThrow().state()).isEqualTo(State.FAILED);
    assertThat(mail().orElseThrow().problem()).get().asString().matches("[A-Za-z]+Exception");
    assertThat(followUps()).extracting(FollowUp::kind).contains(FollowUpKind.MAIL_NOT_SENT);
    assertThat(send()).as("given up for good").isEmpty();
  }

  @Test
  void a_call_that_never_rang_tells_nobody() {
    wanted();
    DATABASE.bean(CallEnds.class).notPlaced(ward.hospital(), call, "legal_hours");
    assertThat(mail()).isEmpty();
  }

  private void wanted() {
    DATABASE.doIn(
        ward.hospital(),
        () ->
            DATABASE
                .bean(Hospitals.class)
                .own()
                .tellCareTeam(Optional.of("care-team@hospital.example")));
  }

  private void talkAndEnd() {
    CheckIn checkIn = DATABASE.bean(CheckIn.class);
    checkIn.answered(ward.hospital(), call);
    checkIn.heard(ward.hospital(), call, 2, PatientTurn.Spoken.of("help, my chest hurts"));
    DATABASE.bean(CallEnds.class).lineEnded(ward.hospital(), call, LineEnd.COMPLETED);
  }

  private Optional<CareTeamMail> mail() {
    return DATABASE.in(ward.hospital(), () -> DATABASE.bean(Messages.class).careTeamMail(call));
  }

  private List<FollowUp> followUps() {
    return DATABASE.in(ward.hospital(), () -> DATABASE.bean(FollowUps.class).of(call));
  }

  private Optional<Duration> send() {
    UUID id = mail().orElseThrow().id();
    return DATABASE.bean(CareTeamSender.class).run(ward.hospital().value(), id);
  }

  private static void configured(int port) {
    DATABASE.configure("companion.public.url", "https://care.example");
    DATABASE.configure("smtp.host", "127.0.0.1");
    DATABASE.configure("smtp.port", Integer.toString(port));
    DATABASE.configure("smtp.from", "care@hospital.example");
    DATABASE.configure("smtp.starttls", "false");
  }

  /** A real mail server for one test. */
  private static final class Box implements AutoCloseable {
    private final GreenMail server =
        new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
            .withConfiguration(new GreenMailConfiguration().withDisabledAuthentication());

    Box() {
      server.start();
      configured(server.getSmtp().getPort());
    }

    MimeMessage only() {
      assertThat(server.waitForIncomingEmail(5_000, 1)).isTrue();
      assertThat(server.getReceivedMessages()).hasSize(1);
      return server.getReceivedMessages()[0];
    }

    @Override
    public void close() {
      server.stop();
    }
  }
}
