package example;

public class Core {}
