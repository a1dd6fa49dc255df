package dev.candor.cv.annotate;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong, or worth a look, in annotations.
 *
 * @param findings errors first, then warnings, then hints, each in the order of the text
 */
public record Lint(List<Finding> findings) {
  /** Copies. */
  public Lint {
    findings = List.copyOf(findings);
  }

  /**
   * Whether nothing is wrong.
   *
   * @return true without errors
   */
  public boolean passed() {
    return count(Severity.ERROR) == 0;
  }

  /**
   * How many there are.
   *
   * @param severity of one kind
   * @return the number
   */
  public int count(Severity severity) {
    return (int) findings.stream().filter(one -> one.severity() == severity).count();
  }

  /** How heavy a finding is. */
  public enum Severity {
    /** It has to be put right. */
    ERROR,
    /** It should be looked at. */
    WARNING,
    /** It may be looked at. */
    INFO;

    /**
     * The value as it stands in JSON.
     *
     * @return the name in lower case
     */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One finding.
   *
   * @param rule such as "core-strength-without-evidence"
   * @param severity how heavy it is
   * @param message what it is, one sentence
   * @param annotation id of the annotation, or null when it is about a section
   * @param hint what to do
   */
  public record Finding(
      String rule, Severity severity, String message, @Nullable String annotation, String hint) {
    /** Checks. */
    public Finding {
      Objects.requireNonNull(rule, "rule");
      Objects.requireNonNull(severity, "severity");
      Objects.requireNonNull(message, "message");
      Objects.requireNonNull(hint, "hint");
    }
  }
}
