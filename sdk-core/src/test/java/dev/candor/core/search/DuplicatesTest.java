package dev.candor.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Postings of random words, and copies of them with a few words changed. */
final class DuplicatesTest {

  private final Random random = new Random(5);

  private String text(int words) {
    return IntStream.range(0, words)
        .mapToObj(i -> "w" + random.nextInt(3_000))
        .collect(Collectors.joining(" "));
  }

  private String edited(String text, int changes) {
    String[] words = text.split(" ");
    for (int i = 0; i < changes; i++) {
      words[random.nextInt(words.length)] = "x" + i;
    }
    return String.join(" ", words);
  }

  @Test
  void nearly_all_that_share_seven_tenths_of_their_wording_are_found() {
    List<Shingles> texts = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String text = text(200);
      texts.add(Shingles.of(text));
      texts.add(Shingles.of(edited(text, 1 + random.nextInt(20))));
    }
    NearTexts near = new NearTexts(0.7);
    int found = 0;
    int all = 0;
    for (int i = 0; i < texts.size(); i++) {
      found += near.add(texts.get(i), 0).size();
      for (int j = 0; j < i; j++) {
        all += texts.get(i).jaccard(texts.get(j)) >= 0.7 ? 1 : 0;
      }
    }
    assertTrue(all > 100, "the texts have few near ones: " + all);
    assertTrue(found >= 0.98 * all, found + " of " + all);
  }

  @Test
  void copies_are_one_job_and_the_same_role_in_another_city_is_another() {
    List<Job> postings = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String text = text(150);
      postings.add(job("alpha", i, "City" + i, text));
      postings.add(job("beta", i, "City" + i, edited(text, 5)));
      postings.add(job("gamma", i, "Other" + i, text));
    }
    List<List<JobId>> jobs = JobIdentity.groups(postings);
    assertEquals(400, jobs.size());
    assertTrue(jobs.contains(List.of(postings.get(0).id(), postings.get(1).id())));
  }

  private static Job job(String source, int number, String city, String text) {
    return Job.builder(JobId.of(source, "n" + number), source, "Welder")
        .company("Company " + number)
        .places(List.of(Place.of(city)))
        .description(text)
        .build();
  }
}
