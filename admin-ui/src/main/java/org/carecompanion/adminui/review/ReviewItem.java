package org.carecompanion.adminui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.function.BiConsumer;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.Moments;
import org.carecompanion.adminui.shared.SccTime;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.adminui.shared.Words;
import org.carecompanion.domain.review.FindingReview;
import org.carecompanion.domain.review.ReviewId;
import org.carecompanion.domain.review.ReviewVerdict;
import org.carecompanion.domain.staff.Role;

/** One mark: what should have been understood, the words, who says so, and what came of it. */
final class ReviewItem extends ListItem {
  private final ReviewRow row;
  private final FindingReview review;
  private final Moments moments;

  ReviewItem(
      ReviewRow row, Moments moments, SignedIn me, BiConsumer<ReviewId, ReviewVerdict> settle) {
    this.row = row;
    this.review = row.review();
    this.moments = moments;
    addClassNames("timeline-item", "review-item");
    Div what = new Div(heading(), words());
    what.addClassName("review-what");
    Div state = new Div(state());
    state.addClassName("row-actions");
    if (review.verdict().isEmpty() && me.role() == Role.CLINICIAN)
      for (ReviewVerdict verdict : ReviewVerdict.values()) state.add(button(verdict, settle));
    what.add(state);
    add(SccTime.at(review.marked().at(), moments), what);
  }

  private Component heading() {
    var right = review.opinion().right();
    Span kind = new Span(Texts.of(review.kind()));
    kind.addClassName("chip");
    Span should =
        new Span(Texts.of("review.should_be", Texts.of(right.concept()), Texts.of(right.status())));
    should.addClassName("work-name");
    Anchor turn =
        new Anchor(
            "calls/" + review.call() + "#turn-" + review.opinion().words().turn(),
            Texts.of("proof.turn", review.opinion().words().turn()));
    Span where = new Span(row.protocol());
    where.addClassName("quiet");
    Div line = new Div(kind, should, turn, where);
    line.addClassName("changed-line");
    return line;
  }

  private Component words() {
    return row.words()
        .<Component>map(
            words -> {
              Span note = new Span(words.note());
              return words.quote().isBlank()
                  ? new Div(note)
                  : new Div(new Words(words.quote()), note);
            })
        .orElseGet(() -> quiet(Texts.of("review.words_not_for_you")));
  }

  private Component state() {
    String by = Texts.of("review.marked_by", row.names().markedBy());
    return quiet(
        review
            .verdict()
            .map(
                verdict ->
                    Texts.of(
                        "review.settled_by",
                        by,
                        Texts.of(verdict),
                        row.names().settledBy().orElse(""),
                        review.settled().map(s -> moments.full(s.at())).orElse("")))
            .orElseGet(() -> Texts.of("review.open_by", by)));
  }

  private Button button(ReviewVerdict verdict, BiConsumer<ReviewId, ReviewVerdict> settle) {
    Button button = new Button(Texts.of(verdict), pressed -> settle.accept(review.id(), verdict));
    button.addThemeVariants(ButtonVariant.LUMO_SMALL);
    button.setId(verdict.name().toLowerCase(java.util.Locale.ROOT) + "-" + review.id());
    button
        .getElement()
        .setAttribute(
            "aria-label",
            Texts.of(
                "review.settle_what",
                Texts.of(verdict),
                Texts.of(review.opinion().right().concept())));
    return button;
  }

  private static Span quiet(String text) {
    Span span = new Span(text);
    span.addClassName("quiet");
    return span;
  }
}
