package dev.candor.cv.ats;

import dev.candor.cv.document.Block;
import dev.candor.cv.document.Block.ContactBlock;
import dev.candor.cv.document.Block.Entry;
import dev.candor.cv.document.Block.Heading;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.document.TextRun;
import dev.candor.cv.internal.layout.DateRanges;
import dev.candor.cv.internal.layout.SectionNames;
import dev.candor.cv.internal.page.Line;
import dev.candor.cv.report.AtsReport.Problem;
import dev.candor.cv.report.ReadBack.FoundContact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a parser would stumble over, keywords aside.
 *
 * @param problems contact, headings, dates, order
 * @param points 0 to 25: contact 8, headings 6, dates 6, order 5
 */
record StructureCheck(List<Problem> problems, double points) {

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");
  private static final Pattern SINCE = Pattern.compile("(?i)^\\s*(?:since|seit|depuis|ab)\\b");

  static StructureCheck of(CvDocument document) {
    List<Problem> contact = contact(document);
    List<Problem> headings = headings(document);
    List<Entry> jobs = jobs(document);
    List<Problem> dates = dates(jobs);
    List<Problem> order = order(document);
    double points = 8 * (1 - contact.size() / 3.0);
    points += headings.isEmpty() ? 6 : 0;
    points += jobs.isEmpty() ? 0 : 6 * (1 - (double) dates.size() / jobs.size());
    points += order.isEmpty() ? 5 : 0;
    List<Problem> all = new ArrayList<>(contact);
    all.addAll(headings);
    all.addAll(dates);
    all.addAll(order);
    return new StructureCheck(all, points);
  }

  private static List<Problem> contact(CvDocument document) {
    List<Line> lines = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block instanceof ContactBlock contact) {
        add(lines, contact.name(), Line.Kind.TITLE);
        contact.details().forEach(run -> add(lines, run, Line.Kind.PLAIN));
      }
    }
    FoundContact found = ContactFinder.in(lines);
    List<Problem> problems = new ArrayList<>();
    missing(problems, found.name(), "name", "No name stands at the top; give one");
    missing(problems, found.email(), "email", "No e-mail address stands below the name; add one");
    missing(problems, found.phone(), "phone", "No phone number stands below the name; add one");
    return problems;
  }

  private static void missing(List<Problem> problems, String found, String what, String detail) {
    if (found.isEmpty()) {
      problems.add(new Problem("missing-" + what, detail));
    }
  }

  private static void add(List<Line> lines, TextRun run, Line.Kind kind) {
    if (!run.text().isBlank()) {
      lines.add(new Line(run.text().strip(), kind, lines.size(), 0, "", 0));
    }
  }

  private static List<Problem> headings(CvDocument document) {
    List<String> headings =
        document.blocks().stream()
            .filter(Heading.class::isInstance)
            .map(block -> ((Heading) block).text())
            .toList();
    List<Problem> problems = new ArrayList<>();
    if (headings.stream().noneMatch(SectionNames::isExperience)) {
      problems.add(new Problem("no-roles", "No section holds positions; call it Experience"));
    }
    for (String heading : headings) {
      if (!SectionNames.isKnown(heading)) {
        problems.add(
            new Problem(
                "unknown-heading",
                "Parsers do not know the heading '" + heading + "'; use a common one"));
      }
    }
    return problems;
  }

  private static List<Entry> jobs(CvDocument document) {
    List<Entry> jobs = new ArrayList<>();
    boolean experience = false;
    for (Block block : document.blocks()) {
      if (block instanceof Heading heading) {
        experience = SectionNames.isExperience(heading.text());
      } else if (experience && block instanceof Entry entry) {
        jobs.add(entry);
      }
    }
    return jobs;
  }

  private static List<Problem> dates(List<Entry> jobs) {
    List<Problem> problems = new ArrayList<>();
    for (Entry job : jobs) {
      String dates = job.dates().text();
      String where = "'" + job.organisation().text() + "'";
      if (dates.isBlank()) {
        problems.add(new Problem("missing-dates", "The position at " + where + " has no dates"));
      } else if (DateRanges.whole(dates).isEmpty()) {
        problems.add(
            new Problem(
                "unreadable-dates",
                "The dates at " + where + " are not read; write them as Mar 2020 – Present"));
      }
    }
    return problems;
  }

  private static List<Problem> order(CvDocument document) {
    List<Problem> problems = new ArrayList<>();
    if (document.blocks().isEmpty() || !(document.blocks().get(0) instanceof ContactBlock)) {
      problems.add(new Problem("order", "Name and contact are not at the top; put them there"));
    }
    int before = Integer.MAX_VALUE;
    boolean experience = false;
    for (Block block : document.blocks()) {
      if (block instanceof Heading heading) {
        experience = SectionNames.isExperience(heading.text());
        before = Integer.MAX_VALUE;
      } else if (experience && block instanceof Entry job) {
        int end = end(job.dates().text()).orElse(before);
        if (end > before) {
          problems.add(newer(job));
        }
        before = end;
      }
    }
    return problems;
  }

  private static Problem newer(Entry job) {
    return new Problem(
        "order",
        "'" + job.organisation().text() + "' is newer than the position above; newest comes first");
  }

  /** The last year, or the largest number for what still goes on. */
  private static Optional<Integer> end(String dates) {
    Matcher year = YEAR.matcher(dates);
    int last = 0;
    int at = 0;
    while (year.find()) {
      last = Integer.parseInt(year.group());
      at = year.end();
    }
    if (last == 0) {
      return Optional.empty();
    }
    boolean open =
        SINCE.matcher(dates).find()
            || dates.substring(at).codePoints().anyMatch(Character::isLetter);
    return Optional.of(open ? Integer.MAX_VALUE : last);
  }
}
