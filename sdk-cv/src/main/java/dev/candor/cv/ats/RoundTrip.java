package dev.candor.cv.ats;

import dev.candor.cv.document.Block;
import dev.candor.cv.document.Block.BulletList;
import dev.candor.cv.document.Block.ContactBlock;
import dev.candor.cv.document.Block.Entry;
import dev.candor.cv.document.Block.Heading;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.document.TextRun;
import dev.candor.cv.report.AtsReport.Problem;
import dev.candor.cv.report.ReadBack;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Holds what was read back from a file against the document it was made of: name, e-mail, phone,
 * headings, positions and bullets, each once and in order. Letters and digits count; how a format
 * sets spaces and signs does not. Pure.
 */
public final class RoundTrip {

  private static final int SHOWN = 60;

  private final List<Problem> problems = new ArrayList<>();

  private RoundTrip() {}

  /**
   * Compares.
   *
   * @param document what was rendered
   * @param read what was read back from the file
   * @return what is lost, changed or out of order; empty when nothing is
   */
  public static List<Problem> differences(CvDocument document, ReadBack read) {
    RoundTrip trip = new RoundTrip();
    for (Block block : document.blocks()) {
      if (block instanceof ContactBlock contact) {
        trip.contact(contact, read.contact());
      }
    }
    trip.inOrder("heading", headings(document), read.headings());
    trip.roles(positions(document), read.roles());
    trip.inOrder("bullet", bullets(document), read.bullets());
    return List.copyOf(trip.problems);
  }

  private void contact(ContactBlock contact, ReadBack.FoundContact found) {
    same("name", contact.name().text(), found.name());
    detail(contact, text -> text.contains("@"))
        .ifPresent(email -> same("e-mail", email, found.email()));
    detail(contact, RoundTrip::isPhone).ifPresent(phone -> same("phone", phone, found.phone()));
  }

  private static Optional<String> detail(ContactBlock contact, Predicate<String> which) {
    return contact.details().stream()
        .filter(run -> run.link() == null || run.link().startsWith("mailto:"))
        .map(TextRun::text)
        .filter(which)
        .findFirst();
  }

  private static boolean isPhone(String text) {
    return text.matches("[+(]?[\\d\\s().+/-]{6,}") && text.replaceAll("\\D", "").length() >= 6;
  }

  private void roles(List<Entry> expected, List<ReadBack.FoundRole> found) {
    if (expected.size() != found.size()) {
      add("positions", expected.size() + " positions", found.size() + " found");
      return;
    }
    for (int i = 0; i < expected.size(); i++) {
      same("title", expected.get(i).title().text(), found.get(i).title());
      same("employer", expected.get(i).organisation().text(), found.get(i).employer());
      same("dates", expected.get(i).dates().text(), found.get(i).dates());
    }
  }

  private void inOrder(String kind, List<String> expected, List<String> found) {
    for (int i = 0; i < Math.min(expected.size(), found.size()); i++) {
      same(kind, expected.get(i), found.get(i));
    }
    if (expected.size() != found.size()) {
      add(kind + "s", expected.size() + " " + kind + "s", found.size() + " found");
    }
  }

  private void same(String kind, String expected, String found) {
    if (!letters(expected).equals(letters(found))) {
      add(kind, "'" + shown(expected) + "'", "'" + shown(found) + "' found");
    }
  }

  private void add(String kind, String expected, String found) {
    problems.add(new Problem("lost-" + kind, "Expected " + expected + ", " + found));
  }

  private static String letters(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[^\\p{L}\\p{N}]+", "")
        .toLowerCase(Locale.ROOT);
  }

  private static String shown(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }

  private static List<String> headings(CvDocument document) {
    return document.blocks().stream()
        .filter(Heading.class::isInstance)
        .map(block -> ((Heading) block).text())
        .toList();
  }

  private static List<Entry> positions(CvDocument document) {
    List<Entry> positions = new ArrayList<>();
    boolean inside = false;
    for (Block block : document.blocks()) {
      if (block instanceof Heading heading) {
        inside = SectionNames.isExperience(heading.text());
      } else if (inside && block instanceof Entry entry) {
        positions.add(entry);
      }
    }
    return positions;
  }

  private static List<String> bullets(CvDocument document) {
    List<String> bullets = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block instanceof BulletList list) {
        list.items().forEach(run -> bullets.add(run.text()));
      } else if (block instanceof Entry entry) {
        entry.bullets().forEach(run -> bullets.add(run.text()));
      }
    }
    return bullets;
  }
}
