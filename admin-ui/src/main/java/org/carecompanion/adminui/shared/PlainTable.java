package org.carecompanion.adminui.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/**
 * A table to read: a caption for those who do not see it, a heading over each column, and the first
 * cell of a row heads the row. Wider than its place, it scrolls by itself.
 */
public final class PlainTable extends Div {
  private final NativeTable table = new NativeTable();

  public PlainTable(String caption, List<String> columns) {
    addClassName("table-scroll");
    table.addClassName("plain-table");
    table.setCaptionText(caption);
    NativeTableRow titles = table.getHead().addRow();
    columns.forEach(title -> header(titles, new Span(title), "col"));
    add(table);
  }

  public PlainTable row(String first, String... more) {
    return row(new Span(first), List.of(more).stream().<Component>map(Span::new).toList());
  }

  public PlainTable row(Component first, List<? extends Component> more) {
    NativeTableRow row = table.getBody().addRow();
    header(row, first, "row");
    more.forEach(cell -> row.addDataCell().add(cell));
    return this;
  }

  private static void header(NativeTableRow row, Component content, String scope) {
    NativeTableHeaderCell cell = row.addHeaderCell();
    cell.add(content);
    cell.getElement().setAttribute("scope", scope);
  }
}
