package org.carecompanion.adminui.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/**
 * Names and values in two columns, as a description list: reads aloud as "Asked: Is the skin
 * redder?".
 */
public final class Facts extends DescriptionList {
  public Facts() {
    addClassName("facts");
  }

  public Facts fact(String name, String value) {
    return fact(name, List.of(new Span(value)));
  }

  public Facts fact(String name, Component value) {
    return fact(name, List.of(value));
  }

  public Facts fact(String name, List<? extends Component> values) {
    add(new Term(name), new Description(values.toArray(Component[]::new)));
    return this;
  }
}
