package dev.candor.core.ingest;

import com.google.common.hash.Hashing;
import dev.candor.core.error.ConflictException;
import dev.candor.core.ingest.Drawer.Sheet;
import dev.candor.core.internal.json.JobJson;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.spi.score.JobScorer;
import dev.candor.core.spi.store.DocumentStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

  /** A score to be noted on a job's sheet. */
  record Scored(Sheet decision, String content, String scorer, int score, Instant at) {

    Scored(Sheet decision, Job job, JobScorer scorer, int score, Instant at) {
      this(decision, Decisions.content(job), scorer.version(), score, at);
    }

    private Sheet on(Sheet seen) {
      return seen.with(SCORE, score).with(CONTENT, content).with(SCORER, scorer).with("at", at);
    }
  }

  /** Notes scores at once, each over one that another run noted meanwhile. */
  List<Sheet> scored(List<Scored> scores) {
    List<Optional<Sheet>> noted =
        drawer.putAll(
            scores.stream().map(one -> lasting(one.on(one.decision()), one.at())).toList());
    List<Sheet> sheets = new ArrayList<>();
    for (int i = 0; i < scores.size(); i++) {
      sheets.add(noted.get(i).isPresent() ? noted.get(i).get() : scored(scores.get(i)));
    }
    return sheets;
  }

  private Sheet scored(Scored scored) {
    while (true) {
      try {
        return put(scored.on(again(scored.decision())), scored.at());
      } catch (ConflictException e) {
        // another run was faster again
      }
    }
  }

  /** Notes at once that jobs were taken; false where another run has taken it meanwhile. */
  List<Boolean> taken(List<Sheet> decisions, boolean promoted, Instant now) {
    List<Optional<Sheet>> noted =
        drawer.putAll(
            decisions.stream().map(one -> lasting(taken(one, now, promoted), now)).toList());
    List<Boolean> first = new ArrayList<>();
    for (int i = 0; i < decisions.size(); i++) {
      first.add(noted.get(i).isPresent() || taken(decisions.get(i), promoted, now));
    }
    return first;
  }

  private static Sheet taken(Sheet seen, Instant now, boolean promoted) {
    return seen.with(TAKEN, now).with(PROMOTED, promoted ? now : null);
  }

  private boolean taken(Sheet decision, boolean promoted, Instant now) {
    while (true) {
      Sheet seen = again(decision);
      if (isTaken(seen)) {
        return false;
      }
      try {
        put(taken(seen, now, promoted), now);
        return true;
      } catch (ConflictException e) {
        // another run wrote meanwhile, perhaps another thing
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
    return drawer.put(lasting(decision, now));
  }

  private Sheet lasting(Sheet decision, Instant now) {
    return decision.until(now.plus(remember));
  }

  /** What a scorer reads; a new date or link is not a new text. */
  private static String content(Job job) {
    Job read = job.toBuilder().postedAt(null).expiresAt(null).url(null).applyUrl(null).build();
    String digest =
        Hashing.sha256().hashString(JobJson.write(read), StandardCharsets.UTF_8).toString();
    return digest.substring(0, 32);
  }
}
