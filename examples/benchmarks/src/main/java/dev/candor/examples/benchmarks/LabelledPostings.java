package dev.candor.examples.benchmarks;

import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Postings that are made up, each with the number of the job it is: half are jobs of their own, the
 * others repeat one of them in a way that is named. The same for the same seed.
 */
final class LabelledPostings {

  /** How a posting comes from another. */
  enum Kind {
    /** A job of its own, with its employer's boilerplate. */
    OWN,
    /** Up to one word in ten changed, at another source. */
    EDIT,
    /** The same at the same source again, later, under another id. */
    REPOST,
    /** A slightly edited text under the name of an agency, with a line added. */
    AGENCY,
    /** A part of the text alone, at another source. */
    EXCERPT,
    /** The same role in another city: another job. */
    CITY,
    /** Employer, title and city of another job, and half of its text, at the same source. */
    TWIN;

    boolean isOtherJob() {
      return this == OWN || this == CITY || this == TWIN;
    }
  }

  /** One posting; of the same {@code job} are those that are one job. */
  record Labelled(Job posting, int job, int from, Kind kind) {}

  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
  private static final List<String> TITLES =
      List.of("Nurse", "Data Engineer", "Accountant", "Site Manager", "Teacher", "Welder");
  private static final List<String> LEVELS = List.of("", "Senior ", "Junior ", "Lead ");
  private static final int TEXT_WORDS = 230;

  private final Random random;
  private final List<Labelled> all = new ArrayList<>();
  private final String[] vocabulary;
  private int jobs;

  private LabelledPostings(long seed) {
    this.random = new Random(seed);
    this.vocabulary = new String[4_000];
    for (int i = 0; i < vocabulary.length; i++) {
      vocabulary[i] = syllables();
    }
  }

  static List<Labelled> of(int count, long seed) {
    LabelledPostings made = new LabelledPostings(seed);
    Kind[] kinds = Kind.values();
    while (made.all.size() < count) {
      boolean own = made.all.size() < 10 || made.random.nextBoolean();
      made.add(own ? Kind.OWN : kinds[1 + made.random.nextInt(kinds.length - 1)]);
    }
    return made.all;
  }

  private void add(Kind kind) {
    int from = kind == Kind.OWN ? all.size() : own();
    Labelled origin = kind == Kind.OWN ? own(all.size()) : all.get(from);
    Job job = origin.posting();
    String next = String.valueOf(all.size());
    Job posting =
        switch (kind) {
          case OWN -> job;
          case EDIT ->
              as(job, "beta" + next, next).description(edited(job.description(), 10)).build();
          case REPOST ->
              as(job, job.source(), next).postedAt(NOW.plus(Duration.ofDays(20))).build();
          case AGENCY ->
              as(job, "gamma", next)
                  .company("Good People " + random.nextInt(20))
                  .description(edited(job.description(), 60) + " " + words(8))
                  .build();
          case EXCERPT ->
              as(job, "delta", next).description(job.description().substring(0, 400)).build();
          case TWIN -> as(job, job.source(), next).description(half(job.description())).build();
          case CITY ->
              as(job, job.source(), next).places(List.of(Place.of("Other " + city()))).build();
        };
    all.add(new Labelled(posting, kind.isOtherJob() ? jobs++ : origin.job(), from, kind));
  }

  private int own() {
    int from = random.nextInt(all.size());
    while (all.get(from).kind() != Kind.OWN) {
      from = random.nextInt(all.size());
    }
    return from;
  }

  private Labelled own(int number) {
    int company = random.nextInt(500);
    String title =
        LEVELS.get(random.nextInt(LEVELS.size())) + TITLES.get(random.nextInt(TITLES.size()));
    String boilerplate = boilerplate(company);
    String text = words(TEXT_WORDS - 60) + " " + boilerplate;
    Job job =
        Job.builder(JobId.of("alpha", "own " + number), "alpha", title)
            .company("Company " + company)
            .places(List.of(Place.of(city())))
            .postedAt(NOW)
            .description(text)
            .build();
    return new Labelled(job, -1, number, Kind.OWN);
  }

  private static Job.Builder as(Job job, String source, String id) {
    return Job.builder(JobId.of(source, id), source, job.title())
        .company(job.company())
        .places(job.places())
        .postedAt(job.postedAt())
        .description(job.description());
  }

  private String city() {
    return "City" + random.nextInt(300);
  }

  private String boilerplate(int company) {
    Random own = new Random(company);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      text.append(vocabulary[own.nextInt(vocabulary.length)]).append(' ');
    }
    return text.toString().strip();
  }

  private String half(String text) {
    return words(TEXT_WORDS / 2) + text.substring(text.indexOf(' ', text.length() / 2));
  }

  /** Up to one word in so many is another. */
  private String edited(String text, int oneIn) {
    String[] words = text.split(" ");
    int changes = 1 + random.nextInt(words.length / oneIn);
    for (int i = 0; i < changes; i++) {
      words[random.nextInt(words.length)] = vocabulary[random.nextInt(vocabulary.length)];
    }
    return String.join(" ", words);
  }

  private String words(int count) {
    String[] words = new String[count];
    Arrays.setAll(words, i -> word());
    return String.join(" ", words);
  }

  /** Frequent words are frequent, as in a language. */
  private String word() {
    double share = random.nextDouble();
    return vocabulary[(int) (vocabulary.length * share * share * share)];
  }

  private String syllables() {
    StringBuilder word = new StringBuilder();
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      word.append("bdfgklmnprst".charAt(random.nextInt(12)))
          .append("aeiou".charAt(random.nextInt(5)));
    }
    return word.toString();
  }
}
