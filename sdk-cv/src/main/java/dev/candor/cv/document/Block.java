package dev.candor.cv.document;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A block of a document. Every block has an id that is unique in its document. */
public sealed interface Block {

  /**
   * Identity within the document.
   *
   * @return not blank
   */
  String id();

  /**
   * Every run of text in it, in reading order; labels such as headings are none.
   *
   * @return may hold runs without text
   */
  List<TextRun> runs();

  /**
   * This block with its runs changed. In lists, a run that is left without text is left out.
   *
   * @param change gives the run to stand in the place of each
   * @return a changed copy with the same id
   */
  Block withRuns(UnaryOperator<TextRun> change);

  private static List<TextRun> change(List<TextRun> runs, UnaryOperator<TextRun> change) {
    return runs.stream().map(change).filter(run -> !run.text().isEmpty()).toList();
  }

  /**
   * Name and contact at the top.
   *
   * @param id identity within the document
   * @param name the candidate's name
   * @param headline the line below it, may be empty
   * @param details e-mail, phone, place, links, in order
   */
  record ContactBlock(String id, TextRun name, TextRun headline, List<TextRun> details)
      implements Block {
    /** Checks and copies. */
    public ContactBlock {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(headline, "headline");
      details = List.copyOf(details);
    }

    @Override
    public List<TextRun> runs() {
      return Stream.concat(Stream.of(name, headline), details.stream()).toList();
    }

    @Override
    public ContactBlock withRuns(UnaryOperator<TextRun> change) {
      return new ContactBlock(
          id, change.apply(name), change.apply(headline), Block.change(details, change));
    }
  }

  /**
   * Heading of a section.
   *
   * @param id identity within the document
   * @param text such as "Experience"
   */
  record Heading(String id, String text) implements Block {
    /** Checks. */
    public Heading {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(text, "text");
    }

    @Override
    public List<TextRun> runs() {
      return List.of();
    }

    @Override
    public Heading withRuns(UnaryOperator<TextRun> change) {
      return this;
    }
  }

  /**
   * Running text; each run is one sentence.
   *
   * @param id identity within the document
   * @param runs sentences in order, set with a space between
   */
  record Paragraph(String id, List<TextRun> runs) implements Block {
    /** Checks and copies. */
    public Paragraph {
      Objects.requireNonNull(id, "id");
      runs = List.copyOf(runs);
    }

    @Override
    public Paragraph withRuns(UnaryOperator<TextRun> change) {
      return new Paragraph(id, Block.change(runs, change));
    }
  }

  /**
   * Bullets outside a role.
   *
   * @param id identity within the document
   * @param items one run each
   */
  record BulletList(String id, List<TextRun> items) implements Block {
    /** Checks and copies. */
    public BulletList {
      Objects.requireNonNull(id, "id");
      items = List.copyOf(items);
    }

    @Override
    public List<TextRun> runs() {
      return items;
    }

    @Override
    public BulletList withRuns(UnaryOperator<TextRun> change) {
      return new BulletList(id, Block.change(items, change));
    }
  }

  /**
   * Competencies under a common name.
   *
   * @param id identity within the document
   * @param name such as "Cloud &amp; Platform"; a label, not a claim
   * @param skills one run each
   */
  record CompetencyGroup(String id, String name, List<TextRun> skills) implements Block {
    /** Checks and copies. */
    public CompetencyGroup {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(name, "name");
      skills = List.copyOf(skills);
    }

    @Override
    public List<TextRun> runs() {
      return skills;
    }

    @Override
    public CompetencyGroup withRuns(UnaryOperator<TextRun> change) {
      return new CompetencyGroup(id, name, Block.change(skills, change));
    }
  }

  /**
   * A position, a course of study, or another dated entry.
   *
   * @param id identity within the document
   * @param title first line: title held, degree
   * @param organisation employer or institution
   * @param place where, empty text when not stated
   * @param dates as printed, empty text when not stated
   * @param bullets one run each
   */
  record Entry(
      String id,
      TextRun title,
      TextRun organisation,
      TextRun place,
      TextRun dates,
      List<TextRun> bullets)
      implements Block {
    /** Checks and copies. */
    public Entry {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(organisation, "organisation");
      Objects.requireNonNull(place, "place");
      Objects.requireNonNull(dates, "dates");
      bullets = List.copyOf(bullets);
    }

    @Override
    public List<TextRun> runs() {
      return Stream.concat(Stream.of(title, organisation, place, dates), bullets.stream()).toList();
    }

    @Override
    public Entry withRuns(UnaryOperator<TextRun> change) {
      return new Entry(
          id,
          change.apply(title),
          change.apply(organisation),
          change.apply(place),
          change.apply(dates),
          Block.change(bullets, change));
    }
  }
}
