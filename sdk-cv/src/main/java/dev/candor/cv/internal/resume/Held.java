package dev.candor.cv.internal.resume;

import dev.candor.cv.internal.layout.WorkWords;
import dev.candor.cv.profile.Confidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which piece of a head is the title and which the employer.
 *
 * @param title held, null when it cannot be told from the employer
 * @param employer what the title is held at; null when the head says one thing only
 * @param used rows of the head that it took
 * @param confidence in the two
 */
public record Held(
    @Nullable Piece title, @Nullable Piece employer, int used, Confidence confidence) {

  /** Which of the two stands first in a file, learned from the entries where that is clear. */
  public enum Order {
    /** Title, then employer. */
    TITLE_FIRST,
    /** Employer, then title. */
    EMPLOYER_FIRST,
    /** No entry says, or they say both. */
    UNKNOWN
  }

  /** The order that the clear ones among some heads agree on. */
  public static Order orderOf(List<EntryHead> heads) {
    int titleFirst = 0;
    int employerFirst = 0;
    for (EntryHead head : heads) {
      Pair pair = Pair.of(head);
      if (pair != null && pair.isClear()) {
        titleFirst += WorkWords.isWork(pair.first.text()) ? 1 : 0;
        employerFirst += WorkWords.isWork(pair.second.text()) ? 1 : 0;
      }
    }
    if (titleFirst > 0 && employerFirst == 0) {
      return Order.TITLE_FIRST;
    }
    return employerFirst > 0 && titleFirst == 0 ? Order.EMPLOYER_FIRST : Order.UNKNOWN;
  }

  /** Tells the two apart, where the words, the file or its other entries say which is which. */
  public static Held of(EntryHead head, Order order) {
    Pair pair = Pair.of(head);
    if (pair == null) {
      Piece only = head.rows().isEmpty() ? null : head.rows().get(0).get(0);
      return new Held(null, only, only == null ? 0 : 1, Confidence.UNSURE);
    }
    if (head.told() && pair.rows == 2) {
      return new Held(pair.first, pair.second, 2, Confidence.STATED);
    }
    if (pair.isClear()) {
      Confidence sure = pair.isDoubtful() ? Confidence.UNSURE : Confidence.LIKELY;
      return held(pair, WorkWords.isWork(pair.first.text()), sure);
    }
    return switch (order) {
      case TITLE_FIRST -> held(pair, true, Confidence.UNSURE);
      case EMPLOYER_FIRST -> held(pair, false, Confidence.UNSURE);
      case UNKNOWN -> new Held(null, pair.all(), pair.rows, Confidence.UNSURE);
    };
  }

  private static Held held(Pair pair, boolean titleFirst, Confidence confidence) {
    Confidence least = pair.parts > 2 ? Confidence.UNSURE : confidence;
    return titleFirst
        ? new Held(pair.first, pair.second, pair.rows, least)
        : new Held(pair.second, pair.first, pair.rows, least);
  }

  /** The two things that a head says first. */
  private record Pair(Piece first, Piece second, int rows, int parts) {

    static @Nullable Pair of(EntryHead head) {
      if (head.rows().isEmpty()) {
        return null;
      }
      List<Piece> row = head.rows().get(0);
      if (row.size() > 1) {
        return new Pair(row.get(0), row.get(1), 1, 2);
      }
      if (head.rows().size() > 1 && (head.told() || isName(head.rows().get(1).get(0).text()))) {
        return new Pair(row.get(0), head.rows().get(1).get(0), 2, 2);
      }
      List<Piece> parts = EntryHead.divide(row.get(0));
      return parts.size() < 2 ? null : divided(parts);
    }

    /** The title is one part; what stands on the other side of it, as written, is the employer. */
    private static Pair divided(List<Piece> parts) {
      int last = parts.size() - 1;
      boolean endsWithTitle =
          !WorkWords.isWork(parts.get(0).text()) && WorkWords.isWork(parts.get(last).text());
      return endsWithTitle
          ? new Pair(parts.get(0).upTo(parts.get(last - 1)), parts.get(last), 1, parts.size())
          : new Pair(parts.get(0), parts.get(1).upTo(parts.get(last)), 1, parts.size());
    }

    /** Whether one of them names work and the other does not. */
    boolean isClear() {
      return WorkWords.isWork(first.text()) != WorkWords.isWork(second.text());
    }

    /** Of two rows, the one with the title may name an employer as well. */
    boolean isDoubtful() {
      Piece title = WorkWords.isWork(first.text()) ? first : second;
      return rows == 2 && EntryHead.divide(title).size() > 1;
    }

    /** Both as written, where they stand in one cell; else the first. */
    Piece all() {
      return first.cell().equals(second.cell()) ? first.upTo(second) : first;
    }

    private static boolean isName(String text) {
      boolean sentence = text.endsWith(".") && text.split("\\s+").length > 5;
      return !sentence && text.length() <= 110;
    }
  }
}
