package dev.candor.planted.core.llm;

import okhttp3.Request;

public final class LibraryOutOfItsRoom {
  private final Request.Builder request = new Request.Builder();
}
