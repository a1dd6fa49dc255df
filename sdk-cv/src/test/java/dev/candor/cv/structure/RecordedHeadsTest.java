package dev.candor.cv.structure;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.candor.cv.posting.Posting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Postings of a job board, as pages whose heading is the title and whose first line the company.
 */
class RecordedHeadsTest {

  private static final Path RECORDED = Path.of("../../shared/data/himalayas/page-2026-08-24.json");

  @Test
  void title_and_company_are_found_at_the_head_of_pages() throws IOException {
    assumeTrue(Files.isReadable(RECORDED), () -> "no recorded postings at " + RECORDED);
    PostingStructurer structurer = PostingStructurer.create();
    int right = 0;
    int all = 0;
    for (JsonNode job : new ObjectMapper().readTree(Files.readString(RECORDED)).path("jobs")) {
      String title = job.path("title").asString();
      String company = job.path("companyName").asString();
      String page =
          "<h1>" + title + "</h1><p>" + company + "</p>" + job.path("description").asString();
      Posting posting = structurer.structure(page.getBytes(StandardCharsets.UTF_8), title);
      right += posting.title().equals(title) ? 1 : 0;
      right += company.equals(posting.company()) ? 1 : 0;
      all += 2;
    }
    assertTrue(right >= 0.95 * all, right + " of " + all);
  }
}
