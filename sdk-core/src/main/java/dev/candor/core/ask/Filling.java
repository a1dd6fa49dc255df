package dev.candor.core.ask;

import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.Step;
import dev.candor.core.text.CleanText;
import dev.candor.core.text.HtmlText;
import dev.candor.core.text.Removal;
import dev.candor.core.text.Sanitizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A template while its slots are filled. Not thread-safe. */
public final class Filling {

  private static final int MOST_OF_A_WORD = 100;

  private final Template template;
  private final Step step;
  private final Fences fences;
  private final Map<String, String> values = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();

  Filling(Template template, Step step, Fences fences) {
    this.template = template;
    this.step = step;
    this.fences = fences;
  }

  /**
   * Fills a slot with text from outside: without what a reader does not see, no longer than the
   * slot takes, and between fences.
   *
   * @param slot its name
   * @param text plain text, Markdown or HTML
   * @return this
   * @throws IllegalArgumentException when there is no such slot for data, or it is filled
   * @throws dev.candor.core.error.InvalidInputException when the text has more than 5,000,000
   *     characters
   */
  public Filling data(String slot, String text) {
    Integer most = template.slot(slot);
    if (most == null || most == 0) {
      throw new IllegalArgumentException("'" + slot + "' is no slot for data");
    }
    CleanText clean = HtmlText.looksLikeHtml(text) ? HtmlText.read(text) : Sanitizer.clean(text);
    for (Removal removal : clean.removals()) {
      notes.add("Out of '" + slot + "': " + removal.detail());
    }
    Excerpt excerpt = Excerpt.of(clean.text().strip(), most);
    if (excerpt.leftOut() > 0) {
      String limit = " characters in the middle were left out: it takes " + most + " tokens";
      notes.add("Of '" + slot + "', " + excerpt.leftOut() + limit);
    }
    return put(slot, fences.enclose(slot, excerpt.text()));
  }

  /**
   * Fills a slot with a word of ours.
   *
   * @param slot its name
   * @param word one line of at most 100 characters, never from outside
   * @return this
   * @throws IllegalArgumentException when there is no such slot for a word, it is filled, or this
   *     is more than a word
   */
  public Filling word(String slot, String word) {
    Integer most = template.slot(slot);
    if (most == null || most > 0) {
      throw new IllegalArgumentException("'" + slot + "' is no slot for a word");
    }
    boolean line = word.codePoints().noneMatch(point -> Character.isISOControl(point));
    if (!line || word.length() > MOST_OF_A_WORD) {
      throw new IllegalArgumentException("'" + slot + "' takes one line of 100 characters");
    }
    return put(slot, word);
  }

  private Filling put(String slot, String value) {
    if (values.putIfAbsent(slot, value) != null) {
      throw new IllegalArgumentException("'" + slot + "' is filled");
    }
    return this;
  }

  /**
   * The prompt.
   *
   * @return with a note for all that was left out
   * @throws IllegalStateException when a slot is not filled
   */
  public Filled done() {
    for (String slot : template.slots().keySet()) {
      if (!values.containsKey(slot)) {
        throw new IllegalStateException("'" + slot + "' is not filled");
      }
    }
    Prompt prompt =
        Prompt.of(step, template.system(values), template.user(values)).from(template.mark());
    return new Filled(prompt, notes);
  }
}
