package dev.candor.sources.file;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a posting that say what they are: "Location: Porto", bold, in a list, in a table.
 */
final class LabelledLines {

  private static final int LONGEST = 200;
  private static final Pattern LINE =
      Pattern.compile(
          "\\s{0,3}(?:[-*+•]\\s+)?(?:\\*\\*|__)?([\\p{L}][\\p{L}"
              + " ]{1,30}?)\\s*(?:\\*\\*|__)?\\s?[:：]\\s*(?:\\*\\*|__)?\\s*(.*)");
  private static final Pattern ROW =
      Pattern.compile(
          "\\s*\\|\\s*(?:\\*\\*)?([\\p{L}][\\p{L} ]{1,30}?)(?:\\*\\*)?:?\\s*\\|([^|]+)\\|\\s*");

  private final Map<Label, String> values = new EnumMap<>(Label.class);
  private final Map<Label, String> words = new EnumMap<>(Label.class);

  private LabelledLines() {}

  static LabelledLines of(List<String> lines) {
    LabelledLines found = new LabelledLines();
    for (int at = 0; at < lines.size(); at++) {
      Matcher line = matcher(lines.get(at));
      Optional<Label> label = line.matches() ? Label.of(line.group(1).strip()) : Optional.empty();
      if (label.isPresent()) {
        String next = at + 1 < lines.size() ? lines.get(at + 1) : "";
        found.add(
            label.get(), line.group(1), line.group(2).isBlank() ? alone(next) : line.group(2));
      }
    }
    return found;
  }

  private static boolean isOne(String line) {
    return matcher(line).matches();
  }

  private static Matcher matcher(String line) {
    String start = line.substring(0, Math.min(line.length(), 2 * LONGEST));
    Matcher row = ROW.matcher(start);
    return row.matches() ? row : LINE.matcher(start);
  }

  /** A label may stand above its value, unless that line is a label, too. */
  private static String alone(String next) {
    return isOne(next) ? "" : next;
  }

  private void add(Label label, String said, String value) {
    String plain =
        value.strip().replaceAll("^[\"']|[\"']$", "").replaceAll("\\*\\*|__|`", "").strip();
    if (!plain.isEmpty() && plain.length() <= LONGEST && !values.containsKey(label)) {
      values.put(label, plain);
      words.put(label, said);
    }
  }

  /** The value of a label, or "". */
  String get(Label label) {
    return values.getOrDefault(label, "");
  }

  /** The label as written, and its value: "Hourly rate: 40 EUR". */
  String whole(Label label) {
    return values.containsKey(label) ? words.get(label) + ": " + get(label) : "";
  }
}
