package dev.candor.sources.indeed;

import dev.candor.core.job.EmploymentType;
import dev.candor.core.job.Job;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.WorkMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one list is narrowed by. The board takes an age or attributes, never both: a search that
 * wants both reads one list of each kind, and a job of either is held to the other by what it says.
 *
 * @param hours greatest age, or null
 * @param attributes the board's keys, all of which fit; empty for any
 */
record Narrowing(@Nullable Long hours, Set<String> attributes) {

  static final String REMOTE = "DSQF7";

  static final Map<EmploymentType, String> TYPES =
      Map.of(
          EmploymentType.FULL_TIME, "CF3CP",
          EmploymentType.PART_TIME, "75GKK",
          EmploymentType.CONTRACT, "NJXCK",
          EmploymentType.INTERNSHIP, "VDTG7");

  /** Those of a request, each a list of its own. */
  static List<Narrowing> of(SearchRequest request) {
    Set<Narrowing> all = new LinkedHashSet<>();
    Duration age = request.postedWithin();
    if (age != null) {
      long hours = Math.max(1, (age.toMinutes() + 59) / 60);
      all.add(new Narrowing(hours, Set.of()));
    }
    for (EmploymentType type : request.employmentTypes()) {
      all.add(new Narrowing(null, keys(request, TYPES.get(type))));
    }
    if (request.remoteOnly() && request.employmentTypes().isEmpty()) {
      all.add(new Narrowing(null, Set.of(REMOTE)));
    }
    return all.isEmpty() ? List.of(new Narrowing(null, Set.of())) : new ArrayList<>(all);
  }

  private static Set<String> keys(SearchRequest request, @Nullable String type) {
    Set<String> keys = new LinkedHashSet<>();
    if (type != null) {
      keys.add(type);
    }
    if (request.remoteOnly()) {
      keys.add(REMOTE);
    }
    return keys;
  }

  /** As the board's query language writes it; "" for nothing. */
  String graphQl() {
    if (hours != null) {
      return "filters: { date: { field: \"dateOnIndeed\", start: \"" + hours + "h\" } }";
    }
    return attributes.isEmpty()
        ? ""
        : "filters: { composite: { filters: [{ keyword: { field: \"attributes\", keys: [\""
            + String.join("\", \"", attributes)
            + "\"] } }] } }";
  }

  /** Whether a job of this list has the rest of what is asked for. */
  boolean fits(Job job, Set<String> has, SearchRequest request, Instant now) {
    return isNewEnough(job, request, now)
        && hasType(job, has, request)
        && (!request.remoteOnly() || job.workMode() == WorkMode.REMOTE);
  }

  private boolean isNewEnough(Job job, SearchRequest request, Instant now) {
    Duration age = request.postedWithin();
    Instant posted = job.postedAt();
    return age == null || hours != null || (posted != null && !posted.isBefore(now.minus(age)));
  }

  private boolean hasType(Job job, Set<String> has, SearchRequest request) {
    Set<EmploymentType> types = request.employmentTypes();
    return types.isEmpty()
        || types.contains(job.employmentType())
        || types.stream()
            .map(TYPES::get)
            .anyMatch(key -> key != null && (attributes.contains(key) || has.contains(key)));
  }
}
