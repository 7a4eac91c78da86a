package org.carecompanion.simulator.twiml;

import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.carecompanion.simulator.twiml.Verb.Action;
import org.carecompanion.simulator.twiml.Verb.Connect;
import org.carecompanion.simulator.twiml.Verb.Gather;
import org.carecompanion.simulator.twiml.Verb.Hangup;
import org.carecompanion.simulator.twiml.Verb.Input;
import org.carecompanion.simulator.twiml.Verb.Keys;
import org.carecompanion.simulator.twiml.Verb.OnNothing;
import org.carecompanion.simulator.twiml.Verb.Patience;
import org.carecompanion.simulator.twiml.Verb.Pause;
import org.carecompanion.simulator.twiml.Verb.Play;
import org.carecompanion.simulator.twiml.Verb.Prompt;
import org.carecompanion.simulator.twiml.Verb.Redirect;
import org.carecompanion.simulator.twiml.Verb.Say;
import org.carecompanion.simulator.webhook.WebhookTarget;
import org.carecompanion.simulator.webhook.WebhookTarget.Method;
import org.w3c.dom.Element;

/**
 * Makes verbs of a document that {@link Inspection} found nothing wrong with; fills in defaults.
 */
final class VerbBuilder {
  /** Sources: the attribute tables of Gather and Pause. */
  private static final Duration GATHER_TIMEOUT = Duration.ofSeconds(5);

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final String FINISH_KEY = "#";

  /** Nobody listens longer: twenty times is without end. */
  private static final int WITHOUT_END = 20;

  private VerbBuilder() {}

  static List<Verb> verbs(Element response) {
    return Elements.of(response).stream().map(VerbBuilder::verb).toList();
  }

  private static Verb verb(Element element) {
    return switch (element.getNodeName()) {
      case "Hangup" -> new Hangup();
      case "Redirect" ->
          new Redirect(new WebhookTarget(element.getTextContent().strip(), method(element)));
      case "Gather" -> gather(element);
      case "Connect" -> connect(element);
      default -> prompt(element);
    };
  }

  private static Connect connect(Element element) {
    Element stream = Elements.of(element).getFirst();
    Map<String, String> parameters = new LinkedHashMap<>();
    for (Element parameter : Elements.of(stream)) {
      parameters.put(parameter.getAttribute("name"), parameter.getAttribute("value"));
    }
    Method reports =
        attribute(stream, "statusCallbackMethod").flatMap(Method::parse).orElse(Method.POST);
    return new Connect(
        new Verb.Stream(
            stream.getAttribute("url"),
            stream.getAttribute("name"),
            parameters,
            attribute(stream, "statusCallback")
                .map(address -> new WebhookTarget(address, reports))),
        attribute(element, "action").map(address -> new WebhookTarget(address, method(element))));
  }

  private static Prompt prompt(Element element) {
    return switch (element.getNodeName()) {
      case "Say" -> new Say(spoken(element), times(element), breaks(element));
      case "Play" -> new Play(element.getTextContent().strip(), times(element));
      case "Pause" -> new Pause(seconds(element, "length").orElse(PAUSE));
      default -> throw new IllegalStateException(element.getNodeName() + " was inspected");
    };
  }

  /** How often a Say or Play is repeated; zero, without end, is cut. */
  private static int times(Element element) {
    int loop = attribute(element, "loop").map(Integer::parseInt).orElse(1);
    return loop == 0 ? WITHOUT_END : Math.min(loop, WITHOUT_END);
  }

  private static Gather gather(Element element) {
    Duration start = seconds(element, "timeout").orElse(GATHER_TIMEOUT);
    Optional<WebhookTarget> target =
        attribute(element, "action").map(address -> new WebhookTarget(address, method(element)));
    OnNothing onNothing =
        attribute(element, "actionOnEmptyResult").equals(Optional.of("true"))
            ? OnNothing.REPORTS
            : OnNothing.GOES_ON;
    return new Gather(
        new Action(target, onNothing),
        inputs(element),
        new Patience(start, seconds(element, "speechTimeout").orElse(start)),
        keys(element),
        Elements.of(element).stream().map(VerbBuilder::prompt).toList());
  }

  private static Set<Input> inputs(Element gather) {
    Set<Input> inputs = EnumSet.noneOf(Input.class);
    for (String input : attribute(gather, "input").orElse("dtmf").split(" ")) {
      inputs.add(Input.valueOf(input.toUpperCase(Locale.ROOT)));
    }
    return inputs;
  }

  private static Keys keys(Element gather) {
    String finish =
        gather.hasAttribute("finishOnKey") ? gather.getAttribute("finishOnKey") : FINISH_KEY;
    OptionalInt count =
        attribute(gather, "numDigits")
            .map(digits -> OptionalInt.of(Integer.parseInt(digits)))
            .orElse(OptionalInt.empty());
    return new Keys(count, finish);
  }

  private static String spoken(Element say) {
    return say.getTextContent().strip().replaceAll("\\s+", " ");
  }

  private static Duration breaks(Element say) {
    Duration sum = Duration.ZERO;
    for (Element child : Elements.of(say)) {
      String time = child.getAttribute("time");
      if (time.endsWith("ms")) {
        sum = sum.plusMillis(Long.parseLong(time.substring(0, time.length() - 2)));
      } else if (time.endsWith("s")) {
        sum = sum.plusSeconds(Long.parseLong(time.substring(0, time.length() - 1)));
      }
      sum = sum.plus(breaks(child));
    }
    return sum;
  }

  private static Method method(Element element) {
    return attribute(element, "method").flatMap(Method::parse).orElse(Method.POST);
  }

  private static Optional<Duration> seconds(Element element, String name) {
    return attribute(element, name).map(value -> Duration.ofSeconds(Long.parseLong(value)));
  }

  private static Optional<String> attribute(Element element, String name) {
    return Optional.of(element.getAttribute(name)).filter(value -> !value.isEmpty());
  }
}
