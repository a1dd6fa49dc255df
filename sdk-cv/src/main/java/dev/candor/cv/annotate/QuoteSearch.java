package dev.candor.cv.annotate;

import dev.candor.cv.posting.Anchor;
import dev.candor.cv.posting.TextSpan;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks for a quote in a text, whatever its white space, and weighs what stands around it. */
final class QuoteSearch {

  /** A quote of so many characters is not there by chance. */
  private static final int TELLING = 40;

  /** So much of the surroundings tells that a short quote is the one. */
  private static final int LEAST_CONTEXT = 8;

  private static final int MOST = 2_000;

  private final Anchor anchor;
  private final String text;
  private final Squeezed quote;
  private final Squeezed all;

  QuoteSearch(Anchor anchor, String text) {
    this.anchor = anchor;
    this.text = text;
    this.quote = new Squeezed(anchor.quote());
    this.all = new Squeezed(text);
  }

  /** The occurrence with most of the surroundings; of equals the nearest, then the first. */
  Optional<TextSpan> best() {
    TextSpan best = null;
    int most = -1;
    int seen = 0;
    String wanted = quote.text();
    for (int at = all.text().indexOf(wanted);
        at >= 0 && !wanted.isEmpty() && seen < MOST;
        at = all.text().indexOf(wanted, at + 1)) {
      TextSpan span = new TextSpan(all.offset(at), all.offset(at + wanted.length() - 1) + 1);
      if (isWhole(span)) {
        seen++;
        int context = context(at, at + wanted.length());
        if (context > most || (context == most && isNearer(span, best))) {
          best = span;
          most = context;
        }
      }
    }
    if (best == null || (!isAtItsPlace(best) && !isTelling(most))) {
      return Optional.empty();
    }
    return Optional.of(best);
  }

  /** How often the quote stands in the text; at most two are told apart. */
  int count() {
    String wanted = quote.text();
    int found = 0;
    for (int at = all.text().indexOf(wanted);
        at >= 0 && !wanted.isEmpty() && found < 2;
        at = all.text().indexOf(wanted, at + 1)) {
      TextSpan span = new TextSpan(all.offset(at), all.offset(at + wanted.length() - 1) + 1);
      found += isWhole(span) ? 1 : 0;
    }
    return found;
  }

  private boolean isTelling(int context) {
    int there = anchor.prefix().strip().length() + anchor.suffix().strip().length();
    return quote.text().length() >= TELLING || context >= Math.min(LEAST_CONTEXT, there);
  }

  private boolean isAtItsPlace(TextSpan span) {
    return span.equals(anchor.span()) && span.in(text).equals(anchor.quote());
  }

  private boolean isNearer(TextSpan span, @Nullable TextSpan best) {
    return best == null || distance(span) < distance(best);
  }

  private int distance(TextSpan span) {
    TextSpan was = anchor.span();
    return was == null ? span.start() : Math.abs(span.start() - was.start());
  }

  /** "Go" is not found in "Google", unless a part of a word was marked. */
  private boolean isWhole(TextSpan span) {
    String quoted = anchor.quote();
    return (joins(anchor.prefix(), quoted) || !joins(span.start() - 1, span.start()))
        && (joins(quoted, anchor.suffix()) || !joins(span.end() - 1, span.end()));
  }

  private static boolean joins(String left, String right) {
    return !left.isEmpty()
        && !right.isEmpty()
        && Character.isLetterOrDigit(left.charAt(left.length() - 1))
        && Character.isLetterOrDigit(right.charAt(0));
  }

  private boolean joins(int left, int right) {
    return left >= 0
        && right < text.length()
        && Character.isLetterOrDigit(text.charAt(left))
        && Character.isLetterOrDigit(text.charAt(right));
  }

  /** How many characters next to the quote are as they were. */
  private int context(int start, int end) {
    String before = new Squeezed(anchor.prefix()).text();
    String after = new Squeezed(anchor.suffix()).text();
    int same = 0;
    while (same < before.length()
        && start - 1 - same >= 0
        && before.charAt(before.length() - 1 - same) == all.text().charAt(start - 1 - same)) {
      same++;
    }
    int behind = 0;
    while (behind < after.length()
        && end + behind < all.text().length()
        && after.charAt(behind) == all.text().charAt(end + behind)) {
      behind++;
    }
    return same + behind;
  }

  /** A text whose white space is one blank each, and where its characters stood. */
  private static final class Squeezed {
    private final String text;
    private final int[] offsets;

    Squeezed(String from) {
      StringBuilder squeezed = new StringBuilder(from.length());
      int[] places = new int[from.length()];
      for (int at = 0; at < from.length(); at++) {
        char unit = from.charAt(at);
        boolean white = Character.isWhitespace(unit) || unit == '\u00A0';
        boolean again =
            white && squeezed.length() > 0 && squeezed.charAt(squeezed.length() - 1) == ' ';
        if (!again) {
          places[squeezed.length()] = at;
          squeezed.append(white ? ' ' : unit);
        }
      }
      this.text = squeezed.toString();
      this.offsets = places;
    }

    String text() {
      return text;
    }

    int offset(int at) {
      return offsets[at];
    }
  }
}
