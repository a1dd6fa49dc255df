package dev.candor.cv.relevance;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A score with what it is made of.
 *
 * @param terms in a fixed order; those that add nothing are left out
 */
public record Score(List<Term> terms) {
  /** Copies. */
  public Score {
    terms = terms.stream().filter(term -> term.points() != 0).toList();
  }

  /**
   * The sum.
   *
   * @return of all points, rounded to a millionth, so that ties are ties
   */
  public double total() {
    double sum = terms.stream().mapToDouble(Term::points).sum();
    return Math.round(sum * 1e6) / 1e6;
  }

  /** Such as {@code 0.62 = keywords 0.27 + tasks 0.25 + recent 0.10}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%.2f", total()));
    String glue = " = ";
    for (Term term : terms) {
      text.append(glue)
          .append(term.name())
          .append(String.format(Locale.ROOT, " %.2f", term.points()));
      glue = " + ";
    }
    return text.toString();
  }

  /**
   * One addend.
   *
   * @param name such as "keywords"
   * @param points what it adds
   */
  public record Term(String name, double points) {
    /** Checks. */
    public Term {
      Objects.requireNonNull(name, "name");
    }
  }
}
