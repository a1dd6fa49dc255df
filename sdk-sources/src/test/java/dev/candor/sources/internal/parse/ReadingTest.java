package dev.candor.sources.internal.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.job.EmploymentType;
import dev.candor.core.job.Place;
import dev.candor.core.job.Seniority;
import dev.candor.core.job.WorkMode;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReadingTest {

  private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-03-01                     | 2026-03-01T00:00:00Z
          2026-03-01T09:30:00Z           | 2026-03-01T09:30:00Z
          2026-03-01T09:30:00+02:00      | 2026-03-01T07:30:00Z
          2026-03-01T09:30:00+0200       | 2026-03-01T07:30:00Z
          2026-03-01T09:30               | 2026-03-01T09:30:00Z
          2026-03-01 09:30:00            | 2026-03-01T09:30:00Z
          2026-03-01T09:30:00.123Z       | 2026-03-01T09:30:00.123Z
          Sun, 1 Mar 2026 09:30:00 GMT   | 2026-03-01T09:30:00Z
          1 March 2026                   | 2026-03-01T00:00:00Z
          March 1st, 2026                | 2026-03-01T00:00:00Z
          1772357400                     | 2026-03-01T09:30:00Z
          1772357400000                  | 2026-03-01T09:30:00Z
          3 days ago                     | 2026-03-07T12:00:00Z
          Posted 2 hours ago             | 2026-03-10T10:00:00Z
          yesterday                      | 2026-03-09T12:00:00Z
          Just posted                    | 2026-03-10T12:00:00Z
          """)
  void times_are_read_as_written(String text, Instant expected) {
    assertEquals(Optional.of(expected), Dates.read(text, NOW));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "soon", "03/04/2026", "30+ days ago", "2026-13-01", "12", "99999999999999"})
  void what_tells_no_single_time_is_not_read(String text) {
    assertEquals(Optional.empty(), Dates.read(text, NOW));
  }

  @Test
  void without_a_clock_nothing_is_counted_back() {
    assertEquals(Optional.empty(), Dates.read("3 days ago"));
    assertEquals(Optional.empty(), Dates.epoch(BigDecimal.ZERO));
    assertEquals(Optional.of(Instant.parse("2026-03-01T23:59:59Z")), Dates.end("2026-03-01"));
    assertEquals(
        Optional.of(Instant.parse("2026-03-01T10:00:00Z")), Dates.end("2026-03-01T10:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Remote                        | REMOTE
          TELECOMMUTE                   | REMOTE
          Engineer (Remote, EU)         | REMOTE
          Berlin (hybrid)               | HYBRID
          Hybrid remote                 | HYBRID
          On-site                       | ONSITE
          No remote work, on-site       | ONSITE
          Not remote                    | UNSPECIFIED
          no remote work                | UNSPECIFIED
          Remotely Operated Vehicles    | UNSPECIFIED
          Lisbon                        | UNSPECIFIED
          """)
  void labels_tell_the_work_mode(String label, WorkMode expected) {
    assertEquals(expected, WorkModes.of(label));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          This is a fully remote position.                          | REMOTE
          You can work from anywhere.                               | REMOTE
          Our hybrid working model means two days in Porto.         | HYBRID
          This role is on-site in Porto.                            | ONSITE
          There is no remote work for this role.                    | UNSPECIFIED
          We are not able to offer this. Not a remote position.     | UNSPECIFIED
          You will lead remote teams and remote monitoring.         | UNSPECIFIED
          Remote work is not possible. This position is on-site.    | ONSITE
          Remote position or hybrid role, as you like.              | UNSPECIFIED
          #LI-Hybrid                                                | HYBRID
          """)
  void phrases_tell_the_work_mode_and_bare_words_do_not(String text, WorkMode expected) {
    assertEquals(expected, WorkModes.inText(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Senior Backend Engineer             | SENIOR
          Sr. Data Scientist                  | SENIOR
          Staff Software Engineer             | STAFF
          Tech Lead, Payments                 | STAFF
          Staff Accountant                    |
          Product Manager                     |
          Senior Product Manager              | SENIOR
          Engineering Manager                 | MANAGER
          Director of Nursing                 | DIRECTOR
          Vice President, Sales               | VP
          Head of Design                      | VP
          Chief Technology Officer            | C_LEVEL
          Junior Developer                    | ENTRY
          Internal Auditor                    |
          Data Science Intern                 | INTERN
          Principal Engineer                  | PRINCIPAL
          Senior Manager, Corporate IT        | SENIOR,MANAGER
          """)
  void titles_tell_levels(String title, String expected) {
    List<Seniority> levels =
        expected == null
            ? List.of()
            : Arrays.stream(expected.split(",")).map(Seniority::valueOf).toList();
    assertEquals(levels, Levels.inTitle(title));
  }

  @Test
  void kinds_of_employment_have_many_names() {
    for (String name :
        List.of("Full Time", "FULL_TIME", "full-time", "Full-time position", "Vollzeit")) {
      assertEquals(EmploymentType.FULL_TIME, EmploymentTypes.of(name), name);
    }
    assertEquals(EmploymentType.CONTRACT, EmploymentTypes.of("Contractor"));
    assertEquals(EmploymentType.INTERNSHIP, EmploymentTypes.of("INTERN"));
    assertEquals(EmploymentType.OTHER, EmploymentTypes.of("Zero gravity"));
    assertEquals(EmploymentType.UNSPECIFIED, EmploymentTypes.of(" "));
    assertEquals(EmploymentType.PART_TIME, EmploymentTypes.first(List.of("OTHER", "PART_TIME")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Lisbon, Portugal      | PT
          Portugal              | PT
          Austin, TX            | US
          Toronto, ON           | CA
          London, UK            | GB
          Paris, FR             | FR
          San Francisco, CA     |
          Berlin, DE            |
          Atlanta, Georgia      |
          Georgia               | GE
          Europe                |
          Springfield           |
          """)
  void a_country_is_known_when_it_is_named(String name, String code) {
    assertEquals(Optional.of(new Place(name, code)), Places.of(name));
  }

  @Test
  void letters_of_a_state_and_a_country_leave_both_open() {
    assertEquals(
        List.of("CA", "US"), List.copyOf(Places.countriesOf(List.of(Place.of("Fresno, CA")))));
    assertEquals(
        List.of("IL", "US"), List.copyOf(Places.countriesOf(List.of(Place.of("Peoria, IL")))));
    assertEquals(List.of(), List.copyOf(Places.countriesOf(List.of(Place.of("Europe")))));
    assertEquals(
        Optional.of(new Place("Porto, Portugal", "PT")), Places.of("Porto", "", "Portugal"));
    assertEquals(Optional.of(new Place("Porto, PT", "PT")), Places.of("Porto", "", "PT"));
  }

  @Test
  void text_is_freed_of_markup_and_of_double_escapes() {
    assertEquals("R&D lead", Texts.line(" R&amp;amp;D\n lead "));
    assertEquals("Care & joy", Texts.readable("&lt;p&gt;Care &amp;amp; joy&lt;/p&gt;"));
    assertEquals(
        "Care & joy", Texts.readable("&amp;lt;p&amp;gt;Care &amp;amp;amp; joy&amp;lt;/p&amp;gt;"));
    assertEquals("one\n\ntwo", Texts.readable("one\n\ntwo"));
    assertTrue(!Texts.readable("<p>seen</p><p style='display:none'>hidden</p>").contains("hidden"));
  }

  @Test
  void bytes_are_decoded_by_what_they_are() {
    String text = "Café für Ärzte";
    assertEquals(
        Optional.of(text),
        Decoder.decode(text.getBytes(StandardCharsets.UTF_8), "text/html; charset=iso-8859-1"));
    assertEquals(Optional.of(text), Decoder.decode(text.getBytes(StandardCharsets.ISO_8859_1), ""));
    assertEquals(
        Optional.of(text),
        Decoder.decode(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE), ""));
    assertEquals(Optional.empty(), Decoder.decode(new byte[] {1, 2, 0, 4}, ""));
  }

  @Test
  void a_charset_is_told_by_the_server_then_by_the_page() {
    String polish = "<p>Łódź";
    Charset two = Charset.forName("ISO-8859-2");
    assertEquals(
        Optional.of(polish),
        Decoder.decode(polish.getBytes(two), "text/html; charset=\"iso-8859-2\""));
    String meta = "<meta charset=iso-8859-2>" + polish;
    assertEquals(Optional.of(meta), Decoder.decode(meta.getBytes(two), ""));
    assertEquals(Optional.of(meta), Decoder.decode(meta.getBytes(two), "text/html; charset=none"));
  }

  @Test
  void a_charset_that_looks_like_another_is_told_by_the_server() {
    String plain = "{\"a\":1}";
    assertEquals(
        Optional.of(plain),
        Decoder.decode(plain.getBytes(StandardCharsets.UTF_16BE), "text/html; charset=utf-16be"));
    assertEquals(
        Optional.of(plain),
        Decoder.decode(plain.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-16"));
    Charset japanese = Charset.forName("ISO-2022-JP");
    assertEquals(
        Optional.of("求人"),
        Decoder.decode("求人".getBytes(japanese), "text/html; charset=iso-2022-jp"));
  }
}
