package dev.candor.cv.annotate;

import dev.candor.cv.posting.Annotation;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.posting.Section;
import dev.candor.cv.posting.SectionKind;
import dev.candor.cv.posting.TextSpan;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How far a posting is marked: per section and over all. Only what {@link Annotation#counts()} is
 * counted, here as everywhere.
 *
 * @param sections one for each target, in the order of {@link Area}
 * @param elsewhere how many stand outside those sections
 */
public record Coverage(List<Part> sections, int elsewhere) {

  private static final Map<Area, Integer> TARGETS = new EnumMap<>(Area.class);

  static {
    TARGETS.put(Area.RESPONSIBILITIES, 5);
    TARGETS.put(Area.QUALIFICATIONS, 5);
    TARGETS.put(Area.TECHNICAL_SKILLS, 4);
    TARGETS.put(Area.NICE_TO_HAVE, 2);
  }

  /** Copies. */
  public Coverage {
    sections = List.copyOf(sections);
  }

  /** What a target is set for. */
  public enum Area {
    /** What the person will do. */
    RESPONSIBILITIES,
    /** What the person brings: qualifications, requirements, experience, education. */
    QUALIFICATIONS,
    /** Technologies and tools. */
    TECHNICAL_SKILLS,
    /** What would help. */
    NICE_TO_HAVE;

    /**
     * The value as it stands in JSON.
     *
     * @return the name in lower case
     */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The area that a section belongs to.
     *
     * @param kind of section
     * @return empty for sections without a target
     */
    public static Optional<Area> of(SectionKind kind) {
      return switch (kind) {
        case RESPONSIBILITIES -> Optional.of(RESPONSIBILITIES);
        case QUALIFICATIONS, REQUIREMENTS, EXPERIENCE, EDUCATION -> Optional.of(QUALIFICATIONS);
        case TECHNICAL_SKILLS -> Optional.of(TECHNICAL_SKILLS);
        case NICE_TO_HAVE -> Optional.of(NICE_TO_HAVE);
        case BENEFITS, ABOUT_COMPANY, ABOUT_ROLE, OTHER -> Optional.empty();
      };
    }
  }

  /**
   * How far one area is marked.
   *
   * @param area which
   * @param count annotations that count there
   * @param target how many there should be
   * @param strengths those that are core strengths
   * @param gaps those that are gaps
   * @param present whether the posting has such a section
   */
  public record Part(Area area, int count, int target, int strengths, int gaps, boolean present) {
    /** Checks. */
    public Part {
      Objects.requireNonNull(area, "area");
    }

    /**
     * How far it is.
     *
     * @return done from the target on, none for nothing, else partly
     */
    public State state() {
      return count >= target ? State.DONE : count > 0 ? State.PARTLY : State.NONE;
    }
  }

  /** How far an area is marked. */
  public enum State {
    /** As far as it should be. */
    DONE,
    /** Begun. */
    PARTLY,
    /** Not at all. */
    NONE
  }

  /**
   * Counts, with the usual targets: 5 responsibilities, 5 qualifications, 4 technical skills, 2
   * wishes.
   *
   * @param posting with its annotations in place, see {@link Anchors#bind}
   * @return the coverage
   */
  public static Coverage of(Posting posting) {
    return of(posting, TARGETS);
  }

  /**
   * Counts.
   *
   * @param posting with its annotations in place, see {@link Anchors#bind}
   * @param targets how many there should be; 0 for an area that is not named
   * @return the coverage
   */
  public static Coverage of(Posting posting, Map<Area, Integer> targets) {
    Map<Area, List<Annotation>> marked = new EnumMap<>(Area.class);
    int elsewhere = 0;
    for (Annotation one : posting.annotations().counting()) {
      Optional<Area> area = section(posting, one).flatMap(kind -> Area.of(kind));
      if (area.isPresent()) {
        marked.computeIfAbsent(area.get(), none -> new ArrayList<>()).add(one);
      } else {
        elsewhere++;
      }
    }
    List<Part> parts = new ArrayList<>();
    for (Area area : Area.values()) {
      List<Annotation> there = marked.getOrDefault(area, List.of());
      parts.add(
          new Part(
              area,
              there.size(),
              Math.max(0, targets.getOrDefault(area, 0)),
              (int) there.stream().filter(one -> Relevances.isCore(one)).count(),
              (int) there.stream().filter(Annotation::isGap).count(),
              posting.sections().stream()
                  .anyMatch(section -> Area.of(section.kind()).equals(Optional.of(area)))));
    }
    return new Coverage(parts, elsewhere);
  }

  /** The kind of the section that an annotation begins in. */
  static Optional<SectionKind> section(Posting posting, Annotation annotation) {
    TextSpan span = annotation.anchor().span();
    if (span == null) {
      return Optional.empty();
    }
    return posting.sections().stream()
        .filter(one -> one.span().start() <= span.start() && span.start() < one.span().end())
        .map(Section::kind)
        .findFirst();
  }

  /**
   * How far all targets are reached; more in one section makes up for nothing in another.
   *
   * @return 0 to 100; 100 without targets
   */
  public int percent() {
    return percent(sections);
  }

  /**
   * The same of the sections that the posting has.
   *
   * @return 0 to 100; 100 when it has none
   */
  public int percentOfPresent() {
    return percent(sections.stream().filter(Part::present).toList());
  }

  /**
   * What is missing.
   *
   * @return one line a section below its target, such as {@code qualifications: 3/5}
   */
  public List<String> missing() {
    return sections.stream()
        .filter(one -> one.count() < one.target())
        .map(
            one ->
                one.area().code()
                    + ": "
                    + one.count()
                    + "/"
                    + one.target()
                    + (one.present() ? "" : " (the posting has no such section)"))
        .toList();
  }

  private static int percent(List<Part> parts) {
    int all = parts.stream().mapToInt(Part::target).sum();
    int reached = parts.stream().mapToInt(one -> Math.min(one.count(), one.target())).sum();
    return all == 0 ? 100 : Math.round(100f * reached / all);
  }
}
