package dev.candor.llm.replay;

import com.google.common.base.Suppliers;
import dev.candor.core.error.InvalidInputException;
import dev.candor.core.prompt.Billing;
import dev.candor.core.prompt.Completion;
import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.LlmFailure.Kind;
import dev.candor.core.prompt.LlmResult;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.Usage;
import dev.candor.core.spi.llm.Availability;
import dev.candor.core.spi.llm.LlmBackend;
import dev.candor.core.spi.llm.LlmCapabilities;
import dev.candor.llm.internal.wire.Recording;
import dev.candor.llm.internal.wire.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers that were recorded: the same request gets the same answer again, without a model and for
 * nothing. A request is the same when step, tier, system, user, schema, tools, turns and model are.
 * Answers are kept as they came, one JSON file each; they may hold personal details, questions are
 * kept as a hash alone. Failures are not recorded. Thread-safe.
 */
public final class ReplayBackend implements LlmBackend {

  /** Its name in settings. */
  public static final String NAME = "replay";

  private static final Logger LOG = LoggerFactory.getLogger(ReplayBackend.class);
  private static final LlmCapabilities EVERYTHING = new LlmCapabilities(true, true, Long.MAX_VALUE);

  private final Mode mode;
  private final Recordings recordings;
  private final Supplier<LlmBackend> asked;
  private final Supplier<LlmCapabilities> capabilities;
  private final Clock clock;

  ReplayBackend(Mode mode, Path folder, Supplier<LlmBackend> asked, Clock clock) {
    this.mode = mode;
    this.recordings = new Recordings(folder);
    this.asked = Suppliers.memoize(asked::get);
    this.capabilities = Suppliers.memoize(this::claims);
    this.clock = clock;
  }

  /**
   * Answers what was recorded, and nothing else.
   *
   * @param folder of the recordings
   * @return a backend that never asks a model
   */
  public static ReplayBackend replaying(Path folder) {
    Supplier<LlmBackend> nobody =
        () -> {
          throw new IllegalStateException("replay asks nobody");
        };
    Clock unused = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    return new ReplayBackend(Mode.REPLAY, folder, nobody, unused);
  }

  /**
   * Asks always, and records each answer over an older one.
   *
   * @param folder of the recordings, made when needed
   * @param asked answers
   * @param clock dates the recordings
   * @return a recording backend
   */
  public static ReplayBackend recording(Path folder, LlmBackend asked, Clock clock) {
    return new ReplayBackend(Mode.RECORD, folder, () -> asked, clock);
  }

  /**
   * Answers what was recorded; asks for the rest, and records it.
   *
   * @param folder of the recordings, made when needed
   * @param asked answers what was not recorded
   * @param clock dates the recordings
   * @return a backend that asks each question once
   */
  public static ReplayBackend automatic(Path folder, LlmBackend asked, Clock clock) {
    return new ReplayBackend(Mode.AUTO, folder, () -> asked, clock);
  }

  @Override
  public String name() {
    return NAME;
  }

  /** Those of the backend that is or was recorded; everything when nothing was. */
  @Override
  public LlmCapabilities capabilities() {
    return capabilities.get();
  }

  private LlmCapabilities claims() {
    if (mode.asks()) {
      return asked.get().capabilities();
    }
    try {
      return recordings.claims().orElse(EVERYTHING);
    } catch (IOException | InvalidInputException e) {
      LOG.warn("What the recorded backend can do is not known: {}", e.getMessage());
      return EVERYTHING;
    }
  }

  /** As the recorded backend is paid; a replayed answer used nothing. */
  @Override
  public Billing billing() {
    return mode.asks() ? asked.get().billing() : Billing.FREE;
  }

  @Override
  public Availability availability() {
    if (recordings.exist() && mode.replays()) {
      return Availability.USABLE;
    }
    return mode.asks()
        ? asked.get().availability()
        : Availability.unusable("There is no folder " + recordings.folder() + ": record first");
  }

  @Override
  public LlmResult complete(Prompt prompt) throws InterruptedException {
    return complete(prompt, () -> {});
  }

  @Override
  public LlmResult complete(Prompt prompt, Runnable begun) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    LlmFailure refusal = Refusal.of(NAME, capabilities(), prompt);
    if (refusal != null) {
      return refusal;
    }
    String key = RequestKey.of(prompt);
    try {
      Optional<Recording> found = mode.replays() ? recordings.find(key) : Optional.empty();
      if (found.isPresent()) {
        Recording kept = found.get();
        return new Completion(kept.text(), NAME, kept.model(), Usage.NONE);
      }
    } catch (IOException | InvalidInputException e) {
      return failure("The recording '" + key + "' cannot be read: " + e.getMessage());
    }
    return mode.asks()
        ? ask(key, prompt, begun)
        : failure("There is no recording '" + key + "' in " + recordings.folder());
  }

  private LlmResult ask(String key, Prompt prompt, Runnable begun) throws InterruptedException {
    LlmResult result = asked.get().complete(prompt, begun);
    if (!(result instanceof Completion answer)) {
      return result;
    }
    if (!answer.text().isBlank()) {
      keep(key, answer);
    }
    return new Completion(answer.text(), NAME, answer.model(), answer.usage());
  }

  private void keep(String key, Completion answer) {
    Recording recording =
        new Recording(
            key, answer.backend(), answer.model(), answer.text(), answer.usage(), clock.instant());
    try {
      recordings.keep(recording, capabilities());
    } catch (IOException e) {
      // the answer is paid: losing its recording must not lose the answer
      LOG.warn("The answer '{}' was not recorded: {}", key, e.toString());
    }
  }

  private static LlmFailure failure(String detail) {
    return LlmFailure.of(Kind.UNSUPPORTED, NAME, detail);
  }
}
