package org.carecompanion.db.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The places of one seal with what stands in them now: finds the first that is not as sealed. */
final class SealedBatch {
  /** A place, its link, and the entry standing there; null where there is none any more. */
  record Placed(long number, byte[] link, UUID entryId, @Nullable AuditRow entry) {}

  private final Seal.Places places;
  private final List<Placed> found;

  /**
   * @param found by number, only places numbered under this seal
   */
  SealedBatch(Seal.Places places, List<Placed> found) {
    this.places = places;
    this.found = new ArrayList<>(found);
  }

  /** The link of the last place, which the seal must have for its head. */
  Optional<byte[]> last() {
    return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast().link());
  }

  /**
   * @param before the link this batch follows
   */
  Optional<Break> firstBreak(byte[] before) {
    byte[] previous = before;
    for (int i = 0; i < found.size(); i++) {
      Placed here = found.get(i);
      long expected = places.first() + i;
      if (here.number() > expected && missing()) return Optional.of(removed(expected));
      if (here.number() != expected && !tooMany())
        return Optional.of(broken(Break.Kind.REORDERED, here));
      if (here.entry() == null) return Optional.of(broken(Break.Kind.REMOVED, here));
      if (!follows(previous, here.entry(), here.link()))
        return Optional.of(judge(i, previous, before));
      previous = here.link();
    }
    return missing()
        ? Optional.of(removed(places.first() + found.size()))
        : tooMany() ? Optional.of(broken(Break.Kind.INSERTED, found.getLast())) : Optional.empty();
  }

  private boolean missing() {
    return found.size() < places.last() - places.first() + 1;
  }

  private boolean tooMany() {
    return found.size() > places.last() - places.first() + 1;
  }

  /** The entry does not follow the link before it: why? */
  private Break judge(int at, byte[] previous, byte[] before) {
    Placed here = found.get(at);
    if (missing()) return removed(here.number());
    if (tooMany() && at > 0) {
      // the one before may have been given a link that fits: then this one fits without it
      byte[] without = at > 1 ? found.get(at - 2).link() : before;
      if (follows(without, here.entry(), here.link()))
        return broken(Break.Kind.INSERTED, found.get(at - 1));
    }
    if (tooMany()) return broken(Break.Kind.INSERTED, here);
    boolean elsewhere =
        found.stream()
            .filter(other -> other != here)
            .anyMatch(
                other ->
                    follows(previous, other.entry(), here.link())
                        || follows(previous, other.entry(), other.link()));
    return broken(elsewhere ? Break.Kind.REORDERED : Break.Kind.CHANGED, here);
  }

  private static boolean follows(byte[] previous, @Nullable AuditRow entry, byte[] link) {
    return entry != null && Arrays.equals(Chain.link(previous, entry), link);
  }

  private static Break broken(Break.Kind kind, Placed here) {
    return new Break(kind, here.number(), Optional.of(here.entryId()), "");
  }

  private static Break removed(long number) {
    return new Break(Break.Kind.REMOVED, number, Optional.empty(), "");
  }
}
