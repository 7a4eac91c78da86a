package org.carecompanion.telephony.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.carecompanion.clinical.checkin.Answer;
import org.carecompanion.clinical.checkin.CheckIn;
import org.carecompanion.clinical.checkin.Rehearsal;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.telephony.call.CallProgress;
import org.carecompanion.telephony.call.LastWords;
import org.carecompanion.telephony.carrier.LineAccess;
import org.carecompanion.telephony.carrier.LineDirectory;
import org.carecompanion.telephony.carrier.LineReport;
import org.carecompanion.telephony.carrier.LineState;
import org.carecompanion.telephony.carrier.twilio.TwilioSignature;
import org.carecompanion.telephony.media.Next;
import org.carecompanion.telephony.media.StreamOffers;

/**
 * What is done about a webhook, for a call that nobody placed: what a server makes on first use is
 * made before the first patient waits for it. Nothing is written.
 */
@Dependent
class FirstWebhook {
  private static final String FORM =
      "CallSid=none&CallStatus=in-progress&SpeechResult=hello&Confidence=0.9";

  private final LineDirectory lines;
  private final CallProgress progress;
  private final CheckIn checkIn;
  private final Rehearsal rehearsal;
  private final TwimlWriter twiml;
  @Inject private StreamOffers offers;
  @Inject private LastWords lastWords;

  @Inject
  @SuppressWarnings("NullAway.Init") // the container injects the rest
  FirstWebhook(
      LineDirectory lines,
      CallProgress progress,
      CheckIn checkIn,
      Rehearsal rehearsal,
      TwimlWriter twiml) {
    this.lines = lines;
    this.progress = progress;
    this.checkIn = checkIn;
    this.rehearsal = rehearsal;
    this.twiml = twiml;
  }

  /** What is answered, on one of the lines that are known; nothing where there is none. */
  List<String> answers() throws Form.Broken {
    List<String> answers = new ArrayList<>();
    for (LineAccess line : lines.known().stream().limit(1).toList()) {
      refuse(line);
      answers.addAll(answers(line));
    }
    return answers;
  }

  /** As the signature's filter and the database do, which know no such call. */
  private void refuse(LineAccess line) throws Form.Broken {
    Form form = Form.parse(FORM.getBytes(StandardCharsets.US_ASCII));
    TwilioSignature.matches(line.account().token(), "", form.values(), "");
    CallId nobodys = CallId.random();
    progress.report(line, nobodys, new LineReport("none", LineState.IN_PROGRESS));
    checkIn.answered(line.hospital(), nobodys);
    offers.next(line, nobodys, 0);
    lastWords.alarm(line, nobodys, 2, HeardForm.read(form));
  }

  private List<String> answers(LineAccess line) {
    List<String> answers = new ArrayList<>();
    for (Answer each : rehearsal.answers()) answers.add(twiml.answer(line, CallId.random(), each));
    answers.add(twiml.stream(line, CallId.random(), new Next.Stream(1, "wss://nobody")));
    return answers;
  }
}
