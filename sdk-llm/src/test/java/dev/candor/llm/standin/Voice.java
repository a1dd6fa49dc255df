package dev.candor.llm.standin;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** How one API says what a script tells. */
interface Voice {

  /** The answer in one body. */
  JsonNode whole();

  /** The answer as server-sent events. */
  List<String> events();
}
