package dev.candor.core.ingest;

import com.google.common.hash.Hashing;
import dev.candor.core.error.ConflictException;
import dev.candor.core.ingest.Drawer.Sheet;
import dev.candor.core.internal.json.JobJson;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.spi.store.DocumentStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What was decided about each job: its score, and whether it was taken. A score holds for the text
 * that was scored and the scorer that scored it.
 */
final class Decisions {

  private static final String SCORE = "score";
  private static final String CONTENT = "content";
  private static final String SCORER = "scorer";
  private static final String TAKEN = "taken";
  private static final String PROMOTED = "promoted";

  private final Drawer drawer;
  private final Duration remember;

  Decisions(DocumentStore store, Duration remember) {
    this.drawer = new Drawer(store, "ingest-decisions");
    this.remember = remember;
  }

  Sheet of(JobId id) {
    return again(Sheet.fresh(id.value()));
  }

  private Sheet again(Sheet decision) {
    return drawer.get(decision.id()).orElseGet(() -> Sheet.fresh(decision.id()));
  }

  static boolean isTaken(Sheet decision) {
    return !decision.text(TAKEN).isEmpty();
  }

  static boolean isPromoted(Sheet decision) {
    return !decision.text(PROMOTED).isEmpty();
  }

  /** The score of this very text by this very scorer. */
  static Optional<Integer> score(Sheet decision, Job job, String scorer) {
    return decision.text(SCORER).equals(scorer) && decision.text(CONTENT).equals(content(job))
        ? Optional.ofNullable(decision.value(SCORE, Integer::valueOf))
        : Optional.empty();
  }

  /** Notes a score, over one that another run noted meanwhile. */
  Sheet scored(Sheet decision, Job job, String scorer, Scored scored) {
    Sheet seen = decision;
    while (true) {
      try {
        return put(
            seen.with(SCORE, scored.score())
                .with(CONTENT, content(job))
                .with(SCORER, scorer)
                .with("at", scored.at()),
            scored.at());
      } catch (ConflictException e) {
        seen = again(seen);
      }
    }
  }

  record Scored(int score, Instant at) {}

  /** Notes that a job was taken; false when another run has taken it meanwhile. */
  boolean taken(Sheet decision, boolean promoted, Instant now) {
    Sheet seen = decision;
    while (true) {
      try {
        put(seen.with(TAKEN, now).with(PROMOTED, promoted ? now : null), now);
        return true;
      } catch (ConflictException e) {
        seen = again(seen);
        if (isTaken(seen)) {
          return false;
        }
      }
    }
  }

  /** Notes that a job taken before became an application. */
  void promoted(Sheet decision, Instant now) {
    Sheet seen = decision;
    while (true) {
      try {
        put(seen.with(PROMOTED, now), now);
        return;
      } catch (ConflictException e) {
        seen = again(seen);
      }
    }
  }

  /** Keeps what was decided about a job that is still seen. */
  void renew(Sheet decision, Instant now) {
    Instant end = decision.expiresAt();
    if (end != null && end.isBefore(now.plus(remember.dividedBy(2)))) {
      try {
        put(decision, now);
      } catch (ConflictException e) {
        // a run of another query saw the job too, and has renewed it by what it wrote
      }
    }
  }

  private Sheet put(Sheet decision, Instant now) {
    return drawer.put(decision.until(now.plus(remember)));
  }

  /** What a scorer reads; a new date or link is not a new text. */
  private static String content(Job job) {
    Job read = job.toBuilder().postedAt(null).expiresAt(null).url(null).applyUrl(null).build();
    String digest =
        Hashing.sha256().hashString(JobJson.write(read), StandardCharsets.UTF_8).toString();
    return digest.substring(0, 32);
  }
}
