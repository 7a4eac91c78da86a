package org.carecompanion.adminui.alert;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.carecompanion.adminui.shared.Moments;
import org.carecompanion.adminui.shared.SccTime;
import org.carecompanion.adminui.shared.Texts;

/** What happened to an alert, in order: raised, written about, taken, resolved. */
final class HistoryList extends OrderedList {
  HistoryList(List<AlertPage.Step> steps, Moments moments) {
    addClassName("history");
    for (AlertPage.Step step : steps) {
      String key = "history." + step.kind().name().toLowerCase(Locale.ROOT);
      Span what = new Span(Texts.of(key, step.who().orElse(""), step.detail().orElse("")));
      add(new ListItem(SccTime.at(step.at(), moments), what));
    }
  }
}
