package dev.candor.core.search;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import dev.candor.core.job.SearchRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * Merges of the last minute. Where every source answers from memory with what it answered a moment
 * ago, the merge is what it was; ages and ends that passed since are then told a minute late.
 */
final class MergeMemory {

  private static final Duration SHORT = Duration.ofMinutes(1);

  private final Cache<SearchRequest, Merged> merges =
      CacheBuilder.newBuilder().maximumSize(64).softValues().build();

  private record Merged(List<Answer> answers, Instant at, Gathered gathered) {
    boolean isOf(List<Answer> others, Instant now) {
      boolean lately = !now.isBefore(at) && Duration.between(at, now).compareTo(SHORT) < 0;
      boolean same = lately && answers.size() == others.size();
      for (int i = 0; same && i < others.size(); i++) {
        same = isSame(answers.get(i), others.get(i));
      }
      return same;
    }

    @SuppressWarnings("ReferenceEquality") // the very same object, or it is merged again
    private static boolean isSame(Answer one, Answer other) {
      return one == other;
    }
  }

  Gathered of(Asked asked, List<Answer> answers, Supplier<Gathered> merging) {
    Merged known = merges.getIfPresent(asked.request());
    if (known != null && known.isOf(answers, asked.at())) {
      return known.gathered();
    }
    Gathered gathered = merging.get();
    if (answers.stream().allMatch(Answer::remembered)) {
      merges.put(asked.request(), new Merged(List.copyOf(answers), asked.at(), gathered));
    }
    return gathered;
  }
}
