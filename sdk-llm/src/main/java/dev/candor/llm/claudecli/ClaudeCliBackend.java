package dev.candor.llm.claudecli;

import dev.candor.core.prompt.Billing;
import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.LlmFailure.Kind;
import dev.candor.core.prompt.LlmResult;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.spi.SettingReader;
import dev.candor.core.spi.llm.Availability;
import dev.candor.core.spi.llm.LlmBackend;
import dev.candor.core.spi.llm.LlmCapabilities;
import dev.candor.llm.internal.wire.Refusal;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Claude Code command, one process for each prompt, on the user's own login. It runs without
 * tools unless the prompt names some, without the user's settings, hooks and servers, in an empty
 * folder, and with an environment that holds no API key unless settings give one. When time is
 * over, the caller is interrupted, or this is closed, the process and all it started end, and no
 * file stays. Cost is what the command itself reckons; under a subscription nobody is billed for
 * it. Settings: see {@link ClaudeCliBackendProvider}. Thread-safe.
 */
public final class ClaudeCliBackend implements LlmBackend, AutoCloseable {

  /** Its name in settings. */
  public static final String NAME = "claude-cli";

  private static final Logger LOG = LoggerFactory.getLogger(ClaudeCliBackend.class);

  /** The command takes 10 MB; a character has up to three bytes. */
  private static final long MAX_PROMPT = 3_000_000;

  private final CliOptions options;
  private final Commands commands = new Commands();
  private final Invocation invocation;
  private final Verdict verdict;
  private final Presence presence;

  private ClaudeCliBackend(CliOptions options, Clock clock) {
    this.options = options;
    this.invocation = new Invocation(options);
    this.verdict = new Verdict(options, clock);
    this.presence = new Presence(options, commands, clock);
  }

  /**
   * The command as settings describe it. Nothing is run yet.
   *
   * @param settings with the keys of {@link ClaudeCliBackendProvider}
   * @param clock dates what is remembered of {@link #availability()}, and limits that are lifted
   * @return the backend
   * @throws dev.candor.core.error.ConfigurationException when a setting has another form
   */
  public static ClaudeCliBackend create(SettingReader settings, Clock clock) {
    return new ClaudeCliBackend(CliOptions.read(settings), clock);
  }

  @Override
  public String name() {
    return NAME;
  }

  /** Tools are those that settings allow; schemas need the JSON output. */
  @Override
  public LlmCapabilities capabilities() {
    return new LlmCapabilities(options.json(), !options.tools().isEmpty(), MAX_PROMPT);
  }

  /** By subscription, unless settings give a key, or let the command have one. */
  @Override
  public Billing billing() {
    return options.payPerToken() ? Billing.PER_TOKEN : Billing.SUBSCRIPTION;
  }

  /** Runs the command for its version, at most once a minute. A login is not looked for. */
  @Override
  public Availability availability() {
    return presence.now();
  }

  @Override
  public LlmResult complete(Prompt prompt) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    LlmFailure refusal = Refusal.of(NAME, capabilities(), prompt);
    String tool = options.forbiddenTool(prompt);
    if (refusal == null && tool != null) {
      String next = "' is not among candor.llm.claude-cli.tools";
      refusal = LlmFailure.of(Kind.UNSUPPORTED, NAME, "The tool '" + tool + next);
    }
    return refusal == null ? inTurn(prompt) : refusal;
  }

  private LlmResult inTurn(Prompt prompt) throws InterruptedException {
    Optional<Duration> left = Slots.OF_THIS_JVM.enter(options.maxProcesses(), prompt.timeout());
    if (left.isEmpty()) {
      String busy = " other commands ran for " + Verdict.seconds(prompt.timeout()) + " s";
      return LlmFailure.of(Kind.TIMEOUT, NAME, "No turn came: " + options.maxProcesses() + busy);
    }
    try {
      return run(prompt, left.get());
    } finally {
      Slots.OF_THIS_JVM.leave();
    }
  }

  private LlmResult run(Prompt prompt, Duration limit) throws InterruptedException {
    if (commands.isClosed()) {
      return LlmFailure.of(Kind.CANCELLED, NAME, "The backend was closed");
    }
    try (Workplace place = Workplace.create()) {
      return verdict.of(prompt, commands.run(invocation.prepare(prompt, place), place, limit));
    } catch (IOException e) {
      LOG.debug("The command did not run", e);
      return StartFailure.of(options.command(), e);
    }
  }

  /** Ends the commands that run; their calls fail as cancelled. Idempotent. */
  @Override
  public void close() {
    commands.close();
  }
}
