package dev.candor.llm.internal.wire;

import dev.candor.core.prompt.Prompt;
import dev.candor.core.spi.net.HttpExchange;
import java.io.IOException;
import java.io.InputStream;

/** One API in its own words. Thread-safe. */
public interface ChatApi {

  /**
   * Ways to ask for an answer by schema, the strictest first.
   *
   * @return at least 1
   */
  int ways();

  /**
   * The request.
   *
   * @param prompt the question
   * @param model to ask
   * @param way from 0; without a schema all ways are the same
   * @return the request, without its time limit
   * @throws dev.candor.core.error.InvalidInputException when the schema is not JSON
   */
  HttpExchange request(Prompt prompt, String model, int way);

  /**
   * Reads an answer.
   *
   * @param body of an answer with status 200
   * @param events whether it is a stream of events
   * @param begun run when the first words of a stream arrive
   * @return what was read; not whole when it broke off
   * @throws IOException when the body cannot be read
   * @throws dev.candor.core.error.InvalidInputException when it is not what the API answers
   */
  ApiAnswer read(InputStream body, boolean events, Runnable begun) throws IOException;
}
