package dev.candor.cv.profile.read;

import dev.candor.cv.internal.layout.DateRanges;
import dev.candor.cv.internal.layout.WorkWords;
import dev.candor.cv.internal.resume.Cell;
import dev.candor.cv.internal.resume.EntryHead;
import dev.candor.cv.internal.resume.FoundName;
import dev.candor.cv.internal.resume.Piece;
import dev.candor.cv.profile.Confidence;
import dev.candor.cv.profile.Contact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Name and contact above the first heading, or below one that says so. One use. */
final class PageContact {

  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)^(e-?mail(?: address)?|phone(?: number)?|tel(?:ephone|efon)?\\.?|mobile|mobil"
              + "|(?:home )?address|location|adresse|wohnort|linkedin|github|web(?:site)?"
              + "|homepage|portfolio|title|headline)\\s*[:：]\\s*");
  private static final Pattern EMAIL =
      Pattern.compile("[\\p{L}\\p{N}._%+'-]{1,64}@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");
  private static final Pattern PHONE =
      Pattern.compile(
          "(?:\\+|00|\\()?\\d[\\d ()./\\u00A0\\u2010-\\u2013-]{5,22}\\d"
              + "(?:\\s?(?:x|ext\\.?)\\s?\\d{1,6})?");
  private static final Pattern URL =
      Pattern.compile("(?i)(?:https?://|www\\.)\\S+|(?:[a-z0-9-]+\\.)+[a-z]{2,}(?:/[^\\s@]*)?");
  private static final int LEAST_DIGITS = 7;
  private static final int MOST_DIGITS = 20;

  private final Found.Parts parts = new Found.Parts();
  private final Map<String, String> values = new LinkedHashMap<>();
  private final List<Contact.Link> links = new ArrayList<>();
  private final FoundName name;

  PageContact(FoundName name) {
    this.name = name;
    name.pieces().forEach(Piece::take);
    put("name", name.text(), name.confidence(), name.pieces().get(0).cell());
  }

  void read(List<Cell> cells) {
    for (Cell cell : cells) {
      if (name.pieces().stream().noneMatch(piece -> piece.cell().equals(cell))) {
        read(cell);
      }
    }
  }

  private void read(Cell cell) {
    List<Piece> rest = new ArrayList<>();
    List<Piece> pieces = cell.whole().split(EntryHead.STRONG);
    for (Piece piece : pieces) {
      if (!isContact(piece)) {
        rest.add(piece);
      }
    }
    Piece headline = rest.size() == pieces.size() ? cell.whole().strip() : first(rest);
    if (headline != null
        && WorkWords.isWork(headline.text())
        && !headline.text().endsWith(".")
        && !values.containsKey("headline")) {
      take("headline", headline, Confidence.LIKELY);
    }
  }

  private static @Nullable Piece first(List<Piece> rest) {
    return rest.isEmpty() ? null : rest.get(0);
  }

  private boolean isContact(Piece whole) {
    Matcher label = LABEL.matcher(whole.text());
    boolean labelled = label.lookingAt();
    Piece piece = labelled ? whole.part(label.end(), whole.text().length()) : whole;
    String kind = labelled ? label.group(1).toLowerCase(Locale.ROOT) : "";
    boolean taken =
        email(piece)
            || (kind.isEmpty() ? phone(piece, Confidence.LIKELY) : labelled(kind, piece))
            || link(piece)
            || place(piece);
    if (taken && labelled) {
      whole.part(0, label.end()).take();
    }
    return taken;
  }

  private boolean labelled(String kind, Piece piece) {
    boolean place = kind.matches("(?:home )?address|location|adresse|wohnort");
    if (place && !values.containsKey("place")) {
      take("place", piece, Confidence.STATED);
      return true;
    }
    if (kind.matches("title|headline") && !values.containsKey("headline")) {
      take("headline", piece, Confidence.STATED);
      return true;
    }
    if (kind.matches("linkedin|github") && !piece.text().contains(" ")) {
      addLink(kind, piece);
      return true;
    }
    return kind.matches("(?:phone|tel|mobil).*") && phone(piece, Confidence.STATED);
  }

  private boolean email(Piece piece) {
    Matcher email = EMAIL.matcher(piece.text());
    if (!email.find() || values.containsKey("email")) {
      return false;
    }
    take("email", piece.part(email.start(), email.end()), Confidence.STATED);
    return true;
  }

  private boolean phone(Piece piece, Confidence confidence) {
    String text = piece.text();
    long digits = text.chars().filter(Character::isDigit).count();
    if (values.containsKey("phone")
        || !PHONE.matcher(text).matches()
        || digits < LEAST_DIGITS
        || digits > MOST_DIGITS
        || DateRanges.in(text).isPresent()) {
      return false;
    }
    take("phone", piece, text.startsWith("+") ? Confidence.STATED : confidence);
    return true;
  }

  private boolean link(Piece piece) {
    if (!URL.matcher(piece.text()).matches()) {
      return false;
    }
    String url = piece.text().toLowerCase(Locale.ROOT);
    addLink(
        url.contains("linkedin.") ? "linkedin" : url.contains("github.") ? "github" : "", piece);
    return true;
  }

  private void addLink(String kind, Piece piece) {
    String label =
        switch (kind) {
          case "linkedin" -> "LinkedIn";
          case "github" -> "GitHub";
          default -> "Website";
        };
    piece.take();
    parts.add("links[" + links.size() + "]", piece.text(), Confidence.STATED, piece.cell());
    links.add(new Contact.Link(label, piece.text()));
  }

  private boolean place(Piece piece) {
    if (values.containsKey("place") || !EntryHead.isPlace(piece.text())) {
      return false;
    }
    take("place", piece, Confidence.LIKELY);
    return true;
  }

  private void take(String field, Piece piece, Confidence confidence) {
    piece.take();
    put(field, Entry.oneLine(piece.text()), confidence, piece.cell());
  }

  private void put(String field, String value, Confidence confidence, Cell cell) {
    values.put(field, value);
    parts.add(field, value, confidence, cell);
  }

  Found<Contact> found() {
    return parts.of(
        new Contact(
            values.getOrDefault("name", ""),
            values.getOrDefault("headline", ""),
            values.getOrDefault("email", ""),
            values.getOrDefault("phone", ""),
            values.getOrDefault("place", ""),
            links));
  }
}
