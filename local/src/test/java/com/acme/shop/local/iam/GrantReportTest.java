package com.acme.shop.local.iam;

import static com.acme.shop.local.iam.Policies.TABLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrantReportTest {

  private static final FileTime LONG_AGO = FileTime.from(Instant.EPOCH);

  private static final Grant READ = grant("dynamodb:GetItem");
  private static final Grant WRITE = grant("dynamodb:PutItem");

  @TempDir private Path directory;

  @Test
  void a_grant_counts_what_it_let_through() {
    var use = new GrantUse(List.of(READ, WRITE));
    use.count(READ);
    use.count(READ);
    assertThat(use.report()).isEqualTo(report(2, 0));
    assertThat(use.report().unused()).containsExactly(WRITE);
  }

  @Test
  void what_is_written_can_be_read() {
    report(2, 0).write(directory.resolve("grants"));
    assertThat(GrantReport.read(directory.resolve("grants"), LONG_AGO)).isEqualTo(report(2, 0));
  }

  @Test
  void shops_of_one_process_overwrite_each_other_s_reports_as_little_as_those_of_two() {
    report(2, 0).write(directory);
    report(0, 3).write(directory);
    assertThat(GrantReport.read(directory, LONG_AGO)).isEqualTo(report(2, 3));
  }

  @Test
  void a_grant_is_used_when_any_shop_used_it() {
    assertThat(report(2, 0).plus(report(0, 3))).isEqualTo(report(2, 3));
    assertThat(report(2, 0).plus(report(0, 3)).unused()).isEmpty();
  }

  @Test
  void what_was_written_before_the_template_does_not_count() {
    report(2, 0).write(directory);
    FileTime tomorrow = FileTime.from(Instant.now().plusSeconds(86_400));
    assertThat(GrantReport.read(directory, tomorrow)).isEqualTo(GrantReport.NONE);
  }

  @Test
  void where_no_shop_has_run_nothing_is_known() {
    assertThat(GrantReport.read(directory.resolve("none"), LONG_AGO)).isEqualTo(GrantReport.NONE);
  }

  private static GrantReport report(long reads, long writes) {
    return new GrantReport(Map.of(READ, reads, WRITE, writes));
  }

  private static Grant grant(String action) {
    return new Grant("Fn", "Fn.Policies[0].Statement[0]", action, TABLE);
  }
}
