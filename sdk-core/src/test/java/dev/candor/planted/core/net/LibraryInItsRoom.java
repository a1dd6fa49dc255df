package dev.candor.planted.core.net;

import okhttp3.Request;

public final class LibraryInItsRoom {
  private final Request.Builder request = new Request.Builder();
}
