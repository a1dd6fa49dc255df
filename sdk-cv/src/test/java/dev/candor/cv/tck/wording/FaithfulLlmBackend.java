package dev.candor.cv.tck.wording;

import dev.candor.core.prompt.Completion;
import dev.candor.core.prompt.LlmResult;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.Usage;
import dev.candor.core.spi.llm.Availability;
import dev.candor.core.spi.llm.LlmBackend;
import dev.candor.core.spi.llm.LlmCapabilities;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A model that words well and adds nothing: given texts get given words, others another verb that
 * means the same. A function of the question; costs one cent a call. Thread-safe.
 */
public final class FaithfulLlmBackend implements LlmBackend {

  /** Its name in settings. */
  public static final String NAME = "faithful";

  private static final Map<String, String> VERBS =
      Map.of(
          "Cut", "Reduced",
          "Moved", "Migrated",
          "Taught", "Trained",
          "Wrote", "Authored",
          "Built", "Developed",
          "Repaired", "Fixed",
          "Led", "Headed",
          "Kept", "Maintained");

  private static final Pattern FACT = Pattern.compile("(?m)^([a-z]\\d*): (.*)$");
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*\\d|\\d");

  private final Map<String, String> words;
  private final AtomicInteger calls = new AtomicInteger();

  /**
   * Words texts.
   *
   * @param words other words by the candidate's own
   */
  public FaithfulLlmBackend(Map<String, String> words) {
    this.words = Map.copyOf(words);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public LlmCapabilities capabilities() {
    return new LlmCapabilities(true, false, 1_000_000);
  }

  @Override
  public Availability availability() {
    return Availability.USABLE;
  }

  /**
   * How often it was asked.
   *
   * @return calls so far
   */
  public int calls() {
    return calls.get();
  }

  @Override
  public LlmResult complete(Prompt prompt) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    calls.incrementAndGet();
    List<Asked> said = Asked.in(prompt).stream().map(one -> worded(one, prompt)).toList();
    return new Completion(
        Asked.answer(said), NAME, "words-1", new Usage(1, 900, 300, new BigDecimal("0.01")));
  }

  private Asked worded(Asked asked, Prompt prompt) {
    String given = words.get(asked.text());
    if (given != null) {
      Asked said = asked.saying(given);
      return asked.isSentence() ? said.citing(facts(said, prompt)) : said;
    }
    String[] parts = asked.text().split(" ", 2);
    String verb = VERBS.get(parts[0]);
    return verb == null ? asked : asked.saying(verb + " " + parts[1]);
  }

  /** What it cited, and every fact with one of its figures. */
  private static String[] facts(Asked said, Prompt prompt) {
    Set<String> facts = new LinkedHashSet<>(said.facts());
    Matcher fact = FACT.matcher(prompt.user());
    while (fact.find()) {
      String text = fact.group(2);
      if (NUMBER.matcher(said.text()).results().anyMatch(one -> text.contains(one.group()))) {
        facts.add(fact.group(1));
      }
    }
    return facts.toArray(new String[0]);
  }
}
