package org.carecompanion.adminui.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.util.Set;
import org.carecompanion.adminui.shared.Ward;
import org.carecompanion.adminui.worklist.WorkItem.Kind;
import org.carecompanion.domain.finding.Severity;
import org.junit.jupiter.api.Test;

class WorkFilterTest {
  @Test
  void what_the_address_says_is_what_it_says_again() {
    QueryParameters asked = QueryParameters.fromString("view=mine&severity=high,urgent&kind=alert");
    WorkFilter filter = WorkFilter.of(asked);
    assertThat(filter.tab()).isEqualTo(WorkFilter.Tab.MINE);
    assertThat(filter.severities()).containsExactlyInAnyOrder(Severity.URGENT, Severity.HIGH);
    assertThat(filter.kinds()).containsExactly(Kind.ALERT);
    assertThat(WorkFilter.of(filter.query())).isEqualTo(filter);
  }

  @Test
  void what_it_does_not_know_is_left_out_and_named() {
    WorkFilter filter =
        WorkFilter.of(QueryParameters.fromString("view=tomorrow&severity=purple,low"));
    assertThat(filter.tab()).isEqualTo(WorkFilter.Tab.OPEN);
    assertThat(filter.severities()).containsExactly(Severity.LOW);
    assertThat(filter.unknown()).containsExactly("tomorrow", "purple");
  }

  @Test
  void the_plain_view_needs_no_address() {
    assertThat(WorkFilter.of(QueryParameters.empty()).query().getQueryString()).isEmpty();
  }

  @Test
  void each_view_has_its_own_items() {
    WorkFilter all = WorkFilter.of(QueryParameters.empty());
    assertThat(all.with(WorkFilter.Tab.MINE).inTab(Items.mine(), Ward.DANA)).isTrue();
    assertThat(all.with(WorkFilter.Tab.MINE).inTab(Items.mine(), Ward.SAM)).isFalse();
    assertThat(all.with(WorkFilter.Tab.NO_OWNER).inTab(Items.urgent(1), Ward.DANA)).isTrue();
    assertThat(all.with(WorkFilter.Tab.DONE).inTab(Items.urgent(1), Ward.DANA)).isFalse();
    assertThat(all.with(WorkFilter.Tab.DONE).inTab(Items.done(), Ward.DANA)).isTrue();
    assertThat(all.with(Set.of(Severity.LOW), Set.of()).admits(Items.urgent(1), Ward.DANA))
        .isFalse();
  }
}
