package org.carecompanion.simulator.twilio;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.carecompanion.simulator.http.Form;
import org.carecompanion.simulator.phone.CallOrder;
import org.carecompanion.simulator.phone.CallOrder.Callbacks;
import org.carecompanion.simulator.phone.CallOrder.Detection;
import org.carecompanion.simulator.phone.CallOrder.Limits;
import org.carecompanion.simulator.phone.CallOrder.Options;
import org.carecompanion.simulator.phone.CallOrder.Parties;
import org.carecompanion.simulator.phone.CallOrder.Search;
import org.carecompanion.simulator.phone.CallOrder.Until;
import org.carecompanion.simulator.phone.ProgressEvent;
import org.carecompanion.simulator.phone.Script;
import org.carecompanion.simulator.webhook.WebhookTarget;
import org.carecompanion.simulator.webhook.WebhookTarget.Method;

/** Makes an order of parameters in which {@link CallParameters} found nothing wrong. */
final class CallOrders {
  /** Sources: the defaults of the Call resource, in seconds. */
  private static final int RINGING = 60;

  private static final int TALKING = 14_400;
  private static final int DETECTION = 30;

  private CallOrders() {}

  static CallOrder of(Form form) {
    return new CallOrder(
        new Parties(
            Numbers.normalised(form.text("To").orElseThrow()),
            Numbers.normalised(form.text("From").orElseThrow())),
        script(form).orElseThrow(),
        new Callbacks(
            target(form, "StatusCallback", "StatusCallbackMethod"),
            events(form),
            target(form, "FallbackUrl", "FallbackMethod")),
        new Limits(seconds(form, "Timeout", RINGING), seconds(form, "TimeLimit", TALKING)),
        new Options(detection(form), recording(form)));
  }

  private static Optional<CallOrder.Recording> recording(Form form) {
    if (!form.text("Record").equals(Optional.of("true"))) {
      return Optional.empty();
    }
    int channels = form.text("RecordingChannels").equals(Optional.of("dual")) ? 2 : 1;
    return Optional.of(
        new CallOrder.Recording(
            channels, target(form, "RecordingStatusCallback", "RecordingStatusCallbackMethod")));
  }

  /** The script a create or update names; when both are given, {@code Url} wins. */
  static Optional<Script> script(Form form) {
    Optional<Script> fetched = target(form, "Url", "Method").map(Script.Fetched::new);
    return fetched.or(() -> form.text("Twiml").map(Script.Inline::new));
  }

  private static Set<ProgressEvent> events(Form form) {
    Set<ProgressEvent> events = EnumSet.noneOf(ProgressEvent.class);
    form.all("StatusCallbackEvent")
        .forEach(label -> events.add(ProgressEvent.of(label).orElseThrow()));
    return events.isEmpty() ? EnumSet.of(ProgressEvent.COMPLETED) : events;
  }

  /** Keys to be sent after the answer switch the detection off. */
  private static Detection detection(Form form) {
    String mode = form.text("MachineDetection").orElse("None");
    if (mode.equals("None") || form.text("SendDigits").isPresent()) {
      return new Detection.Off();
    }
    Until until = mode.equals("Enable") ? Until.MACHINE_STARTS : Until.MESSAGE_ENDS;
    Search search = new Search(until, seconds(form, "MachineDetectionTimeout", DETECTION));
    return form.text("AsyncAmd").equals(Optional.of("true"))
        ? new Detection.BesideScript(
            search, target(form, "AsyncAmdStatusCallback", "AsyncAmdStatusCallbackMethod"))
        : new Detection.BeforeScript(search);
  }

  private static Optional<WebhookTarget> target(Form form, String address, String method) {
    Method how = form.text(method).flatMap(Method::parse).orElse(Method.POST);
    return form.text(address).map(text -> new WebhookTarget(text, how));
  }

  private static Duration seconds(Form form, String name, int otherwise) {
    return Duration.ofSeconds(form.text(name).map(Integer::parseInt).orElse(otherwise));
  }
}
