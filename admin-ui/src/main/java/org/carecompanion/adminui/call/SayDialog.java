package org.carecompanion.adminui.call;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.function.Function;
import org.carecompanion.adminui.shared.ActingDialog;
import org.carecompanion.adminui.shared.AskFirst;
import org.carecompanion.adminui.shared.CtrlEnter;
import org.carecompanion.adminui.shared.Notices;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.domain.call.TypedWords;
import org.carecompanion.telephony.call.SpeakIn.SpokenIn;

/**
 * A sentence for the patient, typed and then asked for once more, since somebody hears it. What
 * could not be said stays here, with the reason beside it.
 */
final class SayDialog extends ActingDialog {
  private final TextArea words = new TextArea(Texts.of("say.words"));
  private final String patient;
  private final Function<TypedWords, SpokenIn> say;

  /**
   * @param author as whom the transcript names who typed it
   */
  SayDialog(CallPage page, String author, Function<TypedWords, SpokenIn> say) {
    super(Texts.of("say.heading", page.patient().person().inSentences()));
    this.patient = page.patient().person().inSentences();
    this.say = say;
    setCloseOnOutsideClick(false);
    addDialogCloseActionListener(escaped -> closeIfEmpty());
    words.setId("say-words");
    words.setWidthFull();
    words.setMaxLength(TypedWords.LONGEST);
    words.setManualValidation(true); // what is missing is said on going on, not while typing
    words.setRequiredIndicatorVisible(true);
    words.setHelperText(Texts.of("say.words_help", TypedWords.LONGEST, author));
    words.setValueChangeMode(ValueChangeMode.LAZY); // so that Escape finds what was typed
    Div form = new Div(words);
    form.addClassName("say-form");
    if (!page.knowsWho()) form.addComponentAsFirst(warning());
    CtrlEnter.presses(ask(form, Texts.of("say.go_on"), this::goOn));
    addOpenedChangeListener(
        opened -> {
          if (opened.isOpened()) words.focus();
        });
  }

  private static Paragraph warning() {
    Paragraph warning = new Paragraph(Texts.of("say.unknown"));
    warning.addClassNames("say-warning");
    return warning;
  }

  /** What was typed for a patient in trouble is not lost by one key. */
  private void closeIfEmpty() {
    if (words.getValue().isBlank()) close();
    else say(Texts.of("say.not_closed"));
  }

  private void goOn() {
    Optional<TypedWords> typed = typed();
    words.setInvalid(typed.isEmpty());
    words.setErrorMessage(Texts.of("say.not_sayable"));
    typed.ifPresentOrElse(this::askOnce, words::focus);
  }

  private Optional<TypedWords> typed() {
    try {
      return Optional.of(new TypedWords(words.getValue()));
    } catch (IllegalArgumentException notSayable) {
      return Optional.empty();
    }
  }

  private void askOnce(TypedWords typed) {
    Paragraph sentence = new Paragraph("“" + typed.text() + "”");
    sentence.addClassName("say-sentence");
    new AskFirst(
            Texts.of("say.ask", patient),
            new Div(sentence, new Paragraph(Texts.of("say.means"))),
            new AskFirst.Ways(Texts.of("say.keep"), Texts.of("say.do")),
            () -> acting(() -> speak(typed)))
        .open();
  }

  private void speak(TypedWords typed) {
    SpokenIn came = say.apply(typed);
    if (came != SpokenIn.DONE) {
      say(Texts.of(came));
      return;
    }
    close();
    Notices.say(Texts.of(came));
  }
}
