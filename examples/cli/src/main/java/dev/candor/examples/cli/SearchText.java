package dev.candor.examples.cli;

import dev.candor.core.job.FilterUse;
import dev.candor.core.job.FoundJob;
import dev.candor.core.job.Freshness;
import dev.candor.core.job.Job;
import dev.candor.core.job.Salary;
import dev.candor.core.job.SearchResult;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.job.SourceReport;
import dev.candor.core.job.WorkMode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A search as a person reads it: the jobs, then what each source did. */
final class SearchText {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final SearchResult result;
  private final Instant now;

  SearchText(SearchResult result, Instant now) {
    this.result = result;
    this.now = now;
  }

  void print() {
    for (Job job : result.jobs()) {
      System.out.println(head(job));
      result.found(job.id()).ifPresent(found -> notes(found).forEach(SearchText::indented));
      indented(job.id() + (job.url() == null ? "" : "  " + job.url()));
    }
    int more = result.total() - result.jobs().size();
    System.out.println(
        result.total() + (result.total() == 1 ? " job" : " jobs") + (more > 0 ? more(more) : ""));
    for (SourceReport report : result.sources()) {
      System.out.println(line(report));
      String how = how(report);
      if (!how.isEmpty()) {
        indented(how);
      }
    }
  }

  private static String more(int more) {
    return ", " + more + " of them not shown: raise --limit, or narrow with --facet";
  }

  private static void indented(String line) {
    System.out.println("    " + line);
  }

  private String head(Job job) {
    List<String> parts = new ArrayList<>(List.of(job.title()));
    parts.add(job.company());
    parts.add(job.place());
    if (job.workMode() != WorkMode.UNSPECIFIED) {
      parts.add(job.workMode().code());
    }
    if (job.salary() != null) {
      parts.add(pay(job.salary()));
    }
    if (job.postedAt() != null) {
      parts.add("posted " + ago(job.postedAt()));
    }
    parts.removeIf(String::isBlank);
    return String.join(" | ", parts);
  }

  private static String pay(Salary salary) {
    String range =
        Stream.of(salary.min(), salary.max())
            .filter(Objects::nonNull)
            .distinct()
            .map(BigDecimal::toPlainString)
            .collect(Collectors.joining("-"));
    return range + " " + salary.currency().getCurrencyCode() + " a " + salary.period().code();
  }

  private String ago(Instant then) {
    long hours = Duration.between(then, now).toHours();
    if (hours < 0) {
      return "on " + MINUTE.format(then).substring(0, 10);
    }
    return hours < 48 ? hours + " h ago" : hours / 24 + " days ago";
  }

  private static List<String> notes(FoundJob found) {
    List<String> notes = new ArrayList<>();
    String doubt = doubt(found.freshness());
    if (!doubt.isEmpty()) {
      notes.add(doubt);
    }
    if (found.repost() != null) {
      notes.add("published before, on " + MINUTE.format(found.repost().firstPosted()));
    }
    String also =
        SearchShapes.alsoAt(found).values().stream()
            .map(job -> job.source() + " (" + job.id() + ")")
            .collect(Collectors.joining(", "));
    if (!also.isEmpty()) {
      notes.add("also at " + also);
    }
    return notes;
  }

  private static String doubt(Freshness freshness) {
    return switch (freshness.code()) {
      case END_AHEAD, POSTED_LATELY -> "";
      case POSTED_LONG_AGO -> "may be closed: posted long ago";
      case UNDATED -> "may be closed: it states no date";
      case SOURCES_DISAGREE -> "may be closed: one source says so, another does not";
      case END_PASSED -> "ended: " + freshness.detail();
      case SAYS_CLOSED -> "closed: it says \"" + freshness.detail() + "\"";
    };
  }

  private static String line(SourceReport report) {
    SourceOutcome outcome = report.outcome();
    StringBuilder line = new StringBuilder(report.source()).append(": ").append(outcome.name());
    if (outcome instanceof SourceOutcome.Blocked blocked) {
      line.append(" (").append(blocked.kind()).append(')');
    } else if (outcome instanceof SourceOutcome.Failed failed) {
      line.append(" (").append(failed.kind()).append(')');
    }
    line.append(", ").append(report.jobs()).append(report.jobs() == 1 ? " job" : " jobs");
    if (outcome instanceof SourceOutcome.RateLimited limited && limited.retryAfter() != null) {
      line.append(", ask again in ").append(limited.retryAfter().toSeconds()).append(" s");
    }
    return outcome.detail().isEmpty() ? line.toString() : line + ": " + outcome.detail();
  }

  /** Who applied which filter, and when the source was asked where that was not now. */
  private static String how(SourceReport report) {
    List<String> parts = new ArrayList<>();
    if (report.rememberedFrom() != null) {
      parts.add("asked at " + MINUTE.format(report.rememberedFrom()) + ", --fresh asks again");
    }
    for (FilterUse use : FilterUse.values()) {
      String filters =
          report.filters().entrySet().stream()
              .filter(one -> one.getValue() == use)
              .map(one -> one.getKey().code().replace('_', ' '))
              .collect(Collectors.joining(", "));
      if (!filters.isEmpty()) {
        parts.add(filters + by(use));
      }
    }
    return String.join("; ", parts);
  }

  private static String by(FilterUse use) {
    return switch (use) {
      case NATIVE -> ": asked of the source";
      case APPLIED -> ": checked here";
      case UNSUPPORTED -> ": cannot be checked";
    };
  }
}
