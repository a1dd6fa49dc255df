package dev.candor.cv.profile.read;

import dev.candor.core.text.Sanitizer;
import dev.candor.cv.profile.PartialDate;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One object of a file. What is absent or of another type reads as empty: types are checked before,
 * by the schema.
 *
 * @param members by name
 */
record Entry(Map<String, Object> members) {

  static final Entry NONE = new Entry(Map.of());

  private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-\\d{2})?)?");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** Any value as an object; {@link #NONE} when it is none. */
  static Entry of(@Nullable Object tree) {
    if (!(tree instanceof Map<?, ?> map)) {
      return NONE;
    }
    Map<String, Object> members = new LinkedHashMap<>();
    map.forEach((name, value) -> members.put(String.valueOf(name), value));
    return new Entry(members);
  }

  /** Text in one line. */
  String line(String name) {
    return oneLine(members.get(name));
  }

  /** Text in one line, or a whole number. */
  String word(String name) {
    return members.get(name) instanceof BigInteger number ? number.toString() : line(name);
  }

  /** Text with its line breaks. */
  String text(String name) {
    return members.get(name) instanceof String text ? clean(text) : "";
  }

  List<String> lines(String name) {
    List<String> lines = new ArrayList<>();
    for (Object element : list(name)) {
      String line = oneLine(element);
      if (!line.isEmpty()) {
        lines.add(line);
      }
    }
    return lines;
  }

  List<Object> list(String name) {
    return members.get(name) instanceof List<?> list ? List.copyOf(list) : List.of();
  }

  Entry entry(String name) {
    return of(members.get(name));
  }

  List<Entry> entries(String name) {
    return list(name).stream().map(Entry::of).toList();
  }

  boolean has(String name) {
    return members.containsKey(name);
  }

  @Nullable Integer number(String name) {
    return members.get(name) instanceof Number number ? number.intValue() : null;
  }

  @Nullable Boolean flag(String name) {
    return members.get(name) instanceof Boolean flag ? flag : null;
  }

  @Nullable PartialDate date(String name) {
    Matcher date = DATE.matcher(line(name));
    if (!date.matches()) {
      return null;
    }
    String month = date.group(2);
    return new PartialDate(
        Integer.parseInt(date.group(1)), month == null ? null : Integer.valueOf(month));
  }

  static String oneLine(@Nullable Object value) {
    return value instanceof String text ? SPACE.matcher(clean(text)).replaceAll(" ") : "";
  }

  static String clean(String text) {
    return Sanitizer.clean(text).text().replace("\r\n", "\n").replace('\r', '\n').strip();
  }
}
