package dev.candor.planted.cv.header;

public class OpenClass {}
