package dev.candor.cv.relevance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.cv.tck.header.SampleMatch;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobTitlesTest {

  @ParameterizedTest
  @CsvSource({
    "Senior Software Engineer II (Remote), Software Engineer",
    "Staff Engineer – Payments, Engineer",
    "'Principal Platform Engineer, EMEA', Platform Engineer",
    "Head of Engineering, Head of Engineering",
    "VP of Engineering | Berlin, VP of Engineering",
    "Front-End Developer (m/f/d), Front-End Developer",
    "Lead, Lead",
    "'', ''"
  })
  void a_job_is_a_title_without_level_and_what_stands_behind(String title, String job) {
    assertEquals(job, JobTitles.jobName(title));
  }

  @Test
  void a_title_says_another_word_for_word() {
    assertTrue(JobTitles.says("Senior Software Engineer", "software engineer"));
    assertFalse(JobTitles.says("Software Engineering Manager", "Software Engineer"));
    assertFalse(JobTitles.says("Engineer, Software", "Software Engineer"));
    assertFalse(JobTitles.says("anything", ""));
  }

  @Test
  void only_titles_of_jobs_were_held() {
    assertEquals(
        List.of("Senior Software Engineer", "Software Engineer", "Junior Developer"),
        JobTitles.held(SampleMatch.profile()).map(run -> run.text()).toList());
  }
}
