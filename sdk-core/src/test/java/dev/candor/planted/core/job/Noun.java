package dev.candor.planted.core.job;

public record Noun(String name) {}
