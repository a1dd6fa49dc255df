package dev.candor.core.llm;

import com.google.common.hash.Hashing;
import dev.candor.core.guard.Deadline;
import dev.candor.core.internal.trace.Tracing;
import dev.candor.core.prompt.LlmCall;
import dev.candor.core.prompt.LlmCall.Cause;
import dev.candor.core.prompt.LlmRun;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.Usage;
import dev.candor.core.spi.llm.AnswerCheck;
import dev.candor.core.spi.llm.LlmEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One call on its way: all tries of all backends. Used by one thread. */
final class Call {

  private static final int HASH_LENGTH = 12;

  private final String id;
  private final Asked asked;
  private final View view;
  private final Deadline deadline;
  private final String mark;
  private List<String> problems = List.of();
  private Usage used = Usage.NONE;
  private int number;
  private Cause cause = Cause.FIRST;
  private String reason = "";

  /** What was asked, and how it counts. */
  record Asked(Prompt prompt, StepSettings settings, AnswerCheck check) {}

  Call(String id, Asked asked, View view, Deadline deadline) {
    this.id = id;
    this.asked = asked;
    this.view = view;
    this.deadline = deadline;
    String named = asked.prompt().mark();
    this.mark = named == null ? hash(asked.prompt()) : named;
  }

  /** What the step always says; the user text changes with every job, and is personal. */
  private static String hash(Prompt prompt) {
    return Hashing.sha256()
        .hashString(prompt.system() + '\n' + prompt.schema(), StandardCharsets.UTF_8)
        .toString()
        .substring(0, HASH_LENGTH);
  }

  Prompt prompt() {
    return asked.prompt();
  }

  StepSettings settings() {
    return asked.settings();
  }

  AnswerCheck check() {
    return asked.check();
  }

  Deadline deadline() {
    return deadline;
  }

  String step() {
    return asked.prompt().step().name();
  }

  Usage used() {
    return used;
  }

  List<String> problems() {
    return problems;
  }

  void found(List<String> wrong) {
    problems = List.copyOf(wrong);
  }

  /** The next try is made for this cause. */
  void next(Cause why, String because) {
    cause = why;
    reason = because;
  }

  LlmCall.Attempt begin() {
    number++;
    LlmCall.Attempt begun = new LlmCall.Attempt(number, cause, reason);
    cause = Cause.RETRY;
    return begun;
  }

  Cause cause() {
    return cause;
  }

  Purse purse(Desk desk, String backend) {
    List<Account> all = new ArrayList<>(view.accounts());
    all.addAll(desk.budgets().around(view.run(), backend));
    return new Purse(all, teller(desk.bell()), backend);
  }

  /** Tells of this call. */
  Teller teller(Bell bell) {
    LlmEvent.Question question =
        new LlmEvent.Question(id, view.run(), asked.prompt().step(), asked.prompt().length());
    return new Teller(bell, question, view.listeners());
  }

  Tracing.Place place() {
    return view.place();
  }

  /** What stands in the ledger whatever came of the try. */
  String id() {
    return id;
  }

  LlmRun run() {
    return view.run();
  }

  LlmCall.Asked label() {
    return new LlmCall.Asked(asked.prompt().step(), mark);
  }

  void ended(LlmCall call) {
    used = used.plus(call.usage());
    view.tallies().forEach(tally -> tally.add(call));
    String failure = call.failure() == null ? "" : call.failure().name();
    reason = call.backend() + ": " + failure;
  }
}
