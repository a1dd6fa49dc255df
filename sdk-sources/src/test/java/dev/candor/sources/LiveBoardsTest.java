package dev.candor.sources;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.candor.core.Candor;
import dev.candor.core.job.Job;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SearchResult;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Boards as they answer today, only where someone names them: {@code
 * -Dcandor.test.boards=lever:NAME,remotive}. One request each, and never in a build.
 */
@EnabledIfSystemProperty(named = LiveBoardsTest.BOARDS, matches = ".+")
final class LiveBoardsTest {

  static final String BOARDS = "candor.test.boards";

  static Stream<String> boards() {
    return Stream.of(System.getProperty(BOARDS, "").split(","));
  }

  @ParameterizedTest
  @MethodSource("boards")
  void a_board_still_answers_as_it_is_read(String board) throws Exception {
    String[] parts = board.split(":", 2);
    SearchRequest.Builder request = SearchRequest.builder().sources(List.of(parts[0])).limit(5);
    if (parts.length == 2) {
      request.companies(List.of(parts[1]));
    }
    try (Candor candor = Candor.create()) {
      SearchResult result = candor.search(request.build());
      assertFalse(result.jobs().isEmpty(), result.sources().toString());
      for (Job job : result.jobs()) {
        assertNotNull(job.url(), job.title());
        assertFalse(job.company().isEmpty(), job.title());
      }
    }
  }
}
