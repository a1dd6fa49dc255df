package dev.candor.core.ask;

import com.google.common.hash.Hashing;
import dev.candor.core.prompt.Step;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A prompt as a resource: a version, slots, instructions and a question.
 *
 * <pre>
 * version: 2
 * slot: posting data 6000
 * slot: language word
 * --- system
 * You structure postings. Answer in {{language}}.
 * --- user
 * {{posting}}
 * </pre>
 *
 * <p>A slot for {@code data} takes text from outside, of so many tokens at most, and stands only in
 * the question; a slot for a {@code word} takes one short line of ours. Load it once, into a
 * constant. Immutable.
 */
public final class Template {

  private static final Pattern HEADER = Pattern.compile("version: (\\d{1,6})");
  private static final Pattern SLOT =
      Pattern.compile("slot: ([a-z][a-z0-9-]{0,63}) (?:(word)|data (\\d{1,7}))");
  private static final Pattern PLACE = Pattern.compile("\\{\\{([^{}]*)}}");
  private static final int HASH_LENGTH = 12;

  private final String mark;
  private final Map<String, Integer> slots = new LinkedHashMap<>();
  private final String system;
  private final String user;

  private Template(String name, String text) {
    String[] parts = text.split("(?m)^--- (?:system|user)\\R", -1);
    if (parts.length != 3) {
      throw wrong(name, "it has not one part for system and one for user");
    }
    String version = "";
    for (String line : parts[0].strip().split("\\R")) {
      Matcher header = HEADER.matcher(line);
      Matcher slot = SLOT.matcher(line);
      if (header.matches()) {
        version = header.group(1);
      } else if (slot.matches()) {
        slots.put(slot.group(1), slot.group(2) == null ? Integer.parseInt(slot.group(3)) : 0);
      } else {
        throw wrong(name, "the line '" + line + "' is neither version nor slot");
      }
    }
    if (version.isEmpty()) {
      throw wrong(name, "it has no version");
    }
    this.system = parts[1].strip();
    this.user = parts[2].strip();
    check(name);
    String hash = Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
    this.mark = name + "@" + version + ":" + hash.substring(0, HASH_LENGTH);
  }

  /**
   * Loads a template that stands beside a class.
   *
   * @param owner the class
   * @param resource such as "structure.prompt"
   * @return the template
   * @throws IllegalArgumentException when it is not there, or has another form
   */
  public static Template load(Class<?> owner, String resource) {
    try (InputStream in = owner.getResourceAsStream(resource)) {
      if (in == null) {
        throw wrong(resource, "it does not stand beside " + owner.getName());
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return of(resource.replaceFirst("\\.[^.]*$", ""), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a template.
   *
   * @param name of the prompt
   * @param text see the class
   * @return the template
   * @throws IllegalArgumentException when it has another form
   */
  public static Template of(String name, String text) {
    return new Template(name, text.replace("\r\n", "\n"));
  }

  private void check(String name) {
    for (String place : places(system)) {
      if (slots.getOrDefault(place, 0) > 0) {
        throw wrong(name, "material from outside, '" + place + "', stands in its instructions");
      }
    }
    for (String place : places(system + user)) {
      if (!slots.containsKey(place)) {
        throw wrong(name, "'" + place + "' is no slot");
      }
    }
    for (String slot : slots.keySet()) {
      if (!places(system + user).contains(slot)) {
        throw wrong(name, "the slot '" + slot + "' stands nowhere");
      }
    }
  }

  private static Set<String> places(String text) {
    Set<String> found = new LinkedHashSet<>();
    Matcher place = PLACE.matcher(text);
    while (place.find()) {
      found.add(place.group(1));
    }
    return found;
  }

  private static IllegalArgumentException wrong(String name, String why) {
    return new IllegalArgumentException("The prompt '" + name + "' cannot be used: " + why);
  }

  /**
   * What the ledger calls it.
   *
   * @return name, version and hash, such as "structure@2:9f86d081884c"
   */
  public String mark() {
    return mark;
  }

  /**
   * Starts to fill it.
   *
   * @param step that asks
   * @param fences for text from outside
   * @return every slot is to be filled
   */
  public Filling fill(Step step, Fences fences) {
    return new Filling(this, step, fences);
  }

  /** Most tokens of a slot for data, 0 for a word; null when there is no such slot. */
  @Nullable Integer slot(String name) {
    return slots.get(name);
  }

  Map<String, Integer> slots() {
    return slots;
  }

  String system(Map<String, String> values) {
    boolean data = slots.values().stream().anyMatch(most -> most > 0);
    return put(system, values) + (data ? "\n\n" + Fences.RULE : "");
  }

  String user(Map<String, String> values) {
    return put(user, values);
  }

  /** In one pass: what stands in a value is never taken for a slot. */
  private static String put(String text, Map<String, String> values) {
    return PLACE
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
  }
}
