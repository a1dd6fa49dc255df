package dev.candor.planted.cv.render;

import dev.candor.planted.core.spi.llm.Model;

public final class RendererThatAsksAModel {
  String render(Model model) {
    return model.complete("");
  }
}
