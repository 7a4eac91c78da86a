package org.carecompanion.telephony.carrier;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.carecompanion.domain.patient.PhoneNumber;

/**
 * A phone company that behaves: what was placed rings, is listed and can be looked up, whatever
 * becomes of the answer to the one who asked.
 */
public final class SmallPhoneCompany implements Carrier, LiveLine {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Clock clock;
  private final List<Ringing> placed = new ArrayList<>();
  private Mood mood = Mood.WELL;
  private Consumer<String> faster = id -> {};
  private int asked;

  public SmallPhoneCompany(Clock clock) {
    this.clock = clock;
  }

  /** What becomes of the next requests. */
  public enum Mood {
    WELL,
    /** It rings, and the answer is lost. */
    LOSES_ANSWERS,
    /** The request is lost, and so nobody answers it. */
    LOSES_REQUESTS,
    /** It rings, and whoever asked dies before the answer. */
    ASKER_DIES,
    TOO_BUSY,
    REFUSES,
    /** Nothing can be looked up or searched. */
    AWAY
  }

  private static final class Ringing {
    final String id = "CA" + NUMBER.incrementAndGet();
    final PhoneNumber to;
    final Instant created;
    LineState state = LineState.DIALING;
    boolean listed = true;

    Ringing(PhoneNumber to, Instant created) {
      this.to = to;
      this.created = created;
    }
  }

  public void is(Mood mood) {
    this.mood = mood;
  }

  /** A webhook that overtakes the answer to the request, with the carrier's id. */
  public void tellsBeforeItAnswers(Consumer<String> webhook) {
    faster = webhook;
  }

  @Override
  public Placement place(LineAccess line, DialOrder order) {
    asked++;
    return switch (mood) {
      case WELL -> {
        String id = ring(order.to());
        faster.accept(id);
        yield new Placement.Placed(id);
      }
      case LOSES_ANSWERS -> {
        ring(order.to());
        yield new Placement.Unknown("no_answer");
      }
      case LOSES_REQUESTS -> new Placement.Unknown("no_answer");
      case ASKER_DIES -> {
        ring(order.to());
        throw new IllegalStateException("the node dies");
      }
      case TOO_BUSY -> new Placement.TryLater("20429");
      case REFUSES -> new Placement.Refused("21211");
      case AWAY -> new Placement.TryLater("unreachable");
    };
  }

  /** As if somebody else's software had dialed from this line; returns the carrier's id. */
  public String ring(PhoneNumber to) {
    var ringing = new Ringing(to, clock.instant());
    placed.add(ringing);
    return ringing.id;
  }

  public void becomes(String id, LineState state) {
    find(id).orElseThrow().state = state;
  }

  public LineState state(String id) {
    return find(id).orElseThrow().state;
  }

  /** Calls can be read only a little after they were placed. */
  public void hides(String id) {
    find(id).orElseThrow().listed = false;
  }

  @Override
  public Optional<LineReport> look(LineAccess line, String carrierCallId) {
    if (mood == Mood.AWAY) throw new CarrierAway("looking up a call");
    return find(carrierCallId).filter(r -> r.listed).map(SmallPhoneCompany::report);
  }

  @Override
  public List<LineReport> search(LineAccess line, PhoneNumber to, Instant since) {
    if (mood == Mood.AWAY) throw new CarrierAway("searching calls");
    return placed.stream()
        .filter(r -> r.listed && r.to.equals(to) && !r.created.isBefore(since.minusSeconds(120)))
        .map(SmallPhoneCompany::report)
        .toList();
  }

  @Override
  public void end(LineAccess line, String carrierCallId) {
    if (mood == Mood.AWAY) throw new CarrierAway("ending a call");
    find(carrierCallId).ifPresent(r -> r.state = LineState.COMPLETED);
  }

  @Override
  public LineReport cancel(LineAccess line, String carrierCallId) {
    if (mood == Mood.AWAY) throw new CarrierAway("canceling a call");
    Ringing ringing = find(carrierCallId).orElseThrow();
    if (!ringing.state.answeredOrOver()) ringing.state = LineState.CANCELED;
    return report(ringing);
  }

  @Override
  public void redirect(LineAccess line, String carrierCallId, URI to) {}

  /** How often it was asked to place a call. */
  public int asked() {
    return asked;
  }

  /** The ids of everything that rang, oldest first. */
  public List<String> rang() {
    return placed.stream().map(r -> r.id).toList();
  }

  private Optional<Ringing> find(String id) {
    return placed.stream().filter(r -> r.id.equals(id)).findFirst();
  }

  private static LineReport report(Ringing ringing) {
    return new LineReport(ringing.id, ringing.state);
  }
}
