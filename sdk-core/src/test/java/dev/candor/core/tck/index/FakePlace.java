package dev.candor.core.tck.index;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.index.FacetValues;
import dev.candor.core.internal.words.Words;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.JobSort;
import dev.candor.core.job.Salary;
import dev.candor.core.spi.index.IndexQuery;
import dev.candor.core.spi.index.IndexedJob;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a job stands in the order of a query: lower comes first. */
record FakePlace(String group, long rank, long posted, JobId id) implements Comparable<FakePlace> {

  static FakePlace of(IndexedJob entry, IndexQuery query) {
    Job job = entry.job();
    Instant at = job.postedAt();
    return new FakePlace(
        group(job, query.sort()),
        rank(entry, query),
        at == null ? Long.MAX_VALUE : -at.toEpochMilli(),
        job.id());
  }

  private static String group(Job job, JobSort sort) {
    Salary salary = job.salary();
    if (sort != JobSort.SALARY) {
      return "";
    }
    return salary == null ? "~" : salary.currency().getCurrencyCode();
  }

  private static long rank(IndexedJob entry, IndexQuery query) {
    Salary salary = entry.job().salary();
    Integer score = entry.score();
    return switch (query.sort()) {
      case NEWEST -> 0;
      case RELEVANCE -> Words.allIn(query.text(), entry.job().title()) ? 0 : 1;
      case SALARY -> salary == null ? 0 : -FacetValues.yearlyPay(salary);
      case SCORE -> score == null ? 1 : -score;
    };
  }

  String cursor(IndexQuery query) {
    return String.join(
        " ", order(query), "_" + group, Long.toString(rank), Long.toString(posted), id.value());
  }

  static @Nullable FakePlace parse(IndexQuery query) {
    if (query.after() == null) {
      return null;
    }
    String[] parts = query.after().split(" ");
    if (parts.length != 5 || !parts[0].equals(order(query))) {
      throw new InvalidInputException(
          "after", "The cursor is not one of such a query", "Begin at the first hit", null);
    }
    return new FakePlace(
        parts[1].substring(1),
        Long.parseLong(parts[2]),
        Long.parseLong(parts[3]),
        new JobId(parts[4]));
  }

  private static String order(IndexQuery query) {
    String words = query.sort() == JobSort.RELEVANCE ? query.titles() + query.text() : "";
    return query.sort().code() + words.hashCode();
  }

  @Override
  public int compareTo(FakePlace other) {
    int byGroup = group.compareTo(other.group);
    int byRank = byGroup != 0 ? byGroup : Long.compare(rank, other.rank);
    int byPosted = byRank != 0 ? byRank : Long.compare(posted, other.posted);
    return byPosted != 0 ? byPosted : id.compareTo(other.id);
  }
}
