package org.carecompanion.clinical.understanding.semantic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carecompanion.domain.finding.Concept;

/**
 * Every exemplar at its place, and what a judge learnt from all of them. Two neighbours count, not
 * one: one strangely worded exemplar must not decide alone. Immutable.
 */
final class Neighbourhood {
  private record Place(Exemplar exemplar, boolean denies) {}

  /** What a lead counts beside the judge's odds; from the same rows as the bands. */
  private static final double LEAD = 25;

  private final List<Place> places;
  private final Crowd points;
  private final Judge judge;
  private final PlainSpeech speech;

  private Neighbourhood(List<Place> places, Crowd points, Judge judge, PlainSpeech speech) {
    this.places = List.copyOf(places);
    this.points = points;
    this.judge = judge;
    this.speech = speech;
  }

  /**
   * @param points one for each exemplar, in their order
   */
  static Neighbourhood of(
      Exemplars exemplars, List<float[]> points, Judge judge, PlainSpeech speech) {
    List<Exemplar> all = exemplars.all();
    if (all.size() != points.size()) {
      throw new IllegalArgumentException(all.size() + " exemplars, " + points.size() + " points");
    }
    List<Place> places = new ArrayList<>();
    for (Exemplar exemplar : all)
      places.add(new Place(exemplar, speech.denies(speech.of(exemplar.text()))));
    return new Neighbourhood(places, new Crowd(points), judge, speech);
  }

  /** Where a clause lies among them. */
  Outlook outlook(String plain, float[] point) {
    return new Outlook(speech.denies(plain), points.closeness(point), judge.opinion(point));
  }

  /** What lies how near to one clause, and what the judge makes of it. */
  final class Outlook {
    private final boolean denies;
    private final float[] closeness;
    private final Judge.Opinion opinion;

    private Outlook(boolean denies, float[] closeness, Judge.Opinion opinion) {
      this.denies = denies;
      this.closeness = closeness;
      this.opinion = opinion;
    }

    /**
     * The concept for which most speaks, by nearness and by judgement; empty when none may be
     * compared.
     *
     * @param sought the concepts it may be; signs of others speak against them, like what is
     *     harmless
     */
    Optional<Likeness> nearest(Set<Concept> sought) {
      Map<Concept, Near> signs = new EnumMap<>(Concept.class);
      Near contrary = new Near(false); // whatever they deny
      for (int at = 0; at < closeness.length; at++) {
        Place place = places.get(at);
        if (place.exemplar() instanceof Exemplar.Sign sign && sought.contains(sign.concept())) {
          signs
              .computeIfAbsent(sign.concept(), c -> new Near(denies))
              .see(sign, place.denies(), closeness[at]);
        } else {
          contrary.see(place.exemplar(), false, closeness[at]);
        }
      }
      double odds = opinion.ofAny(sought) - LEAD * contrary.agreeing();
      return signs.values().stream()
          .flatMap(near -> near.likeness(odds, LEAD).stream())
          .max(
              Comparator.comparingDouble(
                  like -> opinion.of(like.nearest().concept()) + LEAD * like.closeness()));
    }
  }

  /**
   * The nearest seen, apart for those that deny or affirm like the clause and for the others. "I
   * can fill my lungs" lies beside "I can't fill my lungs": what disagrees counts no more than what
   * agrees, and for a denying clause not at all.
   */
  private static final class Near {
    private static final double NONE = -1;

    /** A sign that disagrees and is nearer by this is what the clause denies. */
    private static final double CONTRADICTS = 0.05;

    private final boolean clauseDenies;
    private double first = NONE;
    private double second = NONE;
    private double other = NONE;
    private Optional<Exemplar.Sign> nearest = Optional.empty();

    Near(boolean clauseDenies) {
      this.clauseDenies = clauseDenies;
    }

    void see(Exemplar exemplar, boolean denies, double closeness) {
      if (denies != clauseDenies) {
        other = Math.max(other, closeness);
      } else if (closeness > first) {
        second = first;
        first = closeness;
        nearest = exemplar instanceof Exemplar.Sign sign ? Optional.of(sign) : Optional.empty();
      } else {
        second = Math.max(second, closeness);
      }
    }

    double agreeing() {
      return (first + second) / 2;
    }

    Optional<Likeness> likeness(double odds, double lead) {
      double next = clauseDenies ? second : Math.max(second, Math.min(other, first));
      double closeness = (first + next) / 2;
      if (other > first + CONTRADICTS) {
        return Optional.empty();
      }
      return nearest.map(sign -> new Likeness(sign, closeness, odds + lead * closeness));
    }
  }
}
