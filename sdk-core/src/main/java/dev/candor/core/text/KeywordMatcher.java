package dev.candor.core.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds keywords in text: the one matcher that every step uses. Immutable and thread-safe.
 *
 * <ul>
 *   <li>Whole words: Java is not in JavaScript, JavaBeans or java.util; addresses hold no keywords.
 *   <li>Without case. Names that are also words or units (Go, R, C, IT, ML, REST, Excel, Spring)
 *       need their capitals, and a place where they are no ordinary word: not "go to market",
 *       "C-level", "R&amp;D", "Series C".
 *   <li>Hyphen, slash, dot and white space between words are the same, and may be missing where the
 *       keyword or the text has a hyphen, slash or dot: CI/CD = CI / CD = CI-CD = CI CD = CICD,
 *       Node.js = NodeJS = node js, real-time = real time = realtime. "and" is the same as "&amp;".
 *   <li>Plural and version are the same word: APIs = API, python3 = Python; in "Java 17" the match
 *       is "Java". The possessive is left out of the match.
 *   <li>At each place the longest keyword wins, and matches do not overlap: with "Spring" and
 *       "Spring Boot", the text "Spring Boot" holds one match.
 * </ul>
 */
public final class KeywordMatcher {

  private final KeywordTrie root;

  private KeywordMatcher(KeywordTrie root) {
    this.root = root;
  }

  /**
   * A matcher of keywords without aliases.
   *
   * @param keywords names; blank ones are left out
   * @return a matcher
   */
  public static KeywordMatcher of(Collection<String> keywords) {
    Builder builder = builder();
    keywords.forEach(keyword -> builder.add(keyword, List.of()));
    return builder.build();
  }

  /**
   * Starts a matcher.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * All keywords in a text.
   *
   * @param text any text
   * @return matches in order, not overlapping
   */
  public List<KeywordMatch> find(String text) {
    List<KeywordMatch> matches = new ArrayList<>();
    KeywordReading reading = new KeywordReading(text, root);
    int at = 0;
    while (at < reading.size()) {
      KeywordForm form = reading.longestAt(at);
      if (form == null) {
        at++;
        continue;
      }
      int start = reading.part(at).start();
      int end = reading.part(reading.end() - 1).end();
      matches.add(new KeywordMatch(form.keyword(), text.substring(start, end), start, end));
      at = reading.end();
    }
    return Collections.unmodifiableList(matches);
  }

  /**
   * How often each keyword is in a text.
   *
   * @param text any text
   * @return count by name, in order of first mention; keywords that are not there are absent
   */
  public Map<String, Integer> counts(String text) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    find(text).forEach(match -> counts.merge(match.keyword(), 1, Integer::sum));
    return Collections.unmodifiableMap(counts);
  }

  /**
   * How often one keyword is in a text.
   *
   * @param keyword its name, as given
   * @param text any text
   * @return 0 and up
   */
  public int count(String keyword, String text) {
    return counts(text).getOrDefault(keyword, 0);
  }

  /**
   * Whether any keyword is in a text.
   *
   * @param text any text
   * @return true when {@link #find} is not empty
   */
  public boolean matches(String text) {
    return !find(text).isEmpty();
  }

  /**
   * The keyword that a phrase as a whole names, as in a list of skills: "go" there is Go.
   *
   * @param phrase a keyword, an alias, or another way to write one; case does not matter, but where
   *     two keywords differ in case alone it decides
   * @return the name of the keyword
   */
  public Optional<String> keywordOf(String phrase) {
    List<KeywordForm> forms = formsOf(phrase);
    String written = phrase.strip();
    return forms.stream()
        .filter(form -> form.text().equals(written))
        .findFirst()
        .or(() -> forms.stream().findFirst())
        .map(KeywordForm::keyword);
  }

  /**
   * What makes two phrases the same to a matcher without aliases: words without case, in the
   * singular, with one space between.
   *
   * @param phrase any text
   * @return a key to compare; "" when there is no word in it
   */
  public static String key(String phrase) {
    return Parts.of(phrase).stream()
        .map(part -> part.key().isEmpty() ? WordForms.fold(part.surface()) : part.key())
        .map(WordForms::singular)
        .collect(Collectors.joining(" "));
  }

  private List<KeywordForm> formsOf(String phrase) {
    List<Part> parts = Parts.of(phrase);
    List<KeywordForm> forms = new ArrayList<>();
    collect(root, parts, 0, forms);
    return forms;
  }

  private static void collect(KeywordTrie node, List<Part> parts, int at, List<KeywordForm> forms) {
    if (at == parts.size()) {
      forms.addAll(node.forms());
      return;
    }
    Part part = parts.get(at);
    if (at > 0 && !part.glue().isSoft()) {
      return;
    }
    List<String> keys = new ArrayList<>(List.of(part.key()));
    keys.addAll(WordForms.inflections(part.surface(), part.key()));
    for (String key : keys) {
      KeywordTrie child = node.child(key);
      if (child != null) {
        collect(child, parts, at + 1, forms);
      }
    }
    String joined = at + 1 < parts.size() ? KeywordTrie.joinedKey(part, parts.get(at + 1)) : null;
    KeywordTrie child = joined == null ? null : node.child(joined);
    if (child != null) {
      collect(child, parts, at + 2, forms);
    }
  }

  /** Builds a {@link KeywordMatcher}. Not thread-safe. */
  public static final class Builder {

    private final List<KeywordForm> forms = new ArrayList<>();
    private final Set<String> asWritten = new HashSet<>();

    private Builder() {}

    /**
     * Adds a keyword. Forms without a letter or digit are left out; of two keywords with the same
     * form, the one added first has it.
     *
     * @param keyword its name, which is also a form of it
     * @param aliases other names of the same thing
     * @return this
     */
    public Builder add(String keyword, Collection<String> aliases) {
      forms.add(new KeywordForm(keyword, keyword.strip(), false));
      aliases.forEach(alias -> forms.add(new KeywordForm(keyword, alias.strip(), false)));
      return this;
    }

    /**
     * Adds a keyword.
     *
     * @param keyword its name, which is also a form of it
     * @param aliases other names of the same thing
     * @return this
     */
    public Builder add(String keyword, String... aliases) {
      return add(keyword, List.of(aliases));
    }

    /**
     * Holds a form to its capitalisation: it counts only as written, without plural or version.
     *
     * @param form a keyword or alias added before or after
     * @return this
     */
    public Builder asWritten(String form) {
      asWritten.add(form.strip());
      return this;
    }

    /**
     * Makes the matcher.
     *
     * @return a matcher; the builder may be used on
     */
    public KeywordMatcher build() {
      KeywordTrie root = new KeywordTrie();
      for (KeywordForm form : forms) {
        boolean held = asWritten.contains(form.text());
        root.add(new KeywordForm(form.keyword(), form.text(), held));
      }
      return new KeywordMatcher(root);
    }
  }
}
