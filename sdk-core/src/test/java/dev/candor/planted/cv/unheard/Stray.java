package dev.candor.planted.cv.unheard;

public final class Stray {}
