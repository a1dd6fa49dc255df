package dev.candor.core.text;

import dev.candor.core.text.Part.Glue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cuts tokens into the words that keywords are made of. */
final class Parts {

  private static final Set<String> NAME_ENDINGS = Set.of("net", "com");
  private static final List<String> ADDRESS_ENDINGS = List.of(".com", ".org", ".edu", ".gov");

  private final String text;
  private final List<Part> parts = new ArrayList<>();

  private Parts(String text) {
    this.text = text;
  }

  static List<Part> of(String text) {
    Parts cut = new Parts(text);
    int before = 0;
    boolean address = false;
    for (Token token : Tokens.of(text)) {
      Glue glue = cut.glueBetween(before, token.start());
      address = cut.isAddress(token, address && cut.goesOn(before, token.start()));
      if (address) {
        cut.parts.add(new Part("", token.text(), token.start(), glue));
      } else {
        cut.split(token, glue);
      }
      before = token.end();
    }
    return cut.parts;
  }

  /** What lies between two tokens; a free-standing ampersand becomes a part of its own. */
  private Glue glueBetween(int start, int end) {
    int lines = 0;
    int sign = -1;
    for (int at = start; at < end; at++) {
      char unit = text.charAt(at);
      if (unit == '\n') {
        lines++;
      } else if (!Character.isWhitespace(unit) && unit != '\u00A0') {
        if (sign >= 0) {
          return Glue.BREAK;
        }
        sign = at;
      }
    }
    if (parts.isEmpty() || lines > 1 || start == end) {
      return Glue.BREAK;
    }
    if (sign < 0) {
      return Glue.SPACE;
    }
    if (text.charAt(sign) == '&') {
      parts.add(new Part("&", "&", sign, Glue.SPACE));
      return Glue.SPACE;
    }
    return text.charAt(sign) == '/' ? Glue.SLASH : Glue.BREAK;
  }

  private boolean isAddress(Token token, boolean afterAddress) {
    int start = token.start();
    int end = token.end();
    if (afterAddress || text.startsWith("://", start - 3) || text.startsWith("://", end)) {
      return true;
    }
    if ((start > 0 && text.charAt(start - 1) == '@' && start > 1 && isWord(start - 2))
        || (text.startsWith("@", end) && end + 1 < text.length() && isWord(end + 1))) {
      return true;
    }
    String folded = WordForms.fold(token.text());
    return folded.startsWith("www.")
        || (folded.indexOf('.') > 0
            && ADDRESS_ENDINGS.stream()
                .anyMatch(ending -> folded.endsWith(ending) || folded.contains(ending + "/")));
  }

  /** Whether an address goes on with its query. */
  private boolean goesOn(int end, int start) {
    return start == end + 1 && "?=&#%:;~".indexOf(text.charAt(end)) >= 0;
  }

  private boolean isWord(int at) {
    return Character.isLetterOrDigit(text.charAt(at));
  }

  private void split(Token token, Glue first) {
    String word = token.text();
    Glue glue = first;
    int start = 0;
    for (int at = 0; at < word.length(); at++) {
      Glue here = at == start ? null : separator(word, start, at);
      if (here != null) {
        add(token, start, at, glue);
        glue = here;
        start = at + 1;
      }
    }
    add(token, start, word.length(), glue);
  }

  private void add(Token token, int from, int to, Glue glue) {
    String surface = token.text().substring(from, to);
    int possessive = surface.length() - 2;
    if (possessive > 0
        && "'’".indexOf(surface.charAt(possessive)) >= 0
        && Character.toLowerCase(surface.charAt(possessive + 1)) == 's') {
      surface = surface.substring(0, possessive);
    }
    String key = WordForms.fold(surface);
    parts.add(new Part(key.equals("and") ? "&" : key, surface, token.start() + from, glue));
  }

  private static @Nullable Glue separator(String word, int start, int at) {
    return switch (word.charAt(at)) {
      case '/' -> Glue.SLASH;
      case '-', '‐', '‑' -> Glue.HYPHEN;
      case '.' -> isEndOfSentence(word, start, at) ? Glue.BREAK : Glue.DOT;
      case '+' -> isPlusBetweenNames(word, at) ? Glue.BREAK : null;
      default -> null;
    };
  }

  /** Java+Spring, but not C++ nor C++11. */
  private static boolean isPlusBetweenNames(String word, int at) {
    return at + 1 < word.length()
        && Character.isLetter(word.charAt(at + 1))
        && word.charAt(at - 1) != '+';
  }

  /** "services.Python is a plus": someone forgot the space; Node.js and ASP.Net are names. */
  private static boolean isEndOfSentence(String word, int start, int dot) {
    int end = dot + 1;
    while (end < word.length() && Character.isLetter(word.charAt(end))) {
      end++;
    }
    return dot - start >= 2
        && Character.isLowerCase(word.charAt(dot - 1))
        && end - dot > 3
        && Character.isUpperCase(word.charAt(dot + 1))
        && Character.isLowerCase(word.charAt(dot + 2))
        && !NAME_ENDINGS.contains(WordForms.fold(word.substring(dot + 1, end)));
  }
}
