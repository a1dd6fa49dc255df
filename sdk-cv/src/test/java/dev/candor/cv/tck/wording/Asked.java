package dev.candor.cv.tck.wording;

import dev.candor.core.prompt.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that a prompt asks to be worded.
 *
 * @param id such as "b1", "k1" or "p1"
 * @param facts that it cites, such as "a1"
 * @param text as it stands
 */
record Asked(String id, List<String> facts, String text) {

  private static final Pattern LINE = Pattern.compile("(?m)^([bkp]\\d+) \\[([^\\]]*)] (.*)$");

  static List<Asked> in(Prompt prompt) {
    List<Asked> all = new ArrayList<>();
    Matcher line = LINE.matcher(prompt.user());
    while (line.find()) {
      all.add(new Asked(line.group(1), List.of(line.group(2).split(", ")), line.group(3)));
    }
    return all;
  }

  boolean isSentence() {
    return id.startsWith("p");
  }

  Asked saying(String other) {
    return new Asked(id, facts, other);
  }

  Asked citing(String... others) {
    return new Asked(id, List.of(others), text);
  }

  Asked named(String other) {
    return new Asked(other, facts, text);
  }

  /** The answer that gives these texts. */
  static String answer(List<Asked> texts) {
    StringBuilder json = new StringBuilder("{\"texts\":[");
    for (Asked one : texts) {
      json.append(json.length() > 10 ? "," : "").append("{\"id\":").append(quoted(one.id));
      json.append(",\"facts\":[");
      for (int at = 0; at < one.facts.size(); at++) {
        json.append(at > 0 ? "," : "").append(quoted(one.facts.get(at)));
      }
      json.append("],\"text\":").append(quoted(one.text)).append('}');
    }
    return json.append("]}").toString();
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ') {
        quoted.append(String.format("\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
