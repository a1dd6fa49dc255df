package dev.candor.planted.core.spi.llm;

public interface Model {
  String complete(String prompt);
}
