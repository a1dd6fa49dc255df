package dev.candor.cv.document;

import java.util.List;
import java.util.Objects;

/** A block of a document. Every block has an id that is unique in its document. */
public sealed interface Block {

  /**
   * Identity within the document.
   *
   * @return not blank
   */
  String id();

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
  }
}
