package dev.candor.planted.cv.match;

public final class Unmarked {}
