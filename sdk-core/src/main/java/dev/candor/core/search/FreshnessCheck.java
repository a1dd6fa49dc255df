package dev.candor.core.search;

import dev.candor.core.job.Freshness;
import dev.candor.core.job.Freshness.Code;
import dev.candor.core.job.Freshness.State;
import dev.candor.core.job.Job;
import dev.candor.core.job.Repost;
import dev.candor.core.job.Sighting;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Tells whether postings are open, as of a time. What is not known is uncertain, never expired.
 *
 * @param now the time
 * @param lately a posting of this age or less is open, as long as nothing else is said
 * @param repostAfter two dates of one text that are at least so far apart are a repost
 */
record FreshnessCheck(Instant now, Duration lately, Duration repostAfter) {

  /** The order of the evidence: what closes a posting goes first, what is not known last. */
  private static final Comparator<Freshness> STRONGEST =
      Comparator.comparingInt((Freshness one) -> one.state() == State.OPEN ? 0 : 1)
          .thenComparing(Freshness::code)
          .thenComparing(Freshness::detail);

  Freshness of(Job job) {
    Optional<Freshness> over = over(job, now);
    if (over.isPresent()) {
      return over.get();
    }
    Instant end = job.expiresAt();
    if (end != null) {
      return new Freshness(Code.END_AHEAD, end.toString());
    }
    Instant posted = job.postedAt();
    if (posted == null) {
      return new Freshness(Code.UNDATED, "");
    }
    boolean isLately = !posted.isBefore(now.minus(lately));
    return new Freshness(isLately ? Code.POSTED_LATELY : Code.POSTED_LONG_AGO, posted.toString());
  }

  /** What a posting itself says of its end, where it is over. */
  static Optional<Freshness> over(Job job, Instant now) {
    Instant end = job.expiresAt();
    return end != null && end.isBefore(now)
        ? Optional.of(new Freshness(Code.END_PASSED, end.toString()))
        : ClosedPhrases.in(job.title(), job.description())
            .map(words -> new Freshness(Code.SAYS_CLOSED, words));
  }

  /** Of several postings of one job: one that is closed against one that is open is a doubt. */
  Freshness of(Collection<Job> postings) {
    List<Freshness> said = postings.stream().map(this::of).sorted(STRONGEST).toList();
    Optional<Freshness> expired =
        said.stream().filter(one -> one.state() == State.EXPIRED).findFirst();
    boolean open = said.get(0).state() == State.OPEN;
    if (expired.isPresent() && open) {
      return new Freshness(Code.SOURCES_DISAGREE, expired.get().code().code());
    }
    return expired.orElse(said.get(0));
  }

  /** The earliest and the newest date of one text, when they are far apart. */
  Optional<Repost> repost(Collection<Sighting> sightings) {
    List<Instant> dates =
        sightings.stream()
            .map(one -> one.job().postedAt())
            .filter(Objects::nonNull)
            .sorted()
            .toList();
    if (dates.isEmpty()) {
      return Optional.empty();
    }
    Instant first = dates.get(0);
    Instant last = dates.get(dates.size() - 1);
    return Duration.between(first, last).compareTo(repostAfter) >= 0 && first.isBefore(last)
        ? Optional.of(new Repost(first, last))
        : Optional.empty();
  }
}
