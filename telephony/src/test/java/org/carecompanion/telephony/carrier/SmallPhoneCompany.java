package org.carecompanion.telephony.carrier;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.carecompanion.domain.call.Price;
import org.carecompanion.domain.patient.PhoneNumber;

/**
 * A phone company that behaves: what was placed rings, is listed and can be looked up, whatever
 * becomes of the answer to the one who asked.
 */
public final class SmallPhoneCompany implements Carrier, LiveLine, CarrierRecordings {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Clock clock;
  private final List<Ringing> placed = new ArrayList<>();
  private Mood mood = Mood.WELL;
  private Consumer<String> faster = id -> {};
  private final Map<String, String> recordings = new HashMap<>();
  private final Map<String, String> sounds = new HashMap<>();
  private int asked;
  private Optional<Duration> lasted = Optional.empty();
  private Optional<Price> price = Optional.empty();
  private final List<DialOrder> orders = new ArrayList<>();
  private final List<String> from = new ArrayList<>();

  private final List<URI> redirected = new ArrayList<>();

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
    AWAY,
    /** Of a recording only half comes. */
    BREAKS_OFF,
    /** A recording cannot be deleted. */
    KEEPS_RECORDINGS
  }

  private static final class Ringing {
    final String id = "CA" + NUMBER.incrementAndGet();
    final PhoneNumber to;
    final Instant created;
    LineState state = LineState.DIALING;
    Optional<Instant> ended = Optional.empty();
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
    orders.add(order);
    from.add(line.caller().number());
    return switch (mood) {
      case WELL, BREAKS_OFF, KEEPS_RECORDINGS -> {
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

  /** The phone at the other end was put down just now. */
  public void isHungUp(String id) {
    Ringing ringing = find(id).orElseThrow();
    ringing.state = LineState.COMPLETED;
    ringing.ended = Optional.of(clock.instant());
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
  public Optional<LineCost> cost(LineAccess line, String carrierCallId) {
    if (mood == Mood.AWAY) throw new CarrierAway("asking for a price");
    return find(carrierCallId).map(r -> new LineCost(r.state, lasted, price));
  }

  /** What it says of the price of every call from now on. */
  public void charges(Price amount) {
    price = Optional.of(amount);
  }

  public void hasTimed(Duration talk) {
    lasted = Optional.of(talk);
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
  public void redirect(LineAccess line, String carrierCallId, URI to) {
    if (mood == Mood.AWAY) throw new CarrierAway("redirecting a call");
    redirected.add(to);
  }

  /** Where calls were told to ask, oldest first. */
  public List<URI> redirected() {
    return List.copyOf(redirected);
  }

  public List<DialOrder> orders() {
    return List.copyOf(orders);
  }

  /** The numbers it was asked to call from, oldest first. */
  public List<String> from() {
    return List.copyOf(from);
  }

  /** The call was recorded, and can be fetched under this id. */
  public String records(String callId, String sound) {
    String id = "RE" + NUMBER.incrementAndGet();
    sounds.put(id, sound);
    recordings.put(callId, id);
    return id;
  }

  public boolean hasRecording(String id) {
    return sounds.containsKey(id);
  }

  @Override
  public Optional<Made> of(LineAccess line, String carrierCallId) {
    if (mood == Mood.AWAY) throw new CarrierAway("looking for a recording");
    return Optional.ofNullable(recordings.get(carrierCallId))
        .map(id -> new Made(id, Optional.of(Duration.ofSeconds(12))));
  }

  @Override
  public Sound fetch(LineAccess line, String recordingId, OutputStream to) throws IOException {
    byte[] sound = sounds.getOrDefault(recordingId, "").getBytes(StandardCharsets.UTF_8);
    if (mood == Mood.AWAY || sound.length == 0) throw new CarrierAway("fetching a recording");
    if (mood == Mood.BREAKS_OFF) {
      to.write(sound, 0, sound.length / 2);
      throw new CarrierAway("fetching a recording: broken off");
    }
    to.write(sound);
    return new Sound("audio/x-wav", sound.length);
  }

  @Override
  public void delete(LineAccess line, String recordingId) {
    if (mood == Mood.AWAY || mood == Mood.KEEPS_RECORDINGS)
      throw new CarrierAway("deleting a recording");
    sounds.remove(recordingId);
  }

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
    return new LineReport(ringing.id, ringing.state, ringing.ended);
  }
}
