package dev.candor.cv.evidence;

import dev.candor.core.text.CleanText;
import dev.candor.core.text.Sanitizer;
import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text that no proof makes good: it speaks to the checker, or hides what it says. */
final class Screen {

  private static final Pattern TO_CHECKER =
      Pattern.compile(
          "\\b(ignore|disregard|forget|override|bypass|skip)\\b.{0,40}\\b(instruction|instructions|rule|rules|prompt|above|previous|prior|checks?|facts|evidence|verification)\\b|\\b(mark|treat|consider|accept|return|report|output|respond|answer|classify|label|count|regard|set|rate)\\b.{0,50}\\b(supported|proven|verified|verdict|true\\b.{0,10}$|as"
              + " (a )?fact|valid)|\\b(note|message|instruction|hint|attention|dear|hey|hello)\\b.{0,12}\\b(to|for)?\\b.{0,8}\\b(the"
              + " )?(verifier|checker|reviewer|validator|grader|model|assistant|ai|llm|system|parser|ats)\\b|^\\W*(system|assistant|verifier|checker|user)\\s*:|\\byou"
              + " are (now )?(a|an|the)\\b|\\byou (must|should)"
              + " (accept|approve|pass|support|mark)|\"?supported\"?\\s*[:=]\\s*\"?true|</?(system|instruction|fact|evidence|prompt)\\b|\\bjailbreak\\b|\\bsystem"
              + " prompt\\b|\\b(ignoriere|ignorieren sie|ignorez|ignore[rz]?|ignora|ignore"
              + " las)\\b.{0,40}\\b(anweisungen|regeln|instructions|consignes|instrucciones|reglas)\\b"
              + "|تجاهل.{0,20}(التعليمات|القواعد)");

  private Screen() {}

  static boolean speaksToChecker(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return TO_CHECKER.matcher(lower).find();
  }

  /** Where a character hides or deceives, as start and end; null when nowhere. */
  static int @Nullable [] hidden(String text) {
    CleanText clean =
        isAscii(text) ? new CleanText(text, java.util.List.of()) : Sanitizer.clean(text);
    if (!clean.removals().isEmpty()) {
      int at = 0;
      while (at < clean.text().length()
          && at < text.length()
          && clean.text().charAt(at) == text.charAt(at)) {
        at++;
      }
      return new int[] {Math.min(at, text.length()), Math.min(at + 1, text.length())};
    }
    return mixed(text);
  }

  /** A word of letters from two of the scripts that look alike, or digits raised and ringed. */
  private static int @Nullable [] mixed(String text) {
    int start = -1;
    UnicodeScript script = null;
    for (int at = 0; at <= text.length(); at++) {
      char unit = at < text.length() ? text.charAt(at) : ' ';
      int type = Character.getType(unit);
      if (type == Character.OTHER_NUMBER || (unit >= 0xFF00 && unit <= 0xFFEF)) {
        return new int[] {at, at + 1};
      }
      if (!Character.isLetter(unit)) {
        start = -1;
        script = null;
        continue;
      }
      start = start < 0 ? at : start;
      UnicodeScript now = UnicodeScript.of(unit);
      boolean alike =
          now == UnicodeScript.LATIN
              || now == UnicodeScript.CYRILLIC
              || now == UnicodeScript.GREEK
              || now == UnicodeScript.CHEROKEE
              || now == UnicodeScript.ARMENIAN;
      if (alike && script != null && script != now) {
        return new int[] {start, at + 1};
      }
      script = alike ? now : script;
    }
    return null;
  }

  private static boolean isAscii(String text) {
    return text.chars()
        .allMatch(unit -> (unit >= 0x20 && unit < 0x7F) || unit == '\n' || unit == '\t');
  }
}
